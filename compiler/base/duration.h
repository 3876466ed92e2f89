#pragma once

#include <cstdint>
#include <string>

namespace tier::base {

/// Seconds as rulebooks and tickets write them, in the greatest unit that leaves no rest: 5400 is
/// `90m`, 0 is `0s`. One day is `24h`, because "1 day" could as well be a day of work.
std::string duration_text(std::int64_t seconds);

}  // namespace tier::base
