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

std::vector<std::string> names(const EnumDomain& domain, const std::vector<std::uint32_t>& values) {
  std::vector<std::string> result;
  for (const std::uint32_t value : values) {
    result.push_back(value_name(domain, value));
  }
  return result;
}

/// Two or more neighbours of an ordered enum in its own words; none for any other set.
std::optional<Phrase> ordered_phrase(const EnumDomain& domain,
                                     const std::vector<std::uint32_t>& values) {
  const auto last_value = static_cast<std::uint32_t>(domain.values.size() - 1);
  const bool run = values.back() - values.front() + 1 == values.size();
  if (!domain.order || values.size() < 2 || !run || values.back() > last_value) {
    return std::nullopt;
  }
  const std::string& towards_first =
      domain.order->ascending ? domain.order->lesser : domain.order->greater;
  const std::string& towards_last =
      domain.order->ascending ? domain.order->greater : domain.order->lesser;
  const std::string first = value_name(domain, values.front());
  const std::string last = value_name(domain, values.back());
  // An open enum's other values stand outside its order, so the words reach only to its ends.
  if (values.front() == 0) {
    return Phrase{fmt::format("{} or {}", last, towards_first), false, true};
  }
  if (values.back() == last_value) {
    return Phrase{fmt::format("{} or {}", first, towards_last), false, true};
  }
  if (values.size() > longest_run) {
    return Phrase{fmt::format("from {} to {}", first, last), false, false};
  }
  return std::nullopt;
}

Phrase without(const std::vector<std::string>& left_out) {
  return {none_of(left_out), true, left_out.size() > 2};
}

Phrase enum_phrase(const EnumDomain& domain, const ClassSet& set) {
  const auto count = static_cast<std::uint32_t>(domain.values.size() + (domain.open ? 1 : 0));
  const std::vector<std::uint32_t> inside = members(set, count, true);
  const std::vector<std::uint32_t> outside = members(set, count, false);
  if (const auto phrase = ordered_phrase(domain, inside)) {
    return *phrase;
  }
  const bool listed_only = domain.open && outside.size() == 1 && outside.front() + 1 == count;
  if (listed_only && inside.size() > longest_run) {
    return {"one of the listed values", false, false};
  }
  // "not any other" would say nothing, so a set without it is always said by its members.
  const bool leaves_any_other = domain.open && !outside.empty() && outside.back() + 1 == count;
  if (outside.size() < inside.size() && !leaves_any_other) {
    return without(names(domain, outside));
  }
  const auto all = names(domain, inside);
  return {list(all, "or"), false, all.size() > 1};
}

Phrase known_phrase(const table::Domain& domain, const ClassSet& set) {
  const auto known = [](const auto&) { return Phrase{"known", false, false}; };
  const auto yes_or_no = [&](const auto&) {
    return Phrase{set.has(1) ? "yes" : "no", false, false};
  };
  return std::visit(base::Overloaded{
                        [&](const EnumDomain& e) { return enum_phrase(e, set); },
                        [&](const table::FlagDomain& f) { return yes_or_no(f); },
                        [&](const table::NumberDomain& n) { return number_phrase(n, set); },
                        [&](const table::DurationDomain& d) { return duration_phrase(d, set); },
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
std::string holders(const table::DecisionTable& table, table::AttributeId id, const ClassSet& set) {
  const table::Attribute& attribute = table.attributes[id];
  std::vector<std::string> inside;
  std::vector<std::string> outside;
  for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
    (set.has(index) ? inside : outside).push_back(class_name(table, id, index));
  }
  if (outside.empty()) {
    return "anybody";
  }
  if (inside.empty() || inside.size() <= outside.size() || inside.size() <= longest_run) {
    return inside.empty() ? "nothing" : list(inside, "or");
  }
  return outside.size() == 1 ? "anybody but " + outside.front() : none_of(outside);
}

}  // namespace

std::string classes(const table::DecisionTable& table, table::AttributeId id, const ClassSet& set) {
  const table::Attribute& attribute = table.attributes[id];
  if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    return holders(table, id, set);
  }
  const std::optional<std::uint32_t> unknown = attribute.unknown_class();
  const bool with_unknown = unknown && set.has(*unknown);
  const std::size_t known = set.count() - (with_unknown ? 1 : 0);
  if (known == 0) {
    return with_unknown ? "unknown" : "nothing";
  }
  if (known == table::known_class_count(attribute.domain)) {
    return with_unknown || !unknown ? "anything" : "known";
  }
  const Phrase phrase = known_phrase(attribute.domain, set);
  if (!unknown) {
    return phrase.text;
  }
  if (phrase.negative) {
    return (with_unknown ? "unknown or " : "known and ") + phrase.text;
  }
  if (!with_unknown) {
    return phrase.text;
  }
  return phrase.text + (phrase.compound ? ", or unknown" : " or unknown");
}

}  // namespace tier::prose
