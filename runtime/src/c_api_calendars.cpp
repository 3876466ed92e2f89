#include "handle.h"
#include "tier/calendar.h"
#include "tier/clocks.h"

namespace tier::runtime {
namespace {

/// What a call asks of one calendar of a table in C, where the table has it.
template <class Question>
[[gnu::cold]] tier_status ask_calendar(const tier_table* handle, std::uint32_t index,
                                       const Question& question) {
  const Table& table = table_in(handle);
  const Status status =
      index < table.calendar_count ? question(calendar_at(table, index)) : Status::UnknownName;
  return static_cast<tier_status>(status);
}

}  // namespace
}  // namespace tier::runtime

using tier::runtime::ask_calendar;
using tier::runtime::Calendar;
using tier::runtime::Status;
using tier::runtime::Table;
using tier::runtime::table_in;

extern "C" {

uint32_t tier_chosen_calendar(const tier_table* table, uint32_t choice, uint32_t fact_class) {
  const Table& opened = table_in(table);
  return choice < opened.calendar_choice_count ? chosen_calendar(opened, choice, fact_class)
                                               : TIER_NONE;
}

uint32_t tier_choosing_attribute(const tier_table* table, uint32_t choice) {
  const Table& opened = table_in(table);
  return choice < opened.calendar_choice_count ? opened.calendar_choices[choice].attribute
                                               : TIER_NONE;
}

tier_status tier_covered(const tier_table* table, uint32_t calendar, int64_t* begin, int64_t* end) {
  return ask_calendar(table, calendar, [&](const Calendar& asked) {
    *begin = asked.record->always != 0 ? INT64_MIN : asked.record->begin;
    *end = asked.record->always != 0 ? INT64_MAX : asked.record->end;
    return Status::Ok;
  });
}

tier_status tier_is_open(const tier_table* table, uint32_t calendar, int64_t at, uint32_t* open) {
  return ask_calendar(table, calendar, [&](const Calendar& asked) {
    bool answer = false;
    const Status status = is_open(asked, at, answer);
    if (status == Status::Ok) {
      *open = answer ? 1 : 0;
    }
    return status;
  });
}

tier_status tier_next_opening(const tier_table* table, uint32_t calendar, int64_t at,
                              int64_t* opening) {
  return ask_calendar(table, calendar,
                      [&](const Calendar& asked) { return next_opening(asked, at, *opening); });
}

tier_status tier_elapsed(const tier_table* table, uint32_t calendar, int64_t from, int64_t to,
                         int64_t* seconds) {
  return ask_calendar(table, calendar,
                      [&](const Calendar& asked) { return elapsed(asked, from, to, *seconds); });
}

tier_status tier_due(const tier_table* table, uint32_t calendar, int64_t from, uint64_t seconds,
                     int64_t* at) {
  return ask_calendar(table, calendar,
                      [&](const Calendar& asked) { return due(asked, from, seconds, *at); });
}

tier_status tier_due_days(const tier_table* table, uint32_t calendar, int64_t from, uint32_t days,
                          int64_t* at) {
  return ask_calendar(table, calendar,
                      [&](const Calendar& asked) { return due_days(asked, from, days, *at); });
}

tier_status tier_end_of_day(const tier_table* table, uint32_t calendar, int64_t from, uint32_t days,
                            int64_t* at) {
  return ask_calendar(table, calendar,
                      [&](const Calendar& asked) { return end_of_day(asked, from, days, *at); });
}

}  // extern "C"
