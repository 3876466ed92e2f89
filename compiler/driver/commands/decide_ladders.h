#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/commands/decide_parts.h"

/// Ladders of a ticket in words: what JSON, blocks and sentences share.
namespace tier::driver {

/// By ladder: the rule that is it.
std::vector<table::RuleId> ladder_rules(const table::DecisionTable& table);

/// `climbing`, `not_started`: what JSON calls it.
std::string_view state_word(runtime::LadderState state);
/// `page`, `remind_customer`.
std::string_view action_word(table::LadderStep::Action action);

/// `support_manager`.
std::string person_name(const table::DecisionTable& table, const table::Person& person);
/// The value that a step sets, as a rulebook writes it.
std::string value_set(const table::DecisionTable& table, const table::LadderStep& step);

/// "L2 was paged 2026-12-04T17:00:00Z, next: Support manager is notified 2026-12-04T17:10:00Z".
std::string ladder_line(const table::DecisionTable& table, table::LadderId id,
                        const Decider& decider);

}  // namespace tier::driver
