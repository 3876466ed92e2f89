#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// `label: link, link`; nothing for no links.
void add_links(std::vector<Block>& blocks, std::string_view label, const std::vector<Link>& links) {
  if (links.empty()) {
    return;
  }
  Paragraph paragraph{{Strong{std::string(label)}, Text{": "}}};
  for (Inline& part : joined(links)) {
    paragraph.text.push_back(std::move(part));
  }
  blocks.emplace_back(std::move(paragraph));
}

/// More alternatives than this are a list, because nobody keeps them apart in a sentence.
constexpr std::size_t most_in_a_sentence = 2;

void add_condition(const Book& book, std::vector<Block>& blocks, table::RuleId id) {
  const Words& words = book.words;
  if (book.table.rules[id].otherwise) {
    blocks.emplace_back(Paragraph{{Text{std::string(words.owns_the_rest)}}});
    return;
  }
  const prose::Cases cases = prose::cases(book.table, id);
  if (cases.either.size() <= most_in_a_sentence) {
    blocks.emplace_back(
        Paragraph{sentence(words.owns_when, {Text{prose::condition(book.table, id)}})});
    return;
  }
  blocks.emplace_back(Paragraph{
      cases.common.empty() ? sentence(words.owns_when_one_of, {})
                           : sentence(words.owns_when_all_and_one_of, {Text{cases.common}})});
  List list;
  for (const std::string& one : cases.either) {
    list.items.push_back({Text{one}});
  }
  blocks.emplace_back(std::move(list));
}

void add_scope(const Book& book, std::vector<Block>& blocks, table::RuleId id) {
  const table::Rule& rule = book.table.rules[id];
  blocks.emplace_back(
      Heading{3,
              {Text{title_or_name(rule.title, rule.name) + " ("}, Code{rule.name}, Text{")"}},
              rule_anchor(rule)});
  add_paragraphs(blocks, rule.introduction);
  add_condition(book, blocks, id);
  std::vector<Link> beaten;
  for (const table::RuleId other : rule.beats) {
    beaten.push_back(scope_link(book, other));
  }
  add_links(blocks, book.words.wins_over, beaten);
  std::vector<Link> winners;
  for (const table::RuleId other : book.table.rules.ids()) {
    const auto& beats = book.table.rules[other].beats;
    if (std::find(beats.begin(), beats.end(), id) != beats.end()) {
      winners.push_back(scope_link(book, other));
    }
  }
  add_links(blocks, book.words.gives_way_to, winners);
}

}  // namespace

Page tier_page(const Book& book, table::TierId id) {
  const table::Tier& tier = book.table.tiers[id];
  Page page{tier_path(book.table, id), {}};
  page.blocks.emplace_back(Heading{
      1, {Text{title_or_name(tier.title, tier.name) + " ("}, Code{tier.name}, Text{")"}}, ""});
  add_paragraphs(page.blocks, tier.introduction);
  std::vector<Link> above;
  for (const table::TierId below : tier.above) {
    above.push_back(tier_link(book, below));
  }
  add_links(page.blocks, book.words.above, above);
  std::vector<Link> below;
  for (const table::TierId other : book.table.tiers.ids()) {
    const auto& others = book.table.tiers[other].above;
    if (std::find(others.begin(), others.end(), id) != others.end()) {
      below.push_back(tier_link(book, other));
    }
  }
  add_links(page.blocks, book.words.below, below);

  page.blocks.emplace_back(Heading{2, {Text{std::string(book.words.what_it_owns)}}, ""});
  bool owns = false;
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* outcome = std::get_if<table::OwnerOutcome>(&book.table.rules[rule].outcome);
    if (outcome != nullptr && outcome->tier == id) {
      add_scope(book, page.blocks, rule);
      owns = true;
    }
  }
  if (!owns) {
    page.blocks.emplace_back(Paragraph{{Text{std::string(book.words.owns_nothing)}}});
  }
  return page;
}

}  // namespace tier::emit
