#include <iterator>
#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

void append(std::vector<Path>& paths, Cursor cursor) {
  std::vector<Path> more = build_paths(cursor);
  std::move(more.begin(), more.end(), std::back_inserter(paths));
}

Unless build_unless(const Cursor& event, Builder& builder) {
  Cursor cursor = event.children();
  Unless unless;
  unless.span = event.span();
  unless.condition = build_condition(cursor, builder);
  if (!cursor.at_end()) {
    Cursor say = cursor.children();
    unless.say = build_text(say);
  }
  return unless;
}

void build_need(const Cursor& event, Trigger& trigger, Builder& builder) {
  Need need;
  need.span = event.span();
  Cursor cursor = event.children();
  if (cursor.take(Kind::NeedAny)) {
    need.kind = Need::Kind::Any;
  } else if (cursor.at(Kind::Number)) {
    need.kind = Need::Kind::Count;
    need.count = build_number(cursor);
  }
  need.evidence = build_paths(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::When)) {
      Cursor when = cursor.children();
      need.when = build_condition(when, builder);
      continue;
    }
    Unless unless = build_unless(cursor, builder);
    // Only a trigger says why not; a need that does not apply is silent.
    if (unless.say) {
      trigger.unless.push_back(std::move(unless));
    } else {
      need.unless = unless.condition;
    }
  }
  trigger.needs.push_back(std::move(need));
}

void build_to(const Cursor& clause, Trigger& trigger, Builder& builder) {
  Cursor inside = clause.children();
  if (inside.at(Kind::ToTeam)) {
    builder.set_once(trigger.team, clause, build_team_choice(inside.children()));
  } else {
    append(trigger.to, inside);
  }
}

Accept build_accept(const Cursor& event) {
  Cursor cursor = event.children();
  Accept accept;
  accept.span = event.span();
  accept.within = build_duration(cursor);
  accept.else_return = cursor.at(Kind::ElseReturn);
  return accept;
}

/// Where a ticket goes, and who sends it.
bool build_way(const Cursor& clause, Trigger& trigger, Builder& builder) {
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::From:
      trigger.from_span = trigger.from.empty() ? clause.span() : trigger.from_span;
      append(trigger.from, inside);
      return true;
    case Kind::To:
      build_to(clause, trigger, builder);
      return true;
    case Kind::Ask:
      trigger.asks = true;
      append(trigger.to, inside);
      return true;
    case Kind::OnRequest:
      builder.set_once(trigger.on_request_by, clause, build_path(inside));
      return true;
    case Kind::Overrides:
      builder.set_once(trigger.overrides, clause, build_overrides(clause));
      return true;
    default:
      return false;
  }
}

void build_trigger_clause(const Cursor& clause, Trigger& trigger, Builder& builder) {
  if (build_way(clause, trigger, builder)) {
    return;
  }
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::When:
      trigger.when.push_back(build_condition(inside, builder));
      break;
    case Kind::Unless:
      trigger.unless.push_back(build_unless(clause, builder));
      break;
    case Kind::Needs:
      build_need(clause, trigger, builder);
      break;
    case Kind::WaivedWhen:
      trigger.waived_when.push_back(build_condition(inside, builder));
      break;
    case Kind::ApprovedBy:
      for (Approver& approver : build_approvers(inside)) {
        trigger.approvers.push_back(std::move(approver));
      }
      break;
    case Kind::Accept:
      trigger.accept.push_back(build_accept(clause));
      break;
    case Kind::Because:
      trigger.because.push_back(build_text(inside));
      break;
    default:
      TIER_CHECK(clause.at(Kind::BrokenClause), "a trigger is made of its clauses");
  }
}

Transition build_transition(const Cursor& event, Builder& builder) {
  Transition transition;
  transition.span = event.span();
  Cursor cursor = event.children();
  transition.from = build_values(cursor);
  cursor.take(Kind::TransitionTo);
  transition.to = build_values(cursor);
  transition.condition = build_when(cursor, builder);
  return transition;
}

Guidance::Strength build_strength(Cursor& cursor) {
  if (cursor.take(Kind::Must)) {
    return cursor.take(Kind::Not) ? Guidance::Strength::MustNot : Guidance::Strength::Must;
  }
  const bool should = cursor.at(Kind::Should);
  cursor.next();
  return should ? Guidance::Strength::Should : Guidance::Strength::May;
}

}  // namespace

Trigger build_trigger(Cursor cursor, Builder& builder) {
  Trigger trigger;
  trigger.name = build_name(cursor);
  trigger.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_trigger_clause(cursor, trigger, builder);
  }
  return trigger;
}

Lifecycle build_lifecycle(Cursor cursor, Builder& builder) {
  Lifecycle lifecycle;
  lifecycle.fact = build_path(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::Transition)) {
      lifecycle.transitions.push_back(build_transition(cursor, builder));
    }
  }
  return lifecycle;
}

Guidance build_guidance(Cursor cursor, Builder& builder) {
  Guidance guidance;
  guidance.strength = build_strength(cursor);
  guidance.title = build_text(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    Cursor inside = cursor.children();
    if (cursor.at(Kind::When)) {
      guidance.when.push_back(build_condition(inside, builder));
    } else if (cursor.at(Kind::Words)) {
      guidance.text.push_back(build_text(inside));
    } else if (cursor.at(Kind::DecidedBy)) {
      append(guidance.decided_by, inside);
    }
  }
  return guidance;
}

}  // namespace tier::syntax
