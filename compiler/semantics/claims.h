#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/semantics/resolver.h"

/// What guarantees and tests say alike. Nothing named here counts as used: an expectation about
/// something does not make anybody need it.
namespace tier::semantics {

/// The tiers, actions and system of `L1 may not read on logs` are there.
void check_claim(Resolver& resolver, const syntax::TiersMay& claim);
/// Each owner is a tier, or `refused`.
void check_claim(Resolver& resolver, const syntax::OwnerIs& claim);
void check_claim(Resolver& resolver, const syntax::ConditionHolds& claim);

/// Each piece of evidence is there and stands once in `list`.
void check_evidence(Resolver& resolver, const std::vector<syntax::Path>& evidence,
                    std::string_view list);

/// The titles of one kind are told apart by the names made of them.
class Titles {
 public:
  explicit Titles(std::string_view kind) : kind_(kind) {}

  void add(Resolver& resolver, const syntax::Text& title);

 private:
  std::string_view kind_;
  std::vector<std::pair<std::string, Span>> titles_;
};

}  // namespace tier::semantics
