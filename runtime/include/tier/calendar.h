#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/table.h"

/// Opening hours: when it opens next, how much of a time was open, when a time is due that counts
/// open hours or opening days.
///
///     const Calendar desk = calendar_at(table, find_calendar(table, "desk"));
///     std::int64_t at;
///     if (due(desk, opened, 4 * 3600, at) != Status::Ok) …   // 4 business hours
///
/// Instants are seconds since 1970-01-01T00:00:00Z, and a calendar counts as open from an opening
/// to before its close. It needs no time zones: what they say is in the table. Beyond what a
/// calendar covers every call gives OutsideCalendar and never a guess. No call allocates, and each
/// takes time in the logarithm of the openings.
namespace tier::runtime {

/// The index of the calendar of this name, or `format::none`.
[[gnu::cold]] std::uint32_t find_calendar(const Table& table, std::string_view name);

/// The index of the calendar by a fact of this name, or `format::none`.
[[gnu::cold]] std::uint32_t find_calendar_choice(const Table& table, std::string_view name);

/// The calendar that a choice has for a class of its attribute, or `format::none` for *unknown*.
std::uint32_t chosen_calendar(const Table& table, std::uint32_t choice, std::uint32_t fact_class);

/// A view of one calendar of a table: plain pointers, copy it freely and keep the table's bytes.
struct Calendar {
  const format::Calendar* record = nullptr;
  const format::Opening* openings = nullptr;
  const format::Day* days = nullptr;
  const format::Offset* offsets = nullptr;
  const std::uint32_t* marks = nullptr;
};

/// `index` is one that the table has.
Calendar calendar_at(const Table& table, std::uint32_t index);

/// Ok where the instant is covered.
Status is_open(const Calendar& calendar, std::int64_t at, bool& open);

/// `at` where it is open then, else the instant at which it opens next.
Status next_opening(const Calendar& calendar, std::int64_t at, std::int64_t& opening);

/// How many seconds of [from, to) are open; negative where `to` is before `from`.
Status elapsed(const Calendar& calendar, std::int64_t from, std::int64_t to, std::int64_t& seconds);

/// The first instant, `from` or later, by which it has been open for so many seconds since `from`:
/// inside an opening or at its close, and `from` itself for none.
Status due(const Calendar& calendar, std::int64_t from, std::uint64_t seconds, std::int64_t& at);

/// The same local time so many opening days later, moved to the next opening where it is closed
/// then. A moment at which it is open belongs to the day on which its window opened, which may be
/// the date before; any other to its own date. With 0 days it is the next opening.
Status due_days(const Calendar& calendar, std::int64_t from, std::uint32_t days, std::int64_t& at);

/// The close of the opening day so many opening days later; with 0 days that of the next opening.
Status end_of_day(const Calendar& calendar, std::int64_t from, std::uint32_t days,
                  std::int64_t& at);

}  // namespace tier::runtime
