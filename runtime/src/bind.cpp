#include <algorithm>

#include "number_text.h"
#include "tier/decide.h"
#include "time_text.h"

namespace tier::runtime {
namespace {

using format::Attribute;
using format::AttributeKind;

Status bind_enum(const Table& table, const Attribute& attribute, std::string_view text,
                 std::uint32_t& fact) {
  const format::Value* begin = table.values + attribute.values.begin;
  const format::Value* end = begin + attribute.values.count;
  const format::Value* found = std::lower_bound(
      begin, end, text, [&table](const format::Value& value, std::string_view wanted) {
        return table.text(value.spelling) < wanted;
      });
  if (found != end && table.text(found->spelling) == text) {
    fact = found->value_class;
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
  if (const Status status = parse_number(text, attribute.scale, units); status != Status::Ok) {
    return status;
  }
  if (units < attribute.lower || units > attribute.upper) {
    return Status::NumberOutOfRange;
  }
  const std::int64_t* begin = table.cuts + attribute.cuts.begin;
  const std::int64_t* above = std::upper_bound(begin, begin + attribute.cuts.count, units);
  fact = static_cast<std::uint32_t>(above - begin);
  return Status::Ok;
}

}  // namespace

std::uint32_t find_attribute(const Table& table, std::string_view name) {
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    if (table.text(table.attributes[index].name) == name) {
      return index;
    }
  }
  return format::none;
}

Status clear_facts(const Table& table, std::uint32_t* facts, std::size_t count) {
  if (count < table.attribute_count) {
    return Status::TooSmall;
  }
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const Attribute& attribute = table.attributes[index];
    facts[index] = missing;
    if (attribute.default_class != format::none) {
      facts[index] = attribute.default_class;
    } else if (attribute.unknown_class != format::none) {
      facts[index] = attribute.unknown_class;
    }
  }
  return Status::Ok;
}

Status bind(const Table& table, std::uint32_t attribute, std::string_view text,
            std::uint32_t* facts) {
  if (attribute >= table.attribute_count) {
    return Status::UnknownName;
  }
  const Attribute& bound = table.attributes[attribute];
  if (bound.derived_by != format::none) {
    return Status::DerivedFact;
  }
  switch (bound.kind) {
    case AttributeKind::Enum:
      return bind_enum(table, bound, text, facts[attribute]);
    case AttributeKind::Flag:
      return bind_flag(text, facts[attribute]);
    case AttributeKind::Number:
      return bind_number(table, bound, text, facts[attribute]);
    case AttributeKind::Time:
      if (!is_time(text)) {
        return Status::MalformedTime;
      }
      break;
    case AttributeKind::Text:
      break;
  }
  // Of texts and times only whether they are known is told apart.
  facts[attribute] = 0;
  return Status::Ok;
}

}  // namespace tier::runtime
