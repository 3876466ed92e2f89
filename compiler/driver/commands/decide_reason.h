#pragma once

#include <string>
#include <vector>

#include "compiler/driver/decider.h"

/// Half sentences that the sentences about a ticket are put together from.
namespace tier::driver {

/// What of the ticket makes the rule apply: "impact is high and vip is no". Facts of which nothing
/// hangs are said as such: "whatever urgency may be".
std::string reason(const table::DecisionTable& table, table::RuleId rule, const Decider& decider);

/// The same behind a colon, for a sentence that has named the holder: who holds the ticket is not
/// said again, and nothing where nothing else is asked.
std::string because(const table::DecisionTable& table, table::RuleId rule, const Decider& decider);

/// Whether the class that a ticket has of a number or a duration is more than one value, so that
/// its ends are bounds of some rule and not the ticket's own.
bool is_stretch(const table::DecisionTable& table, table::AttributeId id, std::uint32_t fact);

/// Why the line of a list that takes the rest has the ticket: "nothing else applies: seats is below
/// 500"; without the facts where they are many, or not all are known.
std::string nothing_else(const table::DecisionTable& table, const table::Decision& decision,
                         const Decider& decider);

/// The facts that an answer waits for: "until these are known: impact, urgency".
std::string until_known(const table::DecisionTable& table,
                        const std::vector<table::AttributeId>& facts);
std::string until_known(const table::DecisionTable& table, const Decider& decider,
                        const runtime::Answer& answer);
std::vector<table::AttributeId> questions_of(const Decider& decider, const runtime::Answer& answer);

/// "impact, urgency".
std::string fact_list(const table::DecisionTable& table,
                      const std::vector<table::AttributeId>& facts);

/// ` by "Everyday questions"`; nothing where the rule has no title.
std::string by_title(const table::Rule& rule);

/// "Technical support", "Technical support, team Mail": a tier, with the team that is named or that
/// the decision chose.
std::string tier_and_team(const table::DecisionTable& table, table::TierId tier,
                          const std::optional<table::TeamId>& team,
                          const std::optional<table::DecisionId>& team_by, const Decider& decider);

/// What a blocked trigger waits for: "workspace, and one more of HAR file and steps".
std::string missing_evidence(const table::DecisionTable& table, const Decider& decider,
                             const runtime::TriggerAnswer& answer);

/// "view and refund on Admin console": actions, those of one system together.
std::string access_list(const table::DecisionTable& table, const std::vector<std::size_t>& actions,
                        std::string_view last);

/// What a permission asks for, each part behind a comma: ", approved by Support manager, for 4
/// hours"; empty where it asks for nothing.
std::string terms(const table::DecisionTable& table, const table::Permission& permission);

/// With a capital at its beginning.
std::string capitalized(std::string text);

}  // namespace tier::driver
