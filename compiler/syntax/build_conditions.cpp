#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

std::vector<Value> build_values(Cursor cursor) {
  std::vector<Value> values;
  while (!cursor.at_end()) {
    values.push_back(build_value(cursor));
  }
  return values;
}

Condition build_is(Span span, Path fact, Cursor tail) {
  if (tail.at(Kind::IsKnown) || tail.at(Kind::IsUnknown)) {
    return {span, IsKnown{std::move(fact), tail.at(Kind::IsKnown)}};
  }
  const bool negated = tail.take(Kind::IsNot);
  return {span, Is{std::move(fact), negated, build_value(tail)}};
}

Relation relation_of(Kind kind) {
  switch (kind) {
    case Kind::Less:
      return Relation::Less;
    case Kind::LessOrEqual:
      return Relation::LessOrEqual;
    case Kind::Greater:
      return Relation::Greater;
    default:
      return Relation::GreaterOrEqual;
  }
}

Condition build_atom(Span span, Cursor cursor) {
  Path fact = build_path(cursor);
  if (cursor.at_end()) {
    return {span, Holds{std::move(fact)}};
  }
  if (cursor.at(Kind::Is)) {
    return build_is(span, std::move(fact), cursor.children());
  }
  if (cursor.at(Kind::In) || cursor.at(Kind::NotIn)) {
    return {span, In{std::move(fact), cursor.at(Kind::NotIn), build_values(cursor.children())}};
  }
  const Relation relation = relation_of(cursor.kind());
  cursor.next();
  return {span, Compare{std::move(fact), relation, build_value(cursor)}};
}

/// A conjunction or disjunction; one of a single operand is that operand.
template <class Chain>
ConditionId build_chain(Span span, Cursor cursor, Tree& tree) {
  std::vector<ConditionId> operands;
  while (!cursor.at_end()) {
    operands.push_back(build_condition(cursor, tree));
  }
  if (operands.size() == 1) {
    return operands.front();
  }
  return tree.conditions.add({span, Chain{std::move(operands)}});
}

}  // namespace

ConditionId build_condition(Cursor& cursor, Tree& tree) {
  const Kind kind = cursor.kind();
  const Span span = cursor.span();
  Cursor children = cursor.children();
  cursor.next();
  switch (kind) {
    case Kind::Or:
      return build_chain<Or>(span, children, tree);
    case Kind::And:
      return build_chain<And>(span, children, tree);
    case Kind::Not: {
      const ConditionId operand = build_condition(children, tree);
      return tree.conditions.add({span, Not{operand}});
    }
    default:
      TIER_CHECK(kind == Kind::Atom, "a condition is made of or, and, not and atoms");
      return tree.conditions.add(build_atom(span, children));
  }
}

Define build_define(Cursor cursor, Tree& tree) {
  Define define;
  define.name = build_name(cursor);
  define.title = build_title(cursor);
  define.condition = build_condition(cursor, tree);
  return define;
}

}  // namespace tier::syntax
