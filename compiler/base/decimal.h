#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tier::base {

/// An exact decimal number: `units` of 10^-`scale`. 0.30 is {30, 2}; numbers of a
/// rulebook are never binary floats, so that 1.1 and 1.10 are one value.
struct Decimal {
  static constexpr std::uint32_t max_scale = 9;

  std::int64_t units = 0;
  std::uint32_t scale = 0;

  /// Reads `-?digits(.digits)?`; none for any other text, more than `max_scale`
  /// digits behind the point, or a value beyond 64 bits.
  static std::optional<Decimal> parse(std::string_view text);

  /// The same number in units of 10^-`wanted`; none where digits would be lost or
  /// the value leaves 64 bits.
  [[nodiscard]] std::optional<std::int64_t> rescaled(std::uint32_t wanted) const;

  /// As a person writes it, without zeros at the end of the fraction.
  [[nodiscard]] std::string to_string() const;
};

}  // namespace tier::base
