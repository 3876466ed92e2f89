#pragma once

#include <cctz/time_zone.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/table/calendars.h"

/// Time zones by the data that the compiler carries, never by those of the machine.
///
///     find_time_zone("Europe/Berlin")
namespace tier::calendars {

/// None where the data have no zone of exactly this name.
std::optional<cctz::time_zone> find_time_zone(std::string_view name);

/// How far the local time of a zone is ahead of UTC over a stretch of time, and what instant a
/// local time is. A local time counts seconds as if it were UTC's.
class LocalTime {
 public:
  /// Of a zone that there is, exact from `begin` to `end`.
  LocalTime(const std::string& zone, std::int64_t begin, std::int64_t end);

  /// The first instant at which clocks show `local` or later: of a time that comes twice the
  /// first, of one that is skipped the instant of the jump.
  [[nodiscard]] std::int64_t first_instant(std::int64_t local) const;

  [[nodiscard]] std::int64_t local(std::int64_t instant) const;
  /// The number of the local day.
  [[nodiscard]] std::int64_t day(std::int64_t instant) const;

  /// Those in [begin, end), the first from `begin`.
  [[nodiscard]] std::vector<table::Offset> within(std::int64_t begin, std::int64_t end) const;

 private:
  /// The first counts from ever, the last for ever.
  std::vector<table::Offset> offsets_;
};

}  // namespace tier::calendars
