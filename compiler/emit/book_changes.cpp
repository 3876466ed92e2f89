#include <fmt/format.h>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

std::string capitalized(std::string text) {
  if (!text.empty() && 'a' <= text.front() && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

void add_sentences(const std::vector<std::string>& sentences, std::vector<Block>& blocks) {
  if (sentences.empty()) {
    return;
  }
  List list;
  for (const std::string& one : sentences) {
    list.items.push_back(with_code(capitalized(prose::one_line(one))));
  }
  blocks.emplace_back(std::move(list));
}

Inlines cell(const std::string& text) {
  return text.empty() ? Inlines{} : Inlines{Text{prose::one_line(text)}};
}

void add_part(const Book& book, const ChangeLog::Part& part, std::vector<Block>& blocks) {
  const ChangeWords& words = book.words.reference.changes;
  blocks.emplace_back(Heading{2, {Text{capitalized(part.kind)}}, ""});
  add_sentences(part.sentences, blocks);
  if (part.changes.empty()) {
    return;
  }
  Table table;
  table.header = {{word(words.what)},
                  {word(words.before)},
                  {word(words.after)},
                  {word(words.tickets)},
                  {word(words.example)}};
  for (const ChangeLog::Change& change : part.changes) {
    table.rows.push_back({cell(change.what), cell(change.before), cell(change.after),
                          cell(change.tickets),
                          change.example.empty() ? Inlines{} : Inlines{Code{change.example}}});
  }
  blocks.emplace_back(without_empty_columns(std::move(table)));
}

}  // namespace

Page changes_page(const Book& book) {
  const ChangeWords& words = book.words.reference.changes;
  const ChangeLog& log = *book.imprint.changes;
  Page page{changes_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.changes)}, ""});
  page.blocks.emplace_back(
      Paragraph{log.since.empty() ? Inlines{Text{full_stop(capitalized(log.headline))}}
                                  : sentence(words.since, {Text{prose::one_line(log.since)},
                                                           Text{prose::one_line(log.headline)}})});
  if (!words.told_in.empty()) {
    page.blocks.emplace_back(Paragraph{with_code(words.told_in)});
  }
  for (const ChangeLog::Part& part : log.parts) {
    add_part(book, part, page.blocks);
  }
  if (!log.wording.empty()) {
    page.blocks.emplace_back(Heading{2, {word(words.only_words)}, ""});
    add_sentences(log.wording, page.blocks);
  }
  if (!log.left_out.empty()) {
    page.blocks.emplace_back(Heading{2, {word(words.not_compared)}, ""});
    add_sentences(log.left_out, page.blocks);
  }
  return page;
}

}  // namespace tier::emit
