#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "compiler/semantics/calendar_parts.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

constexpr int minutes_a_day = 24 * 60;
constexpr int days_a_week = 7;
constexpr std::array<std::string_view, days_a_week> weekdays = {"mon", "tue", "wed", "thu",
                                                                "fri", "sat", "sun"};

std::optional<int> find_weekday(Resolver& resolver, const syntax::Name& day) {
  for (int index = 0; index < days_a_week; ++index) {
    if (weekdays[static_cast<std::size_t>(index)] == day.text) {
      return index;
    }
  }
  resolver.sink.report(suggest(
      Diagnostic(Code::UnknownName, day.span, std::string("day of the week"), std::string(day.text))
          .help("the days are `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`"),
      day, {weekdays.begin(), weekdays.end()}));
  return std::nullopt;
}

/// One window while it is resolved.
class WindowResolver {
 public:
  WindowResolver(Resolver& resolver, const syntax::Window& written)
      : resolver_(resolver), written_(written) {}

  Window resolve() {
    Window window{syntax::spelling(written_), {}, written_.span};
    const std::vector<int> days = find_days();
    for (const auto& [opening, closing] : written_.hours) {
      const auto opens = minute_of_opening(opening);
      const auto closes = opens ? minute_of(closing) : std::nullopt;
      if (!closes || days.empty()) {
        continue;
      }
      if (written_.spans_days) {
        add(window, days.front(), *opens, days.back(), *closes);
      } else {
        add_daily(window, days, *opens, *closes);
      }
    }
    return window;
  }

 private:
  /// The days named; none where one of them is no day.
  std::vector<int> find_days() {
    std::vector<int> days;
    bool valid = true;
    for (const syntax::Name& name : written_.days) {
      const auto day = find_weekday(resolver_, name);
      valid = valid && day;
      days.push_back(day.value_or(0));
    }
    if (!valid) {
      return {};
    }
    if (written_.day_range) {
      const int last = days.back();
      days.pop_back();
      while (days.back() != last) {
        days.push_back((days.back() + 1) % days_a_week);
      }
    }
    return days;
  }

  std::optional<int> minute_of(std::string_view clock) {
    if (!check_clock_time(resolver_, clock, written_.span)) {
      return std::nullopt;
    }
    int hour = 0;
    int minute = 0;
    std::from_chars(clock.data(), clock.data() + 2, hour);
    std::from_chars(clock.data() + 3, clock.data() + 5, minute);
    return hour * 60 + minute;
  }

  std::optional<int> minute_of_opening(std::string_view clock) {
    const auto minute = minute_of(clock);
    if (minute == minutes_a_day) {
      resolver_.sink.report(Diagnostic(Code::NoSuchClockTime, written_.span, std::string(clock))
                                .label("`24:00` is the end of a day, when nothing opens")
                                .help("write `00:00` and the day that begins then"));
      return std::nullopt;
    }
    return minute;
  }

  void add_daily(Window& window, const std::vector<int>& days, int opens, int closes) {
    if (opens == closes) {
      report_no_time(window);
      return;
    }
    for (const int day : days) {
      window.open.push_back({day, opens, closes + (closes < opens ? minutes_a_day : 0)});
    }
  }

  void add(Window& window, int first, int opens, int last, int closes) {
    int days = (last - first + days_a_week) % days_a_week;
    if (days == 0 && opens == closes) {
      report_no_time(window);
      return;
    }
    if (days == 0 && closes < opens) {
      days = days_a_week;
    }
    window.open.push_back({first, opens, closes + days * minutes_a_day});
  }

  void report_no_time(const Window& window) {
    resolver_.sink.report(Diagnostic(Code::HoursWithoutTime, written_.span, window.written)
                              .help("a whole day is written `00:00..24:00`"));
  }

  Resolver& resolver_;
  const syntax::Window& written_;
};

}  // namespace

std::vector<Window> resolve_windows(Resolver& resolver,
                                    const std::vector<syntax::Window>& written) {
  std::vector<Window> windows;
  for (const syntax::Window& window : written) {
    windows.push_back(WindowResolver(resolver, window).resolve());
  }
  return windows;
}

}  // namespace tier::semantics
