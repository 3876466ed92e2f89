#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

bool names(const std::vector<table::TierId>& tiers, table::TierId tier) {
  return std::find(tiers.begin(), tiers.end(), tier) != tiers.end();
}

std::string accepted_within(const Book& book, const table::Accept& accept) {
  const std::string time = prose::accept_time(accept, book.voice.words);
  return accept.else_return ? fmt::format(fmt::runtime(book.words.triggers.else_returned), time)
                            : time;
}

/// What the page says already, and what both rules have in common: an `unless` stands in the table
/// with the whole condition of its trigger.
prose::Granted granted_to_unless(const Book& book, table::RuleId trigger, table::RuleId unless,
                                 table::TierId tier) {
  prose::Granted granted = held_by(book.table, {tier});
  const prose::Granted other = prose::shared_tests(book.table, trigger);
  for (const table::Test& test : prose::shared_tests(book.table, unless)) {
    if (std::find(other.begin(), other.end(), test) != other.end()) {
      granted.push_back(test);
    }
  }
  return granted;
}

void add_unless(const Book& book, table::TriggerId id, table::RuleId trigger, table::TierId tier,
                std::vector<Block>& blocks) {
  for (const table::RuleId rule : book.table.rules.ids()) {
    const auto* unless = std::get_if<table::UnlessOutcome>(&book.table.rules[rule].outcome);
    if (unless == nullptr || unless->trigger != id) {
      continue;
    }
    const std::string when = prose::condition(book.voice.behind_when(), rule,
                                              granted_to_unless(book, trigger, rule, tier));
    Paragraph paragraph{{Anchor{rule_anchor(book.table.rules[rule])}}};
    append(paragraph.text, sentence(book.words.triggers.unless, {Text{when}}));
    if (!unless->say.empty()) {
      append(paragraph.text,
             sentence(book.words.triggers.say, {Text{prose::one_line(unless->say)}}));
    }
    blocks.emplace_back(std::move(paragraph));
  }
}

void add_particulars(const Book& book, table::TriggerId id, std::vector<Block>& blocks) {
  const table::Trigger& trigger = book.table.triggers[id];
  const TriggerWords& words = book.words.triggers;
  List list;
  std::vector<Block> more;
  if (!trigger.approvers.empty()) {
    add_particular(list, words.approved_by, approvers(book, trigger.approvers));
  }
  if (trigger.on_request_by) {
    add_particular(list, words.on_request_by, {role_link(book, *trigger.on_request_by)});
  }
  if (trigger.accept) {
    add_particular(list, words.accepted_within, {Text{accepted_within(book, *trigger.accept)}});
  }
  if (trigger.team) {
    add_particular(list, words.to_team, {team_link(book, *trigger.team)});
  }
  const FormWords& forms = book.words.reference.forms;
  const std::string form = form_path(book.table, id);
  add_particular(
      list, forms.form,
      joined({page_link(forms.for_github, form + ".yml"), page_link(forms.as_text, form + ".md")}));
  if (!trigger.because.empty()) {
    add_labelled(list, more, words.because, trigger.because);
  }
  blocks.emplace_back(std::move(list));
  blocks.insert(blocks.end(), more.begin(), more.end());
}

void add_trigger(const Book& book, table::TriggerId id, table::TierId tier,
                 std::vector<Block>& blocks) {
  const table::Trigger& trigger = book.table.triggers[id];
  const table::RuleId rule_id = prose::rule_of(book.table, id);
  const table::Rule& rule = book.table.rules[rule_id];
  blocks.emplace_back(rule_heading(rule, 3));
  add_paragraphs(blocks, rule.introduction);
  add_condition(book, trigger.asks ? book.words.triggers.ask : book.words.triggers.hand,
                {tier_link(book, trigger.to)}, rule_id, held_by(book.table, {tier}), blocks);
  add_unless(book, id, rule_id, tier, blocks);
  add_needs(book, id, blocks);
  add_particulars(book, id, blocks);
  add_team_choice(book, trigger.team_by, blocks);
  add_precedence(book, rule_id, blocks);
}

std::vector<Link> tier_links(const Book& book, const std::vector<table::TierId>& tiers) {
  std::vector<Link> links;
  for (const table::TierId tier : tiers) {
    links.push_back(tier_link(book, tier));
  }
  return links;
}

