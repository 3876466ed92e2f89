#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

EveryTriggerNeeds build_every_trigger(Cursor cursor) {
  EveryTriggerNeeds claim;
  if (cursor.at(Kind::From)) {
    Cursor from = cursor.children();
    claim.from = build_paths(from);
    cursor.next();
  }
  if (cursor.at(Kind::To)) {
    Cursor to = cursor.children();
    claim.to = build_paths(to);
    cursor.next();
  }
  claim.evidence = build_paths(cursor);
  return claim;
}

TargetIs build_target_is(Cursor cursor) {
  TargetIs claim;
  claim.obligation = build_path(cursor);
  if (cursor.at(Kind::Less) || cursor.at(Kind::LessOrEqual) || cursor.at(Kind::Greater) ||
      cursor.at(Kind::GreaterOrEqual)) {
    claim.relation = build_relation(cursor);
  }
  claim.target = build_target(cursor);
  return claim;
}

NeverSlower build_never_slower(Cursor cursor) {
  Path obligation = build_path(cursor);
  const Name word = build_name(cursor);
  return {std::move(obligation), word, build_path(cursor)};
}

Claim build_claim(Cursor& cursor, Builder& builder) {
  const Cursor event = cursor;
  switch (event.kind()) {
    case Kind::EveryTrigger:
      cursor.next();
      return build_every_trigger(event.children());
    case Kind::NoTier:
    case Kind::TiersMay:
      cursor.next();
      return build_tiers_may(event.children(), event.at(Kind::NoTier));
    case Kind::OwnerIs:
      cursor.next();
      return build_owner_is(event.children());
    case Kind::TargetIs:
      cursor.next();
      return build_target_is(event.children());
    case Kind::NeverSlower:
      cursor.next();
      return build_never_slower(event.children());
    default:
      return ConditionHolds{build_condition(cursor, builder)};
  }
}

}  // namespace

TiersMay build_tiers_may(Cursor cursor, bool all_except) {
  TiersMay claim;
  claim.all_except = all_except;
  claim.tiers = build_paths(cursor);
  claim.may_not = cursor.take(Kind::Not);
  while (cursor.at(Kind::Name)) {
    claim.actions.push_back(build_name(cursor));
  }
  claim.system = build_path(cursor);
  return claim;
}

OwnerIs build_owner_is(Cursor cursor) {
  OwnerIs claim;
  claim.negated = cursor.take(Kind::Not);
  claim.owners = build_paths(cursor);
  return claim;
}

Guarantee build_guarantee(Cursor cursor, Builder& builder) {
  Guarantee guarantee;
  guarantee.title = build_text(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::ClaimLine)) {
      Cursor inside = cursor.children();
      Claim claim = build_claim(inside, builder);
      guarantee.claims.push_back({std::move(claim), build_when(inside, builder), cursor.span()});
    }
  }
  return guarantee;
}

}  // namespace tier::syntax
