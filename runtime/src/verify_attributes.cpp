#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::AttributeKind;
using format::none;
using format::Section;

/// As many digits behind the point as a number of a rulebook has at the most.
constexpr std::uint32_t greatest_scale = 9;

constexpr FieldCheck attribute_fields[] = {
    {offsetof(Attribute, name), FieldForm::Text},
    {offsetof(Attribute, values), FieldForm::Tile, Section::Values},
    {offsetof(Attribute, cuts), FieldForm::Tile, Section::Cuts},
    {offsetof(Attribute, derived_by), FieldForm::BelowOrNone, Section::Decisions},
    {offsetof(Attribute, scale), FieldForm::AtMost, greatest_scale},
    {offsetof(Attribute, measure), FieldForm::BelowOrNone, Section::Measures},
    {offsetof(Attribute, reserved), FieldForm::AtMost},
};

/// Whether the value of a set names the attribute that asks for it.
bool member_holds(const Table& table, std::uint32_t set, std::uint32_t member) {
  return member == none ||
         (table.attributes[set].kind == AttributeKind::Set && member < table.attribute_count &&
          table.attributes[member].kind == AttributeKind::Member &&
          table.attributes[member].source == set);
}

/// Whether the spellings rise by bytes, so that one is found by halving.
bool values_hold(const Table& table, std::uint32_t index_of_attribute, Tiles& strings) {
  const Attribute& attribute = table.attributes[index_of_attribute];
  for (std::uint32_t index = 0; index < attribute.values.count; ++index) {
    const format::Value* value = table.values + attribute.values.begin + index;
    if (!strings.take(value->spelling) || value->value_class >= attribute.values.count ||
        !member_holds(table, index_of_attribute, value->member)) {
      return false;
    }
    if (index > 0 && table.text(value[-1].spelling) >= table.text(value->spelling)) {
      return false;
    }
  }
  return true;
}

bool cuts_hold(const Table& table, const Attribute& attribute) {
  std::int64_t below = attribute.lower;
  for (std::uint32_t index = 0; index < attribute.cuts.count; ++index) {
    const std::int64_t cut = table.cuts[attribute.cuts.begin + index];
    if (cut <= below || cut > attribute.upper) {
      return false;
    }
    below = cut;
  }
  return attribute.lower <= attribute.upper;
}

bool is_cut(const Attribute& attribute) {
  return attribute.kind == AttributeKind::Number || attribute.kind == AttributeKind::Duration;
}

/// Whether rows tell only apart whether the fact is known.
bool is_only_known(const Attribute& attribute) {
  return attribute.kind == AttributeKind::Text || attribute.kind == AttributeKind::Time ||
         attribute.kind == AttributeKind::Set;
}

/// Where the attribute stands: facts, then the holder, then members and patterns.
std::uint32_t place_of(const Attribute& attribute) {
  if (attribute.kind == AttributeKind::Member || attribute.kind == AttributeKind::Pattern) {
    return 2;
  }
  return attribute.kind == AttributeKind::Holder ? 1 : 0;
}

/// The classes that the kind itself gives, without *any other* and *unknown*; 0 for a
/// kind that does not exist.
std::uint64_t listed_classes(const Table& table, const Attribute& attribute) {
  switch (attribute.kind) {
    case AttributeKind::Enum:
      return attribute.values.count;
    case AttributeKind::Flag:
    case AttributeKind::Member:
    case AttributeKind::Pattern:
      return 2;
    case AttributeKind::Number:
    case AttributeKind::Duration:
      return std::uint64_t{attribute.cuts.count} + 1;
    case AttributeKind::Text:
    case AttributeKind::Time:
    case AttributeKind::Set:
      return 1;
    case AttributeKind::Holder:
      return table.tier_count;
  }
  return 0;
}

