#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// The file that a rule is written in; empty where the table names none.
std::string file_of(const Book& book, const table::Rule& rule) {
  const std::size_t source = rule.origin.span.source.value;
  return source < book.table.sources.size() ? prose::one_line(book.table.sources[source].name)
                                            : std::string();
}

}  // namespace

Page rules_page(const Book& book) {
  const RulesWords& words = book.words.reference.rules;
  Page page{rules_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.rules)}, ""});
  page.blocks.emplace_back(Paragraph{with_code(words.rules_paragraph)});
  Table table;
  table.header = {{word(book.words.name)}, {word(book.words.rule)}, {word(words.source)}};
  for (const table::RuleId id : book.table.rules.ids()) {
    const table::Rule& rule = book.table.rules[id];
    const std::string file = file_of(book, rule);
    table.rows.push_back(
        {{Code{rule.name}}, {rule_link(book, id)}, file.empty() ? Inlines{} : Inlines{Code{file}}});
  }
  page.blocks.emplace_back(without_empty_columns(std::move(table)));
  return page;
}

}  // namespace tier::emit
