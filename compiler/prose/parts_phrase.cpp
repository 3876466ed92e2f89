#include <fmt/format.h>

#include <algorithm>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using table::PatternDomain;
using Ids = std::vector<table::AttributeId>;
using Strings = std::vector<std::string>;

/// The parts asked for and those ruled out, in the order of the tests.
struct Sides {
  Ids yes;
  Ids no;
};

Sides sides_of(const std::vector<table::Test>& parts) {
  Sides sides;
  for (const table::Test& part : parts) {
    (part.classes.has(1) ? sides.yes : sides.no).push_back(part.attribute);
  }
  return sides;
}

Strings member_names(const table::DecisionTable& table, const Ids& members) {
  Strings names;
  for (const table::AttributeId id : members) {
    const auto& member = std::get<table::MemberDomain>(table.attributes[id].domain);
    const auto& set = std::get<table::SetDomain>(table.attributes[member.set].domain);
    names.push_back(value_name(set.members, member.member));
  }
  return names;
}

/// `plural` as "tags include", else as ""What it holds" includes".
Strings set_predicates(const table::DecisionTable& table, const Sides& sides, const Ids& any,
                       bool plural) {
  const std::string include = plural ? "include " : "includes ";
  const Strings yes = member_names(table, sides.yes);
  const Strings no = member_names(table, sides.no);
  Strings predicates;
  if (!yes.empty()) {
    predicates.push_back(include + (yes.size() == 2 ? "both " : "") + list(yes, "and"));
  }
  if (!any.empty()) {
    predicates.push_back(include + list(member_names(table, any), "or"));
  }
  if (!no.empty() && !predicates.empty()) {
    predicates.back() += " but " + none_of(no);
  } else if (!no.empty()) {
    predicates.push_back(no.size() == 1
                             ? (plural ? "do not include " : "does not include ") + no.front()
                             : include + none_of(no));
  }
  return predicates;
}

const PatternDomain& pattern_of(const table::DecisionTable& table, table::AttributeId id) {
  return std::get<PatternDomain>(table.attributes[id].domain);
}

/// The verb as it stands behind the fact, and behind "does not".
std::string_view verb(const PatternDomain& pattern, bool plain) {
  switch (pattern.relation) {
    case PatternDomain::Relation::Contains:
      return plain ? "contain" : "contains";
    case PatternDomain::Relation::StartsWith:
      return plain ? "start with" : "starts with";
    case PatternDomain::Relation::EndsWith:
      return plain ? "end with" : "ends with";
    case PatternDomain::Relation::Mentions:
      return plain ? "mention" : "mentions";
  }
  return "";
}

std::string_view manner(const PatternDomain& pattern) {
  return pattern.exactly ? " with exactly these capitals" : "";
}

/// The texts of patterns that ask alike, in one list each.
struct Asked {
  const PatternDomain* like;
  Strings texts;
};

std::vector<Asked> alike(const table::DecisionTable& table, const Ids& patterns) {
  std::vector<Asked> groups;
  for (const table::AttributeId id : patterns) {
    const PatternDomain& pattern = pattern_of(table, id);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Asked& other) {
      return other.like->relation == pattern.relation && other.like->exactly == pattern.exactly;
    });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {&pattern, {}});
    }
    for (const std::string& text : pattern.texts) {
      const std::string quoted = fmt::format("\"{}\"", one_line(text));
      if (std::find(group->texts.begin(), group->texts.end(), quoted) == group->texts.end()) {
        group->texts.push_back(quoted);
      }
    }
  }
  return groups;
}

Strings one_of_predicates(const table::DecisionTable& table, const Ids& patterns) {
  Strings predicates;
  for (const Asked& group : alike(table, patterns)) {
    predicates.push_back(fmt::format("{} {}{}", verb(*group.like, false), list(group.texts, "or"),
                                     manner(*group.like)));
  }
  return predicates;
}

Strings text_predicates(const table::DecisionTable& table, const Sides& sides, const Ids& any) {
  Strings predicates;
  for (const table::AttributeId id : sides.yes) {
    predicates.push_back(one_of_predicates(table, {id}).front());
  }
  if (!any.empty()) {
    predicates.push_back(disjunction(one_of_predicates(table, any)));
  }
  for (const Asked& group : alike(table, sides.no)) {
    predicates.push_back(group.texts.size() == 1
                             ? fmt::format("does not {} {}{}", verb(*group.like, true),
                                           group.texts.front(), manner(*group.like))
                             : fmt::format("{} {}{}", verb(*group.like, false),
                                           none_of(group.texts), manner(*group.like)));
  }
  return predicates;
}

}  // namespace

std::string none_of(const Strings& items) {
  if (items.size() == 1) {
    return "not " + items.front();
  }
  if (items.size() == 2) {
    return fmt::format("neither {} nor {}", items[0], items[1]);
  }
  return "none of " + list(items, "and");
}

table::AttributeId subject(const table::DecisionTable& table, table::AttributeId id) {
  const table::Domain& domain = table.attributes[id].domain;
  if (const auto* member = std::get_if<table::MemberDomain>(&domain)) {
    return member->set;
  }
  const auto* pattern = std::get_if<PatternDomain>(&domain);
  return pattern != nullptr ? pattern->text : id;
}

std::string parts_phrase(const table::DecisionTable& table, table::AttributeId subject,
                         const table::Test* own, const std::vector<table::Test>& parts,
                         const Ids& any) {
  const table::Attribute& attribute = table.attributes[subject];
  const bool set = std::holds_alternative<table::SetDomain>(attribute.domain);
  const Sides sides = sides_of(parts);
  const bool plural = is_plural(attribute);
  Strings predicates =
      set ? set_predicates(table, sides, any, plural) : text_predicates(table, sides, any);
  const std::string_view is = plural ? "are" : "is";
  // Unknown sets and texts hold nothing, so what is asked for says by itself that they are known.
  if (sides.yes.empty() && any.empty() && attribute.unknown_class()) {
    if (own != nullptr && own->classes.has(*attribute.unknown_class())) {
      predicates = {fmt::format("{} unknown", is)};
    } else if (own != nullptr) {
      predicates.insert(predicates.begin(), fmt::format("{} known", is));
    } else {
      const std::string rest = conjunction(predicates);
      return fmt::format("{} {} unknown{} {}", fact(attribute), is,
                         predicates.size() > 1 ? ", or" : " or", rest);
    }
  }
  return fmt::format("{} {}", fact(attribute), conjunction(predicates));
}

}  // namespace tier::prose
