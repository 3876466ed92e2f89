#include <fmt/format.h>

#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using table::ClassSet;

std::string value_name(const table::Domain& domain, std::uint32_t value) {
  if (const auto* e = std::get_if<table::EnumDomain>(&domain)) {
    return value < e->values.size() ? e->values[value].name : "any other";
  }
  return value == 0 ? "no" : "yes";
}

std::string heading_name(const table::Attribute& attribute,
                         const semantics::MatrixHeading& heading) {
  std::string name;
  for (const semantics::Constant constant : heading.values) {
    name += name.empty() ? "" : " or ";
    name += value_name(attribute.domain, static_cast<std::uint32_t>(constant));
  }
  return name;
}

ClassSet heading_classes(const table::Attribute& attribute,
                         const semantics::MatrixHeading& heading) {
  ClassSet classes(attribute.class_count);
  for (const semantics::Constant constant : heading.values) {
    classes.add(static_cast<std::size_t>(constant));
  }
  return classes;
}

table::ValueOutcome outcome_of(const table::Attribute& attribute, semantics::Constant value) {
  const auto* number = std::get_if<table::NumberDomain>(&attribute.domain);
  return {value,
          number != nullptr ? table::class_of(*number, value) : static_cast<std::uint32_t>(value)};
}

class DerivationLowering {
 public:
  DerivationLowering(Lowering& lowering, const semantics::Derivation& derivation)
      : lowering_(lowering),
        derivation_(derivation),
        attribute_(attribute_of(derivation.fact)),
        line_(attribute_of(derivation.line_fact)) {
    if (derivation.column_fact) {
      column_ = attribute_of(*derivation.column_fact);
    }
  }

  void lower() {
    table::DecisionTable& table = lowering_.table;
    table::Decision decision;
    decision.kind = table::DecisionKind::DerivedFact;
    decision.name = table.attributes[attribute_].name;
    decision.title = table.attributes[attribute_].title;
    decision.attribute = attribute_;
    decision.first_row = static_cast<std::uint32_t>(table.rows.size());
    for (std::size_t line = 0; line < derivation_.lines.size(); ++line) {
      for (std::size_t column = 0; column < derivation_.columns.size(); ++column) {
        lower_cell(line, column);
      }
    }
    decision.row_count = static_cast<std::uint32_t>(table.rows.size()) - decision.first_row;
    decision.matrix = view();
    decision.origin = lowering_.origins.of(derivation_.span);
    table.attributes[attribute_].derived_by = table.decisions.add(std::move(decision));
  }

 private:
  [[nodiscard]] const table::Attribute& attribute(table::AttributeId id) const {
    return lowering_.table.attributes[id];
  }

  void lower_cell(std::size_t line, std::size_t column) {
    const semantics::MatrixCell& cell = *derivation_.cells[line][column];
    std::string headings = heading_name(attribute(line_), derivation_.lines[line]);
    Sum sum = single(line_, heading_classes(attribute(line_), derivation_.lines[line]));
    if (column_) {
      headings += ", " + heading_name(attribute(*column_), derivation_.columns[column]);
      sum = *both(
          sum, single(*column_, heading_classes(attribute(*column_), derivation_.columns[column])),
          max_rows_of_condition);
    }
    table::Rule rule;
    rule.name = fmt::format("{}[{}]", attribute(attribute_).name, headings);
    rule.title = attribute(attribute_).title;
    rule.outcome = outcome_of(attribute(attribute_), cell.value);
    rule.origin = lowering_.origins.of(cell.span);
    add_rows(lowering_.table, lowering_.table.rules.add(std::move(rule)), std::move(sum));
  }

  [[nodiscard]] table::MatrixView view() const {
    table::MatrixView view;
    view.line_attribute = line_;
    view.column_attribute = column_;
    for (const semantics::MatrixHeading& heading : derivation_.lines) {
      view.lines.push_back(heading_classes(attribute(line_), heading));
    }
    if (column_) {
      for (const semantics::MatrixHeading& heading : derivation_.columns) {
        view.columns.push_back(heading_classes(attribute(*column_), heading));
      }
    }
    return view;
  }

  Lowering& lowering_;
  const semantics::Derivation& derivation_;
  table::AttributeId attribute_;
  table::AttributeId line_;
  std::optional<table::AttributeId> column_;
};

}  // namespace

void lower_derivations(Lowering& lowering) {
  for (const semantics::Derivation& derivation : lowering.model.derivations) {
    DerivationLowering(lowering, derivation).lower();
  }
}

}  // namespace tier::lowering
