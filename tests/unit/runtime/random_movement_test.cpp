#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_whole_table.h"
#include "tier/access.h"
#include "tier/escalate.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;

/// Everything that follows from one decided request.
struct Followed {
  std::vector<TriggerAnswer> triggers;
  std::vector<Lack> lacks;
  std::vector<std::uint32_t> evidence;
  std::vector<AccessAnswer> access;

  Followed(const Table& table, Decided& decided, const std::vector<std::uint64_t>& present)
      : triggers(table.trigger_count),
        lacks(most_lacks(table)),
        evidence(lacking_evidence_words(table)),
        access(table.action_count) {
    Request request = decided.request();
    request.evidence_present = present.data();
    request.evidence_words = present.size();
    EXPECT_EQ(trigger_answers(table, request,
                              {triggers.data(), triggers.size(), lacks.data(), lacks.size(),
                               evidence.data(), evidence.size()}),
              Status::Ok);
    EXPECT_EQ(access_answers(table, request, access.data(), access.size()), Status::Ok);
  }

  /// What trigger `index` lacks: its needs by rule, and how much of each.
  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> lacks_of(std::size_t index) const {
    std::map<std::uint32_t, std::uint32_t> result;
    const TriggerAnswer& answer = triggers[index];
    for (std::uint32_t place = 0; place < answer.lack_count; ++place) {
      const Lack& lack = lacks[answer.first_lack + place];
      result[lack.rule] = lack.lacking;
    }
    return result;
  }
};

/// The definitions of escalate.h and access.h where every fact is there, over the names of the
/// rules that match.
class Definition {
 public:
  Definition(const table::DecisionTable& table, const Decided& decided, std::uint64_t present)
      : table_(table), present_(present) {
    for (const table::DecisionId id : table.decisions.ids()) {
      for (const std::string& name : decided.matches(id.value)) {
        matching_.insert(name);
      }
    }
  }

  [[nodiscard]] TriggerState state(table::TriggerId trigger) const {
    if (!some<table::TriggerOutcome>(trigger)) {
      const bool held = some<table::UnlessOutcome>(trigger) && !is_overridden(trigger);
      return held ? TriggerState::Held : TriggerState::Silent;
    }
    return lacks(trigger).empty() ? TriggerState::Ready : TriggerState::Blocked;
  }

  [[nodiscard]] bool is_overridden(table::TriggerId trigger) const {
    for (const table::RuleId id : table_.rules.ids()) {
      for (const table::RuleId beaten : table_.rules[id].beats) {
        const auto* outcome = std::get_if<table::TriggerOutcome>(&table_.rules[beaten].outcome);
        if (outcome != nullptr && outcome->trigger == trigger && matches(id)) {
          return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] std::map<std::uint32_t, std::uint32_t> lacks(table::TriggerId trigger) const {
    std::map<std::uint32_t, std::uint32_t> result;
    if (!some<table::TriggerOutcome>(trigger) || some<table::WaiverOutcome>(trigger)) {
      return result;
    }
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* need = std::get_if<table::NeedOutcome>(&table_.rules[id].outcome);
      if (need == nullptr || need->trigger != trigger || !matches(id)) {
        continue;
      }
      std::uint32_t there = 0;
      for (const table::EvidenceId evidence : need->evidence) {
        there += static_cast<std::uint32_t>((present_ >> evidence.value) & 1U);
      }
      if (there < need->count) {
        result[id.value] = need->count - there;
      }
    }
    return result;
  }

  [[nodiscard]] AccessState access(const table::Access& access) const {
    AccessState best = AccessState::Denied;
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<table::PermissionOutcome>(&table_.rules[id].outcome);
      if (outcome == nullptr || !matches(id)) {
        continue;
      }
      const table::Permission& permission = table_.permissions[outcome->permission];
      if (std::find(permission.access.begin(), permission.access.end(), access) ==
          permission.access.end()) {
        continue;
      }
      if (permission.never) {
        return AccessState::Forbidden;
      }
      if (permission.approvers.empty()) {
        best = AccessState::Allowed;
      } else if (best == AccessState::Denied) {
        best = AccessState::AllowedWith;
      }
    }
    return best;
  }

 private:
  const table::DecisionTable& table_;
  std::uint64_t present_;
  std::set<std::string> matching_;

  [[nodiscard]] bool matches(table::RuleId id) const {
    return matching_.count(table_.rules[id].name) != 0;
  }
  template <class Outcome>
  [[nodiscard]] bool some(table::TriggerId trigger) const {
    for (const table::RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<Outcome>(&table_.rules[id].outcome);
      if (outcome != nullptr && outcome->trigger == trigger && matches(id)) {
        return true;
      }
    }
    return false;
  }
};

std::vector<std::uint32_t> random_facts(const table::DecisionTable& table, std::mt19937& random,
                                        std::uint32_t rarity) {
  std::vector<std::uint32_t> facts;
  for (const table::Attribute& attribute : table.attributes) {
    const bool is_missing = rarity != 0 && random() % rarity == 0;
    facts.push_back(is_missing ? missing
                               : static_cast<std::uint32_t>(random() % attribute.class_count));
  }
  return facts;
}

/// All actions, in the order of the table.
std::vector<table::Access> all_access(const table::DecisionTable& table) {
  std::vector<table::Access> all;
  for (const table::SystemId id : table.systems.ids()) {
    for (std::uint32_t action = 0; action < table.systems[id].actions.size(); ++action) {
      all.push_back({id, action});
    }
  }
  return all;
}

/// Derived facts may stay open where they cannot be unknown; then so may all behind them.
bool is_all_decided(const Table& table, const Decided& decided) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (decided.state(index) == State::Undetermined) {
      return false;
    }
  }
  return true;
}

