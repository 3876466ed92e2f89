#pragma once

#include "tests/support/random_table.h"

/// Small tables at random with everything that a table can hold: sets and texts with their members
/// and patterns, the holder, every kind of decision, rules that beat others where they are
/// collected. Sound by table/verify.h. One seed, one table, on every machine.
///
///     const table::DecisionTable table = support::RandomWholeTable(seed).make();
namespace tier::support {

class RandomWholeTable : private RandomTable {
 public:
  explicit RandomWholeTable(std::uint32_t seed) : RandomTable(seed) {}

  table::DecisionTable make() {
    table_.tiers.add({"L1", "L1", "", {}, {}});
    table_.tiers.add({"L2", "L2", "", {table::TierId(0)}, {}});
    add_facts();
    add_people();
    decide_derived();
    decide(table::DecisionKind::Impossible, table::HitPolicy::First, "impossible");
    decide(table::DecisionKind::Owner, table::HitPolicy::Unique, "owner");
    team_ = decide(table::DecisionKind::Team, table::HitPolicy::Unique, "owner.team");
    collect(table::DecisionKind::Triggers, "triggers");
    collect(table::DecisionKind::Unless, "unless");
    collect(table::DecisionKind::Needs, "needs");
    collect(table::DecisionKind::Permissions, "permissions");
    collect(table::DecisionKind::Guidance, "guidance");
    table_.decisions[collect(table::DecisionKind::Lifecycle, "status.next")].attribute = status_;
    return std::move(table_);
  }

 private:
  static constexpr std::uint32_t trigger_count = 3;

  table::AttributeId status_;
  table::AttributeId derived_;
  table::DecisionId team_;

  table::EnumDomain letters(std::uint32_t count) {
    table::EnumDomain domain;
    for (std::uint32_t value = 0; value < count; ++value) {
      domain.values.push_back({"v" + std::to_string(value), "V"});
    }
    return domain;
  }

  void add_facts() {
    status_ = add_attribute("status", letters(3), false);
    add_attribute("waited", table::DurationDomain{1000, {10, 500}}, one_in(3));
    for (std::uint32_t index = below(3); index > 0; --index) {
      add_ticket_fact("fact" + std::to_string(index));
    }
    const table::AttributeId set = add_attribute("tags", table::SetDomain{letters(3)}, one_in(2));
    const table::AttributeId text = add_attribute("subject", table::TextDomain{}, one_in(2));
    derived_ = add_attribute("derived", letters(2), one_in(2));
    add_attribute("at", table::HolderDomain{2}, false);
    for (std::uint32_t member = below(3); member < 3; ++member) {
      add_attribute("tags has " + std::to_string(member), table::MemberDomain{set, member}, false);
    }
    const auto contains = table::PatternDomain::Relation::Contains;
    for (std::uint32_t pattern = below(3); pattern < 3; ++pattern) {
      const std::string letter(1, static_cast<char>('a' + pattern));
      add_attribute("subject has " + letter,
                    table::PatternDomain{text, contains, one_in(2), {letter, letter + "b"}}, false);
    }
  }

  void add_people() {
    table_.teams.add({"mail", "Mail", table::TierId(0), {}});
    table_.roles.add({"manager", "Manager", {}});
    table_.systems.add({"logs", "Logs", "", {{"search", ""}, {"view", ""}, {"purge", ""}}, {}});
    table_.systems.add({"prod", "Prod", "", {{"read", ""}}, {}});
    for (std::uint32_t index = 0; index < 5; ++index) {
      table_.evidence.add({"e" + std::to_string(index), "", "", "", "", "", "", 0, {}, {}});
    }
    for (std::uint32_t index = 0; index < trigger_count; ++index) {
      table::Trigger trigger;
      trigger.to = table::TierId(0);
      trigger.asks = one_in(2);
      if (one_in(2)) {
        trigger.accept = table::Accept{60, one_in(2), one_in(2), one_in(2)};
      }
      table_.triggers.add(std::move(trigger));
    }
  }

