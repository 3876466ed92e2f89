#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/prose/measures.h"
#include "compiler/prose/people.h"
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

bool is_capital(char letter) { return 'A' <= letter && letter <= 'Z'; }

/// The title says no more than the name: not even that `vip` is spelled VIP.
bool repeats(const std::string& title, const std::string& name) {
  if (!equal_without_case(title, name)) {
    return false;
  }
  for (std::size_t at = 1; at < title.size(); ++at) {
    const bool initials = is_capital(title[at - 1]) && is_capital(title[at]);
    if (initials && title.substr(at - 1, 2) != name.substr(at - 1, 2)) {
      return false;
    }
  }
  return true;
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

std::string title_or_words(const std::string& title, const std::string& name) {
  const std::string line = one_line(title);
  return line.empty() || repeats(line, words(name)) ? words(name) : line;
}

namespace {

constexpr std::string_view agent = "agent.";

/// What is known of the person acting: "the agent's region", "the agent's "Where they sit"".
std::string agent_fact(const table::Attribute& attribute) {
  const std::string name = attribute.name.substr(agent.size());
  const std::string title = one_line(attribute.title);
  const std::string called = title_or_words(attribute.title, name);
  const bool plain = equal_without_case(title, words(attribute.name)) ||
                     equal_without_case(title, "agent " + words(name));
  if (plain) {
    return "the agent's " + words(name);
  }
  return equal_without_case(called, words(name)) ? "the agent's " + called
                                                 : fmt::format("the agent's \"{}\"", called);
}

}  // namespace

std::string fact(const table::Attribute& attribute) {
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return "the holder";
  }
  if (attribute.name.starts_with(agent)) {
    return agent_fact(attribute);
  }
  const std::string called = title_or_words(attribute.title, attribute.name);
  return equal_without_case(called, words(attribute.name)) ? called : fmt::format("\"{}\"", called);
}

std::string fact(const table::DecisionTable& table, table::AttributeId id) {
  const table::Attribute& attribute = table.attributes[subject(table, id)];
  return attribute.measure ? measured(table, *attribute.measure) : fact(attribute);
}

std::string value_name(const table::EnumDomain& domain, std::uint32_t index) {
  if (index >= domain.values.size()) {
    return "any other";
  }
  const table::EnumValue& value = domain.values[index];
  const std::string title = one_line(value.title);
  // Beside "A group", "one user" would look like a slip: one that says more than its name keeps
  // the capitals of all.
  const bool all_repeat =
      std::all_of(domain.values.begin(), domain.values.end(), [](const table::EnumValue& one) {
        const std::string line = one_line(one.title);
        return line.empty() || repeats(line, words(one.name));
      });
  return title.empty() || all_repeat ? title_or_words(title, value.name) : title;
}

bool is_plural(const table::Attribute& attribute) {
  return std::holds_alternative<table::SetDomain>(attribute.domain) &&
         fact(attribute).ends_with('s');
}

std::string number(const table::NumberDomain& domain, std::int64_t units) {
  return base::Decimal{units, domain.scale}.to_string();
}

std::string class_name(const table::DecisionTable& table, table::AttributeId id,
                       std::uint32_t class_index) {
  const table::Attribute& attribute = table.attributes[id];
  if (attribute.unknown_class() == class_index) {
    return std::holds_alternative<table::HolderDomain>(attribute.domain) ? "nobody" : "unknown";
  }
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) { return value_name(e, class_index); },
          [&](const table::FlagDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const table::NumberDomain& n) { return class_range(n, class_index); },
          [&](const table::DurationDomain& d) { return class_range(d, class_index); },
          [](const table::TextDomain&) { return std::string("known"); },
          [](const table::TimeDomain&) { return std::string("known"); },
          [](const table::SetDomain&) { return std::string("known"); },
          [&](const table::MemberDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const table::PatternDomain&) { return std::string(class_index == 0 ? "no" : "yes"); },
          [&](const table::HolderDomain&) { return tier(table, table::TierId(class_index)); },
      },
      attribute.domain);
}

}  // namespace tier::prose
