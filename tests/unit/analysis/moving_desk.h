#pragma once

#include <random>
#include <string>
#include <utility>

#include "tests/support/random_table.h"

/// Random tables whose tickets move: three tiers one above the other, triggers between them by the
/// tier that holds the ticket, of which some silence others, some are held back, some only ask or
/// are asked for; and tickets that cannot be.
namespace tier::analysis {

class MovingDesk {
 public:
  explicit MovingDesk(std::uint32_t seed)
      : random_(seed), table_(support::RandomTable(seed).make()) {}

  table::DecisionTable make() {
    table_.tiers.add({"L3", "L3", "", {table::TierId(1)}, {}});
    table_.roles.add({"lead", "lead", {}});
    for (const char* team : {"day", "night"}) {
      table_.teams.add({team, team, table::TierId(0), {}});
    }
    if (one_in(3)) {
      table_.tiers[table::TierId(2)].above.emplace_back(0);
    }
    for (table::Rule& rule : table_.rules) {
      if (auto* owner = std::get_if<table::OwnerOutcome>(&rule.outcome)) {
        owner->tier = table::TierId(below(3));
      }
    }
    if (one_in(2)) {
      add_impossible();
    }
    add_holder();
    add_triggers();
    add_unless();
    return std::move(table_);
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::uint32_t limit) { return below(limit) == 0; }

  void add_holder() {
    table::Attribute at;
    at.name = at.title = "at";
    at.domain = table::HolderDomain{3};
    at.class_count = 3;
    holder_ = table_.attributes.add(std::move(at));
  }

  std::vector<table::Test> some_tests(std::uint32_t rarity) {
    std::vector<table::Test> tests;
    for (const table::AttributeId id : table_.attributes.ids()) {
      const std::uint32_t classes = table_.attributes[id].class_count;
      if (id == holder_ || classes < 2 || !one_in(rarity)) {
        continue;
      }
      table::ClassSet set(classes);
      const std::uint32_t left_out = below(classes);
      for (std::uint32_t index = 0; index < classes; ++index) {
        if (index != left_out && (set.empty() || one_in(2))) {
          set.add(index);
        }
      }
      tests.push_back({id, set});
    }
    return tests;
  }

  void begin(table::DecisionKind kind, table::HitPolicy policy, const std::string& name) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.name = name;
    decision.first_row = static_cast<std::uint32_t>(table_.rows.size());
    table_.decisions.add(std::move(decision));
  }

  table::RuleId add_rule(const std::string& name, table::Outcome outcome) {
    table::Rule rule;
    rule.name = rule.title = name + std::to_string(table_.rules.size());
    rule.outcome = std::move(outcome);
    return table_.rules.add(std::move(rule));
  }

  void add_row(table::RuleId rule, std::vector<table::Test> tests) {
    table_.rows.add({rule, std::move(tests)});
    ++table_.decisions[table::DecisionId(table_.decisions.size() - 1)].row_count;
  }

  void add_impossible() {
    begin(table::DecisionKind::Impossible, table::HitPolicy::First, "impossible");
    add_row(add_rule("impossible", table::ImpossibleOutcome{}), some_tests(2));
  }

  void add_due_row(table::RuleId rule, const table::Trigger& trigger) {
    std::vector<table::Test> tests = some_tests(3);
    table::ClassSet holders(3);
    for (const table::TierId tier : trigger.from) {
      holders.add(tier.value);
    }
    tests.push_back({holder_, holders});
    add_row(rule, std::move(tests));
  }

  void add_triggers() {
    begin(table::DecisionKind::Triggers, table::HitPolicy::Collect, "triggers");
    const std::size_t first = table_.rules.size();
    for (std::uint32_t left = 1 + below(6); left > 0; --left) {
      table::Trigger trigger;
      trigger.to = table::TierId(below(3));
      for (std::uint32_t tier = 0; tier < 3; ++tier) {
        const bool last = tier == 2 || (tier == 1 && trigger.to.value == 2);
        if (tier != trigger.to.value && (one_in(2) || (last && trigger.from.empty()))) {
          trigger.from.emplace_back(tier);
        }
      }
      trigger.asks = one_in(8);
      if (one_in(8)) {
        trigger.on_request_by = table::RoleId(0);
      }
      if (one_in(3)) {
        trigger.team = table::TeamId(below(2));
      }
      const table::TriggerId id = table_.triggers.add(trigger);
      const table::RuleId rule = add_rule("triggers", table::TriggerOutcome{id});
      for (std::uint32_t row = 0; row == 0 || one_in(3); ++row) {
        add_due_row(rule, trigger);
      }
    }
    for (std::size_t winner = first; winner < table_.rules.size(); ++winner) {
      for (std::size_t loser = winner + 1; one_in(4) && loser < table_.rules.size(); ++loser) {
        table_.rules[table::RuleId(winner)].beats.emplace_back(loser);
      }
    }
  }

  void add_unless() {
    begin(table::DecisionKind::Unless, table::HitPolicy::Collect, "unless");
    for (const table::TriggerId id : table_.triggers.ids()) {
      if (one_in(4)) {
        add_due_row(add_rule("unless", table::UnlessOutcome{id, ""}), table_.triggers[id]);
      }
    }
  }

  std::mt19937 random_;
  table::DecisionTable table_;
  table::AttributeId holder_;
};

}  // namespace tier::analysis
