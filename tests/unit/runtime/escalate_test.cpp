#include "tier/escalate.h"

#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

using support::Decided;
using support::PackedTable;
using support::Ticket;
using Names = std::vector<std::string>;

constexpr std::size_t incident = 0;
constexpr std::size_t fault = 1;

/// The triggers of the whole desk for one ticket, with some evidence.
class Escalated {
 public:
  Escalated(const Ticket& ticket, bool has_fault, const Names& evidence)
      : triggers_(table().trigger_count),
        lacks_(most_lacks(table())),
        lacking_(lacking_evidence_words(table())) {
    std::vector<std::uint32_t> facts = support::facts_of(table(), ticket);
    const std::uint32_t tags = find_attribute(table(), "tags");
    begin_set(table(), tags, facts.data());
    if (has_fault) {
      add_member(table(), tags, "fault", facts.data());
    }
    Decided decided(table(), facts);
    std::vector<std::uint64_t> present(evidence_words(table()));
    for (const std::string& name : evidence) {
      present[0] |= std::uint64_t{1} << find_evidence(table(), name);
    }
    Request request = decided.request();
    request.evidence_present = present.data();
    request.evidence_words = present.size();
    EXPECT_EQ(trigger_answers(table(), request, lent()), Status::Ok);
    for (const auto member :
         {&Escalation::trigger_count, &Escalation::lack_capacity, &Escalation::evidence_capacity}) {
      Escalation small = lent();
      --(small.*member);
      EXPECT_EQ(trigger_answers(table(), request, small), Status::TooSmall);
    }
    request.evidence_words = 0;
    EXPECT_EQ(trigger_answers(table(), request, lent()), Status::TooSmall);
  }

  [[nodiscard]] TriggerState state(std::size_t trigger) const { return triggers_[trigger].state; }
  [[nodiscard]] std::string rule(std::size_t trigger) const {
    const std::uint32_t rule = triggers_[trigger].rule;
    return rule == format::none ? "" : std::string(table().text(table().rules[rule].name));
  }
  /// `fault.needs1 lacks 1 of reproduction`, with a `?` where it is not certain.
  [[nodiscard]] Names lacks(std::size_t trigger) const {
    Names all;
    const TriggerAnswer& answer = triggers_[trigger];
    for (std::uint32_t index = 0; index < answer.lack_count; ++index) {
      const Lack& lack = lacks_[answer.first_lack + index];
      std::string one(table().text(table().rules[lack.rule].name));
      one += (lack.certain != 0 ? " lacks " : "? lacks ") + std::to_string(lack.lacking) + " of";
      for (std::uint32_t place = 0; place < lack.evidence_count; ++place) {
        const std::uint32_t evidence = lacking_[lack.first_evidence + place];
        one += " " + std::string(table().text(table().evidence[evidence].name));
      }
      all.push_back(one);
    }
    return all;
  }

 private:
  static const Table& table() {
    static const PackedTable desk(packed::pack(support::whole_table()));
    return desk.table();
  }
  Escalation lent() {
    return {triggers_.data(), triggers_.size(), lacks_.data(),
            lacks_.size(),    lacking_.data(),  lacking_.size()};
  }

  std::vector<TriggerAnswer> triggers_;
  std::vector<Lack> lacks_;
  std::vector<std::uint32_t> lacking_;
};

Ticket ticket(const std::string& severity, const Ticket& changes = {}) {
  Ticket all = {{"severity", severity}, {"waited", "0"}, {"subject", "Hello"}, {"at", "L1"}};
  all.insert(all.end(), changes.begin(), changes.end());
  return all;
}

// A trigger whose needs are met is ready, one whose condition does not hold silent.
TEST(Escalate, IsReadyOrSilent) {
  const Escalated escalated(ticket("S2"), true, {"log", "reproduction"});
  EXPECT_EQ(escalated.state(fault), TriggerState::Ready);
  EXPECT_EQ(escalated.rule(fault), "fault");
  EXPECT_TRUE(escalated.lacks(fault).empty());
  EXPECT_EQ(escalated.state(incident), TriggerState::Silent);
  EXPECT_EQ(Escalated(ticket("S2"), false, {}).state(fault), TriggerState::Silent);
}

