#include "tests/differential/calendar_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace tier::differential {
namespace {

constexpr std::array<std::string_view, 7> weekdays = {"mon", "tue", "wed", "thu",
                                                      "fri", "sat", "sun"};

/// Half-hour and 45-minute zones, both hemispheres, changes at midnight and by two hours, days
/// that were left out, rules that were changed.
const std::vector<std::string> zones = {
    "UTC",
    "Europe/Berlin",
    "Europe/London",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Europe/Lisbon",
    "America/New_York",
    "America/Los_Angeles",
    "America/St_Johns",
    "America/Havana",
    "America/Santiago",
    "America/Asuncion",
    "America/Sao_Paulo",
    "America/Caracas",
    "America/Mexico_City",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Tehran",
    "Asia/Gaza",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Pyongyang",
    "Asia/Colombo",
    "Africa/Casablanca",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Australia/Adelaide",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Australia/Eucla",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Pacific/Kwajalein",
    "Pacific/Kiritimati",
    "Pacific/Marquesas",
    "Antarctica/Troll",
    "Atlantic/Azores",
};

/// Often in the small hours, when clocks are changed.
int random_minute(Random& random) {
  if (random.chance(35)) {
    return static_cast<int>(random.below(60 * 4 / 5)) * 5;
  }
  return static_cast<int>(random.chance(80) ? random.below(96) * 15 : random.below(1440));
}

PlannedWindow random_window(Random& random) {
  PlannedWindow window;
  window.spans_days = random.chance(12);
  window.opens = random_minute(random);
  const auto first = static_cast<int>(random.below(7));
  if (window.spans_days) {
    const auto days = static_cast<int>(random.below(7));
    window.weekdays = {first, (first + days) % 7};
    const int close = random_minute(random);
    window.closes = days * 1440 + close;
    if (window.closes <= window.opens) {
      window.closes += window.closes == window.opens ? 1 : 7 * 1440;
    }
    return window;
  }
  const std::size_t count = random.chance(60) ? 5 : 1 + random.below(7);
  for (std::size_t day = 0; day < count; ++day) {
    window.weekdays.push_back((first + static_cast<int>(day)) % 7);
  }
  window.closes = random.chance(10) ? 1440 : random_minute(random);
  window.closes += window.closes <= window.opens ? 1440 : 0;
  if (window.closes == window.opens + 1440) {
    --window.closes;
  }
  return window;
}

PlannedDate random_date(Random& random, int first_year, int last_year) {
  PlannedDate date;
  date.year = static_cast<int>(
      random.between(static_cast<std::size_t>(first_year), static_cast<std::size_t>(last_year)));
  date.month = static_cast<int>(random.between(1, 12));
  date.day = static_cast<int>(random.between(1, 28));
  return date;
}

std::vector<PlannedDate> random_dates(Random& random, const Plan& plan) {
  std::vector<PlannedDate> dates;
  const std::size_t count = random.below(30);
  for (std::size_t index = 0; index < count; ++index) {
    dates.push_back(random_date(random, plan.first_year, plan.last_year));
  }
  return dates;
}

PlannedHours random_hours(Random& random, const Plan& plan) {
  PlannedHours hours;
  hours.zone = random.one_of(zones);
  const std::size_t count = 1 + random.below(3);
  for (std::size_t index = 0; index < count; ++index) {
    hours.windows.push_back(random_window(random));
  }
  if (random.chance(70)) {
    hours.closed = random_dates(random, plan);
  }
  return hours;
}

std::string clock(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

/// The closing time as written: 24:00 where the window ends with its day.
std::string closing(const PlannedWindow& window) {
  const int minutes = window.closes % 1440;
  return clock(minutes == 0 && window.closes == 1440 ? 1440 : minutes);
}

std::string text_of(const PlannedWindow& window) {
  if (window.spans_days) {
    return fmt::format("{} {}..{} {}", weekdays[static_cast<std::size_t>(window.weekdays[0])],
                       clock(window.opens), weekdays[static_cast<std::size_t>(window.weekdays[1])],
                       clock(window.closes % 1440));
  }
  std::string days;
  for (const int day : window.weekdays) {
    days += (days.empty() ? "" : ", ") + std::string(weekdays[static_cast<std::size_t>(day)]);
  }
  return fmt::format("{} {}..{}", days, clock(window.opens), closing(window));
}

std::string text_of(const std::vector<PlannedWindow>& windows) {
  std::string text;
  for (const PlannedWindow& window : windows) {
    text += (text.empty() ? "" : ", ") + text_of(window);
  }
  return text;
}

std::string list_of(const std::string& name, const std::vector<PlannedDate>& dates) {
  std::string text = fmt::format("dates {} {{", name);
  for (const PlannedDate& date : dates) {
    text += fmt::format(" {:04}-{:02}-{:02}", date.year, date.month, date.day);
  }
  return text + " }\n";
}

std::string table_of(const Plan& plan) {
  std::string text = "calendar local by value\n  | value | zone | hours | holidays |\n";
  for (std::size_t index = 0; index < plan.own.size(); ++index) {
    text += fmt::format("  | {} | {} | {} | d{} |\n", static_cast<char>('a' + index),
                        plan.own[index].zone, text_of(plan.own[index].windows), index);
  }
  return text + fmt::format("{{ covers {}..{} }}\n", plan.first_year, plan.last_year);
}

}  // namespace

std::string Plan::rulebook() const {
  std::string text = "rulebook random\nenum Value {";
  for (std::size_t index = 0; index < own.size(); ++index) {
    text += fmt::format(" {}", static_cast<char>('a' + index));
  }
  text += " }\nticket { value : Value }\ntier L1 { scope rest otherwise }\n";
  for (std::size_t index = 0; index < own.size(); ++index) {
    text += list_of(fmt::format("d{}", index), own[index].closed);
    text += fmt::format(
        "calendar c{} {{\n  zone \"{}\"\n  open {}\n  closed d{}\n  covers {}..{}\n}}\n", index,
        own[index].zone, text_of(own[index].windows), index, first_year, last_year);
  }
  text += list_of("d", dates);
  std::string world;
  for (const PlannedTerm& term : terms) {
    const std::string sign = term.sign == '&' ? "and" : std::string(1, term.sign);
    world += world.empty() ? "= " : fmt::format(" {} ", sign);
    world += term.own < 0 ? "d" : fmt::format("c{}", term.own);
  }
  text += world.empty() ? "" : fmt::format("calendar world {}\n", world);
  return text + (by_fact ? table_of(*this) : "");
}

Plan random_plan(Random& random) {
  Plan plan;
  plan.first_year = static_cast<int>(random.between(1974, 2060));
  plan.last_year = plan.first_year + static_cast<int>(random.below(2));
  const std::size_t count = 1 + random.below(3);
  for (std::size_t index = 0; index < count; ++index) {
    plan.own.push_back(random_hours(random, plan));
  }
  plan.by_fact = random.chance(30);
  plan.dates = random_dates(random, plan);
  const std::size_t terms = random.chance(60) ? 1 + random.below(4) : 0;
  for (std::size_t index = 0; index < terms; ++index) {
    PlannedTerm term;
    term.own = static_cast<int>(random.below(count));
    if (index > 0) {
      const std::vector<char> signs = {'+', '+', '-', '&'};
      term.sign = random.one_of(signs);
      term.own = term.sign == '-' && random.chance(60) ? -1 : term.own;
    }
    plan.terms.push_back(term);
  }
  return plan;
}

}  // namespace tier::differential
