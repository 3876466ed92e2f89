#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// The values from which the rule's changes start: those that some row of it accepts.
table::ClassSet starts(const table::DecisionTable& table, const table::Decision& decision,
                       table::RuleId rule) {
  const table::AttributeId fact = *decision.attribute;
  table::ClassSet from(table.attributes[fact].class_count);
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::Row& row = table.rows[table::RowId(decision.first_row + at)];
    if (row.rule != rule) {
      continue;
    }
    table::ClassSet of_row = table::ClassSet::all(table.attributes[fact].class_count);
    for (const table::Test& test : row.tests) {
      if (test.attribute == fact) {
        of_row = test.classes;
      }
    }
    from |= of_row;
  }
  return from;
}

/// What never changes has no condition for it.
Inlines when(const Book& book, table::RuleId rule, const prose::Granted& granted) {
  const auto& change = std::get<table::TransitionOutcome>(book.table.rules[rule].outcome);
  return change.to.empty() ? Inlines{} : Inlines{Text{prose::condition(book.voice, rule, granted)}};
}

void add_changes(const Book& book, const table::Decision& decision, std::vector<Block>& blocks) {
  const TicketWords& words = book.words.tickets;
  const table::AttributeId fact = *decision.attribute;
  const table::Attribute& attribute = book.table.attributes[fact];
  blocks.emplace_back(Heading{2, title_and_name(attribute.title, attribute.name),
                              anchor("lifecycle", attribute.name)});
  Table table;
  table.header = {
      {word(book.words.triggers.from)}, {word(words.may_become)}, {word(book.words.when)}};
  for (const table::RuleId id : rules_of(book.table, decision)) {
    const table::ClassSet from = starts(book.table, decision, id);
    table.rows.push_back(
        {{Anchor{rule_anchor(book.table.rules[id])}, Text{prose::classes(book.voice, fact, from)}},
         {Text{prose::outcome(book.voice, id)}},
         when(book, id, {{fact, from}})});
  }
  blocks.emplace_back(std::move(table));
}

}  // namespace

Page lifecycle_page(const Book& book) {
  Page page{lifecycle_path, {}};
  page.blocks.emplace_back(Heading{1, {word(book.words.tickets.lifecycle)}, ""});
  page.blocks.emplace_back(Paragraph{{word(book.words.tickets.lifecycle_paragraph)}});
  for (const table::Decision& decision : book.table.decisions) {
    if (decision.kind == table::DecisionKind::Lifecycle) {
      add_changes(book, decision, page.blocks);
    }
  }
  return page;
}

}  // namespace tier::emit
