#pragma once

#include <cstdint>
#include <string_view>

#include "tier/table.h"

namespace tier::runtime {

inline bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

/// Reads `-?digits(.digits)?` exactly, in units of 10^-`scale`. Zeros at the end of the
/// fraction count for nothing, so 1.50 is read at scale 1. MalformedNumber, else
/// TooManyDecimals, else NumberOutOfRange where the value leaves 64 bits.
Status parse_number(std::string_view text, std::uint32_t scale, std::int64_t& units);

}  // namespace tier::runtime