// Where evidence lacks, every need that is not met says how much and of what.
TEST(Escalate, SaysWhichNeedsAreNotMet) {
  const Escalated escalated(ticket("S1"), true, {"log"});
  EXPECT_EQ(escalated.state(fault), TriggerState::Blocked);
  EXPECT_EQ(escalated.rule(fault), "fault");
  EXPECT_EQ(escalated.lacks(fault), (Names{"fault.needs1 lacks 1 of reproduction",
                                           "fault.needs2 lacks 1 of reproduction har"}));
  EXPECT_EQ(Escalated(ticket("S1"), true, {"log", "har"}).lacks(fault),
            (Names{"fault.needs1 lacks 1 of reproduction"}));
}

// An unless holds a trigger back, and its rule says so.
TEST(Escalate, IsHeldByAnUnless) {
  const Escalated escalated(ticket("S2", {{"status", "waiting"}}), true, {});
  EXPECT_EQ(escalated.state(fault), TriggerState::Held);
  EXPECT_EQ(escalated.rule(fault), "fault.unless1");
  EXPECT_TRUE(escalated.lacks(fault).empty());
}

// A waiver waives all needs, but not the condition.
TEST(Escalate, NeedsNothingWhereWaived) {
  EXPECT_EQ(Escalated(ticket("S2", {{"security", "yes"}}), true, {}).state(fault),
            TriggerState::Ready);
  EXPECT_EQ(Escalated(ticket("S2", {{"security", "yes"}}), false, {}).state(fault),
            TriggerState::Silent);
}

// A trigger that overrides another silences it, ready or not.
TEST(Escalate, IsSilencedByWhatOverridesIt) {
  const Escalated escalated(ticket("S1", {{"security", "yes"}}), true, {});
  EXPECT_EQ(escalated.state(incident), TriggerState::Ready);
  EXPECT_EQ(escalated.state(fault), TriggerState::Silent);
}

// What is overridden is silent also where an `unless` would hold it back, as far as that is known.
TEST(Escalate, IsSilencedThoughItWouldBeHeld) {
  const auto state_where_security_is = [](const std::string& security) {
    return Escalated(ticket("S1", {{"status", "waiting"}, {"security", security}}), true, {})
        .state(fault);
  };
  EXPECT_EQ(state_where_security_is("no"), TriggerState::Held);
  EXPECT_EQ(state_where_security_is("yes"), TriggerState::Silent);
  const Ticket without_severity = {{"waited", "0"},
                                   {"subject", "Hello"},
                                   {"at", "L1"},
                                   {"security", "yes"},
                                   {"status", "waiting"}};
  EXPECT_EQ(Escalated(without_severity, true, {}).state(fault), TriggerState::Undetermined);
}

// Where a missing fact decides whether a need holds, the trigger is undetermined only if the
// evidence does not meet it, and says what it may lack.
TEST(Escalate, IsUndeterminedWhereAMissingFactDecides) {
  Ticket open = ticket("S1");
  open.erase(open.begin());
  const Escalated escalated(open, true, {"log", "reproduction"});
  EXPECT_EQ(escalated.state(fault), TriggerState::Ready);
  const Escalated lacking(open, true, {"log"});
  EXPECT_EQ(lacking.state(fault), TriggerState::Undetermined);
  EXPECT_EQ(lacking.lacks(fault), (Names{"fault.needs1 lacks 1 of reproduction",
                                         "fault.needs2? lacks 1 of reproduction har"}));
  Ticket nobody = ticket("S2");
  nobody.pop_back();
  const Escalated unheld(nobody, true, {"log", "reproduction"});
  EXPECT_EQ(unheld.state(fault), TriggerState::Undetermined);
  EXPECT_EQ(unheld.state(incident), TriggerState::Silent);
}

}  // namespace
}  // namespace tier::runtime
