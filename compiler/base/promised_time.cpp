#include "compiler/base/promised_time.h"

#include <fmt/format.h>

#include "compiler/base/duration.h"

namespace tier::base {
namespace {

/// A few days in hours, as promises of a day or three are mostly written.
std::string elapsed_text(std::int64_t seconds) {
  constexpr std::int64_t hour = 3600;
  constexpr std::int64_t few_days = 5 * 24 * hour;
  return seconds > 0 && seconds < few_days && seconds % hour == 0
             ? fmt::format("{}h", seconds / hour)
             : duration_text(seconds);
}

/// In hours where they are whole, never in days, which opening hours do not make.
std::string business_text(std::int64_t seconds) {
  constexpr std::int64_t hour = 3600;
  constexpr std::int64_t minute = 60;
  if (seconds % hour == 0) {
    return fmt::format("{}bh", seconds / hour);
  }
  return seconds % minute == 0 ? fmt::format("{}bm", seconds / minute)
                               : fmt::format("{} business seconds", seconds);
}

}  // namespace

std::string time_name(const PromisedTime& time) {
  switch (time.unit) {
    case PromisedTime::Unit::Elapsed:
      return elapsed_text(time.amount);
    case PromisedTime::Unit::Business:
      return business_text(time.amount);
    case PromisedTime::Unit::BusinessDays:
      return fmt::format("{}bd", time.amount);
    case PromisedTime::Unit::EndOfBusinessDay:
      return fmt::format("end of {}bd", time.amount);
  }
  return "";
}

}  // namespace tier::base
