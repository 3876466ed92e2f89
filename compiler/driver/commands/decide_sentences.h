#pragma once

#include <string>
#include <vector>

#include "compiler/driver/decider.h"

/// Why a ticket was decided as it was, for the people who answer for it.
///
///     Priority is P3 because impact is medium and urgency is medium (priority[medium, medium]).
///     Frontline owns the ticket by "Everyday questions": category is hardware (L1.everyday).
///     It cannot be said who owns the ticket until these are known: impact, urgency.
namespace tier::driver {

/// One sentence a decision, in the order in which they were made.
std::vector<std::string> sentences(const table::DecisionTable& table, const Decider& decider);

/// One answer in a few words: `P3 (priority[medium, medium])`, `ask: impact, urgency`, `none`.
std::string short_answer(const table::DecisionTable& table, const Decider& decider,
                         const runtime::Answer& answer);

}  // namespace tier::driver
