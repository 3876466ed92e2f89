#pragma once

#include <cstdint>
#include <optional>

#include "compiler/table/obligations.h"

namespace tier::calendars {

/// How much time on the clock a promised time may take, in seconds, whenever it starts.
struct Span {
  std::int64_t shortest = 0;
  std::int64_t longest = 0;
};

/// Of elapsed and business time exactly those that occur within what the calendar covers; of days
/// bounds that no start exceeds. None where the calendar never has so many hours or days.
std::optional<Span> span_of(const table::PromisedTime& time, const table::Calendar& calendar);

}  // namespace tier::calendars
