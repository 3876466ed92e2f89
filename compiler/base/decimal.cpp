#include "compiler/base/decimal.h"

#include <cstddef>

namespace tier::base {
namespace {

/// `value * 10 + digit`, or none where it leaves 64 bits.
std::optional<std::int64_t> append_digit(std::int64_t value, int digit) {
  std::int64_t scaled = 0;
  std::int64_t sum = 0;
  if (__builtin_mul_overflow(value, std::int64_t{10}, &scaled) ||
      __builtin_add_overflow(scaled, std::int64_t{digit}, &sum)) {
    return std::nullopt;
  }
  return sum;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  text.remove_prefix(negative ? 1 : 0);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction =
      point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const bool has_point = point != std::string_view::npos;
  if (whole.empty() || (has_point && fraction.empty()) || fraction.size() > max_scale) {
    return std::nullopt;
  }
  Decimal result{0, static_cast<std::uint32_t>(fraction.size())};
  for (const std::string_view part : {whole, fraction}) {
    for (const char letter : part) {
      if (letter < '0' || letter > '9') {
        return std::nullopt;
      }
      // Built with its sign, so that the smallest 64-bit value can be read.
      const int digit = letter - '0';
      const auto next = append_digit(result.units, negative ? -digit : digit);
      if (!next) {
        return std::nullopt;
      }
      result.units = *next;
    }
  }
  return result;
}

std::optional<std::int64_t> Decimal::rescaled(std::uint32_t wanted) const {
  std::int64_t value = units;
  for (std::uint32_t at = scale; at < wanted; ++at) {
    const auto next = append_digit(value, 0);
    if (!next) {
      return std::nullopt;
    }
    value = *next;
  }
  for (std::uint32_t at = scale; at > wanted; --at) {
    if (value % 10 != 0) {
      return std::nullopt;
    }
    value /= 10;
  }
  return value;
}

std::string Decimal::to_string() const {
  std::string digits = std::to_string(units);
  const bool negative = digits.front() == '-';
  if (negative) {
    digits.erase(0, 1);
  }
  if (digits.size() <= scale) {
    digits.insert(0, scale + 1 - digits.size(), '0');
  }
  if (scale > 0) {
    digits.insert(digits.size() - scale, 1, '.');
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
      digits.pop_back();
    }
  }
  return negative ? "-" + digits : digits;
}

}  // namespace tier::base