/// Whether the classes are numbered as format.h says: listed, *any other*, *unknown*.
bool classes_hold(const Table& table, const Attribute& attribute) {
  const std::uint64_t listed = listed_classes(table, attribute);
  std::uint64_t count = listed;
  if (attribute.any_other_class != none) {
    if (attribute.kind != AttributeKind::Enum || attribute.any_other_class != count) {
      return false;
    }
    ++count;
  }
  if (attribute.unknown_class != none) {
    if (attribute.unknown_class != count || place_of(attribute) > 0) {
      return false;
    }
    ++count;
  }
  const bool is_empty_set = attribute.kind == AttributeKind::Set && attribute.default_class == 0;
  const bool default_holds =
      attribute.default_class == none || is_empty_set ||
      (is_only_known(attribute) ? attribute.default_class == attribute.unknown_class
                                : attribute.default_class < count && place_of(attribute) == 0);
  return listed > 0 && attribute.class_count == count && default_holds;
}

/// Whether what belongs to another kind is absent.
bool kind_holds(const Attribute& attribute) {
  const bool is_number = attribute.kind == AttributeKind::Number;
  const bool is_duration = attribute.kind == AttributeKind::Duration;
  const bool is_set = attribute.kind == AttributeKind::Set;
  const bool range_holds =
      is_number || (attribute.lower == 0 && attribute.scale == 0 &&
                    (is_duration ? attribute.upper <= greatest_duration : attribute.upper == 0));
  return (attribute.kind == AttributeKind::Enum || is_set || attribute.values.count == 0) &&
         (is_cut(attribute) || attribute.cuts.count == 0) && range_holds &&
         attribute.open <= (is_set ? 1U : 0U) &&
         (attribute.kind == AttributeKind::Text || attribute.automaton == none);
}

/// Whether the number of a default is in its class, and nothing else has one.
bool default_number_holds(const Table& table, const Attribute& attribute) {
  const std::uint32_t listed = attribute.default_class;
  if (!is_cut(attribute) || listed > attribute.cuts.count) {
    return attribute.default_number == 0;
  }
  const std::int64_t* cuts = table.cuts + attribute.cuts.begin;
  const std::int64_t first = listed == 0 ? attribute.lower : cuts[listed - 1];
  return first <= attribute.default_number && attribute.default_number <= attribute.upper &&
         (listed == attribute.cuts.count || attribute.default_number < cuts[listed]);
}

/// Whether a member or pattern, and nothing else, belongs to a set or text before it.
bool source_holds(const Table& table, std::uint32_t index) {
  const Attribute& attribute = table.attributes[index];
  if (place_of(attribute) < 2) {
    return attribute.source == none;
  }
  if (attribute.source >= index) {
    return false;
  }
  const Attribute& source = table.attributes[attribute.source];
  return attribute.kind == AttributeKind::Member
             ? source.kind == AttributeKind::Set
             : source.kind == AttributeKind::Text && source.automaton != none;
}

/// Whether the decision that is said to compute the fact says so too.
bool derivation_holds(const Table& table, std::uint32_t index) {
  const Attribute& attribute = table.attributes[index];
  if (attribute.derived_by == none) {
    return true;
  }
  return table.decisions[attribute.derived_by].attribute == index && !is_only_known(attribute) &&
         place_of(attribute) == 0 && attribute.default_class == none;
}

/// Whether facts, the holder, members and patterns come in this order, with one holder.
bool order_holds(const Table& table, std::uint32_t index) {
  if (index == 0) {
    return true;
  }
  const std::uint32_t before = place_of(table.attributes[index - 1]);
  const std::uint32_t place = place_of(table.attributes[index]);
  return before <= place && !(before == 1 && place == 1);
}

bool attribute_holds(const Table& table, std::uint32_t index, Pools& pools) {
  const Attribute& attribute = table.attributes[index];
  return classes_hold(table, attribute) && kind_holds(attribute) && order_holds(table, index) &&
         source_holds(table, index) && derivation_holds(table, index) &&
         values_hold(table, index, pools[Section::Strings]) && cuts_hold(table, attribute) &&
         default_number_holds(table, attribute);
}

}  // namespace

bool attributes_hold(const Table& table, Pools& pools) {
  return records_hold(table, pools, Section::Attributes, attribute_fields, attribute_holds);
}

}  // namespace tier::runtime
