#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

void add_scope(const Book& book, table::RuleId id, const table::OwnerOutcome& outcome,
               std::vector<Block>& blocks) {
  const table::Rule& rule = book.table.rules[id];
  blocks.emplace_back(rule_heading(rule, 3));
  add_paragraphs(blocks, rule.introduction);
  if (rule.otherwise) {
    blocks.emplace_back(Paragraph{{word(book.words.owns_the_rest)}});
  } else {
    add_condition(book, book.words.owns_ticket, {}, id, {}, blocks);
  }
  if (outcome.team) {
    add_links(blocks, book.words.triggers.to_team, {team_link(book, *outcome.team)});
  }
  add_team_choice(book, outcome.team_by, blocks);
  // What takes the rest gives way to all others, as its sentence says.
  if (!rule.otherwise) {
    add_precedence(book, id, blocks);
  }
}

}  // namespace

void add_scopes(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  blocks.emplace_back(Heading{2, {word(book.words.what_it_owns)}, ""});
  bool owns = false;
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* outcome = std::get_if<table::OwnerOutcome>(&book.table.rules[rule].outcome);
    if (outcome != nullptr && outcome->tier == tier) {
      add_scope(book, rule, *outcome, blocks);
      owns = true;
    }
  }
  if (!owns) {
    blocks.emplace_back(Paragraph{{word(book.words.owns_nothing)}});
  }
}

}  // namespace tier::emit
