#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

void add_told(std::string_view label, const std::string& say, std::vector<Block>& blocks) {
  if (has_parts(say)) {
    blocks.emplace_back(Paragraph{{Strong{std::string(label)}, Text{":"}}});
    add_paragraphs(blocks, say);
  } else {
    blocks.emplace_back(Paragraph{{Strong{std::string(label)}, Text{": " + prose::one_line(say)}}});
  }
}

void add_refusals(const Book& book, const std::vector<table::RuleId>& rules,
                  std::vector<Block>& blocks) {
  const TicketWords& words = book.words.tickets;
  bool first = true;
  for (const table::RuleId id : rules) {
    const table::Rule& rule = book.table.rules[id];
    const auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome);
    if (refusal == nullptr) {
      continue;
    }
    if (first) {
      blocks.emplace_back(Heading{2, {word(words.refusals)}, ""});
    }
    first = false;
    blocks.emplace_back(rule_heading(rule, 3));
    add_paragraphs(blocks, rule.introduction);
    add_condition(book, words.refused, {}, id, {}, blocks);
    if (!refusal->say.empty()) {
      add_told(words.customer_is_told, refusal->say, blocks);
    }
    add_precedence(book, id, blocks);
  }
}

}  // namespace

Page routing_page(const Book& book) {
  const Words& words = book.words;
  Page page{routing_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.routing)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.routing_paragraph)}});
  Table table;
  table.header = {{word(words.tier)}, {word(words.rule)}, {word(words.name)}, {word(words.when)}};
  const std::vector<table::RuleId> rules =
      rules_of(book.table, *decision_of(book.table, table::DecisionKind::Owner));
  for (const table::RuleId id : rules) {
    const table::Rule& rule = book.table.rules[id];
    const auto* owner = std::get_if<table::OwnerOutcome>(&rule.outcome);
    const Inline tier = owner != nullptr ? Inline(tier_link(book, owner->tier))
                                         : Inline(word(words.tickets.nobody));
    table.rows.push_back({{tier},
                          {rule_link(book, id)},
                          {Code{rule.name}},
                          {Text{prose::condition(book.voice, id)}}});
  }
  page.blocks.emplace_back(std::move(table));
  add_refusals(book, rules, page.blocks);
  return page;
}

}  // namespace tier::emit
