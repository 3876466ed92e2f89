#pragma once

#include "tests/support/table_builder.h"

/// A table with everything that time brings: a calendar from nine to five on three days, a promise
/// of four opening hours that warns, measures of all kinds, a trigger and two ladders.
namespace tier::support {

inline constexpr std::int64_t hour = 3600;

/// Open on 1970-01-02, the day behind it and two days later, from 9:00 to 17:00 UTC.
inline table::Calendar three_days() {
  table::Calendar calendar;
  calendar.name = "desk";
  calendar.begin = 0;
  calendar.end = 7 * 24 * hour;
  for (const std::int64_t day : {1, 2, 4}) {
    calendar.openings.push_back({(day * 24 + 9) * hour, (day * 24 + 17) * hour, day});
  }
  calendar.offsets = {{0, 0}};
  return calendar;
}

class TimedTable {
 public:
  table::DecisionTable make() {
    facts();
    decisions();
    promise();
    ladders();
    return std::move(book_.table);
  }

 private:
  using Kind = table::Measure::Kind;

  void measured(const std::string& name, Kind kind, bool on_desk) {
    table::Measure measure;
    measure.kind = kind;
    if (kind == Kind::Age) {
      measure.of = book_.attribute_id("opened");
    }
    if (on_desk) {
      measure.calendar = table::CalendarId(std::size_t{0});
    }
    if (table::is_of_promise(measure)) {
      measure.promise = table::ObligationId(std::size_t{0});
    }
    book_.table.attributes[book_.attribute_id(name)].measure = measure;
  }

  void facts() {
    book_.flag("waiting");
    book_.time("opened");
    book_.may_be_unknown("opened");
    book_.time("replied");
    book_.may_be_unknown("replied");
    book_.enumeration("status", {"open", "closed"});
    book_.enumeration("reply target", {"4bh"});
    book_.may_be_unknown("reply target");
    book_.duration("age", 100 * 24 * hour, {5 * hour, 30 * hour});
    book_.may_be_unknown("age");
    measured("age", Kind::Age, false);
    auto& open_age = book_.duration("open age", 100 * 24 * hour, {hour, 10 * hour});
    std::get<table::DurationDomain>(open_age.domain).unit = table::PromisedTime::Unit::Business;
    book_.may_be_unknown("open age");
    measured("open age", Kind::Age, true);
    auto& days = book_.duration("days", 1000, {1, 2});
    std::get<table::DurationDomain>(days.domain).unit = table::PromisedTime::Unit::BusinessDays;
    book_.may_be_unknown("days");
    measured("days", Kind::Age, true);
    book_.flag("during desk");
    measured("during desk", Kind::Open, true);
    book_.number("used", 0, 1'000'000, {7'500, 10'001}, 2);
    book_.may_be_unknown("used");
    measured("used", Kind::Used, false);
    book_.duration("overdue", 100 * 24 * hour, {1, hour});
    book_.may_be_unknown("overdue");
    measured("overdue", Kind::Overdue, false);
    book_.tier("L1");
    book_.tier("L2");
    book_.table.tiers[table::TierId(std::size_t{1})].staffed = table::CalendarId(std::size_t{0});
    book_.table.calendars.add(three_days());
    book_.table.roles.add({"lead", "Lead", {}});
    book_.holder();
  }

  void decisions() {
    book_.derive("reply target");
    book_.rule("reply.4bh", "4bh", {{}});
    book_.decide_owner();
    book_.rule("L1.young", "L1", {{{"age", {"0", "18000"}}}});
    book_.otherwise("L2.rest", "L2");
    book_.decide(table::DecisionKind::Clocks, "clocks");
    cancels_ =
        book_.give("reply.cancels", table::ClockOutcome{table::ObligationId(std::size_t{0}), 2},
                   {{{"waiting", {"yes"}}}});
    book_.decide(table::DecisionKind::Triggers, "triggers");
    table::Trigger trigger;
    trigger.from = {table::TierId(std::size_t{0})};
    trigger.to = table::TierId(std::size_t{1});
    trigger.accept = table::Accept{2 * hour, true, false, true};
    const auto id = book_.table.triggers.add(trigger);
    book_.give("late", table::TriggerOutcome{id}, {{{"used", {"7500", "10001"}}}});
    book_.decide(table::DecisionKind::Ladders, "ladders");
    book_.give("chase", table::LadderOutcome{table::LadderId(std::size_t{0})},
               {{{"status", {"open"}}}});
    book_.give("night", table::LadderOutcome{table::LadderId(std::size_t{1})},
               {{{"during desk", {"no"}}}});
  }

  void promise() {
    using table::ClockEvent;
    table::Obligation reply;
    reply.name = "reply";
    reply.target = book_.attribute_id("reply target");
    reply.targets = {table::PromisedTime{table::PromisedTime::Unit::Business, 4 * hour}};
    reply.events = {{ClockEvent::Kind::Starts, {book_.attribute_id("opened")}, {}},
                    {ClockEvent::Kind::Stops, {book_.attribute_id("replied")}, {}},
                    {ClockEvent::Kind::Cancels, {}, cancels_}};
    reply.calendar = table::CalendarId(std::size_t{0});
    reply.warnings = {{table::Percent{75, 0}, {table::RoleId(std::size_t{0})}},
                      {table::PromisedTime{table::PromisedTime::Unit::Business, hour},
                       {table::TierId(std::size_t{1})}},
                      {table::PromisedTime{table::PromisedTime::Unit::Elapsed, 30 * 60},
                       {table::TierId(std::size_t{1})}}};
    reply.breaches = {{std::monostate{}, {table::RoleId(std::size_t{0})}}};
    book_.table.obligations.add(std::move(reply));
  }

  void ladders() {
    using Action = table::LadderStep::Action;
    table::Ladder chase;
    chase.from = book_.attribute_id("opened");
    chase.steps = {{0, false, Action::Page, {table::TierId(std::size_t{1})}, {}, {}},
                   {600, false, Action::Notify, {table::RoleId(std::size_t{0})}, {}, {}},
                   {300, true, Action::Notify, {table::RoleId(std::size_t{0})}, {}, {}},
                   {7 * 24 * hour,
                    false,
                    Action::Set,
                    {},
                    book_.attribute_id("status"),
                    table::ValueOutcome{1, 1}}};
    book_.table.ladders.add(std::move(chase));
    table::Ladder night;
    night.from = book_.attribute_id("replied");
    night.steps = {{0, false, Action::RemindCustomer, {}, {}, {}}};
    book_.table.ladders.add(std::move(night));
  }

  TableBuilder book_;
  table::RuleId cancels_;
};

}  // namespace tier::support
