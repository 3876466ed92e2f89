#include "compiler/table/obligations.h"

#include <algorithm>

namespace tier::table {

std::int64_t times(const MultipleOf& multiple, std::int64_t amount) {
  std::int64_t unit = 1;
  for (std::uint32_t digit = 0; digit < multiple.scale; ++digit) {
    unit *= 10;
  }
  std::int64_t product = 0;
  if (__builtin_mul_overflow(multiple.factor, amount, &product)) {
    return DurationDomain::longest;
  }
  return std::min(product / unit + (product % unit == 0 ? 0 : 1), DurationDomain::longest);
}

std::optional<ObligationId> promise_of(const base::Store<ObligationId, Obligation>& all,
                                       AttributeId fact) {
  for (const ObligationId id : all.ids()) {
    if (all[id].target == fact) {
      return id;
    }
  }
  return std::nullopt;
}

}  // namespace tier::table
