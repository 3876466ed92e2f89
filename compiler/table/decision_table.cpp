#include "compiler/table/decision_table.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"

namespace tier::table {

std::uint32_t known_class_count(const Domain& domain) {
  return std::visit(
      base::Overloaded{
          [](const EnumDomain& e) {
            return static_cast<std::uint32_t>(e.values.size() + (e.open ? 1 : 0));
          },
          [](const FlagDomain&) { return std::uint32_t{2}; },
          [](const NumberDomain& n) { return static_cast<std::uint32_t>(n.cuts.size() + 1); },
          [](const TextDomain&) { return std::uint32_t{1}; },
          [](const TimeDomain&) { return std::uint32_t{1}; },
      },
      domain);
}

std::uint32_t class_of(const NumberDomain& domain, std::int64_t units) {
  TIER_CHECK(domain.lower <= units && units <= domain.upper,
             "a number is classed only inside its range");
  const auto above = std::upper_bound(domain.cuts.begin(), domain.cuts.end(), units);
  return static_cast<std::uint32_t>(above - domain.cuts.begin());
}

}  // namespace tier::table
