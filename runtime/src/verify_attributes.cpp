#include "verify.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::AttributeKind;
using format::none;

/// As many digits behind the point as a number of a rulebook has at the most.
constexpr std::uint32_t greatest_scale = 9;

/// Whether the spellings rise by bytes, so that one is found by halving.
bool values_hold(const Table& table, const Attribute& attribute, Tiles& strings) {
  for (std::uint32_t index = 0; index < attribute.values.count; ++index) {
    const format::Value* value = table.values + attribute.values.begin + index;
    if (!strings.take(value->spelling) || value->value_class >= attribute.values.count ||
        value->reserved != 0) {
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

/// The classes that the kind itself gives, without *any other* and *unknown*; 0 for a
/// kind that does not exist.
std::uint64_t listed_classes(const Attribute& attribute) {
  switch (attribute.kind) {
    case AttributeKind::Enum:
      return attribute.values.count;
    case AttributeKind::Flag:
      return 2;
    case AttributeKind::Number:
      return std::uint64_t{attribute.cuts.count} + 1;
    case AttributeKind::Text:
    case AttributeKind::Time:
      return 1;
  }
  return 0;
}

/// Whether the classes are numbered as format.h says: listed, *any other*, *unknown*.
bool classes_hold(const Attribute& attribute) {
  const std::uint64_t listed = listed_classes(attribute);
  std::uint64_t count = listed;
  if (attribute.any_other_class != none) {
    if (attribute.kind != AttributeKind::Enum || attribute.any_other_class != count) {
      return false;
    }
    ++count;
  }
  if (attribute.unknown_class != none) {
    if (attribute.unknown_class != count) {
      return false;
    }
    ++count;
  }
  return listed > 0 && attribute.class_count == count &&
         (attribute.default_class == none || attribute.default_class < count);
}

/// Whether what belongs to another kind is absent.
bool kind_holds(const Attribute& attribute) {
  const bool is_number = attribute.kind == AttributeKind::Number;
  const bool is_enum = attribute.kind == AttributeKind::Enum;
  return (is_enum || attribute.values.count == 0) && (is_number || attribute.cuts.count == 0) &&
         (is_number || (attribute.lower == 0 && attribute.upper == 0 && attribute.scale == 0)) &&
         attribute.scale <= greatest_scale && attribute.reserved == 0;
}

/// Whether the decision that is said to compute the fact says so too.
bool derivation_holds(const Table& table, std::uint32_t index) {
  const Attribute& attribute = table.attributes[index];
  if (attribute.derived_by == none) {
    return true;
  }
  return attribute.derived_by < table.decision_count &&
         table.decisions[attribute.derived_by].attribute == index &&
         attribute.kind != AttributeKind::Text && attribute.kind != AttributeKind::Time &&
         attribute.default_class == none;
}

}  // namespace

bool attributes_hold(const Table& table, Tiles& strings) {
  Tiles values(record_count<format::Value>(table, format::Section::Values));
  Tiles cuts(record_count<std::int64_t>(table, format::Section::Cuts));
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const Attribute& attribute = table.attributes[index];
    if (!strings.take(attribute.name) || !values.take(attribute.values) ||
        !cuts.take(attribute.cuts) || !classes_hold(attribute) || !kind_holds(attribute) ||
        !derivation_holds(table, index) || !values_hold(table, attribute, strings) ||
        !cuts_hold(table, attribute)) {
      return false;
    }
  }
  return values.used_up() && cuts.used_up();
}

}  // namespace tier::runtime
