#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <utility>

#include "tests/support/random_table.h"

/// Random tables with what the rest of the language adds to them: tickets that cannot be, a set
/// with a member, lists in order, and hand-offs, which are collected.
namespace tier::analysis {

class WholeLanguage {
 public:
  WholeLanguage(table::DecisionTable table, std::uint32_t seed)
      : table_(std::move(table)), random_(seed) {}

  table::DecisionTable make() {
    add_set();
    for (std::uint32_t left = one_in(2) ? below(4) : 0; left > 0; --left) {
      add_never();
    }
    put_in_order();
    const table::Decision owner = table_.decisions[owner_id()];
    const std::vector<table::Row> owner_rows = take_rows(owner.first_row);
    if (!one_in(4)) {
      add_impossible();
    }
    const auto first = static_cast<std::uint32_t>(table_.rows.size());
    for (table::Row row : owner_rows) {
      if (has_set_ && one_in(3) && !table_.rules[row.rule].otherwise) {
        row.tests.push_back({member_, one_class(below(2))});
      }
      table_.rows.add(std::move(row));
    }
    table_.decisions.add(owner);
    table_.decisions[table::DecisionId(table_.decisions.size() - 1)].first_row = first;
    add_hand_offs();
    return std::move(table_);
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::uint32_t limit) { return below(limit) == 0; }

  static table::ClassSet one_class(std::size_t index) {
    table::ClassSet classes(2);
    classes.add(index);
    return classes;
  }

  [[nodiscard]] table::DecisionId owner_id() const {
    return table::DecisionId(table_.decisions.size() - 1);
  }

  /// The rows from there on, which the table has no more, nor the decision that they belong to.
  std::vector<table::Row> take_rows(std::uint32_t first) {
    base::Store<table::RowId, table::Row> kept;
    std::vector<table::Row> taken;
    for (const table::RowId id : table_.rows.ids()) {
      if (id.value < first) {
        kept.add(table_.rows[id]);
      } else {
        taken.push_back(table_.rows[id]);
      }
    }
    base::Store<table::DecisionId, table::Decision> decisions;
    for (const table::DecisionId id : table_.decisions.ids()) {
      if (id != owner_id()) {
        decisions.add(table_.decisions[id]);
      }
    }
    table_.rows = std::move(kept);
    table_.decisions = std::move(decisions);
    return taken;
  }

  void add_set() {
    has_set_ = one_in(3);
    if (!has_set_) {
      return;
    }
    table::Attribute set;
    set.name = set.title = "tags";
    set.domain = table::SetDomain{{"Tag", "Tag", {{"vip", "VIP"}}, {}, false}};
    set.class_count = 2;
    set.may_be_unknown = true;
    const table::AttributeId tags = table_.attributes.add(set);
    table::Attribute member;
    member.name = member.title = "tags has vip";
    member.domain = table::MemberDomain{tags, 0};
    member.class_count = 2;
    member_ = table_.attributes.add(member);
    table_.nevers.push_back({{{tags, one_class(1)}, {member_, one_class(1)}}});
  }

  /// The domains leave a ticket: that of the first classes.
  void add_never() {
    std::vector<table::Test> tests = some_tests(false);
    for (table::Test& test : tests) {
      test.classes.remove(0);
    }
    tests.erase(std::remove_if(tests.begin(), tests.end(),
                               [](const table::Test& test) { return test.classes.empty(); }),
                tests.end());
    if (!tests.empty()) {
      table_.nevers.push_back({std::move(tests)});
    }
  }

  /// Of ticket facts alone, or of derived ones too; at least one, as far as facts can be tested.
  std::vector<table::Test> some_tests(bool derived_too) {
    std::vector<table::Test> tests;
    for (const table::AttributeId id : table_.attributes.ids()) {
      const table::Attribute& attribute = table_.attributes[id];
      const bool may = derived_too || !attribute.derived_by;
      if (!may || attribute.class_count < 2 || !one_in(3)) {
        continue;
      }
      table::ClassSet classes(attribute.class_count);
      const std::uint32_t left_out = below(attribute.class_count);
      for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
        if (index != left_out && (classes.empty() || one_in(2))) {
          classes.add(index);
        }
      }
      tests.push_back({id, classes});
    }
    if (tests.empty() && !one_in(40)) {
      return some_tests_of_first(derived_too);
    }
    return tests;
  }