// With every fact there, triggers and permissions are what their definitions say.
TEST(RandomMovement, AgreesWithTheDefinition) {
  std::set<TriggerState> seen;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const table::DecisionTable table = support::RandomWholeTable(seed).make();
    const PackedTable packed(packed::pack(table));
    std::mt19937 random(seed);
    for (std::uint32_t round = 0; round < 40; ++round) {
      Decided decided(packed.table(), random_facts(table, random, 0));
      if (!is_all_decided(packed.table(), decided)) {
        continue;
      }
      const std::uint64_t present = random() % 32;
      const Followed followed(packed.table(), decided, {present});
      const Definition definition(table, decided, present);
      for (const table::TriggerId id : table.triggers.ids()) {
        ASSERT_EQ(followed.triggers[id.value].state, definition.state(id)) << seed;
        ASSERT_EQ(followed.lacks_of(id.value), definition.lacks(id)) << seed;
        seen.insert(definition.state(id));
      }
      const std::vector<table::Access> access = all_access(table);
      for (std::size_t index = 0; index < access.size(); ++index) {
        ASSERT_EQ(followed.access[index].state, definition.access(access[index])) << seed;
      }
    }
  }
  EXPECT_EQ(seen.size(), 4U);
}

// What is determined with facts missing is so whatever they turn out to be, and every rule that
// is an answer then was among the matches before.
TEST(RandomMovement, HoldsForEveryCompletion) {
  std::size_t checked = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const table::DecisionTable table = support::RandomWholeTable(seed).make();
    const PackedTable packed(packed::pack(table));
    std::mt19937 random(seed);
    for (std::uint32_t round = 0; round < 30; ++round) {
      const std::vector<std::uint32_t> facts = random_facts(table, random, 2 + round % 5);
      std::vector<std::uint32_t> complete = random_facts(table, random, 0);
      for (std::size_t fact = 0; fact < facts.size(); ++fact) {
        complete[fact] = facts[fact] == missing ? complete[fact] : facts[fact];
      }
      Decided partial(packed.table(), facts);
      Decided whole(packed.table(), complete);
      if (!is_all_decided(packed.table(), whole)) {
        continue;
      }
      const std::uint64_t present = random() % 32;
      const Followed before(packed.table(), partial, {present});
      const Followed after(packed.table(), whole, {present});
      for (const table::TriggerId id : table.triggers.ids()) {
        if (before.triggers[id.value].state != TriggerState::Undetermined) {
          ASSERT_EQ(before.triggers[id.value].state, after.triggers[id.value].state) << seed;
          ASSERT_EQ(before.lacks_of(id.value), after.lacks_of(id.value)) << seed;
          ++checked;
        }
      }
      for (std::size_t action = 0; action < before.access.size(); ++action) {
        if (before.access[action].state != AccessState::Undetermined) {
          ASSERT_EQ(before.access[action].state, after.access[action].state) << seed;
          ++checked;
        }
      }
      for (const table::DecisionId id : table.decisions.ids()) {
        const std::vector<std::string> possible = partial.matches(id.value);
        const std::vector<std::string> certain = whole.matches(id.value);
        for (const std::string& name : certain) {
          ASSERT_TRUE(std::count(possible.begin(), possible.end(), name) == 1 ||
                      std::count(possible.begin(), possible.end(), name + "?") == 1)
              << name;
        }
        for (const std::string& name : possible) {
          ASSERT_TRUE(name.back() == '?' || std::count(certain.begin(), certain.end(), name) == 1)
              << name;
        }
      }
    }
  }
  EXPECT_GT(checked, 1000U);
}

}  // namespace
}  // namespace tier::runtime
