#pragma once

#include <vector>

#include "compiler/analysis/excluded.h"
#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

/// What the proofs know of derived facts: what each follows from, and what it can be.
/// Derived values are no choice of their own: a ticket is its ticket facts.
namespace tier::analysis {

class Facts {
 public:
  explicit Facts(const table::DecisionTable& table);

  [[nodiscard]] const table::DecisionTable& table() const { return *table_; }
  [[nodiscard]] bool is_derived(table::AttributeId attribute) const {
    return table_->attributes[attribute].derived_by.has_value();
  }
  /// The rows that compute a derived fact, first match first.
  [[nodiscard]] const std::vector<const table::Row*>& rows_of(table::AttributeId derived) const {
    return rows_[derived.value];
  }
  /// A derived fact and the derived facts it follows from, each behind those it reads;
  /// nothing for a ticket fact.
  [[nodiscard]] const std::vector<table::AttributeId>& chain(table::AttributeId attribute) const {
    return chains_[attribute.value];
  }

  /// Whether the ticket fact is tested on the way to the derived one.
  [[nodiscard]] bool follows_from(table::AttributeId derived, table::AttributeId fact) const {
    return inputs_[derived.value][fact.value];
  }

  /// The derived facts that the decision reads, directly or through others, each behind
  /// those it reads.
  [[nodiscard]] std::vector<table::AttributeId> derived_read_by(table::DecisionId decision) const;
  [[nodiscard]] std::vector<table::AttributeId> derived_read_by(
      const std::vector<const Tests*>& rows) const;

  /// Whether the fact is proved to have a value for every ticket that its own decision judges,
  /// those that cannot be among them.
  [[nodiscard]] bool is_total(table::AttributeId derived) const { return total_[derived.value]; }
  void set_total(table::AttributeId derived) { total_[derived.value] = true; }

  /// What no ticket is; and what of it the domains alone rule out, by which the declarations of
  /// what is impossible are judged themselves.
  [[nodiscard]] const Excluded& excluded() const { return excluded_; }
  [[nodiscard]] const Excluded& excluded_by_domains() const { return excluded_by_domains_; }

  /// The tickets that a decision is judged over: those for which each derived fact it reads
  /// has a value. The others are gaps of those facts and reported there. What no ticket is, each
  /// search leaves out by itself.
  [[nodiscard]] Region judged(table::DecisionId decision) const;
  /// The same for whatever else reads rows.
  [[nodiscard]] Region judged(const std::vector<const Tests*>& rows) const;

 private:
  const table::DecisionTable* table_;
  std::vector<std::vector<const table::Row*>> rows_;
  std::vector<std::vector<table::AttributeId>> chains_;
  std::vector<std::vector<bool>> inputs_;
  std::vector<bool> total_;
  Excluded excluded_;
  Excluded excluded_by_domains_;
};

/// The rows of a decision, best first.
std::vector<const table::Row*> rows_of(const table::DecisionTable& table, table::DecisionId id);
/// What they test.
std::vector<const Tests*> tests_of(const table::DecisionTable& table, table::DecisionId id);

}  // namespace tier::analysis
