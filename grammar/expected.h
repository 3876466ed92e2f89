#pragma once

#include "grammar/expected/claims.h"
#include "grammar/expected/conditions.h"
#include "grammar/expected/declarations.h"
#include "grammar/expected/facts.h"
#include "grammar/expected/tiers.h"
#include "grammar/expected/time.h"
#include "grammar/expected/triggers.h"
#include "grammar/expected/values.h"

/// The sentence for every rule that must match: what a reader is told was expected there, in
/// the words of docs/language.md. A `must` without one does not compile.