  table::Permission some_permission() {
    table::Permission permission;
    permission.never = one_in(3);
    permission.access.push_back({table::SystemId(0), below(3)});
    if (one_in(2)) {
      permission.access.push_back({table::SystemId(1), 0});
    }
    if (!permission.never && one_in(2)) {
      permission.expires = 60;
      permission.approvers.push_back({1 + below(2), table::RoleId(0)});
    }
    return permission;
  }

  table::NeedOutcome some_need() {
    table::NeedOutcome need{table::TriggerId(below(trigger_count)), 1, {}};
    for (std::uint32_t evidence = 0; evidence < 5; ++evidence) {
      if (one_in(2)) {
        need.evidence.push_back(table::EvidenceId(evidence));
      }
    }
    if (need.evidence.empty()) {
      need.evidence.push_back(table::EvidenceId(0));
    }
    need.count = 1 + below(static_cast<std::uint32_t>(need.evidence.size()));
    return need;
  }

  /// The answer of the decision's rule `index`.
  table::Outcome some_answer(table::DecisionKind kind, std::uint32_t index) {
    const table::TriggerId trigger(below(trigger_count));
    switch (kind) {
      case table::DecisionKind::Impossible:
        return table::ImpossibleOutcome{};
      case table::DecisionKind::DerivedFact: {
        const std::uint32_t value = below(2);
        return table::ValueOutcome{value, value};
      }
      case table::DecisionKind::Owner:
        return one_in(3) ? table::Outcome(table::RefusalOutcome{"No."})
                         : table::OwnerOutcome{table::TierId(0), {}, table::DecisionId(3)};
      case table::DecisionKind::Team:
        return table::TeamOutcome{table::TeamId(0)};
      case table::DecisionKind::Triggers:
        return table::TriggerOutcome{table::TriggerId(index)};
      case table::DecisionKind::Unless:
        return table::UnlessOutcome{trigger, ""};
      case table::DecisionKind::Needs:
        return one_in(4) ? table::Outcome(table::WaiverOutcome{trigger})
                         : table::Outcome(some_need());
      case table::DecisionKind::Permissions:
        return table::PermissionOutcome{table_.permissions.add(some_permission())};
      case table::DecisionKind::Guidance:
        return table::GuidanceOutcome{table_.guidance.add({})};
      case table::DecisionKind::Lifecycle:
        return table::TransitionOutcome{some_classes(3)};
      case table::DecisionKind::Clocks:
      case table::DecisionKind::Ladders:
        // Random tables promise nothing.
        break;
    }
    return table::ImpossibleOutcome{};
  }

  table::DecisionId decide(table::DecisionKind kind, table::HitPolicy policy, std::string name) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.name = std::move(name);
    const table::DecisionId id = begin(std::move(decision));
    const std::size_t first = table_.rules.size();
    const std::uint32_t rules = kind == table::DecisionKind::Triggers ? trigger_count : below(5);
    for (std::uint32_t index = 0; index < rules; ++index) {
      table::Rule rule;
      rule.name = table_.decisions[id].name + std::to_string(index);
      rule.outcome = some_answer(kind, index);
      const table::RuleId added = table_.rules.add(std::move(rule));
      for (std::uint32_t row = 0; row == 0 || one_in(2); ++row) {
        std::vector<table::Test> tests = some_tests(table_.attributes.size(), 4);
        if (kind <= table::DecisionKind::DerivedFact) {
          tests.erase(
              std::remove_if(tests.begin(), tests.end(),
                             [&](const table::Test& test) { return test.attribute == derived_; }),
              tests.end());
        }
        add_row(id, added, std::move(tests));
      }
    }
    add_precedence(first, 2 + below(4));
    return id;
  }

  void decide_derived() {
    const auto policy = one_in(2) ? table::HitPolicy::First : table::HitPolicy::Unique;
    const table::DecisionId id = decide(table::DecisionKind::DerivedFact, policy, "derived");
    table_.decisions[id].attribute = derived_;
    table_.attributes[derived_].derived_by = id;
  }

  table::DecisionId collect(table::DecisionKind kind, std::string name) {
    return decide(kind, table::HitPolicy::Collect, std::move(name));
  }
};

}  // namespace tier::support
