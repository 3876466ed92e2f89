#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/table/decision_table.h"

/// decide.h said over the decision table itself, row by row and nothing cleverer: what the
/// runtime must agree with.
namespace tier::runtime {

/// A class a fact; none where it is missing.
using Facts = std::vector<std::optional<std::uint32_t>>;

struct Expected {
  enum class State { Decided, None, Undetermined } state = State::None;
  table::RuleId rule;
  std::optional<table::Outcome> outcome;
  /// The attributes to ask for, in order.
  std::vector<std::uint32_t> questions;
};

class Reference {
 public:
  explicit Reference(const table::DecisionTable& table) : table_(table) {}

  /// One answer a decision; `facts` of derived attributes are ignored.
  std::vector<Expected> decide(Facts facts) const {
    std::vector<Expected> answers;
    for (const table::DecisionId id : table_.decisions.ids()) {
      const table::Decision& decision = table_.decisions[id];
      if (decision.attribute) {
        facts[decision.attribute->value] = std::nullopt;
      }
      answers.push_back(answer(decision, facts, answers));
      if (decision.attribute) {
        facts[decision.attribute->value] = derived(*decision.attribute, answers.back());
      }
    }
    return answers;
  }

 private:
  const table::DecisionTable& table_;

  static bool may_match(const table::Row& row, const Facts& facts) {
    return std::all_of(row.tests.begin(), row.tests.end(), [&](const table::Test& test) {
      const auto fact = facts[test.attribute.value];
      return !fact || test.classes.has(*fact);
    });
  }
  static bool is_sure(const table::Row& row, const Facts& facts) {
    return may_match(row, facts) &&
           std::all_of(row.tests.begin(), row.tests.end(), [&](const table::Test& test) {
             return facts[test.attribute.value].has_value();
           });
  }

  /// The owner is a tier by a scope, which is the rule; of a derived fact only the value counts.
  bool agree(const table::Decision& decision, table::RuleId a, table::RuleId b) const {
    return decision.attribute ? table_.rules[a].outcome == table_.rules[b].outcome : a == b;
  }

  Expected answer(const table::Decision& decision, const Facts& facts,
                  const std::vector<Expected>& before) const {
    std::vector<const table::Row*> contenders;
    bool sure = false;
    for (std::uint32_t place = 0; place < decision.row_count && !sure; ++place) {
      const table::Row& row = table_.rows[table::RowId(decision.first_row + place)];
      if (may_match(row, facts)) {
        contenders.push_back(&row);
        sure = is_sure(row, facts);
      }
    }
    if (contenders.empty()) {
      return {};
    }
    const table::RuleId first = contenders.front()->rule;
    const bool same = std::all_of(contenders.begin(), contenders.end(), [&](const table::Row* row) {
      return agree(decision, first, row->rule);
    });
    if (sure && same) {
      return {Expected::State::Decided, first, table_.rules[first].outcome, {}};
    }
    return {Expected::State::Undetermined, {}, {}, ask(contenders, facts, before)};
  }

  std::vector<std::uint32_t> ask(const std::vector<const table::Row*>& contenders,
                                 const Facts& facts, const std::vector<Expected>& before) const {
    std::vector<std::uint32_t> tested(table_.attributes.size());
    for (const table::Row* row : contenders) {
      for (const table::Test& test : row->tests) {
        if (facts[test.attribute.value]) {
          continue;
        }
        const auto derived_by = table_.attributes[test.attribute].derived_by;
        if (!derived_by) {
          ++tested[test.attribute.value];
          continue;
        }
        for (const std::uint32_t fact : before[derived_by->value].questions) {
          ++tested[fact];
        }
      }
    }
    std::vector<std::uint32_t> questions;
    for (std::uint32_t fact = 0; fact < tested.size(); ++fact) {
      if (tested[fact] > 0) {
        questions.push_back(fact);
      }
    }
    std::stable_sort(questions.begin(), questions.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return tested[a] > tested[b]; });
    return questions;
  }

  std::optional<std::uint32_t> derived(table::AttributeId id, const Expected& answer) const {
    switch (answer.state) {
      case Expected::State::Decided:
        return std::get<table::ValueOutcome>(*answer.outcome).attribute_class;
      case Expected::State::None:
        return table_.attributes[id].unknown_class();
      case Expected::State::Undetermined:
        break;
    }
    return std::nullopt;
  }
};

}  // namespace tier::runtime
