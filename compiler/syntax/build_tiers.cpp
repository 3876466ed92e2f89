#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

Overrides build_overrides(const Cursor& event) {
  Overrides overrides;
  overrides.span = event.span();
  Cursor cursor = event.children();
  overrides.all = cursor.take(Kind::OverridesAll);
  while (!cursor.at_end()) {
    overrides.names.push_back(build_path(cursor));
  }
  return overrides;
}

Scope build_scope(const Cursor& event, const Events& events, Tree& tree) {
  Scope scope;
  scope.span = event.span();
  scope.documentation = documentation_before(events, event.span().begin);
  Cursor cursor = event.children();
  scope.name = build_name(cursor);
  scope.title = build_title(cursor);
  if (cursor.at(Kind::Overrides)) {
    scope.overrides = build_overrides(cursor);
    cursor.next();
  }
  scope.otherwise = cursor.take(Kind::Otherwise);
  if (!cursor.at_end()) {
    scope.condition = build_condition(cursor, tree);
  }
  return scope;
}

/// What is left of a scope that could not be read: `scope everyday …` still has its name.
Scope build_broken_scope(const Cursor& event) {
  Scope scope;
  scope.span = event.span();
  const std::string_view keyword = name_at(event.text(), 0);
  const std::size_t at = event.text().find_first_not_of(" \t\r\n", keyword.size());
  if (at != std::string_view::npos) {
    scope.name = {name_at(event.text(), at), event.span()};
  }
  return scope;
}

}  // namespace

Tier build_tier(Cursor cursor, const Events& events, Tree& tree) {
  Tier tier;
  tier.name = build_name(cursor);
  tier.title = build_title(cursor);
  if (cursor.at(Kind::Above)) {
    for (Cursor above = cursor.children(); !above.at_end();) {
      tier.above.push_back(build_path(above));
    }
    cursor.next();
  }
  for (; !cursor.at_end(); cursor.next()) {
    tier.scopes.push_back(cursor.at(Kind::Scope) ? build_scope(cursor, events, tree)
                                                 : build_broken_scope(cursor));
  }
  return tier;
}

}  // namespace tier::syntax
