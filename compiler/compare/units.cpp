#include "compiler/compare/units.h"

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/compare/unit_parts.h"

namespace tier::compare {
namespace {

using analysis::Tests;

/// What of `tests` passes none of `others`, as products without a common ticket.
std::vector<Tests> without(Tests tests, const std::vector<Tests>& others) {
  std::vector<Tests> left{std::move(tests)};
  for (const Tests& other : others) {
    std::vector<Tests> next;
    for (const Tests& one : left) {
      analysis::Region inside(one);
      if (!analysis::meet(one, other)) {
        next.push_back(one);
        continue;
      }
      for (const table::Test& test : other) {
        analysis::Region outside = inside;
        outside.restrict_to(test.attribute, test.classes.complement());
        if (!outside.find(test.attribute)->empty()) {
          next.push_back(outside.tests());
        }
        inside.restrict_to(test.attribute, test.classes);
      }
    }
    left = std::move(next);
  }
  return left;
}

/// Gives the answers of both sides one numbering.
class Merger {
 public:
  std::uint32_t place_of(const Answer& answer) {
    const auto [found, is_new] =
        places_.emplace(answer.key, static_cast<std::uint32_t>(answers_.size()));
    if (is_new) {
      answers_.push_back(answer);
    }
    return found->second;
  }
  Function function(const SideUnit& unit) {
    Function function;
    for (const SideLine& line : unit.lines) {
      function.lines.push_back({{table::RuleId(), line.tests}, place_of(line.answer), line.rule});
    }
    function.otherwise = place_of(unit.otherwise);
    return function;
  }
  std::vector<Answer> take() { return std::move(answers_); }

 private:
  std::map<std::string, std::uint32_t> places_;
  std::vector<Answer> answers_;
};

/// The units of a side by what they ask.
class ByQuestion {
 public:
  explicit ByQuestion(const SideUnits& units) {
    for (const SideUnit& unit : units) {
      places_.emplace(std::pair(unit.kind, unit.what), &unit);
    }
  }
  [[nodiscard]] const SideUnit* find(Kind kind, const std::string& what) const {
    const auto found = places_.find(std::pair(kind, what));
    return found != places_.end() ? found->second : nullptr;
  }

 private:
  std::map<std::pair<Kind, std::string>, const SideUnit*> places_;
};

/// What a book without this unit answers; none where it cannot be asked at all.
std::optional<SideUnit> absent(const SideUnit& other, const ByQuestion& units) {
  switch (other.kind) {
    case Kind::Trigger:
    case Kind::Guidance:
    case Kind::Permission:
      return SideUnit{other.kind, other.what, other.title, {}, other.otherwise, other.of};
    case Kind::Evidence: {
      const std::string trigger = other.what.substr(0, other.what.find(": ") + 2);
      const SideUnit* base = units.find(Kind::Evidence, trigger);
      return base != nullptr ? std::optional(*base) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

void add_merged(const SideUnit& before, const SideUnit& after, const SideUnit& named,
                Units& units) {
  Merger merger;
  Unit unit;
  unit.kind = named.kind;
  unit.what = named.what;
  unit.title = named.title;
  unit.of = named.of;
  // The words of the later book first: those are the ones that are read.
  unit.after = merger.function(after);
  unit.before = merger.function(before);
  unit.answers = merger.take();
  unit.of_all_tickets = named.kind == Kind::Impossible;
  units.units.push_back(std::move(unit));
}

void merge(const SideUnits& before, const SideUnits& after, Units& units) {
  const ByQuestion earlier(before);
  const ByQuestion later(after);
  for (const SideUnit& one : after) {
    if (const SideUnit* same = earlier.find(one.kind, one.what)) {
      add_merged(*same, one, one, units);
    } else if (const auto none = absent(one, earlier)) {
      add_merged(*none, one, one, units);
    }
  }
  for (const SideUnit& one : before) {
    if (later.find(one.kind, one.what) == nullptr) {
      if (const auto none = absent(one, later)) {
        add_merged(one, *none, one, units);
      }
    }
  }
  std::stable_sort(units.units.begin(), units.units.end(),
                   [](const Unit& a, const Unit& b) { return a.kind < b.kind; });
}

SideUnits side_units(const Side& side, const Joint& joint, Units& units) {
  const Rows rows(side, joint);
  SideUnits result;
  add_owner(rows, result);
  add_derived(rows, result);
  if (joint.common_holder) {
    add_triggers(rows, result);
    add_needs(rows, result);
    add_permissions(rows, result, units.too_large);
  }
  add_guidance(rows, result);
  add_lifecycles(rows, result);
  add_clocks(rows, result);
  add_impossible(rows, result);
  return result;
}

}  // namespace

Rows::Rows(const Side& side, const Joint& joint)
    : side_(side),
      joint_(joint),
      about_(*side.table),
      by_rule_(side.table->rules.size()),
      beaten_by_(side.table->rules.size()) {
  for (const table::Row& row : side.table->rows) {
    if (auto tests = mapped(side, joint, row.tests)) {
      by_rule_[row.rule.value].push_back(std::move(*tests));
    }
  }
  for (const table::RuleId id : side.table->rules.ids()) {
    for (const table::RuleId beaten : side.table->rules[id].beats) {
      beaten_by_[beaten.value].push_back(id);
    }
  }
}

std::vector<std::pair<table::RuleId, Tests>> Rows::of(const table::Decision& decision) const {
  std::vector<std::pair<table::RuleId, Tests>> rows;
  for (std::uint32_t place = 0; place < decision.row_count; ++place) {
    const table::Row& row = table().rows[table::RowId(decision.first_row + place)];
    if (auto tests = mapped(side_, joint_, row.tests)) {
      rows.emplace_back(row.rule, std::move(*tests));
    }
  }
  return rows;
}

std::vector<Tests> Rows::silencing(table::RuleId rule) const {
  std::vector<Tests> rows;
  for (const table::RuleId winner : beaten_by_[rule.value]) {
    rows.insert(rows.end(), of(winner).begin(), of(winner).end());
  }
  return rows;
}

std::vector<Tests> Rows::in_force(table::RuleId rule) const {
  const std::vector<Tests> others = silencing(rule);
  if (others.empty()) {
    return of(rule);
  }
  std::vector<Tests> rows;
  for (const Tests& tests : of(rule)) {
    for (Tests& left : without(tests, others)) {
      rows.push_back(std::move(left));
    }
  }
  return rows;
}

std::vector<const table::Decision*> Rows::decisions(table::DecisionKind kind) const {
  std::vector<const table::Decision*> found;
  for (const table::Decision& decision : table().decisions) {
    if (decision.kind == kind) {
      found.push_back(&decision);
    }
  }
  return found;
}

Units units_of(const Joint& joint) {
  Units units;
  const SideUnits before = side_units(joint.before, joint, units);
  const SideUnits after = side_units(joint.after, joint, units);
  merge(before, after, units);
  const auto is_too_large = [&](const Unit& unit) {
    return std::find(units.too_large.begin(), units.too_large.end(),
                     std::pair(unit.kind, unit.what)) != units.too_large.end();
  };
  units.units.erase(std::remove_if(units.units.begin(), units.units.end(), is_too_large),
                    units.units.end());
  return units;
}

Units derived_units(const Joint& joint) {
  Units units;
  SideUnits before;
  SideUnits after;
  add_derived(Rows(joint.before, joint), before);
  add_derived(Rows(joint.after, joint), after);
  merge(before, after, units);
  for (Unit& unit : units.units) {
    unit.of_all_tickets = true;
  }
  return units;
}

}  // namespace tier::compare
