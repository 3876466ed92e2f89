#include "compiler/packed/meaning.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/packed/byte_writer.h"

namespace tier::packed {
namespace {

using table::Attribute;
using table::ClassSet;
using table::DecisionTable;

/// Every id of a store, in the order of the names.
template <class IdType, class Value>
std::vector<IdType> by_name(const base::Store<IdType, Value>& store) {
  std::vector<IdType> ids;
  for (const IdType id : store.ids()) {
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end(),
            [&store](IdType a, IdType b) { return store[a].name < store[b].name; });
  return ids;
}

/// The values of an enum that are in the set, sorted; whether *any other* and *unknown* are.
void write_enum_classes(ByteWriter& writer, const Attribute& attribute,
                        const table::EnumDomain& domain, const ClassSet& classes) {
  std::vector<std::string> names;
  for (std::size_t index = 0; index < domain.values.size(); ++index) {
    if (classes.has(index)) {
      names.push_back(domain.values[index].name);
    }
  }
  std::sort(names.begin(), names.end());
  const auto unknown = attribute.unknown_class();
  writer(names, domain.open && classes.has(domain.values.size()), unknown && classes.has(*unknown));
}

void write_classes(ByteWriter& writer, const Attribute& attribute, const ClassSet& classes) {
  if (const auto* domain = std::get_if<table::EnumDomain>(&attribute.domain)) {
    write_enum_classes(writer, attribute, *domain, classes);
  } else {
    writer(classes);
  }
}

void write_attribute(ByteWriter& writer, const DecisionTable& table, const Attribute& attribute) {
  writer(attribute.name, static_cast<std::uint32_t>(attribute.domain.index()),
         attribute.may_be_unknown);
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    writer(*number);
  }
  write_classes(writer, attribute, ClassSet::all(attribute.class_count));
  ClassSet absent(attribute.class_count);
  if (attribute.default_class) {
    absent.add(*attribute.default_class);
  }
  write_classes(writer, attribute, absent);
  writer(attribute.derived_by ? table.decisions[*attribute.derived_by].name : std::string());
}

void write_outcome(ByteWriter& writer, const DecisionTable& table, const table::Decision& decision,
                   const table::Outcome& outcome) {
  const auto write_value = [&](const table::ValueOutcome& value) {
    const Attribute& attribute = table.attributes[*decision.attribute];
    ClassSet one(attribute.class_count);
    one.add(value.attribute_class);
    write_classes(writer, attribute, one);
    if (std::holds_alternative<table::NumberDomain>(attribute.domain)) {
      writer(value.value);
    }
  };
  std::visit(
      base::Overloaded{
          write_value,
          [&](const table::OwnerOutcome& owner) { writer(table.tiers[owner.tier].name); },
      },
      outcome);
}

void write_row(ByteWriter& writer, const DecisionTable& table, const table::Decision& decision,
               const table::Row& row) {
  const table::Rule& rule = table.rules[row.rule];
  writer(rule.name);
  write_outcome(writer, table, decision, rule.outcome);
  std::vector<const table::Test*> tests;
  for (const table::Test& test : row.tests) {
    tests.push_back(&test);
  }
  const auto name = [&table](const table::Test* test) -> const std::string& {
    return table.attributes[test->attribute].name;
  };
  std::sort(tests.begin(), tests.end(),
            [&name](const table::Test* a, const table::Test* b) { return name(a) < name(b); });
  writer(static_cast<std::uint32_t>(tests.size()));
  for (const table::Test* test : tests) {
    writer(name(test));
    write_classes(writer, table.attributes[test->attribute], test->classes);
  }
}

}  // namespace

std::string meaning_of(const DecisionTable& table) {
  ByteWriter writer;
  writer(static_cast<std::uint32_t>(table.attributes.size()));
  for (const table::AttributeId id : by_name(table.attributes)) {
    write_attribute(writer, table, table.attributes[id]);
  }
  writer(static_cast<std::uint32_t>(table.tiers.size()));
  for (const table::TierId id : by_name(table.tiers)) {
    writer(table.tiers[id].name);
  }
  writer(static_cast<std::uint32_t>(table.decisions.size()));
  for (const table::DecisionId id : by_name(table.decisions)) {
    const table::Decision& decision = table.decisions[id];
    writer(decision.kind, decision.name, decision.row_count);
    for (std::uint32_t place = 0; place < decision.row_count; ++place) {
      write_row(writer, table, decision, table.rows[table::RowId(decision.first_row + place)]);
    }
  }
  return writer.take();
}

}  // namespace tier::packed
