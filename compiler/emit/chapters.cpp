#include "compiler/emit/book.h"
#include "compiler/emit/references.h"

namespace tier::emit {

std::vector<Chapter> chapters(const Book& book) {
  const table::DecisionTable& table = book.table;
  const Words& words = book.words;
  std::vector<Chapter> result;
  const auto add = [&](bool is_there, Chapter chapter) {
    if (is_there) {
      result.push_back(chapter);
    }
  };
  const auto has = [&](table::DecisionKind kind) { return decision_of(table, kind) != nullptr; };
  add(has(table::DecisionKind::Owner), {words.routing, routing_page, routing_path});
  add(!table.triggers.empty(), {words.triggers.map, escalations_page, escalations_path});
  add(!table.obligations.empty(), {words.promises.promises, promises_page, promises_path});
  add(!table.ladders.empty(), {words.ladders.ladders, ladders_page, ladders_path});
  add(!table.evidence.empty(), {words.evidence.evidence, evidence_page, evidence_path});
  add(!table.systems.empty(), {words.access.permissions, permissions_page, permissions_path});
  add(has(table::DecisionKind::Lifecycle),
      {words.tickets.lifecycle, lifecycle_page, lifecycle_path});
  add(!table.guidance.empty(), {words.guidance.guidance, guidance_page, guidance_path});
  add(!table.roles.empty(), {words.people.roles, roles_page, roles_path});
  add(true, {words.facts, facts_page, facts_path});
  add(!table.calendars.empty(),
      {words.reference.calendars.calendars, calendars_page, calendars_path});
  add(!table.guarantees.empty(),
      {words.reference.guarantees.guarantees, guarantees_page, guarantees_path});
  add(true, {words.reference.glossary.glossary, glossary_page, glossary_path});
  add(!table.rules.empty(), {words.reference.rules.rules, rules_page, rules_path});
  add(book.imprint.changes.has_value(),
      {words.reference.changes.changes, changes_page, changes_path});
  return result;
}

Document all_pages(const Book& book) {
  Document document{front_page(book)};
  for (const Chapter& chapter : chapters(book)) {
    document.push_back(chapter.write(book));
  }
  for (const table::TierId tier : book.table.tiers.ids()) {
    document.push_back(tier_page(book, tier));
  }
  return document;
}

}  // namespace tier::emit
