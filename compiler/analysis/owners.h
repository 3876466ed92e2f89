#pragma once

#include <vector>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/precedence.h"
#include "compiler/analysis/rivals.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

/// The scopes by the tier that they belong to, and the tickets that each owns alone: one of an
/// overlap has no owner until that is mended.
class Owners {
 public:
  Owners(const Facts& facts, const std::vector<findings::Overlap>& overlaps);

  /// Whether the book says who owns tickets; where it does not, no tier has scopes.
  [[nodiscard]] bool any() const { return !precedence_.empty(); }
  /// Also those whose condition never holds.
  [[nodiscard]] const std::vector<table::RuleId>& scopes_of(table::TierId tier) const {
    return scopes_[tier.value];
  }
  [[nodiscard]] const std::vector<const Tests*>& rows_of(table::RuleId scope) const {
    return precedence_.front().rows_of(scope);
  }
  /// The rows of the rules that win over the scope, and of those with which it overlaps: its
  /// tickets are those that none of them matches.
  [[nodiscard]] std::vector<const Tests*> beaten(table::RuleId scope) const;
  [[nodiscard]] const Region& judged() const { return judged_; }

  /// Whether a ticket is the tier's.
  Verdict owns_a_ticket(table::TierId tier, Search& search) const;

 private:
  std::vector<std::vector<table::RuleId>> scopes_;
  /// One, where there are scopes.
  std::vector<Precedence> precedence_;
  Rivals rivals_;
  Region judged_;
};

}  // namespace tier::analysis
