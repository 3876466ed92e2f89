#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/semantics/resolver.h"

/// What guarantees and tests say alike. Nothing named here counts as used: an expectation about
/// something does not make anybody need it.
namespace tier::semantics {

/// `L1 may not read on logs`; none where a name is wrong, which is reported.
std::optional<TiersMay> resolve_claim(Resolver& resolver, const syntax::TiersMay& claim);
/// Each owner is a tier, or `refused`.
std::optional<OwnerIs> resolve_claim(Resolver& resolver, const syntax::OwnerIs& claim);
std::optional<ConditionHolds> resolve_claim(Resolver& resolver,
                                            const syntax::ConditionHolds& claim);

/// `first_response <= 15m` of a promise, told at `span`.
std::optional<ConditionHolds> resolve_target_claim(Resolver& resolver,
                                                   const syntax::TargetIs& claim, Span span);

/// The evidence, each piece once in `list`.
std::vector<EvidenceId> resolve_evidence_claim(Resolver& resolver,
                                               const std::vector<syntax::Path>& evidence,
                                               std::string_view list);

/// The titles of one kind are told apart by the names made of them.
class Titles {
 public:
  explicit Titles(std::string_view kind) : kind_(kind) {}

  void add(Resolver& resolver, const syntax::Text& title);

 private:
  struct Given {
    std::string name;
    std::string title;
    Span span;
  };

  std::string_view kind_;
  std::vector<Given> titles_;
};

/// Two titles of which messages would make one name.
void report_title_twice(Resolver& resolver, std::string_view kind, const syntax::Text& title,
                        const syntax::Text& first);

}  // namespace tier::semantics
