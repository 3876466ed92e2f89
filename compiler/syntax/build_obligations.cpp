#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

ClockEvent build_clock_event(const Cursor& clause, ClockEvent::Kind kind, Builder& builder) {
  ClockEvent event;
  event.kind = kind;
  event.span = clause.span();
  Cursor cursor = clause.children();
  if (cursor.at(Kind::Path)) {
    event.at = build_path(cursor);
  }
  event.condition = build_when(cursor, builder);
  return event;
}

bool build_clock_clause(const Cursor& clause, Obligation& obligation, Builder& builder) {
  const auto add = [&](ClockEvent::Kind kind) {
    obligation.events.push_back(build_clock_event(clause, kind, builder));
    return true;
  };
  switch (clause.kind()) {
    case Kind::Starts:
      return add(ClockEvent::Kind::Starts);
    case Kind::Stops:
      return add(ClockEvent::Kind::Stops);
    case Kind::Pauses:
      return add(ClockEvent::Kind::Pauses);
    case Kind::Resets:
      return add(ClockEvent::Kind::Resets);
    case Kind::Cancels:
      return add(ClockEvent::Kind::Cancels);
    default:
      return false;
  }
}

Warning build_warning(const Cursor& clause) {
  Warning warning;
  warning.span = clause.span();
  Cursor cursor = clause.children();
  if (cursor.at(Kind::Percent)) {
    warning.at = build_percent(cursor);
  } else if (cursor.at(Kind::Duration)) {
    warning.at = build_duration(cursor);
  }
  warning.notify = build_paths(cursor);
  return warning;
}

void build_target_clause(Cursor cursor, Obligation& obligation, Builder& builder) {
  if (cursor.at(Kind::TargetMatrix)) {
    obligation.targets.emplace_back(build_target_matrix(cursor));
  } else if (cursor.at(Kind::TargetRows)) {
    obligation.targets.emplace_back(build_target_rows(cursor.children(), builder));
  } else {
    obligation.targets.emplace_back(build_target(cursor));
  }
}

void build_calendar_choice(const Cursor& clause, Obligation& obligation, Builder& builder) {
  Cursor inside = clause.children();
  if (inside.at(Kind::Matrix)) {
    builder.set_once(obligation.calendar_by, clause, build_matrix(inside));
  } else {
    obligation.calendar.push_back(build_path(inside));
  }
}

void build_obligation_clause(const Cursor& clause, Obligation& obligation, Builder& builder) {
  if (build_clock_clause(clause, obligation, builder)) {
    return;
  }
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::AppliesWhen:
      obligation.applies_when.push_back(build_condition(inside, builder));
      break;
    case Kind::Repeats:
      obligation.repeats = true;
      break;
    case Kind::SpansHandOffs:
      obligation.spans_hand_offs = true;
      break;
    case Kind::CountedOn:
      build_calendar_choice(clause, obligation, builder);
      break;
    case Kind::TargetClause:
      build_target_clause(inside, obligation, builder);
      break;
    case Kind::LessFact:
      builder.set_once(obligation.less, clause, build_path(inside));
      break;
    case Kind::Goal:
      builder.set_once(obligation.goal, clause, build_percent(inside));
      break;
    case Kind::Warn:
      obligation.warnings.push_back(build_warning(clause));
      break;
    case Kind::Breach:
      obligation.breaches.push_back(build_warning(clause));
      break;
    default:
      TIER_CHECK(clause.at(Kind::Once) || clause.at(Kind::BrokenClause),
                 "a promise is made of its clauses");
  }
}

LadderStep::Action action_of(Kind kind) {
  switch (kind) {
    case Kind::Page:
      return LadderStep::Action::Page;
    case Kind::Notify:
      return LadderStep::Action::Notify;
    case Kind::Remind:
      return LadderStep::Action::RemindCustomer;
    default:
      TIER_CHECK(kind == Kind::Set, "a step pages, notifies, reminds or sets");
      return LadderStep::Action::Set;
  }
}

LadderStep build_step(const Cursor& clause) {
  LadderStep step;
  step.span = clause.span();
  step.every = clause.at(Kind::StepEvery);
  Cursor cursor = clause.children();
  step.when = build_duration(cursor);
  step.action = action_of(cursor.kind());
  Cursor inside = cursor.children();
  if (step.action == LadderStep::Action::Set) {
    step.fact = build_path(inside);
    step.value = build_value(inside);
  } else {
    step.who = build_paths(inside);
  }
  return step;
}

}  // namespace

Obligation build_obligation(Cursor cursor, Obligation::Kind kind, Builder& builder) {
  Obligation obligation;
  obligation.kind = kind;
  obligation.name = build_name(cursor);
  obligation.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_obligation_clause(cursor, obligation, builder);
  }
  return obligation;
}

Ladder build_ladder(Cursor cursor, Builder& builder) {
  Ladder ladder;
  ladder.name = build_name(cursor);
  ladder.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    Cursor inside = cursor.children();
    if (cursor.at(Kind::From)) {
      ladder.from.push_back(build_path(inside));
    } else if (cursor.at(Kind::When)) {
      ladder.when.push_back(build_condition(inside, builder));
    } else if (!cursor.at(Kind::BrokenClause)) {
      ladder.steps.push_back(build_step(cursor));
    }
  }
  return ladder;
}

}  // namespace tier::syntax
