#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::none;
using format::Section;
using format::TargetForm;

constexpr FieldCheck promise_fields[] = {
    {offsetof(format::Promise, name), FieldForm::Text},
    {offsetof(format::Promise, kind), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::PromiseKind::Slo)},
    {offsetof(format::Promise, target), FieldForm::Below, Section::Attributes},
    {offsetof(format::Promise, targets), FieldForm::Tile, Section::Targets},
    {offsetof(format::Promise, events), FieldForm::Tile, Section::ClockEvents},
    {offsetof(format::Promise, calendar), FieldForm::BelowOrNone, Section::Calendars},
    {offsetof(format::Promise, calendar_by), FieldForm::BelowOrNone, Section::CalendarChoices},
    {offsetof(format::Promise, less), FieldForm::BelowOrNone, Section::Attributes},
    {offsetof(format::Promise, flags), FieldForm::AtMost, 3},
    {offsetof(format::Promise, notices), FieldForm::Tile, Section::Notices},
};

constexpr FieldCheck target_fields[] = {
    {offsetof(format::Target, form), FieldForm::AtMost,
     static_cast<std::uint32_t>(TargetForm::DoesNotApply)},
    {offsetof(format::Target, of), FieldForm::BelowOrNone, Section::Promises},
    {offsetof(format::Target, amount), FieldForm::NotNegative},
    {offsetof(format::Target, scale), FieldForm::AtMost, 18},
    {offsetof(format::Target, reserved), FieldForm::AtMost},
};

constexpr FieldCheck notice_fields[] = {
    {offsetof(format::Notice, form), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::NoticeForm::Breach)},
    {offsetof(format::Notice, unit), FieldForm::AtMost,
     static_cast<std::uint32_t>(TargetForm::EndOfBusinessDay)},
    {offsetof(format::Notice, amount), FieldForm::Time},
    {offsetof(format::Notice, scale), FieldForm::AtMost, 16},
    {offsetof(format::Notice, reserved), FieldForm::AtMost},
    {offsetof(format::Notice, people), FieldForm::People},
};

constexpr FieldCheck event_fields[] = {
    {offsetof(format::ClockEvent, kind), FieldForm::AtMost,
     static_cast<std::uint32_t>(format::ClockEventKind::Cancels)},
    {offsetof(format::ClockEvent, conditional), FieldForm::AtMost, 1},
    {offsetof(format::ClockEvent, at), FieldForm::List, Section::Attributes},
};

bool promise_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Promise& promise = table.promises[index];
  const format::Attribute& fact = table.attributes[promise.target];
  return fact.derived_by != none && promise.targets.count == known_classes(fact) &&
         (promise.calendar == none || promise.calendar_by == none) &&
         (promise.less == none ||
          table.attributes[promise.less].kind == format::AttributeKind::Duration);
}

/// Whether the value of a kind that has none is 0, and a multiple is one of a promise.
bool target_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Target& target = table.targets[index];
  if (target.form == TargetForm::Multiple) {
    return target.of != none && target.amount > 0;
  }
  return (target.form <= TargetForm::EndOfBusinessDay || target.amount == 0) && target.of == none &&
         target.scale == 0;
}

/// Whether what says when an event happened are times.
bool event_holds(const Table& table, std::uint32_t index, Pools& /*pools*/) {
  const format::Range times = table.clock_events[index].at;
  for (std::uint32_t place = 0; place < times.count; ++place) {
    const std::uint32_t fact = table.lists[times.begin + place];
    if (table.attributes[fact].kind != format::AttributeKind::Time) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool promises_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Promises, promise_fields, promise_holds) &&
         records_hold(table, pools, Section::Targets, target_fields, target_holds) &&
         records_hold(table, pools, Section::ClockEvents, event_fields, event_holds) &&
         records_hold(table, pools, Section::Notices, notice_fields);
}

}  // namespace tier::runtime
