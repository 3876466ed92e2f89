#include "verify.h"

namespace tier::runtime {
namespace {

using format::none;
using format::TargetForm;

struct PromisePools {
  Tiles targets;
  Tiles events;
};

/// Whether the value of a kind that has none is 0, and a multiple is one of a promise that there
/// is.
bool target_holds(const Table& table, const format::Target& target) {
  const bool multiple = target.form == TargetForm::Multiple;
  const bool timed = target.form <= TargetForm::EndOfBusinessDay;
  return target.form <= TargetForm::DoesNotApply && target.reserved == 0 && target.amount >= 0 &&
         (timed || multiple || target.amount == 0) &&
         (multiple ? target.of < table.promise_count && target.scale <= 18 && target.amount > 0
                   : target.of == none && target.scale == 0);
}

bool targets_hold(const Table& table, const format::Promise& promise) {
  for (std::uint32_t index = 0; index < promise.targets.count; ++index) {
    if (!target_holds(table, table.targets[promise.targets.begin + index])) {
      return false;
    }
  }
  return true;
}

bool events_hold(const Table& table, const format::Promise& promise, Tiles& lists) {
  for (std::uint32_t index = 0; index < promise.events.count; ++index) {
    const format::ClockEvent& event = table.clock_events[promise.events.begin + index];
    if (event.kind > format::ClockEventKind::Cancels || event.conditional > 1 ||
        !lists.take(event.at) || !rises_below(table, event.at, table.attribute_count)) {
      return false;
    }
    for (std::uint32_t place = 0; place < event.at.count; ++place) {
      const std::uint32_t fact = table.lists[event.at.begin + place];
      if (table.attributes[fact].kind != format::AttributeKind::Time) {
        return false;
      }
    }
  }
  return true;
}

bool promise_holds(const Table& table, const format::Promise& promise, PromisePools& pools,
                   Tiles& lists) {
  if (!pools.targets.take(promise.targets) || !pools.events.take(promise.events) ||
      promise.target >= table.attribute_count ||
      !names_one_or_none(promise.less, table.attribute_count)) {
    return false;
  }
  const format::Attribute& fact = table.attributes[promise.target];
  return promise.kind <= format::PromiseKind::Slo && promise.flags <= 3 &&
         fact.derived_by != none && promise.targets.count == known_classes(fact) &&
         names_one_or_none(promise.calendar, table.calendar_count) &&
         names_one_or_none(promise.calendar_by, table.calendar_choice_count) &&
         (promise.calendar == none || promise.calendar_by == none) &&
         (promise.less == none ||
          table.attributes[promise.less].kind == format::AttributeKind::Duration) &&
         targets_hold(table, promise) && events_hold(table, promise, lists);
}

}  // namespace

bool promises_hold(const Table& table, Pools& pools) {
  PromisePools own{Tiles(record_count<format::Target>(table, format::Section::Targets)),
                   Tiles(record_count<format::ClockEvent>(table, format::Section::ClockEvents))};
  for (std::uint32_t index = 0; index < table.promise_count; ++index) {
    if (!pools.strings.take(table.promises[index].name) ||
        !promise_holds(table, table.promises[index], own, pools.lists)) {
      return false;
    }
  }
  return own.targets.used_up() && own.events.used_up();
}

}  // namespace tier::runtime
