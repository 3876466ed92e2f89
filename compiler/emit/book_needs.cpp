#include <fmt/format.h>

#include "compiler/emit/book.h"
#include "compiler/emit/needs.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

Inlines lead_in(const Book& book, const Due& due) {
  const TriggerWords& words = book.words.triggers;
  const bool always = is_always(book, due.when);
  if (due.all()) {
    return always ? sentence(words.bring, {}) : sentence(words.bring_when, {Text{due.when}});
  }
  const std::size_t many = due.count == 1 ? 0 : 1;
  const Text count{std::to_string(due.count)};
  return always ? sentence(words.bring_some[many], {count})
                : sentence(words.bring_some_when[many], {Text{due.when}, count});
}

/// What it is, how to get it, what it looks like.
Inlines piece(const Book& book, table::EvidenceId id) {
  const table::Evidence& evidence = book.table.evidence[id];
  Inlines item{evidence_link(book, id)};
  // The steps of a longer text stand on the page that the link leads to.
  const bool short_how = !evidence.how.empty() && !has_parts(evidence.how);
  item.emplace_back(Text{short_how ? ": " + full_stop(evidence.how) : "."});
  if (!evidence.example.empty()) {
    item.emplace_back(word(book.words.triggers.for_example));
    const std::string example = prose::one_line(evidence.example);
    item.emplace_back(Code{example});
    item.emplace_back(Text{full_stop(example) == example ? "" : "."});
  }
  if (evidence.fresh > 0) {
    append(item, sentence(book.words.triggers.not_older,
                          {Text{prose::duration(evidence.fresh, book.voice.words)}}));
  }
  return item;
}

std::vector<table::RuleId> waivers(const Book& book, table::TriggerId trigger) {
  std::vector<table::RuleId> rules;
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* waiver = std::get_if<table::WaiverOutcome>(&book.table.rules[rule].outcome);
    if (waiver != nullptr && waiver->trigger == trigger) {
      rules.push_back(rule);
    }
  }
  return rules;
}

}  // namespace

std::vector<Due> due(const Book& book, table::TriggerId trigger) {
  std::vector<Due> result;
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* need = std::get_if<table::NeedOutcome>(&book.table.rules[rule].outcome);
    if (need == nullptr || need->trigger != trigger) {
      continue;
    }
    Due one{prose::condition(book.voice.behind_when(), rule), need->count, need->evidence, {rule}};
    if (!result.empty() && one.all() && result.back().all() && result.back().when == one.when) {
      Due& last = result.back();
      last.evidence.insert(last.evidence.end(), one.evidence.begin(), one.evidence.end());
      last.count = last.evidence.size();
      last.rules.push_back(rule);
    } else {
      result.push_back(std::move(one));
    }
  }
  return result;
}

void add_needs(const Book& book, table::TriggerId trigger, std::vector<Block>& blocks) {
  for (const Due& one : due(book, trigger)) {
    Paragraph paragraph;
    for (const table::RuleId rule : one.rules) {
      paragraph.text.emplace_back(Anchor{rule_anchor(book.table.rules[rule])});
    }
    append(paragraph.text, lead_in(book, one));
    blocks.emplace_back(std::move(paragraph));
    List list;
    list.checklist = true;
    for (const table::EvidenceId id : one.evidence) {
      list.items.push_back(piece(book, id));
    }
    blocks.emplace_back(std::move(list));
  }
  for (const table::RuleId rule : waivers(book, trigger)) {
    Paragraph paragraph{{Anchor{rule_anchor(book.table.rules[rule])}}};
    append(paragraph.text, sentence(book.words.triggers.waived,
                                    {Text{prose::condition(book.voice.behind_when(), rule)}}));
    blocks.emplace_back(std::move(paragraph));
  }
}

Inlines needs_in_short(const Book& book, table::TriggerId trigger) {
  const TriggerWords& words = book.words.triggers;
  std::vector<std::string> parts;
  for (const Due& one : due(book, trigger)) {
    table::NeedOutcome need{trigger, static_cast<std::uint32_t>(one.count), one.evidence};
    const std::string what = prose::need(book.voice, need);
    parts.push_back(is_always(book, one.when)
                        ? what
                        : fmt::format(fmt::runtime(words.and_when), what, one.when));
  }
  for (const table::RuleId rule : waivers(book, trigger)) {
    parts.push_back(fmt::format(fmt::runtime(words.nothing_when),
                                prose::condition(book.voice.behind_when(), rule)));
  }
  return parts.empty() ? Inlines{} : Inlines{Text{fmt::format("{}", fmt::join(parts, "; "))}};
}

}  // namespace tier::emit
