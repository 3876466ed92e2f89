#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/base/day.h"
#include "compiler/calendars/openings.h"
#include "compiler/lowering/lowering.h"
#include "compiler/source/zones.h"

namespace tier::lowering {
namespace {

using calendars::Hours;
using semantics::CalendarId;

constexpr int minutes_a_day = 24 * 60;

/// The weekly hours of what is always open.
std::vector<calendars::Window> whole_week() {
  std::vector<calendars::Window> windows;
  for (int day = 0; day < 7; ++day) {
    windows.push_back({day, 0, minutes_a_day});
  }
  return windows;
}

class CalendarLowering {
 public:
  explicit CalendarLowering(Lowering& lowering)
      : lowering_(lowering),
        hours_(lowering.model.calendars.size()),
        lowered_(lowering.model.calendars.size()) {}

  void run() {
    for (const CalendarId id : model().calendars.ids()) {
      if (!std::holds_alternative<semantics::HoursByFact>(model().calendars[id].hours)) {
        add_calendar(id);
      }
    }
    for (const semantics::Calendar& calendar : model().calendars) {
      if (const auto* by_fact = std::get_if<semantics::HoursByFact>(&calendar.hours)) {
        add_choice(calendar, *by_fact);
      }
    }
  }

 private:
  [[nodiscard]] const semantics::Model& model() const { return lowering_.model; }

  void add_calendar(CalendarId id) {
    const semantics::Calendar& source = model().calendars[id];
    table::Calendar calendar;
    calendar.name = source.name;
    calendar.title = source.title;
    calendar.introduction = source.introduction;
    calendar.origin = lowering_.origins.of(source.span);
    calendar.always = std::holds_alternative<semantics::AlwaysOpen>(source.hours);
    if (!calendar.always) {
      lowering_.table.rulebook.zones = source::zone_release();
      calendars::fill(hours_of(id), calendar);
      calendar.hours = hours_text(source);
      calendar.closed = closed_days(source);
      if (calendar.openings.empty()) {
        lowering_.hours_troubles.push_back({source.span, source.name, {}});
      }
    }
    lowered_[id.value] = lowering_.table.calendars.add(std::move(calendar));
  }

