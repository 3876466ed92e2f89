#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
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
  /// Where the decision collects: the rules that match or may match, and which are certain.
  std::vector<std::pair<table::RuleId, bool>> matches;
};

class Reference {
 public:
  explicit Reference(const table::DecisionTable& table) : table_(table) {}

  /// One answer a decision; `facts` of derived attributes are ignored.
  std::vector<Expected> decide(Facts facts) const {
    std::vector<Expected> answers;
    for (const table::DecisionId id : table_.decisions.ids()) {
      const table::Decision& decision = table_.decisions[id];
      const bool derives = decision.kind == table::DecisionKind::DerivedFact;
      if (derives) {
        facts[decision.attribute->value] = std::nullopt;
      }
      answers.push_back(decision.policy == table::HitPolicy::Collect
                            ? collect(decision, facts, answers)
                            : answer(decision, facts, answers));
      if (derives) {
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

  /// The owner is a tier by a scope, which is the rule; of other answers only what they say counts.
  bool agree(const table::Decision& decision, table::RuleId a, table::RuleId b) const {
    return decision.kind == table::DecisionKind::Owner
               ? a == b
               : table_.rules[a].outcome == table_.rules[b].outcome;
  }

  bool beats(table::RuleId winner, table::RuleId loser) const {
    const auto& beaten = table_.rules[winner].beats;
    return std::find(beaten.begin(), beaten.end(), loser) != beaten.end();
  }

  /// Every rule that matches or may, in the order of the rows, and whether one of its rows is sure.
  std::vector<std::pair<table::RuleId, bool>> matching(const table::Decision& decision,
                                                       const Facts& facts) const {
    std::vector<std::pair<table::RuleId, bool>> rules;
    for (std::uint32_t place = 0; place < decision.row_count; ++place) {
      const table::Row& row = table_.rows[table::RowId(decision.first_row + place)];
      if (!may_match(row, facts)) {
        continue;
      }
      if (rules.empty() || rules.back().first != row.rule) {
        rules.emplace_back(row.rule, false);
      }
      rules.back().second = rules.back().second || is_sure(row, facts);
    }
    return rules;
  }

  Expected collect(const table::Decision& decision, const Facts& facts,
                   const std::vector<Expected>& before) const {
    const auto rules = matching(decision, facts);
    Expected expected;
    std::vector<table::RuleId> asked;
    for (const auto& [rule, sure] : rules) {
      bool beaten = false;
      bool perhaps_beaten = false;
      for (const auto& [winner, winner_sure] : rules) {
        beaten = beaten || (winner_sure && beats(winner, rule));
        perhaps_beaten = perhaps_beaten || beats(winner, rule);
      }
      if (beaten) {
        continue;
      }
      expected.matches.emplace_back(rule, sure && !perhaps_beaten);
      if (!sure) {
        asked.push_back(rule);
      }
    }
    const bool open = std::any_of(expected.matches.begin(), expected.matches.end(),
                                  [](const auto& match) { return !match.second; });
    expected.state = expected.matches.empty() ? Expected::State::None
                     : open                   ? Expected::State::Undetermined
                                              : Expected::State::Decided;
    if (open) {
      expected.questions = ask(rows_of(decision, asked, facts), facts, before);
    }
    return expected;
  }

  /// The rows of the rules that may match.
  std::vector<const table::Row*> rows_of(const table::Decision& decision,
                                         const std::vector<table::RuleId>& rules,
                                         const Facts& facts) const {
    std::vector<const table::Row*> rows;
    for (std::uint32_t place = 0; place < decision.row_count; ++place) {
      const table::Row& row = table_.rows[table::RowId(decision.first_row + place)];
      if (may_match(row, facts) && std::find(rules.begin(), rules.end(), row.rule) != rules.end()) {
        rows.push_back(&row);
      }
    }
    return rows;
  }

  /// The attribute that a test of it asks for: of a member its set, of a pattern its text.
  std::uint32_t source_of(table::AttributeId id) const {
    const table::Domain& domain = table_.attributes[id].domain;
    if (const auto* member = std::get_if<table::MemberDomain>(&domain)) {
      return member->set.value;
    }
    const auto* pattern = std::get_if<table::PatternDomain>(&domain);
    return pattern != nullptr ? pattern->text.value : id.value;
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
      return {Expected::State::Decided, first, table_.rules[first].outcome, {}, {}};
    }
    return {Expected::State::Undetermined, {}, {}, ask(contenders, facts, before), {}};
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
          ++tested[source_of(test.attribute)];
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
