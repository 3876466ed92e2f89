#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/compare/unit_parts.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::compare {
namespace {

using table::DecisionKind;
using table::RuleId;
using table::TriggerId;

const Answer not_in_question{"", "", false};
const Answer not_needed{"no", "not needed", true};

/// Where the trigger applies once for each team that a decision can choose, then for none.
void add_applying(const Rows& rows, TriggerId id, RuleId rule, SideUnit& unit) {
  const table::DecisionTable& table = rows.table();
  for (const analysis::Tests& tests : rows.of(rule)) {
    if (const auto by = table.triggers[id].team_by) {
      for (const auto& [choice, chosen] : rows.of(table.decisions[*by])) {
        if (auto shared = both(tests, chosen)) {
          const table::TeamId team = std::get<table::TeamOutcome>(table.rules[choice].outcome).team;
          unit.lines.push_back({std::move(*shared),
                                {"applies " + table.teams[team].name,
                                 "applies, to team " + prose::team(table, team), true},
                                table.rules[rule].name});
        }
      }
    }
    unit.lines.push_back({tests, {"applies", "applies", true}, table.rules[rule].name});
  }
}

/// A piece of evidence, or a choice of several, by what it means.
struct Need {
  std::string key;
  std::string text;
};
std::vector<Need> needs_of(const table::DecisionTable& table, const table::NeedOutcome& need) {
  std::vector<Need> result;
  std::vector<std::string> names;
  for (const table::EvidenceId id : need.evidence) {
    names.push_back(table.evidence[id].name);
    if (need.count >= need.evidence.size()) {
      result.push_back({names.back(), prose::evidence(table, id)});
    }
  }
  if (result.empty()) {
    std::sort(names.begin(), names.end());
    result.push_back(
        {fmt::format("{} of {}", need.count, fmt::join(names, ",")), prose::need(table, need)});
  }
  return result;
}

void add_lines(const Rows& rows, const std::vector<analysis::Tests>& where,
               const std::vector<analysis::Tests>& matching, const Answer& answer, RuleId rule,
               SideUnit& unit) {
  for (const analysis::Tests& tests : where) {
    for (const analysis::Tests& one : matching) {
      if (auto shared = both(tests, one)) {
        unit.lines.push_back({std::move(*shared), answer, rows.table().rules[rule].name});
      }
    }
  }
}

/// Titles may be the same where names are not.
std::string value_name(const table::Attribute& attribute, std::uint32_t value) {
  const auto& values = std::get<table::EnumDomain>(attribute.domain).values;
  return value < values.size() ? values[value].name : "any other";
}

void add_not_needed(const std::vector<analysis::Tests>& applying, SideUnit& unit) {
  for (const analysis::Tests& tests : applying) {
    unit.lines.push_back({tests, not_needed, ""});
  }
}

/// What the trigger demands, asked where it applies.
void add_needs_of(const Rows& rows, TriggerId trigger, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  const RuleId own = rows.about()[trigger].own;
  const std::vector<analysis::Tests> applying = rows.in_force(own);
  std::map<std::string, std::pair<std::string, std::vector<RuleId>>> demanded;
  for (const RuleId rule : rows.about()[trigger].needs) {
    for (const Need& need :
         needs_of(table, std::get<table::NeedOutcome>(table.rules[rule].outcome))) {
      demanded[need.key].first = need.text;
      demanded[need.key].second.push_back(rule);
    }
  }
  // A unit without lines says that nothing of the trigger is needed where it applies.
  SideUnit none{Kind::Evidence, table.rules[own].name + ": ", "", {}, not_in_question};
  add_not_needed(applying, none);
  units.push_back(std::move(none));
  for (const auto& [key, need] : demanded) {
    SideUnit unit{Kind::Evidence,  table.rules[own].name + ": " + key,
                  need.first,      {},
                  not_in_question, fmt::format(" before \"{}\"", prose::outcome(table, own))};
    for (const RuleId rule : rows.about()[trigger].waivers) {
      add_lines(rows, applying, rows.in_force(rule), not_needed, rule, unit);
    }
    for (const RuleId rule : need.second) {
      add_lines(rows, applying, rows.in_force(rule), {"due", "needed", true}, rule, unit);
    }
    add_not_needed(applying, unit);
    units.push_back(std::move(unit));
  }
}

}  // namespace

