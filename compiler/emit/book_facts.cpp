#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

std::string say(std::string_view pattern, const std::string& what) {
  return fmt::format(fmt::runtime(pattern), what);
}

std::string enum_values(const Book& book, table::AttributeId id, const table::EnumDomain& domain) {
  std::vector<std::string> names;
  for (std::uint32_t value = 0; value < domain.values.size(); ++value) {
    names.push_back(prose::class_name(book.table, id, value));
  }
  std::string text = fmt::format("{}", fmt::join(names, ", "));
  if (domain.order && names.size() > 1) {
    const std::string& word =
        domain.order->ascending ? domain.order->greater : domain.order->lesser;
    text = fmt::format(fmt::runtime(book.words.each_than_the_one_before), text, word);
  }
  if (domain.open) {
    const auto any_other = static_cast<std::uint32_t>(domain.values.size());
    text = fmt::format("{}{} {}", text, domain.order ? ";" : ",",
                       prose::class_name(book.table, id, any_other));
  }
  return text;
}

std::string values(const Book& book, table::AttributeId id) {
  const Words& words = book.words;
  return std::visit(base::Overloaded{
                        [&](const table::EnumDomain& e) { return enum_values(book, id, e); },
                        [&](const table::FlagDomain&) { return std::string(words.yes_or_no); },
                        [&](const table::NumberDomain& n) {
                          return fmt::format(fmt::runtime(words.number_range),
                                             prose::number(n, n.lower), prose::number(n, n.upper));
                        },
                        [&](const table::TextDomain&) { return std::string(words.any_text); },
                        [&](const table::TimeDomain&) { return std::string(words.any_time); },
                    },
                    book.table.attributes[id].domain);
}

std::string when_absent(const Book& book, table::AttributeId id) {
  const table::Attribute& attribute = book.table.attributes[id];
  if (attribute.default_number) {
    return say(
        book.words.takes_default,
        prose::number(std::get<table::NumberDomain>(attribute.domain), *attribute.default_number));
  }
  if (attribute.default_class) {
    return say(book.words.takes_default,
               prose::class_name(book.table, id, *attribute.default_class));
  }
  return std::string(attribute.may_be_unknown ? book.words.is_unknown : book.words.must_be_given);
}

void add_ticket_facts(const Book& book, std::vector<Block>& blocks) {
  const Words& words = book.words;
  Table table;
  table.header = {{Text{std::string(words.fact)}},
                  {Text{std::string(words.name)}},
                  {Text{std::string(words.values)}},
                  {Text{std::string(words.when_absent)}}};
  for (const table::AttributeId id : book.table.attributes.ids()) {
    const table::Attribute& attribute = book.table.attributes[id];
    if (!attribute.derived_by) {
      table.rows.push_back(
          {{Anchor{fact_anchor(attribute)}, Text{title_or_name(attribute.title, attribute.name)}},
           {Code{attribute.name}},
           {Text{values(book, id)}},
           {Text{when_absent(book, id)}}});
    }
  }
  blocks.emplace_back(Heading{2, {Text{std::string(words.ticket_facts)}}, ""});
  if (table.rows.empty()) {
    blocks.emplace_back(Paragraph{{Text{std::string(words.no_ticket_facts)}}});
  } else {
    blocks.emplace_back(std::move(table));
  }
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
  if (attribute.may_be_unknown) {
    blocks.emplace_back(Paragraph{{Text{std::string(book.words.unknown_otherwise)}}});
  }
}

}  // namespace

Page facts_page(const Book& book) {
  Page page{facts_path, {}};
  page.blocks.emplace_back(Heading{1, {Text{std::string(book.words.facts)}}, ""});
  add_ticket_facts(book, page.blocks);
  bool first = true;
  for (const table::Decision& decision : book.table.decisions) {
    if (decision.kind != table::DecisionKind::DerivedFact) {
      continue;
    }
    if (first) {
      page.blocks.emplace_back(Heading{2, {Text{std::string(book.words.derived_facts)}}, ""});
    }
    first = false;
    add_derived_fact(book, decision, page.blocks);
  }
  return page;
}

}  // namespace tier::emit
