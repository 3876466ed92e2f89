// What is proved of guarantees, and what refutes them, is what looking at every ticket says.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/base/overloaded.h"
#include "compiler/table/dump.h"
#include "compiler/table/verify.h"
#include "tests/support/table_builder.h"
#include "tests/unit/analysis/asserting_table.h"
#include "tests/unit/analysis/every_ticket.h"

namespace tier::analysis {
namespace {

using Ticket = EveryTicket::Ticket;

/// One assertion held against every ticket, by what it says and nothing cleverer.
class Reference {
 public:
  Reference(const table::DecisionTable& table, const findings::Findings& findings,
            const EveryTicket& every)
      : table_(table), findings_(findings), every_(every) {
    holder_ = table::AttributeId(table.attributes.size() - 1);
    for (const table::DecisionId id : table.decisions.ids()) {
      decisions_[table.decisions[id].kind] = id;
    }
  }

  [[nodiscard]] std::size_t size() const { return owner_cases().size(); }
  [[nodiscard]] const Ticket& ticket(std::size_t place) const {
    return *owner_cases()[place].ticket;
  }

  /// There can be the ticket, and the assertion is about it.
  [[nodiscard]] bool is_about(const table::Assertion& assertion, std::size_t place) const {
    return can_be(place) && std::any_of(assertion.when.begin(), assertion.when.end(),
                                        [&](const std::vector<table::Test>& product) {
                                          return EveryTicket::matches(product, ticket(place));
                                        });
  }

