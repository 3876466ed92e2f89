#include "handle.h"
#include "tier/decide.h"
#include "verify.h"

namespace tier::runtime {
namespace {

tier_text to_c(std::string_view text) { return {text.data(), text.size()}; }

/// The name of record `index`, empty where there are not so many.
template <class Record>
tier_text name_at(const Table& table, const Record* records, std::uint32_t count,
                  std::uint32_t index) {
  return index < count ? to_c(table.text(records[index].name)) : tier_text{nullptr, 0};
}

/// The outcome, or null where the table has not so many.
const format::Outcome* outcome_at(const Table& table, std::uint32_t outcome) {
  const bool inside = outcome < record_count<format::Outcome>(table, format::Section::Outcomes);
  return inside ? table.outcomes + outcome : nullptr;
}

tier_text class_name(const Table& table, const format::Attribute& attribute,
                     std::uint32_t named_class) {
  if (attribute.kind == format::AttributeKind::Flag) {
    return to_c(named_class == 0 ? "no" : "yes");
  }
  for (std::uint32_t index = 0; index < attribute.values.count; ++index) {
    const format::Value& value = table.values[attribute.values.begin + index];
    if (value.value_class == named_class) {
      return to_c(table.text(value.spelling));
    }
  }
  return {nullptr, 0};
}

}  // namespace
}  // namespace tier::runtime

using tier::runtime::class_name;
using tier::runtime::name_at;
using tier::runtime::outcome_at;
using tier::runtime::Table;
using tier::runtime::table_in;

extern "C" {

uint32_t tier_find_attribute(const tier_table* table, const char* name, size_t size) {
  return find_attribute(table_in(table), {name, size});
}

uint32_t tier_find_decision(const tier_table* table, const char* name, size_t size) {
  const Table opened = table_in(table);
  for (std::uint32_t index = 0; index < opened.decision_count; ++index) {
    if (opened.text(opened.decisions[index].name) == std::string_view(name, size)) {
      return index;
    }
  }
  return TIER_NONE;
}

tier_text tier_attribute_name(const tier_table* table, uint32_t attribute) {
  const Table opened = table_in(table);
  return name_at(opened, opened.attributes, opened.attribute_count, attribute);
}

tier_text tier_decision_name(const tier_table* table, uint32_t decision) {
  const Table opened = table_in(table);
  return name_at(opened, opened.decisions, opened.decision_count, decision);
}

tier_text tier_rule_name(const tier_table* table, uint32_t rule) {
  const Table opened = table_in(table);
  return name_at(opened, opened.rules, opened.rule_count, rule);
}

tier_text tier_outcome_name(const tier_table* table, uint32_t decision, uint32_t outcome) {
  const Table opened = table_in(table);
  const tier::runtime::format::Outcome* found = outcome_at(opened, outcome);
  if (decision >= opened.decision_count || found == nullptr) {
    return {nullptr, 0};
  }
  const std::uint32_t attribute = opened.decisions[decision].attribute;
  if (attribute == TIER_NONE) {
    return name_at(opened, opened.tiers, opened.tier_count, found->tier_or_class);
  }
  return class_name(opened, opened.attributes[attribute], found->tier_or_class);
}

int64_t tier_outcome_number(const tier_table* table, uint32_t outcome) {
  const tier::runtime::format::Outcome* found = outcome_at(table_in(table), outcome);
  return found == nullptr ? 0 : found->value;
}

}  // extern "C"
