#include <algorithm>

#include "automaton.h"
#include "cuts.h"
#include "duration_text.h"
#include "number_text.h"
#include "tier/decide.h"
#include "time_text.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::AttributeKind;

/// The value of this spelling among those of an enum or a set, or null.
const format::Value* find_value(const Table& table, const Attribute& attribute,
                                std::string_view text) {
  const format::Value* begin = table.values + attribute.values.begin;
  const format::Value* end = begin + attribute.values.count;
  const format::Value* found = std::lower_bound(
      begin, end, text, [&table](const format::Value& value, std::string_view wanted) {
        return table.text(value.spelling) < wanted;
      });
  return found != end && table.text(found->spelling) == text ? found : nullptr;
}

Status bind_enum(const Table& table, const Attribute& attribute, std::string_view text,
                 std::uint32_t& fact) {
  if (const format::Value* value = find_value(table, attribute, text)) {
    fact = value->value_class;
    return Status::Ok;
  }
  if (attribute.any_other_class == format::none) {
    return Status::UndeclaredValue;
  }
  fact = attribute.any_other_class;
  return Status::Ok;
}

Status bind_flag(std::string_view text, std::uint32_t& fact) {
  const bool yes = text == "yes" || text == "true" || text == "1";
  const bool no = text == "no" || text == "false" || text == "0";
  if (!yes && !no) {
    return Status::UndeclaredValue;
  }
  fact = yes ? 1 : 0;
  return Status::Ok;
}

Status bind_number(const Table& table, const Attribute& attribute, std::string_view text,
                   std::uint32_t& fact) {
  std::int64_t units = 0;
  const Status status = attribute.kind == AttributeKind::Duration
                            ? parse_duration(text, units)
                            : parse_number(text, attribute.scale, units);
  if (status != Status::Ok) {
    return status;
  }
  if (units < attribute.lower || units > attribute.upper) {
    return Status::NumberOutOfRange;
  }
  fact = class_among_cuts(table, attribute, units);
  return Status::Ok;
}

Status bind_holder(const Table& table, std::string_view text, std::uint32_t& fact) {
  for (std::uint32_t tier = 0; tier < table.tier_count; ++tier) {
    if (table.text(table.tiers[tier].name) == text) {
      fact = tier;
      return Status::Ok;
    }
  }
  return Status::UndeclaredValue;
}

/// What an absent fact is. The source of a member or pattern stands before it.
std::uint32_t absent(const Attribute& attribute, const std::uint32_t* facts) {
  if (attribute.source != format::none) {
    // Nothing is in an unknown set, nor in the empty one that is a set's default.
    return facts[attribute.source] == missing ? missing : 0;
  }
  if (attribute.default_class != format::none) {
    return attribute.default_class;
  }
  static_assert(format::none == missing, "a fact that cannot be unknown is missing");
  return attribute.unknown_class;
}

}  // namespace

Status clear_facts(const Table& table, std::uint32_t* facts, std::size_t count) {
  if (count < table.attribute_count) {
    return Status::TooSmall;
  }
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    facts[index] = absent(table.attributes[index], facts);
  }
  return Status::Ok;
}

Status bind(const Table& table, std::uint32_t attribute, std::string_view text,
            std::uint32_t* facts) {
  if (attribute >= table.attribute_count) {
    return Status::UnknownName;
  }
  const Attribute& bound = table.attributes[attribute];
  if (bound.derived_by != format::none || bound.measure != format::none) {
    return Status::DerivedFact;
  }
  switch (bound.kind) {
    case AttributeKind::Enum:
      return bind_enum(table, bound, text, facts[attribute]);
    case AttributeKind::Flag:
      return bind_flag(text, facts[attribute]);
    case AttributeKind::Number:
    case AttributeKind::Duration:
      return bind_number(table, bound, text, facts[attribute]);
    case AttributeKind::Time:
      if (std::int64_t instant = 0; !parse_time(text, instant)) {
        return Status::MalformedTime;
      }
      break;
    case AttributeKind::Text:
      if (bound.automaton != format::none) {
        find_patterns(table, table.automata[bound.automaton], text, facts);
      }
      break;
    case AttributeKind::Holder:
      return bind_holder(table, text, facts[attribute]);
    case AttributeKind::Set:
      return Status::SetOfValues;
    case AttributeKind::Member:
    case AttributeKind::Pattern:
      return Status::DerivedFact;
  }
  // Of texts and times only whether they are known is told apart.
  facts[attribute] = 0;
  return Status::Ok;
}

Status begin_set(const Table& table, std::uint32_t attribute, std::uint32_t* facts) {
  if (attribute >= table.attribute_count ||
      table.attributes[attribute].kind != AttributeKind::Set) {
    return Status::UnknownName;
  }
  const format::Range values = table.attributes[attribute].values;
  for (std::uint32_t index = 0; index < values.count; ++index) {
    const std::uint32_t member = table.values[values.begin + index].member;
    if (member != format::none) {
      facts[member] = 0;
    }
  }
  facts[attribute] = 0;
  return Status::Ok;
}

Status add_member(const Table& table, std::uint32_t attribute, std::string_view text,
                  std::uint32_t* facts) {
  if (attribute >= table.attribute_count ||
      table.attributes[attribute].kind != AttributeKind::Set) {
    return Status::UnknownName;
  }
  const Attribute& set = table.attributes[attribute];
  const format::Value* value = find_value(table, set, text);
  if (value == nullptr) {
    return set.open != 0 ? Status::Ok : Status::UndeclaredValue;
  }
  if (value->member != format::none) {
    facts[value->member] = 1;
  }
  return Status::Ok;
}

}  // namespace tier::runtime
