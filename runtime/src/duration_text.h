#pragma once

#include <cstdint>
#include <string_view>

#include "tier/table.h"

namespace tier::runtime {

/// The longest duration that a fact can have, in seconds: some 3,000 years.
inline constexpr std::int64_t longest_duration = 100'000'000'000;

/// Reads a duration in whole seconds: plain digits, or parts of days, hours, minutes and seconds in
/// this order as `2d`, `1h30m`, `45s`, or the same as ISO 8601 writes it, `P2D`, `PT1H30M`.
/// MalformedDuration, or NumberOutOfRange where it is longer than `longest_duration`.
Status parse_duration(std::string_view text, std::int64_t& seconds);

}  // namespace tier::runtime