  /// Some trigger applies to the ticket; or one that no ticket reaches was told of.
  [[nodiscard]] bool is_about_some_trigger(const table::Assertion& assertion) const {
    for (const table::TriggerId id : table_.triggers.ids()) {
      if (is_dead(id)) {
        return true;
      }
      for (std::size_t place = 0; place < size(); ++place) {
        if (is_about(assertion, place) && applies(id, place)) {
          return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] bool fails(const table::Assertion& assertion, std::size_t place) const {
    return is_about(assertion, place) &&
           std::visit(
               base::Overloaded{
                   [&](const table::OwnerAssertion& owner) { return fails(owner, place); },
                   [&](const table::AccessAssertion& access) { return fails(access, place); },
                   [&](const table::EvidenceAssertion& every) { return fails(every, place); },
                   [&](const table::ConditionAssertion& condition) {
                     return has_values(condition.holds, place) &&
                            std::none_of(condition.holds.begin(), condition.holds.end(),
                                         [&](const std::vector<table::Test>& product) {
                                           return EveryTicket::matches(product, ticket(place));
                                         });
                   },
                   [&](const table::TriggerAssertion& trigger) { return fails(trigger, place); },
                   // Random tables promise nothing: see slower_test.
                   [](const table::SlowerAssertion&) { return false; },
               },
               assertion.what);
  }

 private:
  [[nodiscard]] const std::vector<EveryTicket::Case>& owner_cases() const {
    return every_.cases(decisions_.at(table::DecisionKind::Owner));
  }
  [[nodiscard]] const std::set<table::RuleId>& winners(table::DecisionKind kind,
                                                       std::size_t place) const {
    return every_.cases(decisions_.at(kind))[place].winners;
  }

  [[nodiscard]] bool can_be(std::size_t place) const { return every_.can_be(ticket(place)); }

  [[nodiscard]] bool fails(const table::OwnerAssertion& owner, std::size_t place) const {
    const EveryTicket::Case& one = owner_cases()[place];
    if (!one.judged || one.winners.size() > 1) {
      return false;
    }
    return one.winners.empty() ||
           std::any_of(one.winners.begin(), one.winners.end(), [&](table::RuleId rule) {
             const auto* won = std::get_if<table::OwnerOutcome>(&table_.rules[rule].outcome);
             const bool named = won == nullptr ? owner.refused : won->tier == owner.tiers[0];
             return named == owner.negated;
           });
  }

  [[nodiscard]] bool fails(const table::AccessAssertion& access, std::size_t place) const {
    if (ticket(place)[holder_.value] != access.tiers[0].value ||
        !is_judged(table::DecisionKind::Permissions, place)) {
      return false;
    }
    bool may = false;
    bool never = false;
    for (const table::RuleId rule : winners(table::DecisionKind::Permissions, place)) {
      const auto& outcome = std::get<table::PermissionOutcome>(table_.rules[rule].outcome);
      const table::Permission& permission = table_.permissions[outcome.permission];
      if (permission.access[0] == access.access[0]) {
        (permission.never ? never : may) = true;
      }
    }
    return (may && !never) != access.may;
  }

  [[nodiscard]] bool applies(table::TriggerId trigger, std::size_t place) const {
    const auto& all = winners(table::DecisionKind::Triggers, place);
    return std::any_of(all.begin(), all.end(), [&](table::RuleId rule) {
      return std::get<table::TriggerOutcome>(table_.rules[rule].outcome).trigger == trigger;
    });
  }

  [[nodiscard]] bool is_judged(table::DecisionKind kind, std::size_t place) const {
    const auto decision = decisions_.find(kind);
    return decision == decisions_.end() || every_.cases(decision->second)[place].judged;
  }
  [[nodiscard]] bool is_judged_with_needs(std::size_t place) const {
    return is_judged(table::DecisionKind::Triggers, place) &&
           is_judged(table::DecisionKind::Needs, place);
  }

  /// Whether each derived fact that the products ask for has a value.
  [[nodiscard]] bool has_values(const table::Products& products, std::size_t place) const {
    for (const std::vector<table::Test>& product : products) {
      for (const table::Test& test : product) {
        const table::Attribute& attribute = table_.attributes[test.attribute];
        const auto value = ticket(place)[test.attribute.value];
        if (attribute.derived_by && (!value || value == attribute.unknown_class() ||
                                     !every_.cases(*attribute.derived_by)[place].judged)) {
          return false;
        }
      }
    }
    return true;
  }

  [[nodiscard]] bool is_dead(table::TriggerId trigger) const {
    return std::any_of(findings_.dead_rules.begin(), findings_.dead_rules.end(),
                       [&](const findings::DeadRule& dead) {
                         const auto* outcome =
                             std::get_if<table::TriggerOutcome>(&table_.rules[dead.rule].outcome);
                         return outcome != nullptr && outcome->trigger == trigger;
                       });
  }

  /// The needs in force, none where they are waived.
  [[nodiscard]] std::vector<table::NeedOutcome> needs(table::TriggerId trigger,
                                                      std::size_t place) const {
    std::vector<table::NeedOutcome> needs;
    for (const table::RuleId rule : winners(table::DecisionKind::Needs, place)) {
      const table::Outcome& outcome = table_.rules[rule].outcome;
      const auto* waiver = std::get_if<table::WaiverOutcome>(&outcome);
      if (waiver != nullptr && waiver->trigger == trigger) {
        return {};
      }
      const auto* need = std::get_if<table::NeedOutcome>(&outcome);
      if (need != nullptr && need->trigger == trigger) {
        needs.push_back(*need);
      }
    }
    return needs;
  }

  [[nodiscard]] bool fails(const table::EvidenceAssertion& every, std::size_t place) const {
    for (const table::TriggerId id : table_.triggers.ids()) {
      if (!is_judged_with_needs(place) || !applies(id, place)) {
        continue;
      }
      std::set<table::EvidenceId> demanded;
      for (const table::NeedOutcome& need : needs(id, place)) {
        if (need.count == need.evidence.size()) {
          demanded.insert(need.evidence.begin(), need.evidence.end());
        }
      }
      if (std::any_of(every.evidence.begin(), every.evidence.end(),
                      [&](table::EvidenceId piece) { return demanded.count(piece) == 0; })) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool fails(const table::TriggerAssertion& assertion, std::size_t place) const {
    const auto& from = table_.triggers[assertion.trigger].from;
    if (ticket(place)[holder_.value] != from[0].value || is_dead(assertion.trigger) ||
        !is_judged_with_needs(place)) {
      return false;
    }
    std::set<table::EvidenceId> missing;
    for (const table::NeedOutcome& need : needs(assertion.trigger, place)) {
      std::set<table::EvidenceId> some(need.evidence.begin(), need.evidence.end());
      for (const table::EvidenceId piece : assertion.at_hand) {
        some.erase(piece);
      }
      if (need.evidence.size() - some.size() < need.count) {
        missing.insert(some.begin(), some.end());
      }
    }
    const bool applying = applies(assertion.trigger, place);
    if (assertion.state == table::TriggerAssertion::State::NotReady) {
      return applying && missing.empty();
    }
    const std::set<table::EvidenceId> expected(assertion.missing.begin(), assertion.missing.end());
    return !applying || missing != expected;
  }

  const table::DecisionTable& table_;
  const findings::Findings& findings_;
  const EveryTicket& every_;
  table::AttributeId holder_;
  std::map<table::DecisionKind, table::DecisionId> decisions_;
};

bool agrees(const Ticket& ticket, const findings::Witness& witness) {
  return std::all_of(witness.given.begin(), witness.given.end(), [&](const auto& one) {
    return ticket[one.attribute.value] == one.class_index;
  });
}

/// How often each end came up, so that the test cannot pass by never meeting it.
using Seen = std::map<std::string, std::size_t>;

/// The rules named give their derived facts the value in every ticket of the witness that fails.
void check_deciders(const table::DecisionTable& table, const EveryTicket& every,
                    const Reference& reference, const table::Assertion& assertion,
                    const findings::Refutation& refutation, Seen& seen) {
  for (const table::RuleId rule : refutation.rules) {
    ++seen["decided"];
    for (const table::DecisionId id : table.decisions.ids()) {
      const auto& rows = every.rows(id);
      const bool is_of_rule = std::any_of(rows.begin(), rows.end(),
                                          [&](const table::Row* row) { return row->rule == rule; });
      for (std::size_t place = 0; place < reference.size() && is_of_rule; ++place) {
        const Ticket& ticket = reference.ticket(place);
        if (!agrees(ticket, refutation.witness) || !reference.fails(assertion, place)) {
          continue;
        }
        const auto first = std::find_if(rows.begin(), rows.end(), [&](const table::Row* row) {
          return EveryTicket::matches(row->tests, ticket);
        });
        ASSERT_NE(first, rows.end());
        EXPECT_EQ((*first)->rule, rule) << "another rule decides a ticket of the witness";
      }
    }
  }
}

void check(const table::DecisionTable& table, const findings::Findings& findings,
           const table::Assertion& assertion, const findings::Judgement& judgement, Seen& seen) {
  const EveryTicket every(table);
  const Reference reference(table, findings, every);
  const EveryTicket every_mended(table, every.without_value());
  const Reference mended(table, findings, every_mended);
  bool about_some = false;
  bool fails = false;
  for (std::size_t place = 0; place < mended.size(); ++place) {
    about_some = about_some || mended.is_about(assertion, place);
  }
  for (std::size_t place = 0; place < reference.size(); ++place) {
    fails = fails || reference.fails(assertion, place);
  }
  const bool about_some_trigger =
      !std::holds_alternative<table::EvidenceAssertion>(assertion.what) ||
      mended.is_about_some_trigger(assertion);
  ASSERT_TRUE(judgement.not_proved.empty());
  ASSERT_EQ(judgement.holds(), about_some && about_some_trigger && !fails);
  if (judgement.holds()) {
    ++seen["proved"];
    return;
  }
  const findings::Refutation& refutation = judgement.refuted.at(0);
  ++seen["failing " + std::to_string(static_cast<int>(refutation.failing))];
  if (refutation.failing == findings::Failing::NoTicket) {
    EXPECT_FALSE(about_some);
    return;
  }
  if (refutation.failing == findings::Failing::NoTrigger) {
    EXPECT_FALSE(about_some_trigger);
    return;
  }
  std::size_t witnesses = 0;
  for (std::size_t place = 0; place < reference.size(); ++place) {
    witnesses +=
        agrees(reference.ticket(place), refutation.witness) && reference.fails(assertion, place);
  }
  EXPECT_GT(witnesses, 0U) << "the witness is none";
  if (refutation.failing == findings::Failing::NotSo) {
    check_deciders(table, every, reference, assertion, refutation, seen);
  }
}

bool asks_of_a_set(const table::DecisionTable& table) {
  return std::any_of(table.attributes.begin(), table.attributes.end(),
                     [](const table::Attribute& attribute) {
                       return std::holds_alternative<table::MemberDomain>(attribute.domain);
                     });
}

TEST(Assertions, AreProvedOrRefutedAsEveryTicketSays) {
  Seen seen;
  for (std::uint32_t seed = 1; seed <= 2000 && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const table::DecisionTable table = AssertingTable(seed).make();
    if (asks_of_a_set(table)) {
      continue;  // its member stands before the holder, which no table from a book has
    }
    ASSERT_EQ(table::verify(table), std::vector<std::string>{});
    const findings::Findings findings = analyze(table);
    if (findings.no_ticket) {
      continue;
    }
    for (std::size_t place = 0; place < table.guarantees.size(); ++place) {
      check(table, findings, table.guarantees[place].assertions[0],
            findings.assertions.guarantees[place], seen);
    }
    if (HasFailure()) {
      ADD_FAILURE() << table::dump(table);
    }
  }
  EXPECT_GT(seen["proved"], 200U);
  EXPECT_GT(seen["decided"], 50U);
  for (int failing = 0; failing <= static_cast<int>(findings::Failing::Ready); ++failing) {
    EXPECT_GT(seen["failing " + std::to_string(failing)], 3U) << failing;
  }
}

// Two rules give the same value: the witness says which of them does.
TEST(Assertions, NameTheRuleThatDecidesInEveryTicketOfTheWitness) {
  support::TableBuilder book;
  book.flag("vip");
  book.flag("large");
  book.enumeration("answer", {"soon", "late"});
  book.derive("answer");
  const table::RuleId vips = book.rule("vips", "late", {{{"vip", {"yes"}}}});
  const table::RuleId large = book.rule("large", "late", {{{"large", {"yes"}}}});
  book.otherwise("rest", "soon");
  book.table.rules[vips].beats = {large, table::RuleId(large.value + 1)};
  book.table.rules[large].beats = {table::RuleId(large.value + 1)};
  table::ClassSet soon(2);
  soon.add(0);
  table::ClassSet ordinary(2);
  ordinary.add(0);
  const auto answer = table::AttributeId(std::size_t{2});
  const auto size = table::AttributeId(std::size_t{1});
  table::ClassSet big = ordinary.complement();
  const table::Assertion assertion{
      table::ConditionAssertion{{{{answer, soon}}}}, {{{size, big}}}, {}};
  book.table.guarantees.push_back({"soon", {assertion}, {}});
  const findings::Findings findings = analyze(book.table);
  const findings::Refutation& refutation = findings.assertions.guarantees.at(0).refuted.at(0);
  ASSERT_EQ(refutation.rules.size(), 1U);
  EXPECT_EQ(refutation.witness.given.size(), refutation.rules[0] == large ? 2U : 1U);
}

// Where the budget ends, nothing is called proved.
TEST(Assertions, WithoutABudgetNothingIsProved) {
  Budget budget;
  budget.steps = 1;
  const table::DecisionTable table = AssertingTable(3).make();
  const findings::Findings findings = analyze(table, budget);
  for (const findings::Judgement& judgement : findings.assertions.guarantees) {
    EXPECT_FALSE(judgement.holds());
  }
}

}  // namespace
}  // namespace tier::analysis
