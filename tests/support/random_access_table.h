#pragma once

#include <string>
#include <utility>

#include "tests/support/random_table.h"

/// Small tables at random about who may do what and what is captured before a hand-off: permissions
/// on terms, prohibitions, evidence with sources, triggers with needs and waivers, now and then a
/// fact of the person acting and tickets that cannot be. One seed, one table, on every machine.
///
///     const table::DecisionTable table = support::RandomAccessTable(seed).make();
namespace tier::support {

class RandomAccessTable : private RandomTable {
 public:
  explicit RandomAccessTable(std::uint32_t seed) : RandomTable(seed) {}

  table::DecisionTable make() {
    add_facts();
    add_people();
    if (one_in(3)) {
      const table::DecisionId id =
          begin_decision(table::DecisionKind::Impossible, table::HitPolicy::First, "impossible");
      add_row(id, add_rule("impossible0", table::ImpossibleOutcome{}), some_tests(facts_, 2));
    }
    add_triggers();
    add_needs();
    add_permissions();
    return std::move(table_);
  }

 private:
  static constexpr std::uint32_t tier_count = 3;
  static constexpr std::uint32_t action_count = 3;
  static constexpr std::uint32_t evidence_count = 4;

  /// How many attributes are facts of the ticket or the agent.
  std::size_t facts_ = 0;
  /// Whether all permissions are one tier's on one action, so that it takes several of them to do
  /// what one does.
  bool crowded_ = false;

  void add_facts() {
    const std::uint32_t count = 2 + below(2);
    for (std::uint32_t index = 0; index < count; ++index) {
      const bool of_agent = index + 1 == count && one_in(3);
      table::Domain domain = one_in(2) ? table::Domain(table::FlagDomain{}) : some_domain();
      add_attribute((of_agent ? "agent.fact" : "fact") + std::to_string(index), std::move(domain),
                    one_in(4));
    }
    facts_ = table_.attributes.size();
    for (std::uint32_t tier = 0; tier < tier_count; ++tier) {
      table_.tiers.add({"L" + std::to_string(tier), "", "", {}, {}});
    }
    if (one_in(3)) {
      add_derived_fact("derived");
    }
    add_attribute("at", table::HolderDomain{tier_count}, false);
  }

  void add_people() {
    table_.roles.add({"lead", "", {}});
    table_.roles.add({"manager", "", {}});
    table::System system{"logs", "", "", {}, {}};
    for (std::uint32_t action = 0; action < action_count; ++action) {
      system.actions.push_back({"action" + std::to_string(action), ""});
    }
    table_.systems.add(std::move(system));
    for (std::uint32_t index = 0; index < evidence_count; ++index) {
      table::Evidence evidence;
      evidence.name = "e" + std::to_string(index);
      for (std::uint32_t source = below(3); source > 0; --source) {
        evidence.sources.push_back({some_access(), {}});
        for (std::uint32_t row = below(8) == 0 ? 0 : 1 + below(2); row > 0; --row) {
          evidence.sources.back().rows.push_back(some_tests(facts_, 4));
        }
      }
      table_.evidence.add(std::move(evidence));
    }
  }

  table::Access some_access() { return {table::SystemId(0), below(action_count)}; }

  table::RuleId add_rule(std::string name, table::Outcome outcome) {
    table::Rule rule;
    rule.name = rule.title = std::move(name);
    rule.outcome = std::move(outcome);
    return table_.rules.add(std::move(rule));
  }

  table::DecisionId begin_decision(table::DecisionKind kind, table::HitPolicy policy,
                                   std::string name) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.name = std::move(name);
    return begin(std::move(decision));
  }
  table::DecisionId collect(table::DecisionKind kind, std::string name) {
    return begin_decision(kind, table::HitPolicy::Collect, std::move(name));
  }