std::vector<Inlines> received(const Book& book, table::TriggerId id) {
  const table::Trigger& trigger = book.table.triggers[id];
  const table::RuleId rule = prose::rule_of(book.table, id);
  Inlines what{rule_link(book, rule)};
  if (trigger.asks) {
    what.emplace_back(word(book.words.triggers.asks));
  }
  if (trigger.on_request_by) {
    append(what, sentence(book.words.triggers.on_request,
                          {Text{prose::role(book.voice, *trigger.on_request_by)}}));
  }
  Inlines within;
  if (trigger.accept) {
    within.emplace_back(Text{accepted_within(book, *trigger.accept)});
  }
  return {what,
          joined(tier_links(book, trigger.from)),
          {Text{prose::condition(book.voice, rule, held_by(book.table, trigger.from))}},
          needs_in_short(book, id),
          within};
}

Table heading(const Book& book) {
  const TriggerWords& words = book.words.triggers;
  Table table;
  table.header = {{word(words.trigger)},
                  {word(words.from)},
                  {word(book.words.when)},
                  {word(words.comes_with)},
                  {word(words.accepted_within)}};
  return table;
}

/// How many tiers stand below one another below each: one above the highest of those it is above.
std::vector<std::size_t> heights(const table::DecisionTable& table) {
  std::vector<std::size_t> result(table.tiers.size(), 0);
  // As often as there are tiers: that is as high as any can stand.
  for (std::size_t round = 0; round < table.tiers.size(); ++round) {
    for (const table::TierId id : table.tiers.ids()) {
      for (const table::TierId below : table.tiers[id].above) {
        const std::size_t least = std::min(result[below.value] + 1, table.tiers.size());
        result[id.value] = std::max(result[id.value], least);
      }
    }
  }
  return result;
}

Flowchart map(const Book& book) {
  Flowchart chart;
  const std::vector<std::size_t> height = heights(book.table);
  for (const table::TierId id : book.table.tiers.ids()) {
    const table::Tier& tier = book.table.tiers[id];
    chart.nodes.push_back({title_or_name(tier.title, tier.name), height[id.value]});
  }
  for (const table::TriggerId id : book.table.triggers.ids()) {
    const table::Trigger& trigger = book.table.triggers[id];
    const table::Rule& rule = book.table.rules[prose::rule_of(book.table, id)];
    for (const table::TierId from : trigger.from) {
      chart.edges.push_back(
          {from.value, trigger.to.value, title_or_name(rule.title, rule.name), trigger.asks});
    }
  }
  return chart;
}

}  // namespace

void add_handed_on(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  bool first = true;
  for (const table::TriggerId id : book.table.triggers.ids()) {
    if (!names(book.table.triggers[id].from, tier)) {
      continue;
    }
    if (first) {
      blocks.emplace_back(Heading{2, {word(book.words.triggers.handed_on)}, ""});
    }
    first = false;
    add_trigger(book, id, tier, blocks);
  }
}

void add_handed_to(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  Table table = heading(book);
  for (const table::TriggerId id : book.table.triggers.ids()) {
    if (book.table.triggers[id].to == tier) {
      table.rows.push_back(received(book, id));
    }
  }
  if (!table.rows.empty()) {
    blocks.emplace_back(Heading{2, {word(book.words.triggers.handed_to)}, ""});
    blocks.emplace_back(without_empty_columns(std::move(table)));
  }
}

Page escalations_page(const Book& book) {
  Page page{escalations_path, {}};
  page.blocks.emplace_back(Heading{1, {word(book.words.triggers.map)}, ""});
  page.blocks.emplace_back(Paragraph{{word(book.words.triggers.map_paragraph)}});
  page.blocks.emplace_back(map(book));
  Table table = heading(book);
  table.header.insert(table.header.begin() + 2, Inlines{word(book.words.triggers.to)});
  for (const table::TriggerId id : book.table.triggers.ids()) {
    std::vector<Inlines> row = received(book, id);
    row.insert(row.begin() + 2, Inlines{tier_link(book, book.table.triggers[id].to)});
    table.rows.push_back(std::move(row));
  }
  page.blocks.emplace_back(without_empty_columns(std::move(table)));
  return page;
}

}  // namespace tier::emit
