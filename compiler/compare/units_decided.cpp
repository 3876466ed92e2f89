#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/compare/unit_parts.h"
#include "compiler/prose/prose.h"

namespace tier::compare {
namespace {

using table::DecisionKind;

/// The rows of an owner once for each team that its decision can choose, then for none.
void add_chosen_teams(const Rows& rows, const table::OwnerOutcome& owner,
                      const analysis::Tests& tests, const std::string& rule, SideUnit& unit) {
  for (const auto& [choice, chosen] : rows.of(rows.table().decisions[*owner.team_by])) {
    if (auto shared = both(tests, chosen)) {
      const auto& team = std::get<table::TeamOutcome>(rows.table().rules[choice].outcome);
      unit.lines.push_back({std::move(*shared), owner_answer(rows.side(), owner, team.team), rule});
    }
  }
  unit.lines.push_back({tests, owner_answer(rows.side(), owner, std::nullopt), rule});
}

void add_owner_line(const Rows& rows, table::RuleId id, analysis::Tests tests, SideUnit& unit) {
  const table::Rule& rule = rows.table().rules[id];
  if (const auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome)) {
    const std::string said = prose::one_line(refusal->say);
    unit.lines.push_back(
        {std::move(tests),
         {"refused " + refusal->say,
          said.empty() ? "nobody (refused)" : fmt::format("nobody: \"{}\"", said), true},
         rule.name});
    return;
  }
  const auto& owner = std::get<table::OwnerOutcome>(rule.outcome);
  if (owner.team_by) {
    add_chosen_teams(rows, owner, tests, rule.name, unit);
  } else {
    unit.lines.push_back(
        {std::move(tests), owner_answer(rows.side(), owner, owner.team), rule.name});
  }
}

Answer value_answer(const table::DecisionTable& table, table::AttributeId id,
                    const table::ValueOutcome& value) {
  return std::visit(
      base::Overloaded{
          [&](const table::NumberDomain& number) {
            const std::string text = base::Decimal{value.value, number.scale}.to_string();
            return Answer{text, text, true};
          },
          [&](const table::DurationDomain&) {
            return Answer{std::to_string(value.value), prose::duration(value.value), true};
          },
          [&](const table::EnumDomain& domain) {
            return Answer{value.attribute_class < domain.values.size()
                              ? domain.values[value.attribute_class].name
                              : "any other",
                          prose::class_name(table, id, value.attribute_class), true};
          },
          [&](const auto&) {
            const std::string text = prose::class_name(table, id, value.attribute_class);
            return Answer{text, text, true};
          },
      },
      table.attributes[id].domain);
}

}  // namespace

void add_owner(const Rows& rows, SideUnits& units) {
  SideUnit unit{Kind::Owner, "owner", "owner", {}, {"none", "no owner", true}};
  for (const table::Decision* decision : rows.decisions(DecisionKind::Owner)) {
    for (auto& [rule, tests] : rows.of(*decision)) {
      add_owner_line(rows, rule, tests, unit);
    }
  }
  units.push_back(std::move(unit));
}

void add_derived(const Rows& rows, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  for (const table::Decision* decision : rows.decisions(DecisionKind::DerivedFact)) {
    const bool is_target = table::promise_of(table.obligations, *decision->attribute).has_value();
    SideUnit unit{is_target ? Kind::Promise : Kind::Derived,
                  decision->name,
                  prose::fact(table, *decision->attribute),
                  {},
                  {"none", is_target ? "no target" : "unknown", true}};
    for (auto& [rule, tests] : rows.of(*decision)) {
      const auto& value = std::get<table::ValueOutcome>(table.rules[rule].outcome);
      unit.lines.push_back(
          {tests, value_answer(table, *decision->attribute, value), table.rules[rule].name});
    }
    units.push_back(std::move(unit));
  }
}

void add_impossible(const Rows& rows, SideUnits& units) {
  SideUnit unit{Kind::Impossible, "impossible", "tickets", {}, {"can be", "can be", true}};
  for (const table::Decision* decision : rows.decisions(DecisionKind::Impossible)) {
    for (auto& [rule, tests] : rows.of(*decision)) {
      unit.lines.push_back(
          {tests, {"cannot be", "cannot be", true}, rows.table().rules[rule].name});
    }
  }
  units.push_back(std::move(unit));
}

}  // namespace tier::compare
