#pragma once

#include <string>
#include <vector>

#include "compiler/driver/commands/decide_parts.h"
#include "compiler/driver/commands/decide_questions.h"
#include "compiler/driver/decider.h"

/// Why a ticket was decided as it was, for the people who answer for it.
///
///     Priority is P3 because impact is medium and urgency is medium (priority[medium, medium]).
///     The owner is Frontline by "Everyday questions": category is hardware (L1.everyday).
///     The ticket waits for workspace before it goes on to Second line by "API failure": …
///
/// Why something else was not decided is why_not.h.
namespace tier::driver {

/// What is asked of a book again and again while its tickets are put into sentences.
struct Speaker {
  explicit Speaker(const table::DecisionTable& the_table)
      : table(the_table), kinds(the_table), questions(the_table) {}

  const table::DecisionTable& table;
  Kinds kinds;
  Questions questions;
};

/// One sentence or two for each answer, in the order in which they were made.
std::vector<std::string> sentences(Speaker& speaker, const Decider& decider);

/// The parts of the above: for triggers and access, for guidance and lifecycles.
void say_triggers(Speaker& speaker, const Decider& decider, std::vector<std::string>& said);
void say_access(Speaker& speaker, const Decider& decider, std::vector<std::string>& said);
void say_guidance(Speaker& speaker, const Decider& decider, std::vector<std::string>& said);
void say_next(Speaker& speaker, const Decider& decider, std::vector<std::string>& said);

/// Actions that the answers say the same of, by the same rule: told together.
struct AccessGroup {
  runtime::AccessState state = runtime::AccessState::Denied;
  std::uint32_t rule = runtime::format::none;
  std::vector<std::size_t> actions;
};
std::vector<AccessGroup> access_groups(const Speaker& speaker, const Decider& decider);

/// What a trigger does: "the ticket goes on to Second line", "Second line joins".
std::string movement(const Speaker& speaker, table::TriggerId trigger, const Decider& decider);
/// What it waits for beside evidence: ", if Team lead asks for it, approved by Support manager".
std::string trigger_terms(const table::DecisionTable& table, const table::Trigger& trigger);

}  // namespace tier::driver
