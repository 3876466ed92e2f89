#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

void add_source(const Book& book, const table::EvidenceSource& source, List& list) {
  const EvidenceWords& words = book.words.evidence;
  const prose::Voice within = book.voice.behind_when();
  const std::string when = prose::sentence(within, prose::cases(within, source.rows));
  const Text action{prose::action(book.voice, source.access)};
  const Link system = system_link(book, source.access.system);
  add_particular(list, words.source,
                 is_always(book, when) ? sentence(words.source_always, {action, system})
                                       : sentence(words.source_when, {action, system, Text{when}}));
}

/// The triggers and permissions that ask for it, each once.
std::vector<Link> needed_for(const Book& book, table::EvidenceId id) {
  std::vector<table::RuleId> rules;
  const auto holds = [&](const std::vector<table::EvidenceId>& needs) {
    return std::find(needs.begin(), needs.end(), id) != needs.end();
  };
  for (const table::RuleId rule : book.table.rules.ids()) {
    const table::Outcome& outcome = book.table.rules[rule].outcome;
    const auto* need = std::get_if<table::NeedOutcome>(&outcome);
    const auto* permission = std::get_if<table::PermissionOutcome>(&outcome);
    if (need != nullptr && holds(need->evidence)) {
      rules.push_back(prose::rule_of(book.table, need->trigger));
    } else if (permission != nullptr &&
               holds(book.table.permissions[permission->permission].needs)) {
      rules.push_back(rule);
    }
  }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  std::vector<Link> links;
  for (const table::RuleId rule : rules) {
    links.push_back(rule_link(book, rule));
  }
  return links;
}

/// What takes more than a line follows in `blocks`.
List particulars(const Book& book, table::EvidenceId id, std::vector<Block>& blocks) {
  const EvidenceWords& words = book.words.evidence;
  const table::Evidence& evidence = book.table.evidence[id];
  List list;
  if (!evidence.how.empty()) {
    add_labelled(list, blocks, words.how, evidence.how);
  }
  for (const table::EvidenceSource& source : evidence.sources) {
    add_source(book, source, list);
  }
  if (!evidence.example.empty()) {
    add_particular(list, words.example, {Code{prose::one_line(evidence.example)}});
  }
  if (!evidence.pattern.empty()) {
    add_particular(list, words.pattern, {Code{prose::one_line(evidence.pattern)}});
  }
  if (!evidence.type.empty()) {
    add_particular(list, words.type, {Text{prose::one_line(evidence.type)}});
  }
  if (evidence.fresh > 0) {
    add_particular(list, words.fresh, {Text{prose::duration(evidence.fresh, book.voice.words)}});
  }
  const std::vector<Link> needed = needed_for(book, id);
  if (!needed.empty()) {
    add_particular(list, words.needed_for, joined(needed));
  }
  return list;
}

}  // namespace

Page evidence_page(const Book& book) {
  Page page{evidence_path, {}};
  page.blocks.emplace_back(Heading{1, {word(book.words.evidence.evidence)}, ""});
  page.blocks.emplace_back(Paragraph{{word(book.words.evidence.evidence_paragraph)}});
  for (const table::EvidenceId id : book.table.evidence.ids()) {
    const table::Evidence& evidence = book.table.evidence[id];
    page.blocks.emplace_back(Heading{2, title_and_name(evidence.title, evidence.name),
                                     anchor("evidence", evidence.name)});
    add_paragraphs(page.blocks, evidence.introduction);
    std::vector<Block> more;
    List list = particulars(book, id, more);
    if (!list.items.empty()) {
      page.blocks.emplace_back(std::move(list));
    }
    page.blocks.insert(page.blocks.end(), more.begin(), more.end());
  }
  return page;
}

}  // namespace tier::emit