  std::vector<table::Test> some_tests_of_first(bool derived_too) {
    for (const table::AttributeId id : table_.attributes.ids()) {
      const table::Attribute& attribute = table_.attributes[id];
      if (attribute.class_count > 1 && (derived_too || !attribute.derived_by)) {
        table::ClassSet classes(attribute.class_count);
        classes.add(below(attribute.class_count));
        return {{id, classes}};
      }
    }
    return {};
  }

  /// Makes lists in order of some derived facts: each rule beats those behind it.
  void put_in_order() {
    for (table::Decision& decision : table_.decisions) {
      if (decision.kind != table::DecisionKind::DerivedFact || decision.matrix || !one_in(2)) {
        continue;
      }
      decision.policy = table::HitPolicy::First;
      std::vector<table::RuleId> rules;
      for (std::uint32_t index = 0; index < decision.row_count; ++index) {
        rules.push_back(table_.rows[table::RowId(decision.first_row + index)].rule);
      }
      rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
      for (std::size_t first = 0; first < rules.size(); ++first) {
        table_.rules[rules[first]].beats.assign(
            rules.begin() + static_cast<std::ptrdiff_t>(first) + 1, rules.end());
      }
    }
  }

  table::RuleId add_rule(const std::string& name, table::Outcome outcome) {
    table::Rule rule;
    rule.name = rule.title = name + std::to_string(table_.rules.size());
    rule.outcome = std::move(outcome);
    return table_.rules.add(std::move(rule));
  }

  void begin(table::DecisionKind kind, table::HitPolicy policy, const std::string& name) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.name = name;
    decision.first_row = static_cast<std::uint32_t>(table_.rows.size());
    table_.decisions.add(std::move(decision));
  }

  void add_rows(table::RuleId rule) {
    for (std::uint32_t row = 0; row == 0 || one_in(3); ++row) {
      table_.rows.add({rule, some_tests(true)});
      ++table_.decisions[owner_id()].row_count;
    }
  }

  void add_impossible() {
    begin(table::DecisionKind::Impossible, table::HitPolicy::First, "impossible");
    const std::size_t first = table_.rules.size();
    for (std::uint32_t left = 1 + below(3); left > 0; --left) {
      add_rows(add_rule("impossible", table::ImpossibleOutcome{}));
    }
    for (std::size_t winner = first; winner < table_.rules.size(); ++winner) {
      beats_all_behind(winner);
    }
  }

  void beats_all_behind(std::size_t winner) {
    for (std::size_t loser = winner + 1; loser < table_.rules.size(); ++loser) {
      table_.rules[table::RuleId(winner)].beats.emplace_back(loser);
    }
  }

  void add_hand_offs() {
    begin(table::DecisionKind::Triggers, table::HitPolicy::Collect, "triggers");
    const std::size_t first = table_.rules.size();
    for (std::uint32_t left = 1 + below(4); left > 0; --left) {
      table::Trigger hand_off;
      hand_off.from = {table::TierId(0)};
      hand_off.to = table::TierId(1);
      const table::TriggerId trigger = table_.triggers.add(std::move(hand_off));
      const table::RuleId rule = add_rule("triggers", table::TriggerOutcome{trigger});
      if (!one_in(12)) {
        add_rows(rule);
      }
    }
    for (std::size_t winner = first; winner < table_.rules.size(); ++winner) {
      if (one_in(2)) {
        beats_all_behind(winner);
      }
    }
  }

  table::DecisionTable table_;
  std::mt19937 random_;
  bool has_set_ = false;
  table::AttributeId member_;
};

}  // namespace tier::analysis
