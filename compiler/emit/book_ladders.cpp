#include <fmt/format.h>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

std::string say(std::string_view pattern, const std::string& what) {
  return fmt::format(fmt::runtime(pattern), what);
}

/// Of one that comes again and again with when it comes first.
std::string time_of(const Book& book, const table::Ladder& ladder, std::size_t place) {
  const LadderWords& words = book.words.ladders;
  const std::int64_t first = table::first_after(ladder, place);
  const std::string at = first == 0 ? std::string(words.at_once)
                                    : say(words.at, prose::duration(first, book.voice.words));
  const table::LadderStep& step = ladder.steps[place];
  return step.every ? fmt::format("{}, {}", at,
                                  say(words.every, prose::duration(step.after, book.voice.words)))
                    : at;
}

void add_ladder(const Book& book, table::RuleId id, std::vector<Block>& blocks) {
  const LadderWords& words = book.words.ladders;
  const table::Rule& rule = book.table.rules[id];
  const table::Ladder& ladder =
      book.table.ladders[std::get<table::LadderOutcome>(rule.outcome).ladder];
  blocks.emplace_back(Heading{2, title_and_name(rule.title, rule.name), rule_anchor(rule)});
  add_paragraphs(blocks, rule.introduction);
  add_condition(book, words.holds, {}, id, {}, blocks);
  blocks.emplace_back(
      Paragraph{{Text{say(words.counts_from, prose::fact(book.voice, ladder.from))}}});
  Table table;
  table.header = {{word(words.time)}, {word(words.what)}};
  for (std::size_t place = 0; place < ladder.steps.size(); ++place) {
    table.rows.push_back({{Text{time_of(book, ladder, place)}},
                          {Text{prose::step(book.voice, ladder.steps[place])}}});
  }
  blocks.emplace_back(std::move(table));
}

}  // namespace

Page ladders_page(const Book& book) {
  const LadderWords& words = book.words.ladders;
  Page page{ladders_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.ladders)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.paragraph)}});
  for (const table::RuleId id : book.table.rules.ids()) {
    if (std::holds_alternative<table::LadderOutcome>(book.table.rules[id].outcome)) {
      add_ladder(book, id, page.blocks);
    }
  }
  return page;
}

}  // namespace tier::emit