  /// Rows over all but the holder, and over that one of these tiers holds the ticket; now and then
  /// none.
  void add_held_rows(table::DecisionId id, table::RuleId rule,
                     const std::vector<table::TierId>& tiers, std::uint32_t rarity) {
    const table::AttributeId at(table_.attributes.size() - 1);
    table::ClassSet classes(tier_count);
    for (const table::TierId tier : tiers) {
      classes.add(tier.value);
    }
    for (std::uint32_t row = one_in(20) ? 0 : 1 + below(2); row > 0; --row) {
      std::vector<table::Test> tests = some_tests(table_.attributes.size() - 1, rarity);
      if (!classes.is_all()) {
        tests.push_back({at, classes});
      }
      add_row(id, rule, std::move(tests));
    }
  }

  void add_triggers() {
    const table::DecisionId id = collect(table::DecisionKind::Triggers, "triggers");
    const std::size_t first = table_.rules.size();
    for (std::uint32_t left = 1 + below(3); left > 0; --left) {
      table::Trigger trigger;
      trigger.to = table::TierId(tier_count - 1);
      trigger.from.emplace_back(std::size_t{0});
      if (one_in(3)) {
        trigger.from.emplace_back(std::size_t{1});
      }
      const std::vector<table::TierId> from = trigger.from;
      const table::TriggerId added = table_.triggers.add(std::move(trigger));
      add_held_rows(
          id, add_rule("triggers" + std::to_string(added.value), table::TriggerOutcome{added}),
          from, 4);
    }
    add_precedence(first, 3);
  }

  void add_needs() {
    const table::DecisionId id = collect(table::DecisionKind::Needs, "needs");
    for (const table::TriggerId trigger : table_.triggers.ids()) {
      for (std::uint32_t need = below(3); need > 0; --need) {
        const std::string name = "needs" + std::to_string(table_.rules.size());
        add_free_rows(id, add_rule(name, some_need(trigger)));
      }
      if (one_in(3)) {
        const std::string name = "needs" + std::to_string(table_.rules.size());
        add_free_rows(id, add_rule(name, table::WaiverOutcome{trigger}));
      }
    }
  }

  void add_free_rows(table::DecisionId id, table::RuleId rule) {
    for (std::uint32_t row = one_in(20) ? 0 : 1 + below(2); row > 0; --row) {
      add_row(id, rule, some_tests(facts_, 2));
    }
  }

  table::NeedOutcome some_need(table::TriggerId trigger) {
    table::NeedOutcome need{trigger, 1, {}};
    for (std::uint32_t evidence = 0; evidence < evidence_count; ++evidence) {
      if (one_in(2)) {
        need.evidence.emplace_back(evidence);
      }
    }
    if (need.evidence.empty()) {
      need.evidence.emplace_back(below(evidence_count));
    }
    need.count = 1 + below(static_cast<std::uint32_t>(need.evidence.size()));
    return need;
  }

  void add_permissions() {
    crowded_ = one_in(3);
    const table::DecisionId id = collect(table::DecisionKind::Permissions, "permissions");
    for (std::uint32_t left = 4 + below(7); left > 0; --left) {
      const table::Permission permission = some_permission();
      const std::vector<table::TierId> tiers = permission.tiers;
      const std::string name = "permissions" + std::to_string(table_.rules.size());
      const auto added = table_.permissions.add(permission);
      add_held_rows(id, add_rule(name, table::PermissionOutcome{added}), tiers, crowded_ ? 2 : 4);
    }
  }

  table::Permission some_permission() {
    table::Permission permission;
    permission.never = one_in(3);
    permission.of_everyone = one_in(4);
    for (std::uint32_t tier = 0; tier < tier_count; ++tier) {
      if (permission.of_everyone) {
        permission.tiers.emplace_back(tier);
      }
    }
    if (!permission.of_everyone) {
      permission.tiers.emplace_back(crowded_ ? 0 : below(2));
    }
    permission.access.push_back(crowded_ ? table::Access{table::SystemId(0), 0} : some_access());
    const std::uint32_t other = (permission.access.front().action + 1) % action_count;
    if (one_in(3)) {
      permission.access.push_back({table::SystemId(0), other});
    }
    if (!permission.never && one_in(2)) {
      permission.approvers.push_back({1 + below(2), table::RoleId(below(2))});
    }
    if (!permission.never && one_in(4)) {
      permission.expires = 60;
    }
    return permission;
  }
};

}  // namespace tier::support
