#pragma once

#include <cstdint>
#include <string>

namespace tier::base {

/// `4h`, `4bh`, `2bd`, `end of 2bd`: seconds, of opening hours where they are business time, or
/// opening days. 0 or more.
struct PromisedTime {
  enum class Unit : std::uint8_t { Elapsed, Business, BusinessDays, EndOfBusinessDay };

  Unit unit = Unit::Elapsed;
  std::int64_t amount = 0;

  friend bool operator==(const PromisedTime&, const PromisedTime&) = default;
};

/// As rulebooks write it.
std::string time_name(const PromisedTime& time);

}  // namespace tier::base
