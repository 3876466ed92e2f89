#include "json_text.h"

/// Numbers, durations and times as rulebooks write them.
namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
constexpr std::int64_t a_minute = 60;
constexpr std::int64_t an_hour = 3'600;
constexpr std::int64_t a_day = 86'400;

void write_padded(JsonText& out, std::int64_t number, std::int64_t greatest_unit) {
  for (std::int64_t unit = greatest_unit; unit > 1 && number < unit; unit /= 10) {
    out.raw("0"sv);
  }
  out.number(number);
}

void write_unit(JsonText& out, std::int64_t amount, std::string_view unit) {
  out.number(amount).raw(unit);
}

void write_plain_duration(JsonText& out, std::int64_t seconds) {
  if (seconds != 0 && seconds % a_day == 0 && seconds != a_day) {
    write_unit(out, seconds / a_day, "d"sv);
  } else if (seconds != 0 && seconds % an_hour == 0) {
    write_unit(out, seconds / an_hour, "h"sv);
  } else if (seconds != 0 && seconds % a_minute == 0) {
    write_unit(out, seconds / a_minute, "m"sv);
  } else {
    write_unit(out, seconds, "s"sv);
  }
}

/// A few days in hours, as promises of a day or three are mostly written.
void write_elapsed(JsonText& out, std::int64_t seconds) {
  if (seconds > 0 && seconds < 5 * a_day && seconds % an_hour == 0) {
    write_unit(out, seconds / an_hour, "h"sv);
  } else {
    write_plain_duration(out, seconds);
  }
}

/// In hours where they are whole, never in days, which opening hours do not make.
void write_business(JsonText& out, std::int64_t seconds) {
  if (seconds % an_hour == 0) {
    write_unit(out, seconds / an_hour, "bh"sv);
  } else if (seconds % a_minute == 0) {
    write_unit(out, seconds / a_minute, "bm"sv);
  } else {
    write_unit(out, seconds, " business seconds"sv);
  }
}

struct Date {
  std::int64_t year;
  std::int64_t month;
  std::int64_t day;
};

/// The date of a day counted from 1970-01-01, in eras of 400 years whose years begin in March.
Date civil_date(std::int64_t days) {
  constexpr std::int64_t era_days = 146'097;
  const std::int64_t shifted = days + 719'468;
  const std::int64_t era = (shifted >= 0 ? shifted : shifted - (era_days - 1)) / era_days;
  const std::int64_t of_era = shifted - era * era_days;
  const std::int64_t year =
      (of_era - of_era / 1'460 + of_era / 36'524 - of_era / (era_days - 1)) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  return {year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
          of_year - (153 * month + 2) / 5 + 1};
}

}  // namespace

void write_decimal(JsonText& out, std::int64_t units, std::uint32_t scale) {
  std::uint64_t unit = 1;
  for (std::uint32_t digit = 0; digit < scale; ++digit) {
    unit *= 10;
  }
  const std::uint64_t all =
      units < 0 ? 0 - static_cast<std::uint64_t>(units) : static_cast<std::uint64_t>(units);
  if (units < 0) {
    out.raw("-"sv);
  }
  out.number(static_cast<std::int64_t>(all / unit));
  std::uint64_t rest = all % unit;
  if (rest != 0) {
    out.raw("."sv);
  }
  while (rest != 0) {
    unit /= 10;
    out.number(static_cast<std::int64_t>(rest / unit));
    rest %= unit;
  }
}

void write_duration(JsonText& out, std::int64_t seconds) {
  out.raw("\""sv);
  write_plain_duration(out, seconds);
  out.raw("\""sv);
}

void write_instant(JsonText& out, std::int64_t seconds) {
  const std::int64_t rest = (seconds % a_day + a_day) % a_day;
  const Date date = civil_date((seconds - rest) / a_day);
  out.raw("\""sv);
  write_padded(out, date.year, 1000);
  out.raw("-"sv);
  write_padded(out, date.month, 10);
  out.raw("-"sv);
  write_padded(out, date.day, 10);
  out.raw("T"sv);
  write_padded(out, rest / an_hour, 10);
  out.raw(":"sv);
  write_padded(out, rest / a_minute % 60, 10);
  out.raw(":"sv);
  write_padded(out, rest % a_minute, 10);
  out.raw("Z\""sv);
}

void write_target_time(JsonText& out, format::TargetForm form, std::int64_t amount) {
  out.raw("\""sv);
  switch (form) {
    case format::TargetForm::Elapsed:
      write_elapsed(out, amount);
      break;
    case format::TargetForm::Business:
      write_business(out, amount);
      break;
    case format::TargetForm::EndOfBusinessDay:
      out.raw("end of "sv);
      [[fallthrough]];
    default:
      write_unit(out, amount, "bd"sv);
      break;
  }
  out.raw("\""sv);
}

}  // namespace tier::runtime