void add_triggers(const Rows& rows, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  for (const TriggerId id : table.triggers.ids()) {
    const RuleId rule = rows.about()[id].own;
    SideUnit unit{Kind::Trigger,
                  table.rules[rule].name,
                  fmt::format("\"{}\"", prose::outcome(table, rule)),
                  {},
                  {"none", "does not apply", true}};
    for (const RuleId held : rows.about()[id].unless) {
      for (const analysis::Tests& tests : rows.in_force(held)) {
        unit.lines.push_back({tests, {"held", "is held back", true}, table.rules[held].name});
      }
    }
    for (const analysis::Tests& tests : rows.silencing(rule)) {
      unit.lines.push_back({tests, unit.otherwise, ""});
    }
    add_applying(rows, id, rule, unit);
    units.push_back(std::move(unit));
  }
}

void add_needs(const Rows& rows, SideUnits& units) {
  for (const TriggerId id : rows.table().triggers.ids()) {
    add_needs_of(rows, id, units);
  }
}

void add_guidance(const Rows& rows, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  for (const table::GuidanceId id : table.guidance.ids()) {
    const RuleId rule = rows.about()[id];
    SideUnit unit{Kind::Guidance,
                  table.rules[rule].name,
                  fmt::format("\"{}\"", prose::outcome(table, rule)),
                  {},
                  {"none", "is not given", true}};
    for (const analysis::Tests& tests : rows.in_force(rule)) {
      unit.lines.push_back({tests, {"given", "is given", true}, table.rules[rule].name});
    }
    units.push_back(std::move(unit));
  }
}

/// Of each promise what its clock does, by the name of the rule: `first_response.stops`; of each
/// ladder where it holds.
void add_clocks(const Rows& rows, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  for (const RuleId id : table.rules.ids()) {
    const table::Rule& rule = table.rules[id];
    const bool is_ladder = std::holds_alternative<table::LadderOutcome>(rule.outcome);
    if (!std::holds_alternative<table::ClockOutcome>(rule.outcome) && !is_ladder) {
      continue;
    }
    SideUnit unit{is_ladder ? Kind::Ladder : Kind::Promise,
                  rule.name,
                  fmt::format("`{}`", rule.name),
                  {},
                  {"no", "does not hold", true}};
    for (const analysis::Tests& tests : rows.in_force(id)) {
      unit.lines.push_back({tests, {"yes", "holds", true}, rule.name});
    }
    units.push_back(std::move(unit));
  }
}

void add_lifecycles(const Rows& rows, SideUnits& units) {
  const table::DecisionTable& table = rows.table();
  for (const table::Decision* decision : rows.decisions(DecisionKind::Lifecycle)) {
    const Mapped& fact = rows.side().attributes[decision->attribute->value];
    const table::Attribute& attribute = rows.joint().table.attributes[*fact.joint];
    const std::uint32_t known = table::known_class_count(attribute.domain);
    for (std::uint32_t value = 0; value < known; ++value) {
      if (fact.class_of[value] == Mapped::no_class) {
        continue;
      }
      const std::string name = prose::class_name(rows.joint().table, *fact.joint, value);
      SideUnit unit{Kind::Lifecycle,
                    fmt::format("{} to {}", attribute.name, value_name(attribute, value)),
                    fmt::format("{} becomes {}", prose::fact(attribute), name),
                    {},
                    {"no", "not allowed", true}};
      RuleId last;
      for (const auto& [rule, tests] : rows.of(*decision)) {
        const auto& to = std::get<table::TransitionOutcome>(table.rules[rule].outcome).to;
        if (rule == last || !to.has(fact.class_of[value])) {
          continue;
        }
        last = rule;
        for (const analysis::Tests& one : rows.in_force(rule)) {
          unit.lines.push_back({one, {"yes", "allowed", true}, table.rules[rule].name});
        }
      }
      units.push_back(std::move(unit));
    }
  }
}

}  // namespace tier::compare
