#include "number_text.h"

namespace tier::runtime {
namespace {

/// Takes the digits that `text` starts with off it; empty where there are none.
std::string_view take_digits(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) {
    ++size;
  }
  const std::string_view digits(text.data(), size);
  text.remove_prefix(size);
  return digits;
}

/// Appends a digit with its sign, so that the smallest 64-bit value can be built; false
/// where the sum leaves 64 bits.
bool append(std::int64_t& units, int digit) {
  return !__builtin_mul_overflow(units, std::int64_t{10}, &units) &&
         !__builtin_add_overflow(units, std::int64_t{digit}, &units);
}

}  // namespace

Status parse_number(std::string_view text, std::uint32_t scale, std::int64_t& units) {
  const int sign = !text.empty() && text.front() == '-' ? -1 : 1;
  text.remove_prefix(sign < 0 ? 1 : 0);
  const std::string_view whole = take_digits(text);
  std::string_view fraction;
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    fraction = take_digits(text);
    if (fraction.empty()) {
      return Status::MalformedNumber;
    }
  }
  if (whole.empty() || !text.empty()) {
    return Status::MalformedNumber;
  }
  while (!fraction.empty() && fraction.back() == '0') {
    fraction.remove_suffix(1);
  }
  if (fraction.size() > scale) {
    return Status::TooManyDecimals;
  }
  std::int64_t value = 0;
  bool fits = true;
  for (const char digit : whole) {
    fits = fits && append(value, sign * (digit - '0'));
  }
  for (std::size_t place = 0; place < scale; ++place) {
    const int digit = place < fraction.size() ? fraction[place] - '0' : 0;
    fits = fits && append(value, sign * digit);
  }
  if (!fits) {
    return Status::NumberOutOfRange;
  }
  units = value;
  return Status::Ok;
}

}  // namespace tier::runtime
