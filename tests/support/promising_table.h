#pragma once

#include "tests/support/table_builder.h"

namespace tier::support {

/// `reply` is due four hours after `opened`, where `vip`; `done` twice as long after it.
inline table::DecisionTable promising_table() {
  using table::ClockEvent;
  constexpr std::int64_t hour = 3600;
  TableBuilder book;
  book.flag("vip");
  book.flag("waiting");
  book.time("opened");
  book.time("replied");
  book.may_be_unknown("replied");
  book.duration("held", 86400, {});
  book.enumeration("reply target", {"does not apply", "4h"});
  book.may_be_unknown("reply target");
  book.enumeration("done target", {"2 x reply"});
  book.may_be_unknown("done target");
  book.tier("L1");
  book.derive("reply target");
  book.rule("reply.4h", "4h", {{{"vip", {"yes"}}}});
  book.rule("reply.not_applicable", "does not apply", {{{"vip", {"no"}}}});
  book.derive("done target");
  book.rule("done.2 x reply", "2 x reply", {{}});
  book.decide_owner();
  book.otherwise("L1.rest", "L1");
  table::Obligation reply;
  reply.name = "reply";
  reply.target = book.attribute_id("reply target");
  reply.targets = {table::DoesNotApply{}, table::PromisedTime{{}, 4 * hour}};
  reply.events = {{ClockEvent::Kind::Starts, {book.attribute_id("opened")}, {}},
                  {ClockEvent::Kind::Stops, {book.attribute_id("replied")}, {}}};
  const table::ObligationId first = book.table.obligations.add(std::move(reply));
  table::Obligation done;
  done.name = "done";
  done.target = book.attribute_id("done target");
  done.targets = {table::MultipleOf{2, 0, first}};
  done.events = {{ClockEvent::Kind::Starts, {book.attribute_id("opened")}, {}},
                 {ClockEvent::Kind::Pauses, {}, {}}};
  done.less = book.attribute_id("held");
  const table::ObligationId second = book.table.obligations.add(std::move(done));
  book.decide(table::DecisionKind::Clocks, "clocks");
  book.give("done.pauses", table::ClockOutcome{second, 1}, {{{"waiting", {"yes"}}}});
  book.table.obligations[second].events[1].rule = table::RuleId(book.table.rules.size() - 1);
  return book.table;
}

}  // namespace tier::support
