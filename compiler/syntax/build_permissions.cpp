#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

Review build_review(Cursor cursor) {
  Review review;
  review.role = build_path(cursor);
  if (!cursor.at_end()) {
    review.within = build_duration(cursor);
  }
  return review;
}

void build_permission_clause(const Cursor& clause, Permission& permission, Builder& builder) {
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::When:
      builder.set_once(permission.condition, clause, build_condition(inside, builder));
      break;
    case Kind::ApprovedBy:
      if (!permission.approvers.empty()) {
        builder.report_twice(clause);
      } else {
        permission.approvers = build_approvers(inside);
      }
      break;
    case Kind::For:
      builder.set_once(permission.expires, clause, build_duration(inside));
      break;
    case Kind::ReviewedBy:
      builder.set_once(permission.review, clause, build_review(inside));
      break;
    default:
      TIER_CHECK(clause.at(Kind::Needs), "a permission is made of its clauses");
      for (Path& evidence : build_paths(inside)) {
        permission.needs.push_back(std::move(evidence));
      }
  }
}

}  // namespace

Permission build_permission(const Cursor& event, Builder& builder) {
  Permission permission;
  permission.never = event.at(Kind::Never);
  permission.span = event.span();
  permission.documentation = builder.documentation_before(event.span().begin);
  Cursor cursor = event.children();
  while (cursor.at(Kind::Name)) {
    permission.actions.push_back(build_name(cursor));
  }
  permission.system = build_path(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_permission_clause(cursor, permission, builder);
  }
  return permission;
}

}  // namespace tier::syntax
