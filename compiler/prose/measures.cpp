#include "compiler/prose/measures.h"

#include <fmt/format.h>

#include "compiler/base/duration.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using Kind = table::Measure::Kind;

const table::Attribute& time_of(const table::DecisionTable& table, const table::Measure& measure) {
  return table.attributes[*measure.of];
}

/// Empty where it counts on none.
std::string calendar_title(const Voice& voice, const table::Measure& measure) {
  if (measure.calendar) {
    const table::Calendar& calendar = voice.table.calendars[*measure.calendar];
    return title_or_words(voice.words, calendar.title, calendar.name);
  }
  if (measure.calendar_by) {
    const table::CalendarChoice& choice = voice.table.calendar_choices[*measure.calendar_by];
    return title_or_words(voice.words, choice.title, choice.name);
  }
  return "";
}

std::string calendar_name(const table::DecisionTable& table, const table::Measure& measure) {
  return measure.calendar      ? table.calendars[*measure.calendar].name
         : measure.calendar_by ? table.calendar_choices[*measure.calendar_by].name
                               : "";
}

std::string promise_title(const Voice& voice, const table::Measure& measure) {
  const table::Obligation& promise = voice.table.obligations[*measure.promise];
  return title_or_words(voice.words, promise.title, promise.name);
}

/// Every class in which the duration is more than 0, and no other.
bool is_more_than_none(const table::Attribute& attribute, const table::ClassSet& classes) {
  const auto& domain = std::get<table::DurationDomain>(attribute.domain);
  return !domain.cuts.empty() && domain.cuts.front() == 1 && !classes.has(0) &&
         classes.count() == domain.cuts.size() &&
         !(attribute.may_be_unknown && classes.has(*attribute.unknown_class()));
}

}  // namespace

std::string amount_as_source(const table::DurationDomain& domain, std::uint32_t class_index) {
  const std::int64_t first = class_index == 0 ? 0 : domain.cuts[class_index - 1];
  const std::int64_t last =
      class_index == domain.cuts.size() ? domain.upper : domain.cuts[class_index] - 1;
  switch (domain.unit) {
    case base::PromisedTime::Unit::Elapsed:
      return base::duration_text(round_duration(first, last));
    case base::PromisedTime::Unit::Business:
      return base::time_name({domain.unit, round_duration(first, last)});
    default:
      return base::time_name({domain.unit, first});
  }
}

std::string measured(const Voice& voice, const table::Measure& measure) {
  const FactWords& words = voice.words.facts;
  switch (measure.kind) {
    case Kind::Age: {
      const std::string calendar = calendar_title(voice, measure);
      const std::string time = fact(time_of(voice.table, measure), voice.words);
      return calendar.empty() ? filled(words.age, time) : filled(words.age_on, time, calendar);
    }
    case Kind::Open:
      return filled(words.whether_during, calendar_title(voice, measure));
    case Kind::Used:
      return filled(words.used, promise_title(voice, measure));
    case Kind::Overdue:
      break;
  }
  return filled(words.overdue_time, promise_title(voice, measure));
}

std::optional<std::string> measured_phrase(const Voice& voice, const table::Test& test) {
  const table::Attribute& attribute = voice.table.attributes[test.attribute];
  const table::Measure& measure = *attribute.measure;
  const FactWords& words = voice.words.facts;
  if (measure.kind == Kind::Open && test.classes.count() == 1 &&
      (test.classes.has(0) || test.classes.has(1))) {
    return filled(voice.pick(test.classes.has(1) ? words.during : words.outside),
                  calendar_title(voice, measure));
  }
  if (measure.kind == Kind::Overdue && is_more_than_none(attribute, test.classes)) {
    return filled(voice.pick(words.overdue), promise_title(voice, measure));
  }
  return std::nullopt;
}

std::string measured_as_source(const table::DecisionTable& table, table::AttributeId id,
                               std::uint32_t class_index) {
  const table::Attribute& attribute = table.attributes[id];
  const table::Measure& measure = *attribute.measure;
  const bool is_unknown = attribute.unknown_class() == class_index;
  switch (measure.kind) {
    case Kind::Age: {
      const std::string calendar = calendar_name(table, measure);
      const auto& domain = std::get<table::DurationDomain>(attribute.domain);
      return fmt::format("age of {}{} {}", time_of(table, measure).name,
                         calendar.empty() ? "" : " in " + calendar,
                         is_unknown ? "unknown" : amount_as_source(domain, class_index));
    }
    case Kind::Open:
      return fmt::format("{} {}", class_index == 1 ? "during" : "outside",
                         calendar_name(table, measure));
    case Kind::Used: {
      const auto& domain = std::get<table::NumberDomain>(attribute.domain);
      const std::int64_t units = class_index == 0 ? 0 : domain.cuts[class_index - 1];
      return fmt::format("{} used {}", table.obligations[*measure.promise].name,
                         is_unknown ? "unknown" : number(domain, units) + "%");
    }
    case Kind::Overdue:
      break;
  }
  return fmt::format(
      "{} overdue {}", table.obligations[*measure.promise].name,
      is_unknown
          ? "unknown"
          : amount_as_source(std::get<table::DurationDomain>(attribute.domain), class_index));
}

}  // namespace tier::prose
