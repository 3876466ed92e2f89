#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/random_table.h"
#include "tests/unit/analysis/whole_language.h"

/// Random tables with permissions, evidence and a holder, and guarantees about all of it.
namespace tier::analysis {

class AssertingTable {
 public:
  explicit AssertingTable(std::uint32_t seed)
      : random_(seed * 7919 + 1),
        table_(WholeLanguage(support::RandomTable(seed).make(), seed).make()) {}

  table::DecisionTable make() {
    add_holder();
    for (const char* name : {"code", "steps", "log"}) {
      table_.evidence.add({name, name, "", "", "", "", "", 0, {}, {}});
    }
    table_.systems.add({"db", "db", "", {{"read", "read"}, {"write", "write"}}, {}});
    add_needs();
    add_permissions();
    for (std::uint32_t left = 1 + below(4); left > 0; --left) {
      table_.guarantees.push_back({"g" + std::to_string(left), {some_assertion()}, {}});
    }
    return std::move(table_);
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::uint32_t limit) { return below(limit) == 0; }

  table::ClassSet one_tier(std::uint32_t tier) {
    table::ClassSet classes(table_.tiers.size());
    classes.add(tier);
    return classes;
  }

  /// Triggers apply where one of their senders holds the ticket.
  void add_holder() {
    table::Attribute holder;
    holder.name = holder.title = "at";
    holder.domain = table::HolderDomain{static_cast<std::uint32_t>(table_.tiers.size())};
    holder.class_count = static_cast<std::uint32_t>(table_.tiers.size());
    holder_ = table_.attributes.add(holder);
    for (table::Row& row : table_.rows) {
      if (std::holds_alternative<table::TriggerOutcome>(table_.rules[row.rule].outcome)) {
        row.tests.push_back({holder_, one_tier(0)});
      }
    }
  }

  std::vector<table::Test> some_tests(bool with_holder) {
    std::vector<table::Test> tests;
    for (const table::AttributeId id : table_.attributes.ids()) {
      const std::uint32_t count = table_.attributes[id].class_count;
      if (count < 2 || !one_in(id == holder_ ? 2 : 4) || (id == holder_ && !with_holder)) {
        continue;
      }
      table::ClassSet classes(count);
      const std::uint32_t left_out = below(count);
      for (std::uint32_t index = 0; index < count; ++index) {
        if (index != left_out && (classes.empty() || one_in(2))) {
          classes.add(index);
        }
      }
      tests.push_back({id, classes});
    }
    return tests;
  }

  void begin(table::DecisionKind kind, const std::string& name) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = table::HitPolicy::Collect;
    decision.name = name;
    decision.first_row = static_cast<std::uint32_t>(table_.rows.size());
    decision_ = table_.decisions.add(std::move(decision));
  }

  void add_rule(table::Outcome outcome, std::vector<std::vector<table::Test>> rows) {
    table::Rule rule;
    rule.name = rule.title = "r" + std::to_string(table_.rules.size());
    rule.outcome = std::move(outcome);
    const table::RuleId id = table_.rules.add(std::move(rule));
    for (std::vector<table::Test>& tests : rows) {
      table_.rows.add({id, std::move(tests)});
      ++table_.decisions[decision_].row_count;
    }
  }

  std::vector<table::EvidenceId> some_evidence(bool may_be_none) {
    std::vector<table::EvidenceId> some;
    for (const table::EvidenceId id : table_.evidence.ids()) {
      if (one_in(2)) {
        some.push_back(id);
      }
    }
    return some.empty() && !may_be_none ? std::vector{table::EvidenceId(below(3))} : some;
  }

  void add_needs() {
    begin(table::DecisionKind::Needs, "needs");
    for (const table::TriggerId id : table_.triggers.ids()) {
      for (std::uint32_t left = below(3); left > 0; --left) {
        const std::vector<table::EvidenceId> evidence = some_evidence(false);
        const auto count = 1 + below(static_cast<std::uint32_t>(evidence.size()));
        add_rule(table::NeedOutcome{id, count, evidence}, {some_tests(false)});
      }
      if (one_in(2)) {
        add_rule(table::WaiverOutcome{id}, {some_tests(false)});
      }
    }
  }

  void add_permissions() {
    begin(table::DecisionKind::Permissions, "permissions");
    for (std::uint32_t left = 1 + below(5); left > 0; --left) {
      const std::uint32_t tier = below(2);
      table::Permission permission;
      permission.never = one_in(3);
      permission.tiers = {table::TierId(tier)};
      permission.access = {{table::SystemId(std::size_t{0}), below(2)}};
      const table::PermissionId id = table_.permissions.add(std::move(permission));
      std::vector<table::Test> tests = some_tests(false);
      tests.push_back({holder_, one_tier(tier)});
      add_rule(table::PermissionOutcome{id}, {std::move(tests)});
    }
  }

  table::Assertion some_assertion() {
    table::Products when;
    for (std::uint32_t row = 0; row == 0 || one_in(3); ++row) {
      when.push_back(some_tests(false));
    }
    switch (below(5)) {
      case 0:
        return {table::OwnerAssertion{one_in(3), {table::TierId(below(2))}, one_in(4)}, when, {}};
      case 1:
        return {table::AccessAssertion{one_in(2),
                                       {table::TierId(below(2))},
                                       {{table::SystemId(std::size_t{0}), below(2)}}},
                when,
                {}};
      case 2:
        return {table::EvidenceAssertion{{}, {table::TierId(1)}, some_evidence(false)}, when, {}};
      case 3: {
        table::Products holds;
        for (std::uint32_t left = 1 + below(3); left > 0; --left) {
          holds.push_back(some_tests(false));
        }
        return {table::ConditionAssertion{holds}, when, {}};
      }
      default: {
        const auto state = static_cast<table::TriggerAssertion::State>(below(3));
        const bool blocked = state == table::TriggerAssertion::State::Blocked;
        return {table::TriggerAssertion{
                    table::TriggerId(below(static_cast<std::uint32_t>(table_.triggers.size()))),
                    state, blocked ? some_evidence(false) : std::vector<table::EvidenceId>(),
                    some_evidence(true)},
                when,
                {}};
      }
    }
  }

  std::mt19937 random_;
  table::DecisionTable table_;
  table::AttributeId holder_;
  table::DecisionId decision_;
};

}  // namespace tier::analysis
