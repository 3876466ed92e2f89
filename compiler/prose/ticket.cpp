#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/base/quoted.h"
#include "compiler/prose/measures.h"
#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"
#include "compiler/prose/ticket_parts.h"

namespace tier::prose {
namespace {

/// The value of a fact that is no member or pattern.
std::string source_of(const table::DecisionTable& table, table::AttributeId id,
                      std::uint32_t class_index) {
  const table::Attribute& attribute = table.attributes[id];
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) {
            return class_index < e.values.size() ? e.values[class_index].name
                                                 : std::string("any other");
          },
          [&](const table::NumberDomain& n) {
            return number(n, class_index == 0 ? n.lower : n.cuts[class_index - 1]);
          },
          [&](const table::DurationDomain& d) { return amount_as_source(d, class_index); },
          // Nothing tells one moment from another.
          [](const table::TimeDomain&) { return std::string("2026-01-01 12:00 UTC"); },
          [](const table::TextDomain&) { return std::string("\"\""); },
          [](const table::SetDomain&) { return std::string("()"); },
          [&](const table::HolderDomain&) { return table.tiers[table::TierId(class_index)].name; },
          [&](const auto&) { return std::string(class_index == 0 ? "no" : "yes"); },
      },
      attribute.domain);
}

/// The members or patterns of a set or text, by whether the ticket has them.
TicketParts parts_of(const table::DecisionTable& table, const std::vector<GivenClass>& given,
                     table::AttributeId of) {
  TicketParts parts;
  for (const GivenClass& one : given) {
    if (one.attribute != of && subject(table, one.attribute) == of) {
      (one.class_index == 1 ? parts.yes : parts.no).push_back(one.attribute);
    }
  }
  return parts;
}

/// The set or text itself is given as unknown.
bool is_unknown(const table::DecisionTable& table, const std::vector<GivenClass>& given,
                table::AttributeId about) {
  return std::any_of(given.begin(), given.end(), [&](const GivenClass& one) {
    return one.attribute == about && table.attributes[about].unknown_class() == one.class_index;
  });
}

/// A set or text is written where it or the first of its parts stands, and once.
bool is_first(const table::DecisionTable& table, const std::vector<GivenClass>& given,
              const GivenClass& one) {
  for (const GivenClass& other : given) {
    if (subject(table, other.attribute) == subject(table, one.attribute)) {
      return other.attribute == one.attribute;
    }
  }
  return true;
}

}  // namespace

std::string ticket(const Voice& voice, const std::vector<GivenClass>& given) {
  std::vector<table::Test> facts;
  for (const GivenClass& one : given) {
    table::ClassSet classes(voice.table.attributes[one.attribute].class_count);
    classes.add(one.class_index);
    facts.push_back({one.attribute, classes});
  }
  return facts.empty() ? std::string(voice.words.outcomes.any_ticket) : tests(voice, facts);
}

std::string ticket_as_source(const table::DecisionTable& table,
                             const std::vector<GivenClass>& given,
                             const std::map<table::AttributeId, std::string>& texts) {
  std::string text;
  std::string holder;
  for (const GivenClass& one : given) {
    const table::AttributeId about = subject(table, one.attribute);
    const table::Attribute& attribute = table.attributes[about];
    if (!is_first(table, given, one)) {
      continue;
    }
    if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
      holder = "at " + source_of(table, about, one.class_index);
      continue;
    }
    if (attribute.measure) {
      text += (text.empty() ? "" : ", ") + measured_as_source(table, about, one.class_index);
      continue;
    }
    const TicketParts parts = parts_of(table, given, about);
    const auto written = texts.find(about);
    std::string value = "unknown";
    if (written != texts.end()) {
      value = base::quoted(written->second);
    } else if (!is_unknown(table, given, about)) {
      value =
          parts.empty() ? source_of(table, about, one.class_index) : source_of_parts(table, parts);
    }
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", attribute.name, value);
  }
  return text + (text.empty() || holder.empty() ? "" : " ") + holder;
}

}  // namespace tier::prose
