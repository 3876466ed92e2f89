#pragma once

#include <cctz/time_zone.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Times as desks export them, to times that name an instant: RFC 3339 with an offset.
///
///     auto form = make_time_form("%d/%m/%Y %H:%M", "Europe/Madrid");
///     convert_time(*form, "29/2/2016 01:16")      2016-02-29T01:16:00+01:00
///
/// A local time that the clocks skipped is refused; of one that happened twice the earlier
/// instant is taken, and said so.
namespace tier::tickets {

enum class TimeState : std::uint8_t { Ok, Malformed, MissingZone, Skipped, Repeated };

/// Ok for `2026-12-01T09:30:00+01:00` and the like: seconds may be left out or have a
/// fraction, `T` may be a blank, the offset may be `Z`. MissingZone where only the offset
/// lacks, Malformed for anything else.
TimeState check_time(std::string_view text);

/// How a column writes its times.
struct TimeForm {
  std::string format;
  /// Set where the format has no offset of its own.
  std::optional<cctz::time_zone> zone;
};

/// Why `format` cannot be used, as half a sentence; empty where it can. The letters are
/// those of strftime: Y m d H M S, e y b B I p, z or Ez for an offset, E*S for seconds with
/// a fraction, and %% for a percent sign.
std::string time_format_trouble(std::string_view format, bool has_zone);

struct ConvertedTime {
  TimeState state = TimeState::Malformed;
  /// With Ok and Repeated: `2016-02-29T01:16:00+01:00`, always 25 bytes.
  char text[25];

  [[nodiscard]] std::string_view view() const { return {text, sizeof text}; }
};
ConvertedTime convert_time(const TimeForm& form, std::string_view text);

}  // namespace tier::tickets
