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

/// As whoever has no umlauts spells them: `Priorität` is the title of `prioritaet`.
std::string without_umlauts(std::string text) {
  for (const auto& [umlaut, letters] :
       {std::pair{"ä", "ae"}, std::pair{"ö", "oe"}, std::pair{"ü", "ue"}, std::pair{"Ä", "Ae"},
        std::pair{"Ö", "Oe"}, std::pair{"Ü", "Ue"}, std::pair{"ß", "ss"}}) {
    for (std::size_t at = text.find(umlaut); at != std::string::npos; at = text.find(umlaut, at)) {
      text.replace(at, 2, letters);
    }
  }
  return text;
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

std::string title_or_words(const Grammar& grammar, const std::string& title,
                           const std::string& name) {
  const std::string line = one_line(title);
  const bool by_name = repeats(line, words(name)) && !grammar.facts.spelled_by_title;
  return line.empty() || by_name ? words(name) : line;
}

namespace {

constexpr std::string_view agent = "agent.";

/// What is known of the person acting: "the agent's region", "the agent's "Where they sit"".
std::string agent_fact(const table::Attribute& attribute, const Grammar& grammar) {
  const std::string name = attribute.name.substr(agent.size());
  const std::string title = one_line(attribute.title);
  const std::string called = title_or_words(grammar, attribute.title, name);
  const bool plain = equal_without_case(title, words(attribute.name)) ||
                     equal_without_case(title, "agent " + words(name));
  if (plain) {
    std::string noun = words(name);
    if (grammar.facts.spelled_by_title && 'a' <= noun.front() && noun.front() <= 'z') {
      noun.front() = static_cast<char>(noun.front() - 'a' + 'A');
    }
    return filled(grammar.facts.agents, noun);
  }
  return filled(grammar.facts.agents, equal_without_case(called, words(name))
                                          ? called
                                          : filled(grammar.lists.quoted, called));
}

}  // namespace

std::string fact(const table::Attribute& attribute, const Grammar& grammar) {
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return std::string(grammar.facts.holder);
  }
  if (attribute.name.starts_with(agent)) {
    return agent_fact(attribute, grammar);
  }
  const std::string called = title_or_words(grammar, attribute.title, attribute.name);
  const bool plain = equal_without_case(called, words(attribute.name)) ||
                     (grammar.facts.spelled_by_title &&
                      equal_without_case(without_umlauts(called), words(attribute.name)));
  return plain ? called : filled(grammar.lists.quoted, called);
}

std::string fact(const Voice& voice, table::AttributeId id) {
  const table::Attribute& attribute = voice.table.attributes[subject(voice.table, id)];
  return attribute.measure ? measured(voice, *attribute.measure) : fact(attribute, voice.words);
}

std::string value_name(const table::EnumDomain& domain, std::uint32_t index,
                       const Grammar& grammar) {
  if (index >= domain.values.size()) {
    return std::string(grammar.values.any_other);
  }
  const table::EnumValue& value = domain.values[index];
  // No name that a rulebook gives has a blank.
  if (value.name == "best effort") {
    return std::string(grammar.values.best_effort);
  }
  if (value.name == "does not apply") {
    return std::string(grammar.values.not_made);
  }
  const std::string title = one_line(value.title);
  // Beside "A group", "one user" would look like a slip: one that says more than its name keeps
  // the capitals of all.
  const bool all_repeat =
      std::all_of(domain.values.begin(), domain.values.end(), [](const table::EnumValue& one) {
        const std::string line = one_line(one.title);
        return line.empty() || repeats(line, words(one.name));
      });
  return title.empty() || all_repeat ? title_or_words(grammar, title, value.name) : title;
}

bool is_plural(const table::Attribute& attribute) {
  return std::holds_alternative<table::SetDomain>(attribute.domain) &&
         fact(attribute).ends_with('s');
}

std::string number(const table::NumberDomain& domain, std::int64_t units, const Grammar& grammar) {
  return decimal(units, domain.scale, grammar);
}

std::string order_word(const std::string& word, const Grammar& grammar) {
  return std::string(word == "higher"  ? grammar.values.higher
                     : word == "lower" ? grammar.values.lower
                                       : std::string_view(word));
}

std::string decimal(std::int64_t units, std::uint32_t scale, const Grammar& grammar) {
  std::string text = base::Decimal{units, scale}.to_string();
  const std::size_t point = text.find('.');
  if (point != std::string::npos) {
    text.replace(point, 1, grammar.numbers.decimal_point);
  }
  return text;
}

std::string class_name(const Voice& voice, table::AttributeId id, std::uint32_t class_index) {
  const ValueWords& words = voice.words.values;
  const table::Attribute& attribute = voice.table.attributes[id];
  const auto yes_or_no = [&](const auto&) {
    return std::string(class_index == 0 ? words.no : words.yes);
  };
  const auto known = [&](const auto&) { return std::string(words.known); };
  if (attribute.unknown_class() == class_index) {
    return std::string(std::holds_alternative<table::HolderDomain>(attribute.domain)
                           ? words.nobody
                           : words.unknown);
  }
  return std::visit(
      base::Overloaded{
          [&](const table::EnumDomain& e) { return value_name(e, class_index, voice.words); },
          [&](const table::FlagDomain& f) { return yes_or_no(f); },
          [&](const table::NumberDomain& n) { return class_range(n, class_index, voice.words); },
          [&](const table::DurationDomain& d) { return class_range(d, class_index, voice.words); },
          [&](const table::TextDomain& t) { return known(t); },
          [&](const table::TimeDomain& t) { return known(t); },
          [&](const table::SetDomain& s) { return known(s); },
          [&](const table::MemberDomain& m) { return yes_or_no(m); },
          [&](const table::PatternDomain& p) { return yes_or_no(p); },
          [&](const table::HolderDomain&) { return tier(voice, table::TierId(class_index)); },
      },
      attribute.domain);
}

}  // namespace tier::prose
