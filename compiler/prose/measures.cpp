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
std::string calendar_title(const table::DecisionTable& table, const table::Measure& measure) {
  if (measure.calendar) {
    const table::Calendar& calendar = table.calendars[*measure.calendar];
    return title_or_words(calendar.title, calendar.name);
  }
  if (measure.calendar_by) {
    const table::CalendarChoice& choice = table.calendar_choices[*measure.calendar_by];
    return title_or_words(choice.title, choice.name);
  }
  return "";
}

std::string calendar_name(const table::DecisionTable& table, const table::Measure& measure) {
  return measure.calendar      ? table.calendars[*measure.calendar].name
         : measure.calendar_by ? table.calendar_choices[*measure.calendar_by].name
                               : "";
}

std::string promise_title(const table::DecisionTable& table, const table::Measure& measure) {
  const table::Obligation& promise = table.obligations[*measure.promise];
  return title_or_words(promise.title, promise.name);
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

std::string measured(const table::DecisionTable& table, const table::Measure& measure) {
  switch (measure.kind) {
    case Kind::Age: {
      const std::string calendar = calendar_title(table, measure);
      return fmt::format("the age of {}{}", fact(time_of(table, measure)),
                         calendar.empty() ? "" : " in " + calendar);
    }
    case Kind::Open:
      return fmt::format("whether it is during {}", calendar_title(table, measure));
    case Kind::Used:
      return fmt::format("the percentage used of {}", promise_title(table, measure));
    case Kind::Overdue:
      break;
  }
  return fmt::format("the time for which {} is overdue", promise_title(table, measure));
}

std::optional<std::string> measured_phrase(const table::DecisionTable& table,
                                           const table::Test& test) {
  const table::Attribute& attribute = table.attributes[test.attribute];
  const table::Measure& measure = *attribute.measure;
  if (measure.kind == Kind::Open && test.classes.count() == 1 &&
      (test.classes.has(0) || test.classes.has(1))) {
    return fmt::format("it is {} {}", test.classes.has(1) ? "during" : "outside",
                       calendar_title(table, measure));
  }
  if (measure.kind == Kind::Overdue && is_more_than_none(attribute, test.classes)) {
    return promise_title(table, measure) + " is overdue";
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
