#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

Scope build_scope(const Cursor& event, Builder& builder) {
  Scope scope;
  scope.span = event.span();
  scope.documentation = builder.documentation_before(event.span().begin);
  Cursor cursor = event.children();
  scope.name = build_name(cursor);
  scope.title = build_title(cursor);
  if (cursor.at(Kind::Overrides)) {
    scope.overrides = build_overrides(cursor);
    cursor.next();
  }
  scope.otherwise = cursor.take(Kind::Otherwise);
  if (const auto condition = build_when(cursor, builder)) {
    scope.condition = *condition;
  }
  if (!cursor.at_end()) {
    scope.team = build_team_choice(cursor.children());
  }
  return scope;
}

/// What is left of a member that could not be read: `scope everyday …` still has its name.
BrokenMember build_broken_member(const Cursor& event) {
  BrokenMember member;
  member.span = event.span();
  member.keyword = name_at(event.text(), 0);
  const std::size_t at = event.text().find_first_not_of(" \t\r\n", member.keyword.size());
  if (at != std::string_view::npos) {
    member.name = {name_at(event.text(), at), event.span()};
  }
  return member;
}

Staffed build_staffed(const Cursor& event) {
  Staffed staffed;
  staffed.span = event.span();
  Cursor cursor = event.children();
  staffed.always = cursor.take(Kind::Always);
  if (!cursor.at_end()) {
    staffed.calendar = build_path(cursor);
  }
  return staffed;
}

Team build_team(const Cursor& event) {
  Cursor cursor = event.children();
  const Name name = build_name(cursor);
  return {name, build_title(cursor), event.span()};
}

TierMember build_member(const Cursor& event, Builder& builder) {
  switch (event.kind()) {
    case Kind::Staffed:
      return build_staffed(event);
    case Kind::Team:
      return build_team(event);
    case Kind::Scope:
      return build_scope(event, builder);
    case Kind::May:
    case Kind::Never:
      return build_permission(event, builder);
    case Kind::Allow:
      return build_allow(event);
    default:
      TIER_CHECK(event.at(Kind::BrokenClause), "a tier is made of its members");
      return build_broken_member(event);
  }
}

std::vector<TierMember> build_members(Cursor cursor, Builder& builder) {
  std::vector<TierMember> members;
  for (; !cursor.at_end(); cursor.next()) {
    members.push_back(build_member(cursor, builder));
  }
  return members;
}

}  // namespace

std::vector<Approver> build_approvers(Cursor cursor) {
  std::vector<Approver> approvers;
  for (; !cursor.at_end(); cursor.next()) {
    Cursor parts = cursor.children();
    Approver approver;
    if (parts.at(Kind::Number)) {
      approver.count = build_number(parts);
    }
    approver.role = build_path(parts);
    approvers.push_back(std::move(approver));
  }
  return approvers;
}

Overrides build_overrides(const Cursor& event) {
  Overrides overrides;
  overrides.span = event.span();
  Cursor cursor = event.children();
  overrides.all = cursor.take(Kind::OverridesAll);
  overrides.names = build_paths(cursor);
  return overrides;
}

TeamChoice build_team_choice(Cursor cursor) {
  return cursor.at(Kind::Matrix) ? TeamChoice(build_matrix(cursor))
                                 : TeamChoice(build_path(cursor));
}

Allow build_allow(const Cursor& event) {
  Cursor cursor = event.children();
  const Name code = build_name(cursor);
  return {code, build_text(cursor), event.span()};
}

Tier build_tier(Cursor cursor, Builder& builder) {
  Tier tier;
  tier.name = build_name(cursor);
  tier.title = build_title(cursor);
  if (cursor.at(Kind::Above)) {
    Cursor above = cursor.children();
    tier.above = build_paths(above);
    cursor.next();
  }
  tier.members = build_members(cursor, builder);
  return tier;
}

Everyone build_everyone(Cursor cursor, Builder& builder) {
  return {build_members(cursor, builder)};
}

Refuse build_refuse(Cursor cursor, Builder& builder) {
  Refuse refuse;
  refuse.name = build_name(cursor);
  refuse.title = build_title(cursor);
  if (cursor.at(Kind::Overrides)) {
    refuse.overrides = build_overrides(cursor);
    cursor.next();
  }
  refuse.condition = build_condition(cursor, builder);
  if (!cursor.at_end()) {
    Cursor say = cursor.children();
    refuse.say = build_text(say);
  }
  return refuse;
}

}  // namespace tier::syntax
