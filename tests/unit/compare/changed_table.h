#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"

/// A table as it could stand a version later: some conditions, answers and facts otherwise.
namespace tier::compare {

class ChangedTable {
 public:
  ChangedTable(table::DecisionTable table, std::uint32_t seed)
      : table_(std::move(table)), random_(seed) {}

  table::DecisionTable make() {
    for (std::uint32_t count = below(4); count > 0; --count) {
      change_row();
    }
    for (std::uint32_t count = below(3); count > 0; --count) {
      change_outcome();
    }
    for (const table::AttributeId id : table_.attributes.ids()) {
      if (!table_.attributes[id].derived_by && one_in(3)) {
        change_fact(id);
      }
    }
    return std::move(table_);
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::uint32_t limit) { return below(limit) == 0; }

  void change_row() {
    table::Row& row =
        table_.rows[table::RowId(below(static_cast<std::uint32_t>(table_.rows.size())))];
    if (row.tests.empty()) {
      return;
    }
    const std::size_t place = below(static_cast<std::uint32_t>(row.tests.size()));
    table::ClassSet& classes = row.tests[place].classes;
    const table::ClassSet other = classes.complement();
    if (!table_.rules[row.rule].otherwise && one_in(2)) {
      classes = other;
    } else {
      row.tests.erase(row.tests.begin() + static_cast<std::ptrdiff_t>(place));
    }
  }

  void change_outcome() {
    table::Rule& rule =
        table_.rules[table::RuleId(below(static_cast<std::uint32_t>(table_.rules.size())))];
    if (auto* owner = std::get_if<table::OwnerOutcome>(&rule.outcome)) {
      if (!owner->team_by) {
        owner->tier = table::TierId(1 - owner->tier.value);
      }
    } else if (auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome)) {
      refusal->say = "Not here.";
    } else if (auto* value = std::get_if<table::ValueOutcome>(&rule.outcome)) {
      value->value = 0;
      value->attribute_class = 0;
    } else if (auto* need = std::get_if<table::NeedOutcome>(&rule.outcome)) {
      need->evidence.pop_back();
      if (need->evidence.empty()) {
        need->evidence.push_back(table::EvidenceId(4));
      }
      need->count = 1;
    } else if (auto* permission = std::get_if<table::PermissionOutcome>(&rule.outcome)) {
      table::Permission& one = table_.permissions[permission->permission];
      one.never = !one.never;
      one.approvers.clear();
      one.expires = 0;
    } else if (auto* transition = std::get_if<table::TransitionOutcome>(&rule.outcome)) {
      transition->to = transition->to.complement();
    }
  }

  /// Gives the fact other classes: by new class, the old class of whose tickets it is.
  void reclass(table::AttributeId id, const std::vector<std::uint32_t>& old_class) {
    table_.attributes[id].class_count = static_cast<std::uint32_t>(old_class.size());
    for (table::Row& row : table_.rows) {
      std::vector<table::Test> tests;
      for (const table::Test& test : row.tests) {
        if (test.attribute != id) {
          tests.push_back(test);
          continue;
        }
        table::ClassSet classes(old_class.size());
        for (std::uint32_t index = 0; index < old_class.size(); ++index) {
          if (test.classes.has(old_class[index])) {
            classes.add(index);
          }
        }
        if (!classes.is_all() && !classes.empty()) {
          tests.push_back({id, classes});
        }
      }
      row.tests = std::move(tests);
    }
  }

  void change_fact(table::AttributeId id) {
    table::Attribute& fact = table_.attributes[id];
    std::vector<std::uint32_t> classes;
    for (std::uint32_t index = 0; index < fact.class_count; ++index) {
      classes.push_back(index);
    }
    if (auto* number = std::get_if<table::NumberDomain>(&fact.domain)) {
      number->cuts.insert(number->cuts.begin(), 5);
      number->upper = 70;
      classes.insert(classes.begin(), 0);
    } else if (fact.may_be_unknown && fact.class_count > 1 && one_in(2)) {
      fact.may_be_unknown = false;
      classes.pop_back();
    } else if (auto* domain = std::get_if<table::EnumDomain>(&fact.domain);
               domain != nullptr && fact.name != "status") {
      if (one_in(2)) {
        domain->values.insert(domain->values.begin(), {"new", "New"});
        classes.insert(classes.begin(), below(fact.class_count));
      } else {
        std::swap(domain->values.front(), domain->values.back());
        std::swap(classes[0], classes[domain->values.size() - 1]);
      }
    }
    reclass(id, classes);
  }

  table::DecisionTable table_;
  std::mt19937 random_;
};

}  // namespace tier::compare
