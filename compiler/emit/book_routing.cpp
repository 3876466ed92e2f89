#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

namespace tier::emit {

Page routing_page(const Book& book) {
  const Words& words = book.words;
  Page page{routing_path, {}};
  page.blocks.emplace_back(Heading{1, {Text{std::string(words.routing)}}, ""});
  page.blocks.emplace_back(Paragraph{{Text{std::string(words.routing_paragraph)}}});
  Table table;
  table.header = {{Text{std::string(words.tier)}},
                  {Text{std::string(words.rule)}},
                  {Text{std::string(words.name)}},
                  {Text{std::string(words.when)}}};
  for (const table::RuleId id : rules_of(book.table, *owner_decision(book.table))) {
    const table::Rule& rule = book.table.rules[id];
    table.rows.push_back({{tier_link(book, std::get<table::OwnerOutcome>(rule.outcome).tier)},
                          {scope_link(book, id)},
                          {Code{rule.name}},
                          {Text{prose::condition(book.table, id)}}});
  }
  page.blocks.emplace_back(std::move(table));
  return page;
}

}  // namespace tier::emit
