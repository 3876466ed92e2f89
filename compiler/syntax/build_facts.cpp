#include <utility>

#include "compiler/syntax/build.h"
#include "compiler/syntax/found.h"

namespace tier::syntax {
namespace {

Fact build_fact(const Cursor& fact_event) {
  Fact fact;
  fact.span = fact_event.span();
  Cursor cursor = fact_event.children();
  fact.name = build_name(cursor);
  fact.fixed = cursor.take(Kind::Fixed);
  fact.type = build_type(cursor);
  fact.may_be_unknown = cursor.take(Kind::MayBeUnknown);
  if (cursor.at(Kind::Initial)) {
    Cursor initial = cursor.children();
    fact.initial = build_value(initial);
    cursor.next();
  }
  fact.title = build_title(cursor);
  return fact;
}

}  // namespace

Facts build_facts(Cursor cursor, bool of_agent) {
  Facts facts;
  facts.of_agent = of_agent;
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::Fact)) {
      facts.facts.push_back(build_fact(cursor));
    } else {
      facts.broken.push_back({name_at(cursor.text(), 0), cursor.span()});
    }
  }
  return facts;
}

}  // namespace tier::syntax
