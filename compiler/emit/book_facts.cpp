#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

std::string say(std::string_view pattern, const std::string& what) {
  return fmt::format(fmt::runtime(pattern), what);
}

std::vector<std::string> value_names(const Book& book, const table::EnumDomain& domain) {
  std::vector<std::string> names;
  for (std::uint32_t value = 0; value < domain.values.size(); ++value) {
    names.push_back(prose::value_name(domain, value, book.voice.words));
  }
  return names;
}

std::string enum_values(const Book& book, const table::EnumDomain& domain) {
  const std::vector<std::string> names = value_names(book, domain);
  std::string text = fmt::format("{}", fmt::join(names, ", "));
  if (domain.order && names.size() > 1) {
    const std::string& word =
        domain.order->ascending ? domain.order->greater : domain.order->lesser;
    text = fmt::format(fmt::runtime(book.words.each_than_the_one_before), text,
                       prose::order_word(word, book.voice.words));
  }
  if (domain.open) {
    const auto any_other = static_cast<std::uint32_t>(domain.values.size());
    text = fmt::format("{}{} {}", text, domain.order ? ";" : ",",
                       prose::value_name(domain, any_other, book.voice.words));
  }
  return text;
}

std::string values(const Book& book, table::AttributeId id) {
  const Words& words = book.words;
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) { return enum_values(book, e); },
          [&](const table::FlagDomain&) { return std::string(words.yes_or_no); },
          [&](const table::NumberDomain& n) {
            return fmt::format(fmt::runtime(words.number_range),
                               prose::number(n, n.lower, book.voice.words),
                               prose::number(n, n.upper, book.voice.words));
          },
          [&](const table::DurationDomain&) { return std::string(words.any_duration); },
          [&](const table::TextDomain&) { return std::string(words.any_text); },
          [&](const table::TimeDomain&) { return std::string(words.any_time); },
          [&](const table::SetDomain& s) {
            return say(words.any_of,
                       fmt::format("{}", fmt::join(value_names(book, s.members), ", ")));
          },
          [](const auto&) { return std::string(); },
      },
      book.table.attributes[id].domain);
}

std::string when_absent(const Book& book, table::AttributeId id) {
  const table::Attribute& attribute = book.table.attributes[id];
  if (attribute.default_number) {
    const auto* domain = std::get_if<table::NumberDomain>(&attribute.domain);
    return say(book.words.takes_default,
               domain != nullptr
                   ? prose::number(*domain, *attribute.default_number, book.voice.words)
                   : prose::duration(*attribute.default_number, book.voice.words));
  }
  if (attribute.default_class && std::holds_alternative<table::SetDomain>(attribute.domain)) {
    return std::string(book.words.takes_empty_set);
  }
  if (attribute.default_class) {
    return say(book.words.takes_default,
               prose::class_name(book.voice, id, *attribute.default_class));
  }
  return std::string(attribute.may_be_unknown ? book.words.is_unknown : book.words.must_be_given);
}

bool is_of_agent(const table::Attribute& attribute) { return attribute.name.starts_with("agent."); }

Table given_facts(const Book& book, bool of_agent) {
  const Words& words = book.words;
  Table table;
  table.header = {
      {word(words.fact)}, {word(words.name)}, {word(words.values)}, {word(words.when_absent)}};
  for (const table::AttributeId id : book.table.attributes.ids()) {
    const table::Attribute& attribute = book.table.attributes[id];
    if (table::is_given(attribute) && is_of_agent(attribute) == of_agent) {
      table.rows.push_back(
          {{Anchor{fact_anchor(attribute)}, Text{title_or_name(attribute.title, attribute.name)}},
           {Code{attribute.name}},
           {Text{values(book, id)}},
           {Text{when_absent(book, id)}}});
    }
  }
  return table;
}

void add_given_facts(const Book& book, std::vector<Block>& blocks) {
  blocks.emplace_back(Heading{2, {word(book.words.ticket_facts)}, ""});
  Table of_ticket = given_facts(book, false);
  if (of_ticket.rows.empty()) {
    blocks.emplace_back(Paragraph{{word(book.words.no_ticket_facts)}});
  } else {
    blocks.emplace_back(std::move(of_ticket));
  }
  Table of_agent = given_facts(book, true);
  if (!of_agent.rows.empty()) {
    blocks.emplace_back(Heading{2, {word(book.words.tickets.agent_facts)}, ""});
    blocks.emplace_back(std::move(of_agent));
  }
}

void add_impossible(const Book& book, std::vector<Block>& blocks) {
  const table::Decision* decision = decision_of(book.table, table::DecisionKind::Impossible);
  if (decision == nullptr) {
    return;
  }
  const TicketWords& words = book.words.tickets;
  blocks.emplace_back(Heading{2, {word(words.impossible)}, ""});
  blocks.emplace_back(Paragraph{{word(words.impossible_paragraph)}});
  Table table;
  table.header = {
      {word(words.impossible_ticket)}, {word(book.words.name)}, {word(book.words.when)}};
  for (const table::RuleId id : rules_of(book.table, *decision)) {
    const table::Rule& rule = book.table.rules[id];
    table.rows.push_back({{Anchor{rule_anchor(rule)}, Text{title_or_name(rule.title, rule.name)}},
                          {Code{rule.name}},
                          {Text{prose::condition(book.voice, id)}}});
  }
  blocks.emplace_back(std::move(table));
}

void add_derived_fact(const Book& book, const table::Decision& decision,
                      std::vector<Block>& blocks) {
  const table::Attribute& attribute = book.table.attributes[*decision.attribute];
  blocks.emplace_back(Heading{3,
                              {Text{title_or_name(attribute.title, attribute.name) + " ("},
                               Code{attribute.name}, Text{")"}},
                              fact_anchor(attribute)});
  blocks.emplace_back(
      Paragraph{{Text{say(book.words.its_values, values(book, *decision.attribute))}}});
  for (Block& block : derivation(book, decision)) {
    blocks.push_back(std::move(block));
  }
  if (!always_answers(book.table, decision)) {
    blocks.emplace_back(Paragraph{{Text{std::string(book.words.unknown_otherwise)}}});
  }
}

}  // namespace

Page facts_page(const Book& book) {
  Page page{facts_path, {}};
  page.blocks.emplace_back(Heading{1, {Text{std::string(book.words.facts)}}, ""});
  add_given_facts(book, page.blocks);
  bool first = true;
  for (const table::Decision& decision : book.table.decisions) {
    if (decision.kind != table::DecisionKind::DerivedFact ||
        table::promise_of(book.table.obligations, *decision.attribute)) {
      continue;
    }
    if (first) {
      page.blocks.emplace_back(Heading{2, {Text{std::string(book.words.derived_facts)}}, ""});
    }
    first = false;
    add_derived_fact(book, decision, page.blocks);
  }
  add_impossible(book, page.blocks);
  return page;
}

}  // namespace tier::emit
