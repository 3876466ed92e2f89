#include "compiler/table/decision_table.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"

namespace tier::table {
namespace {

/// The class that begins at the last cut up to `value`.
std::uint32_t class_among(const std::vector<std::int64_t>& cuts, std::int64_t value) {
  const auto above = std::upper_bound(cuts.begin(), cuts.end(), value);
  return static_cast<std::uint32_t>(above - cuts.begin());
}

std::uint32_t stretches(const std::vector<std::int64_t>& cuts) {
  return static_cast<std::uint32_t>(cuts.size() + 1);
}

}  // namespace

bool is_given(const Attribute& attribute) {
  return !attribute.derived_by && !attribute.measure &&
         !std::holds_alternative<MemberDomain>(attribute.domain) &&
         !std::holds_alternative<PatternDomain>(attribute.domain) &&
         !std::holds_alternative<HolderDomain>(attribute.domain);
}

std::uint32_t known_class_count(const Domain& domain) {
  return std::visit(base::Overloaded{
                        [](const EnumDomain& e) {
                          return static_cast<std::uint32_t>(e.values.size() + (e.open ? 1 : 0));
                        },
                        [](const FlagDomain&) { return std::uint32_t{2}; },
                        [](const NumberDomain& n) { return stretches(n.cuts); },
                        [](const DurationDomain& d) { return stretches(d.cuts); },
                        [](const TextDomain&) { return std::uint32_t{1}; },
                        [](const TimeDomain&) { return std::uint32_t{1}; },
                        [](const SetDomain&) { return std::uint32_t{1}; },
                        [](const MemberDomain&) { return std::uint32_t{2}; },
                        [](const PatternDomain&) { return std::uint32_t{2}; },
                        [](const HolderDomain& holder) { return holder.tier_count; },
                    },
                    domain);
}

std::uint32_t class_of(const NumberDomain& domain, std::int64_t units) {
  TIER_CHECK(domain.lower <= units && units <= domain.upper,
             "a number is classed only inside its range");
  return class_among(domain.cuts, units);
}

std::uint32_t class_of(const DurationDomain& domain, std::int64_t seconds) {
  TIER_CHECK(0 <= seconds && seconds <= domain.upper,
             "a duration is classed only inside its range");
  return class_among(domain.cuts, seconds);
}

}  // namespace tier::table
