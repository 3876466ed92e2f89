#include "compiler/source/zones.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "compiler/base/day.h"
#include "compiler/calendars/zone.h"

namespace tier::calendars {
namespace {

using base::seconds_a_day;

std::int64_t local_by_the_c_library(std::int64_t at) {
  const std::time_t seconds = at;
  std::tm local{};
  localtime_r(&seconds, &local);
  return base::day_number(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday) * seconds_a_day +
         local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec;
}

void use_zone(std::string_view name) {
  setenv("TZDIR", TIER_ZONE_FOLDER, 1);
  setenv("TZ", (':' + std::string(name)).c_str(), 1);
  tzset();
}

// Names are found by halving, so they have to be in order.
TEST(Zones, AreInOrder) {
  const std::vector<std::string_view> names = source::zone_names();
  ASSERT_GT(names.size(), 500U);
  for (std::size_t index = 1; index < names.size(); ++index) {
    EXPECT_LT(names[index - 1], names[index]);
  }
  EXPECT_TRUE(source::find_zone("Europe/Berlin"));
  EXPECT_FALSE(source::find_zone("Europe/Berli"));
  EXPECT_FALSE(source::find_zone("europe/berlin"));
  EXPECT_FALSE(find_time_zone("Fixed/UTC+01:00:00"));
  EXPECT_FALSE(find_time_zone("localtime"));
}

// The release is that of the file's first line.
TEST(Zones, NameTheirRelease) {
  EXPECT_EQ(source::zone_release().size(), 5U);
  EXPECT_EQ(source::zone_release().substr(0, 2), "20");
}

// Every zone is what the C library makes of the same data, in the past and the far future. Three
// hours are less than any change of clocks stays.
TEST(Zones, AreWhatTheCLibraryMakesOfThem) {
  const std::int64_t begin = base::day_number(1970, 1, 10) * seconds_a_day;
  const std::int64_t end = base::day_number(2199, 12, 20) * seconds_a_day;
  for (const std::string_view name : source::zone_names()) {
    use_zone(name);
    const LocalTime local(std::string(name), begin, end);
    std::size_t differences = 0;
    for (std::int64_t at = begin; at < end; at += 5 * seconds_a_day + 3571) {
      differences += local.local(at) != local_by_the_c_library(at) ? 1 : 0;
    }
    // And around each change that there is.
    for (const table::Offset& offset : local.within(begin, end)) {
      for (const std::int64_t apart : {-1, 0, 1}) {
        const std::int64_t at = std::max(offset.from + apart, begin);
        differences += local.local(at) != local_by_the_c_library(at) ? 1 : 0;
      }
    }
    EXPECT_EQ(differences, 0U) << name;
  }
}

// The local times at which stretches of one offset end rise, as tables of calendars need it.
TEST(Zones, ChangeTheirClocksRarely) {
  const std::int64_t begin = base::day_number(1970, 1, 1) * seconds_a_day;
  const std::int64_t end = base::day_number(2200, 1, 1) * seconds_a_day;
  for (const std::string_view name : source::zone_names()) {
    const std::vector<table::Offset> offsets =
        LocalTime(std::string(name), begin, end).within(begin, end);
    for (std::size_t index = 2; index < offsets.size(); ++index) {
      EXPECT_GT(offsets[index].from + offsets[index - 1].seconds,
                offsets[index - 1].from + offsets[index - 2].seconds)
          << name;
    }
  }
}

}  // namespace
}  // namespace tier::calendars
