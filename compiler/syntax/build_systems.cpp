#include <utility>

#include "compiler/syntax/build.h"

namespace tier::syntax {
namespace {

EvidenceSource build_source(const Cursor& event, Builder& builder) {
  Cursor cursor = event.children();
  EvidenceSource source;
  source.span = event.span();
  source.action = build_name(cursor);
  source.system = build_path(cursor);
  source.condition = build_when(cursor, builder);
  return source;
}

void build_evidence_clause(const Cursor& clause, Evidence& evidence, Builder& builder) {
  Cursor inside = clause.children();
  switch (clause.kind()) {
    case Kind::How:
      builder.set_once(evidence.how, clause, build_text(inside));
      break;
    case Kind::Example:
      builder.set_once(evidence.example, clause, build_text(inside));
      break;
    case Kind::Pattern:
      builder.set_once(evidence.pattern, clause, build_text(inside));
      break;
    case Kind::Fresh:
      builder.set_once(evidence.fresh, clause, build_duration(inside));
      break;
    case Kind::Source:
      evidence.sources.push_back(build_source(clause, builder));
      break;
    default:
      TIER_CHECK(clause.at(Kind::BrokenClause), "evidence is made of its clauses");
  }
}

}  // namespace

Role build_role(Cursor cursor) {
  Name name = build_name(cursor);
  return {name, build_title(cursor)};
}

System build_system(Cursor cursor) {
  System system;
  system.name = build_name(cursor);
  system.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    if (cursor.at(Kind::Action)) {
      Cursor parts = cursor.children();
      const Name name = build_name(parts);
      system.actions.push_back({name, build_title(parts)});
    }
  }
  return system;
}

Evidence build_evidence(Cursor cursor, Builder& builder) {
  Evidence evidence;
  evidence.name = build_name(cursor);
  if (cursor.at(Kind::Name) || cursor.at(Kind::NumberType) || cursor.at(Kind::SetType)) {
    evidence.type = build_type(cursor);
  }
  evidence.title = build_title(cursor);
  for (; !cursor.at_end(); cursor.next()) {
    build_evidence_clause(cursor, evidence, builder);
  }
  return evidence;
}

}  // namespace tier::syntax
