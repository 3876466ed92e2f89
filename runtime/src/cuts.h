#pragma once

#include "tier/table.h"

namespace tier::runtime {

/// The class of a value of a number or duration, which is inside its range.
inline std::uint32_t class_among_cuts(const Table& table, const format::Attribute& attribute,
                                      std::int64_t value) {
  const std::int64_t* cuts = table.cuts + attribute.cuts.begin;
  std::uint32_t first = 0;
  for (std::uint32_t count = attribute.cuts.count; count > 0;) {
    const std::uint32_t half = count / 2;
    const bool is_above = cuts[first + half] > value;
    first += is_above ? 0 : half + 1;
    count = is_above ? half : count - half - 1;
  }
  return first;
}

}  // namespace tier::runtime
