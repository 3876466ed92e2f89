#include <set>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/emit/tier_tickets.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

void add_guidance(const Book& book, table::GuidanceId id, std::vector<Block>& blocks) {
  const table::Guidance& guidance = book.table.guidance[id];
  const table::RuleId rule = prose::rule_of(book.table, id);
  blocks.emplace_back(rule_heading(book.table.rules[rule], 3));
  add_paragraphs(blocks, book.table.rules[rule].introduction);
  add_condition(book, book.words.guidance.applies, {}, rule, {}, blocks);
  add_paragraphs(blocks, guidance.text);
  if (guidance.decided_by) {
    add_links(blocks, book.words.guidance.decided_by, {role_link(book, *guidance.decided_by)});
  }
}

/// A line of the table on a tier's page.
std::vector<Inlines> advice(const Book& book, table::GuidanceId id) {
  const table::Guidance& guidance = book.table.guidance[id];
  const table::RuleId rule = prose::rule_of(book.table, id);
  const auto strength = static_cast<std::size_t>(guidance.strength);
  return {{rule_link(book, rule)},
          {word(book.words.reference.advice.strengths[strength])},
          {Text{prose::condition(book.voice, rule)}},
          guidance.decided_by ? Inlines{role_link(book, *guidance.decided_by)} : Inlines{}};
}

/// The guidance that tickets of the tier can be about.
std::set<table::GuidanceId> guidance_for(const table::DecisionTable& table, table::TierId tier) {
  const std::vector<const table::Row*> ways = ways_to(table, tier);
  std::set<table::GuidanceId> result;
  for (const table::Row& row : table.rows) {
    const auto* guidance = std::get_if<table::GuidanceOutcome>(&table.rules[row.rule].outcome);
    if (guidance != nullptr && can_meet(ways, row)) {
      result.insert(guidance->guidance);
    }
  }
  return result;
}

}  // namespace

void add_advice(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  const AdviceWords& words = book.words.reference.advice;
  Table table;
  table.header = {{word(book.words.guidance.guidance)},
                  {word(words.strength)},
                  {word(book.words.when)},
                  {word(book.words.guidance.decided_by)}};
  for (const table::GuidanceId id : guidance_for(book.table, tier)) {
    table.rows.push_back(advice(book, id));
  }
  if (!table.rows.empty()) {
    blocks.emplace_back(Heading{2, {word(words.advice)}, ""});
    blocks.emplace_back(without_empty_columns(std::move(table)));
  }
}

Page guidance_page(const Book& book) {
  Page page{guidance_path, {}};
  page.blocks.emplace_back(Heading{1, {word(book.words.guidance.guidance)}, ""});
  page.blocks.emplace_back(Paragraph{{word(book.words.guidance.guidance_paragraph)}});
  for (std::size_t strength = 0; strength < book.words.guidance.strengths.size(); ++strength) {
    bool first = true;
    for (const table::GuidanceId id : book.table.guidance.ids()) {
      if (static_cast<std::size_t>(book.table.guidance[id].strength) != strength) {
        continue;
      }
      if (first) {
        page.blocks.emplace_back(Heading{2, {word(book.words.guidance.strengths[strength])}, ""});
      }
      first = false;
      add_guidance(book, id, page.blocks);
    }
  }
  return page;
}

}  // namespace tier::emit
