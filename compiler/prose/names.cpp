#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

char lower(char letter) {
  return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The name as words: `first_reply` is "first reply".
std::string words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

bool equal_without_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// The title; the name's words where the title only repeats them, as one made from the name
/// does, because those are spelled as they should stand in a sentence.
std::string title_or_words(const std::string& title, const std::string& name) {
  const std::string line = one_line(title);
  return line.empty() || equal_without_case(line, words(name)) ? words(name) : line;
}

const table::Decision& decision_of(const table::DecisionTable& table, table::RuleId rule) {
  for (const table::Decision& decision : table.decisions) {
    for (std::uint32_t at = 0; at < decision.row_count; ++at) {
      if (table.rows[table::RowId(decision.first_row + at)].rule == rule) {
        return decision;
      }
    }
  }
  TIER_CHECK(false, "a rule that is asked for its outcome has a row");
  return *table.decisions.begin();
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (static_cast<unsigned char>(letter) > ' ' && letter != '\x7f') {
      result.push_back(letter);
    } else if (!result.empty() && result.back() != ' ') {
      result.push_back(' ');
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::string fact(const table::Attribute& attribute) {
  const std::string called = title_or_words(attribute.title, attribute.name);
  return called == words(attribute.name) ? called : fmt::format("\"{}\"", called);
}

std::string value_name(const table::EnumDomain& domain, std::uint32_t index) {
  if (index >= domain.values.size()) {
    return "any other";
  }
  return title_or_words(domain.values[index].title, domain.values[index].name);
}

std::string number(const table::NumberDomain& domain, std::int64_t units) {
  return base::Decimal{units, domain.scale}.to_string();
}

std::string class_name(const table::DecisionTable& table, table::AttributeId id,
                       std::uint32_t class_index) {
  const table::Attribute& attribute = table.attributes[id];
  if (attribute.unknown_class() == class_index) {
    return "unknown";
  }
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) { return value_name(e, class_index); },
          [&](const table::FlagDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const table::NumberDomain& n) { return class_range(n, class_index); },
          [](const table::TextDomain&) { return std::string("known"); },
          [](const table::TimeDomain&) { return std::string("known"); },
      },
      attribute.domain);
}

std::string outcome(const table::DecisionTable& table, table::RuleId rule) {
  return std::visit(
      base::Overloaded{
          [&](const table::OwnerOutcome& owner) { return one_line(table.tiers[owner.tier].title); },
          [&](const table::ValueOutcome& value) {
            const table::AttributeId id = *decision_of(table, rule).attribute;
            const auto* domain = std::get_if<table::NumberDomain>(&table.attributes[id].domain);
            return domain != nullptr ? number(*domain, value.value)
                                     : class_name(table, id, value.attribute_class);
          },
      },
      table.rules[rule].outcome);
}

}  // namespace tier::prose
