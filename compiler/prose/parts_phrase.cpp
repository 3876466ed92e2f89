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

Strings member_names(const Voice& voice, const Ids& members) {
  Strings names;
  for (const table::AttributeId id : members) {
    const auto& member = std::get<table::MemberDomain>(voice.table.attributes[id].domain);
    const auto& set = std::get<table::SetDomain>(voice.table.attributes[member.set].domain);
    names.push_back(value_name(set.members, member.member, voice.words));
  }
  return names;
}

/// `many` as "tags include", else as ""What it holds" includes".
Strings set_predicates(const Voice& voice, const Sides& sides, const Ids& any, std::size_t many) {
  const ListWords& lists = voice.words.lists;
  const PartWords& words = voice.words.parts;
  const Strings yes = member_names(voice, sides.yes);
  const Strings no = member_names(voice, sides.no);
  if (yes.empty() && any.empty() && no.size() == 1) {
    return {filled(voice.pick(words.includes_not[many]), no.front())};
  }
  Strings members;
  if (!yes.empty()) {
    const std::string all = list(yes, lists.conjunction);
    members.push_back(yes.size() == 2 ? filled(words.both, all) : all);
  }
  if (!any.empty()) {
    members.push_back(list(member_names(voice, any), lists.disjunction));
  }
  if (!no.empty() && !members.empty()) {
    members.back() = filled(words.but, members.back(), none_of(lists, no));
  } else if (!no.empty()) {
    members.push_back(none_of(lists, no));
  }
  for (std::string& one : members) {
    one = filled(voice.pick(words.includes[many]), one);
  }
  return members;
}

const PatternDomain& pattern_of(const Voice& voice, table::AttributeId id) {
  return std::get<PatternDomain>(voice.table.attributes[id].domain);
}

std::size_t place(const PatternDomain& pattern) {
  return static_cast<std::size_t>(pattern.relation);
}

std::string manner(const Voice& voice, const PatternDomain& pattern) {
  return std::string(pattern.exactly ? voice.words.parts.exactly : "");
}

/// The texts of patterns that ask alike, in one list each.
struct Asked {
  const PatternDomain* like;
  Strings texts;
};

std::vector<Asked> alike(const Voice& voice, const Ids& patterns) {
  std::vector<Asked> groups;
  for (const table::AttributeId id : patterns) {
    const PatternDomain& pattern = pattern_of(voice, id);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Asked& other) {
      return other.like->relation == pattern.relation && other.like->exactly == pattern.exactly;
    });
    if (group == groups.end()) {
      group = groups.insert(groups.end(), {&pattern, {}});
    }
    for (const std::string& text : pattern.texts) {
      const std::string quoted = filled(voice.words.lists.quoted, one_line(text));
      if (std::find(group->texts.begin(), group->texts.end(), quoted) == group->texts.end()) {
        group->texts.push_back(quoted);
      }
    }
  }
  return groups;
}

Strings one_of_predicates(const Voice& voice, const Ids& patterns) {
  Strings predicates;
  for (const Asked& group : alike(voice, patterns)) {
    predicates.push_back(
        filled(voice.pick(voice.words.parts.asks[place(*group.like)]),
               list(group.texts, voice.words.lists.disjunction) + manner(voice, *group.like)));
  }
  return predicates;
}

Strings text_predicates(const Voice& voice, const Sides& sides, const Ids& any) {
  const ListWords& lists = voice.words.lists;
  const PartWords& words = voice.words.parts;
  Strings predicates;
  for (const table::AttributeId id : sides.yes) {
    predicates.push_back(one_of_predicates(voice, {id}).front());
  }
  if (!any.empty()) {
    predicates.push_back(disjunction(lists, one_of_predicates(voice, any), lists.predicate_or));
  }
  for (const Asked& group : alike(voice, sides.no)) {
    const std::string how = manner(voice, *group.like);
    predicates.push_back(
        group.texts.size() == 1
            ? filled(voice.pick(words.asks_not[place(*group.like)]), group.texts.front() + how)
            : filled(voice.pick(words.asks_none[place(*group.like)]),
                     none_of(lists, group.texts) + how,
                     list(group.texts, lists.conjunction) + how));
  }
  return predicates;
}

}  // namespace

std::string none_of(const ListWords& words, const Strings& items) {
  if (items.size() == 1) {
    return filled(words.not_one, items.front());
  }
  if (items.size() == 2) {
    return filled(words.neither, items[0], items[1]);
  }
  return filled(words.none_of, list(items, words.none_of_last));
}

table::AttributeId subject(const table::DecisionTable& table, table::AttributeId id) {
  const table::Domain& domain = table.attributes[id].domain;
  if (const auto* member = std::get_if<table::MemberDomain>(&domain)) {
    return member->set;
  }
  const auto* pattern = std::get_if<PatternDomain>(&domain);
  return pattern != nullptr ? pattern->text : id;
}

std::string parts_phrase(const Voice& voice, table::AttributeId subject, const table::Test* own,
                         const std::vector<table::Test>& parts, const Ids& any) {
  const table::Attribute& attribute = voice.table.attributes[subject];
  const bool set = std::holds_alternative<table::SetDomain>(attribute.domain);
  const Sides sides = sides_of(parts);
  const std::size_t many = is_plural(attribute) ? 1 : 0;
  const ListWords& lists = voice.words.lists;
  const PartWords& words = voice.words.parts;
  Strings predicates =
      set ? set_predicates(voice, sides, any, many) : text_predicates(voice, sides, any);
  // Unknown sets and texts hold nothing, so what is asked for says by itself that they are known.
  if (sides.yes.empty() && any.empty() && attribute.unknown_class()) {
    if (own != nullptr && own->classes.has(*attribute.unknown_class())) {
      predicates = {std::string(voice.pick(words.is_unknown[many]))};
    } else if (own != nullptr) {
      predicates.insert(predicates.begin(), std::string(voice.pick(words.is_known[many])));
    } else {
      const std::string join = predicates.size() > 1 ? std::string(lists.predicate_or)
                                                     : fmt::format(" {} ", lists.disjunction);
      predicates = {fmt::format("{}{}{}", voice.pick(words.is_unknown[many]), join,
                                conjunction(lists, predicates, lists.predicate_and))};
    }
  }
  return filled(words.subject, fact(attribute, voice.words),
                conjunction(lists, predicates, lists.predicate_and));
}

}  // namespace tier::prose
