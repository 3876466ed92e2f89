#pragma once

#include "compiler/text/automaton.h"

namespace tier::text {

/// The same automaton with one state for all that no text tells apart, numbered as a walk from
/// state 0 that takes nearer states first meets them.
Automaton merge_states(const Automaton& automaton);

}  // namespace tier::text
