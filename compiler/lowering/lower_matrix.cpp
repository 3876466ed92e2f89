#include <fmt/format.h>

#include <utility>

#include "compiler/lowering/lower_facts.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {

using table::ClassSet;

namespace {

std::string value_name(const table::Domain& domain, std::uint32_t value) {
  if (const auto* e = std::get_if<table::EnumDomain>(&domain)) {
    return value < e->values.size() ? e->values[value].name : "any other";
  }
  return value == 0 ? "no" : "yes";
}

}  // namespace

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

table::ValueOutcome value_outcome(const table::Attribute& attribute, semantics::Constant value) {
  return {value, table_class(attribute.domain, value)};
}

namespace {

class MatrixLowering {
 public:
  MatrixLowering(Lowering& lowering, const semantics::Derivation& derivation,
                 const semantics::DerivedByMatrix& matrix)
      : lowering_(lowering),
        derivation_(derivation),
        matrix_(matrix),
        attribute_(attribute_of(derivation.fact)),
        line_(attribute_of(matrix.line_fact)) {
    if (matrix.column_fact) {
      column_ = attribute_of(*matrix.column_fact);
    }
  }

  void lower() {
    table::DecisionTable& table = lowering_.table;
    table::Decision decision =
        begin_decision(lowering_, table::DecisionKind::DerivedFact, table::HitPolicy::Unique,
                       derivation_.name, table.attributes[attribute_].title);
    decision.attribute = attribute_;
    const auto outside = add_not_applying(lowering_, derivation_);
    for (std::size_t line = 0; line < matrix_.lines.size(); ++line) {
      for (std::size_t column = 0; column < matrix_.columns.size(); ++column) {
        lower_cell(line, column);
      }
    }
    if (outside) {
      table.rules[*outside].beats = cells_;
    }
    decision.matrix = view();
    decision.origin = lowering_.origins.of(derivation_.span);
    table.attributes[attribute_].derived_by = end_decision(lowering_, std::move(decision));
  }

 private:
  [[nodiscard]] const table::Attribute& attribute(table::AttributeId id) const {
    return lowering_.table.attributes[id];
  }

  void lower_cell(std::size_t line, std::size_t column) {
    const semantics::MatrixCell& cell = *matrix_.cells[line][column];
    std::string headings = heading_name(attribute(line_), matrix_.lines[line]);
    Sum sum = single(line_, heading_classes(attribute(line_), matrix_.lines[line]));
    if (column_) {
      headings += ", " + heading_name(attribute(*column_), matrix_.columns[column]);
      sum = *both(sum,
                  single(*column_, heading_classes(attribute(*column_), matrix_.columns[column])),
                  max_rows_of_condition);
    }
    table::Rule rule;
    rule.name = fmt::format("{}[{}]", derivation_.name, headings);
    rule.title = attribute(attribute_).title;
    rule.outcome = value_outcome(attribute(attribute_), cell.value);
    rule.origin = lowering_.origins.of(cell.span);
    cells_.push_back(lowering_.table.rules.add(std::move(rule)));
    add_rows(lowering_.table, cells_.back(), std::move(sum));
  }

  [[nodiscard]] table::MatrixView view() const {
    table::MatrixView view;
    view.line_attribute = line_;
    view.column_attribute = column_;
    for (const semantics::MatrixHeading& heading : matrix_.lines) {
      view.lines.push_back(heading_classes(attribute(line_), heading));
    }
    if (column_) {
      for (const semantics::MatrixHeading& heading : matrix_.columns) {
        view.columns.push_back(heading_classes(attribute(*column_), heading));
      }
    }
    return view;
  }

  Lowering& lowering_;
  const semantics::Derivation& derivation_;
  const semantics::DerivedByMatrix& matrix_;
  table::AttributeId attribute_;
  table::AttributeId line_;
  std::optional<table::AttributeId> column_;
  std::vector<table::RuleId> cells_;
};

}  // namespace

void lower_matrix(Lowering& lowering, const semantics::Derivation& derivation,
                  const semantics::DerivedByMatrix& matrix) {
  MatrixLowering(lowering, derivation, matrix).lower();
}

}  // namespace tier::lowering