  void add_choice(const semantics::Calendar& source, const semantics::HoursByFact& by_fact) {
    table::CalendarChoice choice{source.name,
                                 source.title,
                                 attribute_of(by_fact.fact),
                                 {},
                                 lowering_.origins.of(source.span)};
    const table::Attribute& attribute = lowering_.table.attributes[choice.attribute];
    choice.calendars.resize(table::known_class_count(attribute.domain));
    for (const semantics::HoursByFact::Line& line : by_fact.lines) {
      for (const semantics::Constant value : line.heading.values) {
        choice.calendars[static_cast<std::size_t>(value)] = lowered_[line.calendar.value];
      }
    }
    lowering_.table.calendar_choices.add(std::move(choice));
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  const Hours& hours_of(CalendarId id) {
    std::optional<Hours>& known = hours_[id.value];
    if (!known) {
      const semantics::Calendar& source = model().calendars[id];
      if (const auto* weekly = std::get_if<semantics::WeeklyHours>(&source.hours)) {
        known = open(source, *weekly);
      } else {
        known = combine(source, std::get<semantics::CombinedHours>(source.hours));
      }
    }
    return *known;
  }

  Hours open(const semantics::Calendar& source, const semantics::WeeklyHours& weekly) {
    calendars::WeeklyHours written{
        weekly.zone, {}, days_of(weekly.closed), source.covers->first, source.covers->last};
    for (const semantics::Window& window : weekly.windows) {
      for (const semantics::OpenOn& day : window.open) {
        written.windows.push_back({day.weekday, day.opens, day.closes});
      }
    }
    calendars::OpenedWindows opened = calendars::weekly_hours(written);
    auto come = opened.come.begin();
    for (const semantics::Window& window : weekly.windows) {
      const auto end = come + static_cast<std::ptrdiff_t>(window.open.size());
      if (std::find(come, end, true) == end && !opened.hours.pieces.empty()) {
        lowering_.hours_troubles.push_back({window.span, source.name, window.written});
      }
      come = end;
    }
    return std::move(opened.hours);
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  Hours combine(const semantics::Calendar& source, const semantics::CombinedHours& combined) {
    Hours result;
    bool is_first = true;
    for (const semantics::CombinedHours::Part& part : combined.parts) {
      if (const auto* dates = std::get_if<semantics::DatesId>(&part.what)) {
        calendars::close_on(result, days_of({{*dates, part.span}}));
        continue;
      }
      const Hours other = part_in_zone(source, combined, std::get<CalendarId>(part.what));
      if (is_first) {
        result = other;
        is_first = false;
        continue;
      }
      switch (part.sign) {
        case semantics::CombinedHours::Sign::Plus:
          calendars::unite(result, other);
          break;
        case semantics::CombinedHours::Sign::Minus:
          calendars::subtract(result, other);
          break;
        case semantics::CombinedHours::Sign::And:
          calendars::intersect(result, other);
          break;
      }
    }
    calendars::close_on(result, days_of(combined.closed));
    calendars::limit_to_years(result, source.covers->first, source.covers->last);
    return result;
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  Hours part_in_zone(const semantics::Calendar& source, const semantics::CombinedHours& combined,
                     CalendarId part) {
    if (std::holds_alternative<semantics::AlwaysOpen>(model().calendars[part].hours)) {
      return calendars::weekly_hours(
                 {combined.zone, whole_week(), {}, source.covers->first, source.covers->last})
          .hours;
    }
    return calendars::in_zone(hours_of(part), combined.zone);
  }

  /// Every day that is named, with its title; of one named twice the first.
  void collect(const std::vector<semantics::ClosedOn>& closed,
               std::map<std::int64_t, std::string>& days) const {
    const auto add = [&](const semantics::DatedDays& dated) {
      for (std::int64_t day = dated.first; day <= dated.last; ++day) {
        days.try_emplace(day, dated.title);
      }
    };
    for (const semantics::ClosedOn& one : closed) {
      if (const auto* dates = std::get_if<semantics::DatesId>(&one.what)) {
        for (const semantics::DatedDays& dated : model().dates[*dates].days) {
          add(dated);
        }
      } else {
        add(std::get<semantics::DatedDays>(one.what));
      }
    }
  }

  [[nodiscard]] std::vector<std::int64_t> days_of(
      const std::vector<semantics::ClosedOn>& closed) const {
    std::map<std::int64_t, std::string> titles;
    collect(closed, titles);
    std::vector<std::int64_t> days;
    for (const auto& [day, title] : titles) {
      days.push_back(day);
    }
    return days;
  }

  [[nodiscard]] std::vector<table::ClosedDay> closed_days(const semantics::Calendar& source) const {
    std::map<std::int64_t, std::string> titles;
    if (const auto* weekly = std::get_if<semantics::WeeklyHours>(&source.hours)) {
      collect(weekly->closed, titles);
    } else if (const auto* combined = std::get_if<semantics::CombinedHours>(&source.hours)) {
      collect(combined->closed, titles);
      for (const semantics::CombinedHours::Part& part : combined->parts) {
        if (const auto* dates = std::get_if<semantics::DatesId>(&part.what)) {
          collect({{*dates, part.span}}, titles);
        }
      }
    }
    std::vector<table::ClosedDay> closed;
    for (const auto& [day, title] : titles) {
      const int year = base::year_of(day);
      if (source.covers->first <= year && year <= source.covers->last) {
        closed.push_back({day, title});
      }
    }
    return closed;
  }

  [[nodiscard]] std::vector<std::string> hours_text(const semantics::Calendar& source) const {
    std::vector<std::string> texts;
    if (const auto* weekly = std::get_if<semantics::WeeklyHours>(&source.hours)) {
      for (const semantics::Window& window : weekly->windows) {
        texts.push_back(window.written);
      }
    } else if (const auto* combined = std::get_if<semantics::CombinedHours>(&source.hours)) {
      static constexpr std::string_view signs[] = {"+", "-", "and"};
      std::string text;
      for (const semantics::CombinedHours::Part& part : combined->parts) {
        const auto* calendar = std::get_if<CalendarId>(&part.what);
        text += fmt::format(
            "{} {}", text.empty() ? "=" : fmt::format(" {}", signs[static_cast<int>(part.sign)]),
            calendar != nullptr ? model().calendars[*calendar].name
                                : model().dates[std::get<semantics::DatesId>(part.what)].name);
      }
      texts.push_back(std::move(text));
    }
    return texts;
  }

  Lowering& lowering_;
  /// By calendar of the model, as far as they are known.
  std::vector<std::optional<Hours>> hours_;
  std::vector<table::CalendarId> lowered_;
};

}  // namespace

void lower_calendars(Lowering& lowering) { CalendarLowering(lowering).run(); }

}  // namespace tier::lowering
