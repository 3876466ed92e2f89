#include "compiler/base/day.h"
#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

List particulars(const Book& book) {
  const table::Rulebook& rulebook = book.table.rulebook;
  List list;
  add_particular(list, book.words.rulebook_name, {Code{rulebook.name}});
  if (!rulebook.version.empty()) {
    add_particular(list, book.words.version, {Text{prose::one_line(rulebook.version)}});
  }
  if (!rulebook.effective.empty()) {
    const auto day = base::parse_day(rulebook.effective);
    add_particular(list, book.words.effective,
                   {Text{day ? date(book, *day) : prose::one_line(rulebook.effective)}});
  }
  if (!rulebook.owner.empty()) {
    add_particular(list, book.words.owner, {Text{prose::one_line(rulebook.owner)}});
  }
  add_particular(list, book.words.meaning_digest, {Code{book.imprint.meaning_digest}});
  add_particular(list, book.words.book_digest, {Code{book.imprint.book_digest}});
  if (!rulebook.zones.empty()) {
    add_particular(list, book.words.reference.calendars.zones, {Text{rulebook.zones}});
  }
  return list;
}

std::vector<Link> scopes_of(const Book& book, table::TierId tier) {
  std::vector<Link> links;
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* owner = std::get_if<table::OwnerOutcome>(&book.table.rules[rule].outcome);
    if (owner != nullptr && owner->tier == tier) {
      links.push_back(rule_link(book, rule));
    }
  }
  return links;
}

Table tiers(const Book& book) {
  const Words& words = book.words;
  Table table;
  table.header = {{Text{std::string(words.tier)}},
                  {Text{std::string(words.name)}},
                  {Text{std::string(words.above)}},
                  {Text{std::string(words.owns)}}};
  for (const table::TierId id : book.table.tiers.ids()) {
    const table::Tier& tier = book.table.tiers[id];
    std::vector<Link> above;
    for (const table::TierId below : tier.above) {
      above.push_back(tier_link(book, below));
    }
    table.rows.push_back(
        {{tier_link(book, id)}, {Code{tier.name}}, joined(above), joined(scopes_of(book, id))});
  }
  return table;
}

void add_not_proved(const Book& book, Page& page) {
  if (book.table.not_proved.empty()) {
    return;
  }
  page.blocks.emplace_back(Heading{2, {Text{std::string(book.words.not_proved)}}, ""});
  page.blocks.emplace_back(Paragraph{{Text{std::string(book.words.not_proved_warning)}}});
  List properties;
  for (const std::string& property : book.table.not_proved) {
    properties.items.push_back({Text{property}});
  }
  page.blocks.emplace_back(std::move(properties));
}

}  // namespace

Page front_page(const Book& book) {
  const Words& words = book.words;
  const table::Rulebook& rulebook = book.table.rulebook;
  Page page{front_path, {}};
  page.blocks.emplace_back(Heading{1, {Text{title_or_name(rulebook.title, rulebook.name)}}, ""});
  add_paragraphs(page.blocks, rulebook.introduction);
  page.blocks.emplace_back(particulars(book));
  add_not_proved(book, page);
  page.blocks.emplace_back(Heading{2, {Text{std::string(words.pages)}}, ""});
  List pages;
  for (const Chapter& chapter : chapters(book)) {
    pages.items.push_back({page_link(chapter.title, chapter.path)});
  }
  page.blocks.emplace_back(std::move(pages));
  if (!book.table.tiers.empty()) {
    page.blocks.emplace_back(Heading{2, {Text{std::string(words.tiers)}}, ""});
    page.blocks.emplace_back(tiers(book));
  }
  page.blocks.emplace_back(Heading{2, {Text{std::string(words.how_to_read)}}, ""});
  for (const std::string_view paragraph : words.how_to_read_paragraphs) {
    page.blocks.emplace_back(Paragraph{{Text{std::string(paragraph)}}});
  }
  return page;
}

}  // namespace tier::emit
