#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

Is build_is(Path fact, Cursor tail) {
  const bool negated = tail.take(Kind::IsNot);
  return {std::move(fact), negated, build_value(tail)};
}

TextRelation text_relation_of(Kind kind) {
  switch (kind) {
    case Kind::Contains:
      return TextRelation::Contains;
    case Kind::StartsWith:
      return TextRelation::StartsWith;
    case Kind::EndsWith:
      return TextRelation::EndsWith;
    default:
      return TextRelation::Mentions;
  }
}

TextMatch build_text_match(Path fact, Kind kind, Cursor tail) {
  TextMatch match{std::move(fact), text_relation_of(kind), tail.take(Kind::Exactly), {}};
  while (!tail.at_end()) {
    match.texts.push_back(build_text(tail));
  }
  return match;
}

Used build_used(Path obligation, Cursor tail) {
  const Relation relation = build_relation(tail);
  return {std::move(obligation), relation, build_percent(tail)};
}

Overdue build_overdue(Path obligation, Cursor tail) {
  Overdue overdue{std::move(obligation), std::nullopt, {}};
  if (!tail.at_end()) {
    overdue.relation = build_relation(tail);
    overdue.limit = build_duration(tail);
  }
  return overdue;
}

Age build_age(Cursor cursor) {
  Age age;
  age.fact = build_path(cursor);
  if (cursor.at(Kind::AgeCalendar)) {
    Cursor calendar = cursor.children();
    age.calendar = build_path(calendar);
    cursor.next();
  }
  age.relation = build_relation(cursor);
  age.limit = build_duration(cursor);
  return age;
}

/// `during business_hours`, `age of opened > 4h`, and all that begins with a fact.
Condition build_fact_atom(Span span, Cursor cursor) {
  Path fact = build_path(cursor);
  if (cursor.at_end()) {
    return {span, Holds{std::move(fact)}};
  }
  Cursor tail = cursor.children();
  switch (cursor.kind()) {
    case Kind::Is:
      if (tail.at(Kind::IsKnown) || tail.at(Kind::IsUnknown)) {
        return {span, IsKnown{std::move(fact), tail.at(Kind::IsKnown)}};
      }
      return {span, build_is(std::move(fact), tail)};
    case Kind::In:
    case Kind::NotIn:
      return {span, In{std::move(fact), cursor.at(Kind::NotIn), build_values(tail)}};
    case Kind::Has:
      return {span, Has{std::move(fact), build_values(tail)}};
    case Kind::Contains:
    case Kind::StartsWith:
    case Kind::EndsWith:
    case Kind::Mentions:
      return {span, build_text_match(std::move(fact), cursor.kind(), tail)};
    case Kind::Used:
      return {span, build_used(std::move(fact), tail)};
    case Kind::Overdue:
      return {span, build_overdue(std::move(fact), tail)};
    default: {
      const Relation relation = build_relation(cursor);
      return {span, Compare{std::move(fact), relation, build_value(cursor)}};
    }
  }
}

Condition build_atom(Span span, const Cursor& cursor) {
  Cursor inside = cursor.children();
  switch (inside.kind()) {
    case Kind::Age:
      return {span, build_age(inside.children())};
    case Kind::During:
    case Kind::Outside: {
      Cursor calendar = inside.children();
      return {span, During{inside.at(Kind::Outside), build_path(calendar)}};
    }
    default:
      return build_fact_atom(span, inside);
  }
}

/// A conjunction or disjunction; one of a single operand is that operand.
template <class Chain>
ConditionId build_chain(Span span, Cursor cursor, Builder& builder) {
  std::vector<ConditionId> operands;
  while (!cursor.at_end()) {
    operands.push_back(build_condition(cursor, builder));
  }
  if (operands.size() == 1) {
    return operands.front();
  }
  return builder.tree.conditions.add({span, Chain{std::move(operands)}});
}

}  // namespace

Relation build_relation(Cursor& cursor) {
  const Kind kind = cursor.kind();
  cursor.next();
  switch (kind) {
    case Kind::Less:
      return Relation::Less;
    case Kind::LessOrEqual:
      return Relation::LessOrEqual;
    case Kind::Greater:
      return Relation::Greater;
    default:
      TIER_CHECK(kind == Kind::GreaterOrEqual, "a relation is one of four signs");
      return Relation::GreaterOrEqual;
  }
}

ConditionId build_condition(Cursor& cursor, Builder& builder) {
  const Cursor event = cursor;
  const Span span = cursor.span();
  Cursor children = cursor.children();
  cursor.next();
  switch (event.kind()) {
    case Kind::Or:
      return build_chain<Or>(span, children, builder);
    case Kind::And:
      return build_chain<And>(span, children, builder);
    case Kind::Not: {
      const ConditionId operand = build_condition(children, builder);
      return builder.tree.conditions.add({span, Not{operand}});
    }
    default:
      TIER_CHECK(event.kind() == Kind::Atom, "a condition is made of or, and, not and atoms");
      return builder.tree.conditions.add(build_atom(span, event));
  }
}

std::optional<ConditionId> build_when(Cursor& cursor, Builder& builder) {
  if (!cursor.at(Kind::When)) {
    return std::nullopt;
  }
  Cursor condition = cursor.children();
  cursor.next();
  return build_condition(condition, builder);
}

Define build_define(Cursor cursor, Builder& builder) {
  Define define;
  define.name = build_name(cursor);
  define.title = build_title(cursor);
  define.condition = build_condition(cursor, builder);
  return define;
}

Impossible build_impossible(Cursor cursor, Builder& builder) {
  Text title = build_text(cursor);
  return {std::move(title), build_condition(cursor, builder)};
}

}  // namespace tier::syntax
