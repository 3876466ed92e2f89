#pragma once

#include <map>
#include <utility>
#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/analysis/precedence.h"
#include "compiler/analysis/region.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// The triggers of a book by the tier that holds the ticket: what the proofs about movement ask.
///
///     hand_offs.from(tier);             // its triggers, by their rules
///     hand_offs.rows_at(rule, tier);    // where one is due while `tier` holds the ticket
///     hand_offs.beaten_at(rule, tier);  // and where others silence it then
///
/// Rows are without what they ask of the holder, so that those of several holders can be asked of
/// one ticket together. A trigger *applies* where a row of its own matches and none that beats it.
class HandOffs {
 public:
  /// A trigger that no ticket reaches is told as that; of its tickets nothing else is said.
  HandOffs(const Facts& facts, const std::vector<findings::DeadRule>& dead_rules);

  /// Whether the book has triggers; where it has none, nothing else here may be asked.
  [[nodiscard]] bool any() const { return decision_.is_some(); }
  [[nodiscard]] table::DecisionId decision() const { return decision_; }
  [[nodiscard]] const table::Trigger& trigger(table::RuleId rule) const;

  /// The rules of the triggers that a tier hands on by, by id; those that only ask another tier
  /// to join are not among them, those that no ticket reaches are.
  [[nodiscard]] const std::vector<table::RuleId>& from(table::TierId tier) const {
    return from_[tier.value];
  }
  /// Whether no ticket reaches the trigger.
  [[nodiscard]] bool is_dead(table::RuleId rule) const { return is_dead_[rule.value]; }
  /// Whether the ticket goes without anybody choosing that it should.
  [[nodiscard]] bool is_automatic(table::RuleId rule) const {
    return !trigger(rule).asks && !trigger(rule).on_request_by;
  }

  [[nodiscard]] const std::vector<Tests>& rows_at(table::RuleId rule, table::TierId tier) const {
    return find(rows_, {rule, tier});
  }
  [[nodiscard]] std::vector<const Tests*> beaten_at(table::RuleId rule, table::TierId tier) const;
  /// Where an `unless` holds it back.
  [[nodiscard]] const std::vector<Tests>& held_back_at(table::RuleId rule,
                                                       table::TierId tier) const {
    return find(held_back_, {rule, tier});
  }

  /// The tickets for which every derived fact that triggers and their `unless` read has a value.
  [[nodiscard]] const Region& judged() const { return judged_; }
  [[nodiscard]] const Precedence& precedence() const { return precedence_.front(); }
  /// The derived facts that they read, each behind those it reads.
  [[nodiscard]] const std::vector<table::AttributeId>& derived() const { return derived_; }

 private:
  using Place = std::pair<table::RuleId, table::TierId>;
  using RowsByPlace = std::map<Place, std::vector<Tests>>;

  [[nodiscard]] const std::vector<Tests>& find(const RowsByPlace& rows, Place place) const;
  void add_rows(RowsByPlace& rows, table::RuleId rule, const Tests& tests);
  void read(table::DecisionId decision);
  void add_held_back(table::DecisionId decision);

  const Facts* facts_;
  table::DecisionId decision_;
  table::AttributeId holder_;
  /// One, where there are triggers.
  std::vector<Precedence> precedence_;
  std::vector<bool> is_dead_;
  std::vector<std::vector<table::RuleId>> from_;
  /// By trigger.
  std::vector<table::RuleId> rule_of_;
  RowsByPlace rows_;
  RowsByPlace held_back_;
  std::vector<Tests> none_;
  Region judged_;
  std::vector<table::AttributeId> derived_;
};

}  // namespace tier::analysis
