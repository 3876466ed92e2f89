#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

void add_guidance(const Book& book, table::GuidanceId id, std::vector<Block>& blocks) {
  const table::Guidance& guidance = book.table.guidance[id];
  const table::RuleId rule = prose::rule_of(book.table, id);
  blocks.emplace_back(rule_heading(book.table.rules[rule], 3));
  add_paragraphs(blocks, book.table.rules[rule].introduction);
  add_condition(blocks, book.words.guidance.applies, {}, prose::cases(book.table, rule));
  add_paragraphs(blocks, guidance.text);
  if (guidance.decided_by) {
    add_links(blocks, book.words.guidance.decided_by, {role_link(book, *guidance.decided_by)});
  }
}

}  // namespace

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
