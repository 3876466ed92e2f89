#include "compiler/prose/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using table::ClassSet;
using table::EnumDomain;

/// More neighbours than this in an ordered enum are said by their ends.
constexpr std::size_t longest_run = 3;

std::vector<std::uint32_t> members(const ClassSet& set, std::uint32_t count, bool wanted) {
  std::vector<std::uint32_t> result;
  for (std::uint32_t index = 0; index < count; ++index) {
    if (set.has(index) == wanted) {
      result.push_back(index);
    }
  }
  return result;
}

std::vector<std::string> names(const EnumDomain& domain, const std::vector<std::uint32_t>& values,
                               const Grammar& words) {
  std::vector<std::string> result;
  for (const std::uint32_t value : values) {
    result.push_back(value_name(domain, value, words));
  }
  return result;
}

/// Two or more neighbours of an ordered enum in its own words; none for any other set.
std::optional<Phrase> ordered_phrase(const EnumDomain& domain,
                                     const std::vector<std::uint32_t>& values,
                                     const Grammar& words) {
  const auto last_value = static_cast<std::uint32_t>(domain.values.size() - 1);
  const bool run = values.back() - values.front() + 1 == values.size();
  if (!domain.order || values.size() < 2 || !run || values.back() > last_value) {
    return std::nullopt;
  }
  const std::string lesser = order_word(domain.order->lesser, words);
  const std::string greater = order_word(domain.order->greater, words);
  const std::string& towards_first = domain.order->ascending ? lesser : greater;
  const std::string& towards_last = domain.order->ascending ? greater : lesser;
  const std::string first = value_name(domain, values.front(), words);
  const std::string last = value_name(domain, values.back(), words);
  // An open enum's other values stand outside its order, so the words reach only to its ends.
  if (values.front() == 0) {
    return Phrase{filled(words.values.or_ordered, last, towards_first), false, true};
  }
  if (values.back() == last_value) {
    return Phrase{filled(words.values.or_ordered, first, towards_last), false, true};
  }
  if (values.size() > longest_run) {
    return Phrase{filled(words.values.from_to, first, last), false, false};
  }
  return std::nullopt;
}

Phrase enum_phrase(const EnumDomain& domain, const ClassSet& set, const Grammar& words) {
  const auto count = static_cast<std::uint32_t>(domain.values.size() + (domain.open ? 1 : 0));
  const std::vector<std::uint32_t> inside = members(set, count, true);
  const std::vector<std::uint32_t> outside = members(set, count, false);
  if (const auto phrase = ordered_phrase(domain, inside, words)) {
    return *phrase;
  }
  const bool listed_only = domain.open && outside.size() == 1 && outside.front() + 1 == count;
  if (listed_only && inside.size() > longest_run) {
    return {std::string(words.values.listed), false, false};
  }
  // "not any other" would say nothing, so a set without it is always said by its members.
  const bool leaves_any_other = domain.open && !outside.empty() && outside.back() + 1 == count;
  if (outside.size() < inside.size() && !leaves_any_other) {
    const auto left_out = names(domain, outside, words);
    return {none_of(words.lists, left_out), true, left_out.size() > 2};
  }
  const auto all = names(domain, inside, words);
  return {list(all, words.lists.disjunction), false, all.size() > 1};
}

Phrase known_phrase(const table::Domain& domain, const ClassSet& set, const Grammar& words) {
  const auto known = [&](const auto&) {
    return Phrase{std::string(words.values.known), false, false};
  };
  const auto yes_or_no = [&](const auto&) {
    return Phrase{std::string(set.has(1) ? words.values.yes : words.values.no), false, false};
  };
  return std::visit(
      base::Overloaded{
          [&](const EnumDomain& e) { return enum_phrase(e, set, words); },
          [&](const table::FlagDomain& f) { return yes_or_no(f); },
          [&](const table::NumberDomain& n) { return number_phrase(n, set, words); },
          [&](const table::DurationDomain& d) { return duration_phrase(d, set, words); },
          [&](const table::TextDomain& t) { return known(t); },
          [&](const table::TimeDomain& t) { return known(t); },
          [&](const table::SetDomain& s) { return known(s); },
          [&](const table::MemberDomain& m) { return yes_or_no(m); },
          [&](const table::PatternDomain& p) { return yes_or_no(p); },
          // Tiers have names in their table alone: see `holders`.
          [&](const table::HolderDomain& h) { return known(h); },
      },
      domain);
}

/// "L1", "L1 or L2", "neither L1 nor L2", "nobody".
std::string holders(const Voice& voice, table::AttributeId id, const ClassSet& set) {
  const ValueWords& words = voice.words.values;
  const table::Attribute& attribute = voice.table.attributes[id];
  std::vector<std::string> inside;
  std::vector<std::string> outside;
  for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
    (set.has(index) ? inside : outside).push_back(class_name(voice, id, index));
  }
  if (outside.empty()) {
    return std::string(words.anybody);
  }
  if (inside.empty() || inside.size() <= outside.size() || inside.size() <= longest_run) {
    return inside.empty() ? std::string(words.nothing)
                          : list(inside, voice.words.lists.disjunction);
  }
  return outside.size() == 1 ? filled(words.anybody_but, outside.front())
                             : none_of(voice.words.lists, outside);
}

}  // namespace

std::string classes(const Voice& voice, table::AttributeId id, const ClassSet& set) {
  const ValueWords& words = voice.words.values;
  const table::Attribute& attribute = voice.table.attributes[id];
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return holders(voice, id, set);
  }
  const std::optional<std::uint32_t> unknown = attribute.unknown_class();
  const bool with_unknown = unknown && set.has(*unknown);
  const std::size_t known = set.count() - (with_unknown ? 1 : 0);
  if (known == 0) {
    return std::string(with_unknown ? words.unknown : words.nothing);
  }
  if (known == table::known_class_count(attribute.domain)) {
    return std::string(with_unknown || !unknown ? words.anything : words.known);
  }
  const Phrase phrase = known_phrase(attribute.domain, set, voice.words);
  if (!unknown) {
    return phrase.text;
  }
  if (phrase.negative) {
    return filled(with_unknown ? words.unknown_or : words.known_and, phrase.text);
  }
  if (!with_unknown) {
    return phrase.text;
  }
  return filled(phrase.compound ? words.compound_or_unknown : words.or_unknown, phrase.text);
}

}  // namespace tier::prose
