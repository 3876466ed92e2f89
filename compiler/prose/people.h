#pragma once

#include <string>
#include <vector>

#include "compiler/prose/voice.h"

/// What outcomes name, as parts of sentences: people, permissions, evidence, times to accept.
///
///     permission(table, id)   may view and refund on Admin console
///     need(table, outcome)    failing endpoint, error code and workspace
///
/// Titles stand as in prose.h: plain, on one line, by the name's words where they only repeat it.
/// Conditions are prose.h's business.
namespace tier::prose {

std::string tier(const Voice& voice, table::TierId id);
std::string team(const Voice& voice, table::TeamId id);
std::string role(const Voice& voice, table::RoleId id);
std::string system(const Voice& voice, table::SystemId id);
std::string evidence(const Voice& voice, table::EvidenceId id);

/// "read", or the action's title.
std::string action(const Voice& voice, const table::Access& access);
/// "read on Production replica".
std::string access(const Voice& voice, const table::Access& access);

/// "view and refund on Admin console", behind "never" "view or refund on Admin console".
std::string permitted(const Voice& voice, table::PermissionId id);
/// "may view and refund on Admin console", "must never write on Production database".
std::string permission(const Voice& voice, table::PermissionId id);

/// "Support manager and Team lead (2 people)"; empty for no approvers.
std::string approvers(const Voice& voice, const std::vector<table::Approver>& approvers);

/// "a, b and c" where all are needed, "one of a, b and c", "2 of a, b and c".
std::string need(const Voice& voice, const table::NeedOutcome& need);

/// How long: "30 minutes", "4 business hours", "2 business days".
std::string accept_time(const table::Accept& accept, const Grammar& words = english());

/// "Support manager and Technical support".
std::string people_told(const Voice& voice, const std::vector<table::Person>& all);

/// What a step of a ladder does: "Support manager is notified", "the customer is reminded", "status
/// becomes solved".
std::string step(const Voice& voice, const table::LadderStep& step);

/// The rule that says when a trigger applies, which has its name and title.
table::RuleId rule_of(const table::DecisionTable& table, table::TriggerId id);
table::RuleId rule_of(const table::DecisionTable& table, table::PermissionId id);
table::RuleId rule_of(const table::DecisionTable& table, table::GuidanceId id);

}  // namespace tier::prose
