#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "compiler/packed/pack.h"
#include "tests/support/whole_table.h"
#include "tests/unit/runtime/forged.h"
#include "tier/calendar.h"

namespace tier::runtime {
namespace {

using format::Section;

std::string sound() { return packed::pack(support::whole_table()); }

// Each promise of a calendar is looked at: what breaks one is refused.
TEST(ForgedCalendars, AreRefused) {
  const auto calendar = [](Forged& f) -> format::Calendar& {
    return f.at<format::Calendar>(Section::Calendars, 0);
  };
  const auto opening = [](Forged& f, std::size_t index) -> format::Opening& {
    return f.at<format::Opening>(Section::Openings, index);
  };
  const auto day = [](Forged& f, std::size_t index) -> format::Day& {
    return f.at<format::Day>(Section::Days, index);
  };
  const auto offset = [](Forged& f, std::size_t index) -> format::Offset& {
    return f.at<format::Offset>(Section::Offsets, index);
  };
  const auto choice = [](Forged& f) -> format::CalendarChoice& {
    return f.at<format::CalendarChoice>(Section::CalendarChoices, 0);
  };
  expect_each_refused(
      sound(),
      {
          {"always and hours", [&](Forged& f) { calendar(f).always = 1; }},
          {"hours and none", [&](Forged& f) { (&calendar(f))[1].always = 0; }},
          {"always in a stretch", [&](Forged& f) { (&calendar(f))[1].end = 1; }},
          {"a third kind", [&](Forged& f) { (&calendar(f))[1].always = 2; }},
          {"marks apart", [&](Forged& f) { calendar(f).mark_shift += 1; }},
          {"marks far apart", [&](Forged& f) { calendar(f).mark_shift = 64; }},
          {"marks of what is always", [&](Forged& f) { (&calendar(f))[1].mark_shift = 1; }},
          {"fewer marks", [&](Forged& f) { calendar(f).marks.count -= 1; }},
          {"a mark",
           [&](Forged& f) { f.at<std::uint32_t>(Section::Lists, calendar(f).marks.begin) = 1; }},
          {"openings of another", [&](Forged& f) { calendar(f).openings.begin = 1; }},
          {"fewer openings", [&](Forged& f) { calendar(f).openings.count = 2; }},
          {"more openings", [&](Forged& f) { calendar(f).openings.count = 4; }},
          {"fewer days", [&](Forged& f) { calendar(f).days.count = 1; }},
          {"more offsets", [&](Forged& f) { calendar(f).offsets.count = 3; }},
          {"end before begin", [&](Forged& f) { calendar(f).end = calendar(f).begin; }},
          {"end before its openings", [&](Forged& f) { calendar(f).end = calendar(f).begin + 9; }},
          {"too long", [&](Forged& f) { calendar(f).end = calendar(f).begin + (1LL << 32); }},
          {"too far", [&](Forged& f) { calendar(f).begin = -(1LL << 62); }},
          {"empty opening", [&](Forged& f) { opening(f, 0).end = opening(f, 0).begin; }},
          {"overlap", [&](Forged& f) { opening(f, 1).begin = opening(f, 0).end - 1; }},
          {"sum", [&](Forged& f) { opening(f, 1).before += 1; }},
          {"first sum", [&](Forged& f) { opening(f, 0).before = 1; }},
          {"day of an opening", [&](Forged& f) { opening(f, 2).day = 0; }},
          {"day beyond", [&](Forged& f) { opening(f, 2).day = 2; }},
          {"days fall", [&](Forged& f) { day(f, 1).date = day(f, 0).date; }},
          {"first day", [&](Forged& f) { day(f, 0).first_opening = 1; }},
          {"day without opening", [&](Forged& f) { day(f, 1).first_opening = 0; }},
          {"day of another opening", [&](Forged& f) { day(f, 1).first_opening = 1; }},
          {"day beyond openings", [&](Forged& f) { day(f, 1).first_opening = 3; }},
          {"first offset", [&](Forged& f) { offset(f, 0).from = 1; }},
          {"offsets fall", [&](Forged& f) { offset(f, 1).from = 0; }},
          {"offset behind the end", [&](Forged& f) { offset(f, 1).from = 0xFFFF'FFFF; }},
          {"no such offset", [&](Forged& f) { offset(f, 1).seconds = 40 * 3600; }},
          {"no attribute", [&](Forged& f) { choice(f).attribute = 999; }},
          {"another attribute", [&](Forged& f) { choice(f).attribute = 0; }},
          {"reserved of a choice", [&](Forged& f) { choice(f).reserved = 1; }},
          {"a calendar less", [&](Forged& f) { choice(f).calendars.count = 1; }},
          {"no calendar",
           [&](Forged& f) { f.at<std::uint32_t>(Section::Lists, choice(f).calendars.begin) = 2; }},
          {"name", [&](Forged& f) { calendar(f).name.size += 1; }},
      });
}

/// Calls everything with instants in and around the calendar; the sanitizers watch.
void use(const Table& table, std::mt19937& random) {
  for (std::uint32_t index = 0; index < table.calendar_count; ++index) {
    const Calendar calendar = calendar_at(table, index);
    for (int round = 0; round < 20; ++round) {
      const std::int64_t around = static_cast<std::int64_t>(random() % 1'000'000) - 100'000;
      const std::int64_t at =
          random() % 10 == 0 ? INT64_MAX - std::abs(around) : calendar.record->begin + around;
      const auto days = static_cast<std::uint32_t>(random() % 5 == 0 ? random() : random() % 3);
      bool open = false;
      std::int64_t found = 0;
      static_cast<void>(is_open(calendar, at, open));
      static_cast<void>(next_opening(calendar, at, found));
      static_cast<void>(elapsed(calendar, at, at - around, found));
      static_cast<void>(
          due(calendar, at, random() % 5 == 0 ? UINT64_MAX : random() % 100'000, found));
      static_cast<void>(due_days(calendar, at, days, found));
      static_cast<void>(end_of_day(calendar, at, days, found));
    }
  }
  for (std::uint32_t index = 0; index < table.calendar_choice_count; ++index) {
    for (std::uint32_t fact_class = 0; fact_class < 4; ++fact_class) {
      const std::uint32_t chosen = chosen_calendar(table, index, fact_class);
      EXPECT_TRUE(chosen < table.calendar_count || chosen == format::none);
    }
  }
}

// Whatever stands in the sections of calendars, it is refused or leads nowhere else.
TEST(ForgedCalendars, NeverLeadOutsideTheTable) {
  const std::string bytes = sound();
  const auto* header = reinterpret_cast<const format::Header*>(bytes.data());
  const std::size_t begin = header->sections[static_cast<std::size_t>(Section::Calendars)].offset;
  const std::size_t end = header->sections[static_cast<std::size_t>(Section::Lists)].offset;
  std::mt19937 random(5);
  std::size_t opened = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string forged = bytes;
    const std::uint32_t changes = 1 + static_cast<std::uint32_t>(random() % 2);
    for (std::uint32_t change = 0; change < changes; ++change) {
      const std::size_t at = begin + random() % (end - begin);
      const auto by = static_cast<char>(1U << (random() % 8));
      forged[at] = static_cast<char>(forged[at] ^ by);
    }
    support::reseal(forged);
    const support::PackedTable packed(forged);
    if (packed.status() == Status::Ok) {
      ++opened;
      use(packed.table(), random);
    }
  }
  EXPECT_GT(opened, 500U);
}

// A calendar that is always open has neither edges nor changes; only arithmetic ends.
TEST(Always, CountsEverySecond) {
  const support::PackedTable packed(sound());
  const Calendar always = calendar_at(packed.table(), find_calendar(packed.table(), "always"));
  std::int64_t found = 0;
  bool open = false;
  EXPECT_EQ(is_open(always, INT64_MIN, open), Status::Ok);
  EXPECT_TRUE(open);
  EXPECT_EQ(next_opening(always, -5, found), Status::Ok);
  EXPECT_EQ(found, -5);
  EXPECT_EQ(elapsed(always, 10, 4, found), Status::Ok);
  EXPECT_EQ(found, -6);
  EXPECT_EQ(due(always, 10, 90, found), Status::Ok);
  EXPECT_EQ(found, 100);
  EXPECT_EQ(due_days(always, 100, 2, found), Status::Ok);
  EXPECT_EQ(found, 100 + 2 * 86'400);
  EXPECT_EQ(end_of_day(always, 100, 0, found), Status::Ok);
  EXPECT_EQ(found, 86'400);
  EXPECT_EQ(end_of_day(always, -1, 1, found), Status::Ok);
  EXPECT_EQ(found, 86'400);
  EXPECT_EQ(due(always, INT64_MAX, 1, found), Status::OutsideCalendar);
  EXPECT_EQ(due(always, 0, UINT64_MAX, found), Status::OutsideCalendar);
  EXPECT_EQ(due_days(always, INT64_MAX - 5, 1, found), Status::OutsideCalendar);
  EXPECT_EQ(elapsed(always, INT64_MIN, 1, found), Status::OutsideCalendar);
}

// A choice has a calendar for each class of its attribute.
TEST(Always, IsChosenByFacts) {
  const support::PackedTable packed(sound());
  const std::uint32_t local = find_calendar_choice(packed.table(), "local");
  ASSERT_EQ(local, 0U);
  EXPECT_EQ(chosen_calendar(packed.table(), local, 0), find_calendar(packed.table(), "desk"));
  EXPECT_EQ(chosen_calendar(packed.table(), local, 1), find_calendar(packed.table(), "always"));
  EXPECT_EQ(chosen_calendar(packed.table(), local, 2), format::none);
  EXPECT_EQ(find_calendar(packed.table(), "local"), format::none);
}

}  // namespace
}  // namespace tier::runtime
