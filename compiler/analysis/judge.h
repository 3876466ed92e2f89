#pragma once

#include <optional>
#include <vector>

#include "compiler/analysis/decisions.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/inquiry.h"
#include "compiler/analysis/precedence.h"
#include "compiler/analysis/rivals.h"
#include "compiler/findings/finding.h"

/// Whether an assertion holds of every ticket that it is about: the workshop of assertions.h.
namespace tier::analysis {

/// What the judges read of a table, found once.
class Courtroom {
 public:
  /// `mended` are the facts once no derived fact has a gap; of what was found before, who overlaps
  /// and what no ticket reaches is not told again.
  Courtroom(const Facts& facts, const Facts& mended, const findings::Findings& found);

  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] const Facts& mended() const { return mended_; }
  [[nodiscard]] const table::DecisionTable& table() const { return facts_.table(); }
  /// The attribute of the holder; none where no rule asks for it.
  [[nodiscard]] std::optional<table::AttributeId> holder() const { return holder_; }
  /// The decision about owners, none where the book has no scope.
  [[nodiscard]] std::optional<table::DecisionId> owner_decision() const { return owner_decision_; }
  [[nodiscard]] const Precedence& owners() const { return *owners_; }
  /// The rows of the rules that win over one about owners, and of those with which it overlaps.
  [[nodiscard]] std::vector<const Tests*> beaten(table::RuleId rule) const;
  /// Whether no ticket reaches the rule.
  [[nodiscard]] bool is_dead(table::RuleId rule) const { return is_dead_[rule.value]; }

  [[nodiscard]] const std::vector<const Tests*>& rows_of(table::RuleId rule) const {
    return rows_.of(rule);
  }
  /// The rule of a trigger; the needs and waivers that it has; those triggers that silence it.
  [[nodiscard]] table::RuleId rule_of(table::TriggerId trigger) const {
    return trigger_rules_[trigger.value];
  }
  [[nodiscard]] const std::vector<table::RuleId>& needs_of(table::TriggerId trigger) const {
    return needs_[trigger.value];
  }
  [[nodiscard]] std::vector<const Tests*> waivers_of(table::TriggerId trigger) const;
  [[nodiscard]] const std::vector<table::RuleId>& silenced_by(table::TriggerId trigger) const {
    return silenced_by_[trigger.value];
  }
  [[nodiscard]] std::vector<const Tests*> silencers_of(table::TriggerId trigger) const;
  /// The rules that permit the access to the tier, or forbid it.
  [[nodiscard]] std::vector<table::RuleId> permissions(table::TierId tier,
                                                       const table::Access& access,
                                                       bool never) const;

 private:
  const Facts& facts_;
  const Facts& mended_;
  Rivals rivals_;
  std::vector<bool> is_dead_;
  std::optional<table::AttributeId> holder_;
  std::optional<table::DecisionId> owner_decision_;
  std::optional<Precedence> owners_;
  RowsByRule rows_;
  std::vector<table::RuleId> trigger_rules_;
  std::vector<std::vector<table::RuleId>> needs_;
  std::vector<std::vector<table::RuleId>> waivers_;
  std::vector<std::vector<table::RuleId>> silenced_by_;
};

/// Two values of a fact, and targets that the tickets with them have.
struct SlowerPair {
  std::uint32_t lesser = 0;
  std::uint32_t greater = 0;
  table::SlowerAssertion::Pair targets;
};

/// One assertion before its judge.
class Judge {
 public:
  Judge(const Courtroom& court, const Budget& budget, const table::Assertion& assertion);

  /// Refuted, unless `verdict` is `Proved` or `OutOfWork`.
  Verdict judge();
  [[nodiscard]] findings::Refutation& refutation() { return refutation_; }

 private:
  // judge.cpp
  Verdict is_about_some_ticket();
  /// Whether no ticket is as the claim says; else that refutes the assertion, for this reason.
  Verdict refute(const Claim& claim, findings::Failing failing,
                 std::vector<table::RuleId> rules = {});
  [[nodiscard]] Region judged() const;
  /// A claim about every judged ticket that the assertion is about.
  [[nodiscard]] Claim about_all() const;
  // judge_condition.cpp
  Verdict judge(const table::ConditionAssertion& condition);
  void say_who_decided(const table::ConditionAssertion& condition, Claim claim);
  // judge_slower.cpp
  Verdict judge(const table::SlowerAssertion& slower);
  Verdict judge(const table::SlowerAssertion& assertion, const SlowerPair& pair);
  // judge_owner.cpp
  Verdict judge(const table::OwnerAssertion& owner);
  // judge_access.cpp
  Verdict judge(const table::AccessAssertion& access);
  Verdict judge(const table::AccessAssertion& assertion, table::TierId tier,
                const table::Access& access);
  // judge_triggers.cpp
  Verdict judge(const table::EvidenceAssertion& every);
  Verdict judge(const table::EvidenceAssertion& every, table::TriggerId trigger);
  Verdict is_about_some_trigger(const std::vector<table::TriggerId>& triggers);
  Verdict judge(const table::TriggerAssertion& trigger);
  Verdict applies(const table::TriggerAssertion& assertion);
  Verdict lacks_nothing_but(const table::TriggerAssertion& assertion);
  Verdict lacks_all(const table::TriggerAssertion& assertion);
  Verdict is_not_ready(const table::TriggerAssertion& assertion);
  [[nodiscard]] Claim where_applying(table::TriggerId trigger) const;

  const Courtroom& court_;
  const table::Assertion& assertion_;
  Inquiry inquiry_;
  Inquiry inquiry_of_mended_;
  /// The tickets for which each derived fact that counts for the assertion has a value.
  Region judged_;
  /// The products of `when`, narrowed to the holders that the assertion is about.
  std::vector<Tests> when_;
  findings::Refutation refutation_;
};

}  // namespace tier::analysis
