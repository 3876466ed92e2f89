#include "compiler/tickets/times.h"

#include <gtest/gtest.h>

#include "compiler/calendars/zone.h"

namespace tier::tickets {
namespace {

// RFC 3339 with an offset, and nothing else.
TEST(Time, KnowsRfc3339) {
  for (const char* good :
       {"2026-12-01T09:30:00Z", "2026-12-01t09:30:00z", "2026-12-01 09:30:00+01:00",
        "2026-12-01T09:30-05:00", "2026-12-01T09:30:00.123456789Z", "2016-12-31T23:59:60Z",
        "2024-02-29T00:00:00Z"}) {
    EXPECT_EQ(check_time(good), TimeState::Ok) << good;
  }
  for (const char* bare : {"2026-12-01T09:30:00", "2026-12-01 09:30", "2026-12-01T09:30:00.5"}) {
    EXPECT_EQ(check_time(bare), TimeState::MissingZone) << bare;
  }
  for (const char* bad :
       {"", "2026-12-01", "2026-12-01T", "2026-13-01T09:30Z", "2026-02-30T09:30Z",
        "2023-02-29T09:30Z", "2026-12-01T24:00Z", "2026-12-01T09:60Z", "26-12-01T09:30Z",
        "2026-12-01T09:30:00+0100", "2026-12-01T09:30:00+24:00", "2026-12-01T09:30:00Z ",
        "2026-12-01T09:30:00.Z", "29/2/2016 01:16", "now"}) {
    EXPECT_EQ(check_time(bad), TimeState::Malformed) << bad;
  }
}

// A format is refused for what would make its times ambiguous.
TEST(Time, ChecksFormats) {
  EXPECT_EQ(time_format_trouble("%d/%m/%Y %H:%M", true), "");
  EXPECT_EQ(time_format_trouble("%Y/%m/%d %H:%M:%E*S", true), "");
  EXPECT_EQ(time_format_trouble("%Y-%m-%dT%H:%M:%S%Ez", false), "");
  EXPECT_EQ(time_format_trouble("%d/%m/%Y", false),
            "it has no offset, so it needs a zone beside it");
  EXPECT_EQ(time_format_trouble("%d/%m/%Y %z", true),
            "it has an offset, so there can be no zone beside it");
  EXPECT_EQ(time_format_trouble("%d/%m", true), "it must have a year, a month and a day");
  EXPECT_EQ(time_format_trouble("%c", true), "`%c` is not one of its letters");
  EXPECT_EQ(time_format_trouble("%d/%m/%Y %", true), "`%` is not one of its letters");
}

// The text of every export in use: with and without zero padding, fractions, month names.
TEST(Time, Converts) {
  const auto convert = [](const char* format, const char* text) {
    const ConvertedTime converted =
        convert_time({format, calendars::find_time_zone("America/New_York")}, text);
    return converted.state == TimeState::Ok ? std::string(converted.view()) : "refused";
  };
  EXPECT_EQ(convert("%d/%m/%Y %H:%M", "9/2/2016 1:16"), "2016-02-09T01:16:00-05:00");
  EXPECT_EQ(convert("%Y/%m/%d %H:%M:%E*S", "2012/10/09 14:50:17.000"), "2012-10-09T14:50:17-04:00");
  EXPECT_EQ(convert("%d %b %Y %I:%M %p", "09 Oct 2012 2:50 PM"), "2012-10-09T14:50:00-04:00");
  EXPECT_EQ(convert("%d/%m/%Y %H:%M", "9/13/2016 1:16"), "refused");
  EXPECT_EQ(convert("%d/%m/%Y %H:%M", "9/2/2016 1:16 x"), "refused");
  const ConvertedTime zoned =
      convert_time({"%Y-%m-%dT%H:%M:%S%Ez", {}}, "2016-02-09T01:16:00+02:00");
  EXPECT_EQ(zoned.view(), "2016-02-08T23:16:00+00:00");
}

}  // namespace
}  // namespace tier::tickets
