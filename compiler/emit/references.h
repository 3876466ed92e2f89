#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/emit/book.h"

/// Where things of the book are found: paths, anchors, links. Anchors are made of names, so that
/// they stay when words change.
///
///     rule_link(book, rule)   [VIPs](tiers/L2.md#rule-L2.vips)
namespace tier::emit {

inline constexpr const char* front_path = "README.md";
inline constexpr const char* routing_path = "routing.md";
inline constexpr const char* escalations_path = "escalations.md";
inline constexpr const char* permissions_path = "permissions.md";
inline constexpr const char* evidence_path = "evidence.md";
inline constexpr const char* lifecycle_path = "lifecycle.md";
inline constexpr const char* guidance_path = "guidance.md";
inline constexpr const char* roles_path = "roles.md";
inline constexpr const char* facts_path = "facts.md";
inline constexpr const char* promises_path = "promises.md";
inline constexpr const char* ladders_path = "ladders.md";
inline constexpr const char* calendars_path = "calendars.md";
inline constexpr const char* guarantees_path = "guarantees.md";
inline constexpr const char* glossary_path = "glossary.md";
inline constexpr const char* rules_path = "rules.md";
inline constexpr const char* changes_path = "changes.md";

std::string tier_path(const table::DecisionTable& table, table::TierId tier);
std::string rule_anchor(const table::Rule& rule);
std::string fact_anchor(const table::Attribute& attribute);
/// "team-mail": `kind` is a word of the book.
std::string anchor(std::string_view kind, const std::string& name);

Link tier_link(const Book& book, table::TierId tier);
/// To the rule, where the book has it at length: a scope, trigger or permission on the page of its
/// tier, the first where it has several.
Link rule_link(const Book& book, table::RuleId rule);
/// The same, where the page of `tier` has it too.
Link rule_link(const Book& book, table::RuleId rule, table::TierId tier);
/// To a fact, by what prose calls it.
Link fact_link(const Book& book, table::AttributeId fact);
Link team_link(const Book& book, table::TeamId team);
Link role_link(const Book& book, table::RoleId role);
Link system_link(const Book& book, table::SystemId system);
Link evidence_link(const Book& book, table::EvidenceId evidence);
Link calendar_link(const Book& book, table::CalendarId calendar);
Link page_link(std::string_view text, std::string path);

/// The form of a hand-off, without the end of its name: `forms/api_failure`. Names that differ in
/// their case only are one where file names know none, so a later one has a number.
std::string form_path(const table::DecisionTable& table, table::TriggerId trigger);

/// The title, or where there is none the name.
std::string title_or_name(const std::string& title, const std::string& name);

/// The only promise whose target some rule gives; none for any other rule.
std::optional<table::ObligationId> promise_of_rule(const table::DecisionTable& table,
                                                   const table::Rule& rule);

/// The rules that answer a decision, by the place of their first row: best first.
std::vector<table::RuleId> rules_of(const table::DecisionTable& table,
                                    const table::Decision& decision);
/// The only decision of its kind; none in a book without one.
const table::Decision* decision_of(const table::DecisionTable& table, table::DecisionKind kind);

}  // namespace tier::emit
