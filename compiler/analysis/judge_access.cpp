#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

/// The products with this tier for the holder, whoever held the ticket before.
std::vector<Tests> held_by(const std::vector<Tests>& products,
                           const std::optional<table::AttributeId>& holder, table::TierId tier,
                           std::size_t tiers) {
  std::vector<Tests> held;
  for (const Tests& product : products) {
    Region region(product);
    if (holder) {
      table::ClassSet classes(tiers);
      classes.add(tier.value);
      region.replace(*holder, classes);
    }
    held.push_back(region.tests());
  }
  return held;
}

}  // namespace

Verdict Judge::judge(const table::AccessAssertion& assertion) {
  const std::vector<Tests> all = when_;
  for (const table::TierId tier : assertion.tiers) {
    when_ = held_by(all, court_.holder(), tier, court_.table().tiers.size());
    for (const table::Access& access : assertion.access) {
      const Verdict verdict = judge(assertion, tier, access);
      if (verdict != Verdict::Proved) {
        return verdict;
      }
    }
  }
  return Verdict::Proved;
}

Verdict Judge::judge(const table::AccessAssertion& assertion, table::TierId tier,
                     const table::Access& access) {
  refutation_.tier = tier;
  refutation_.access = access;
  std::vector<const Tests*> permitting;
  for (const table::RuleId rule : court_.permissions(tier, access, false)) {
    const auto& rows = court_.rows_of(rule);
    permitting.insert(permitting.end(), rows.begin(), rows.end());
    if (assertion.may) {
      continue;
    }
    Claim permitted = about_all();
    permitted.matched_by.push_back(rows);
    for (const table::RuleId never : court_.permissions(tier, access, true)) {
      const auto& more = court_.rows_of(never);
      permitted.matched_by_none.insert(permitted.matched_by_none.end(), more.begin(), more.end());
    }
    const Verdict verdict = refute(permitted, findings::Failing::Permitted, {rule});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  if (!assertion.may) {
    return Verdict::Proved;
  }
  for (const table::RuleId never : court_.permissions(tier, access, true)) {
    Claim forbidden = about_all();
    forbidden.matched_by.push_back(court_.rows_of(never));
    const Verdict verdict = refute(forbidden, findings::Failing::Forbidden, {never});
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  Claim unpermitted = about_all();
  unpermitted.matched_by_none = permitting;
  return refute(unpermitted, findings::Failing::NotPermitted);
}

}  // namespace tier::analysis
