#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

using base::Overloaded;

namespace {

std::string_view duration_name(PromisedTime::Unit unit) {
  switch (unit) {
    case PromisedTime::Unit::Elapsed:
      break;
    case PromisedTime::Unit::Business:
      return "business time";
    case PromisedTime::Unit::BusinessDays:
    case PromisedTime::Unit::EndOfBusinessDay:
      return "business days";
  }
  return "duration";
}

}  // namespace

std::string Dumper::type_name(const Type& type) const {
  return std::visit(
      Overloaded{[](InvalidType) { return std::string("invalid"); },
                 [](FlagType) { return std::string("flag"); },
                 [](NumberType n) {
                   return fmt::format("number {}..{}", base::Decimal{n.lower, n.scale}.to_string(),
                                      base::Decimal{n.upper, n.scale}.to_string());
                 },
                 [](TextType) { return std::string("text"); },
                 [](TimeType) { return std::string("time"); },
                 [](DurationType duration) { return std::string(duration_name(duration.unit)); },
                 [&](SetType s) { return "set of " + model_.enums[s.of].name; },
                 [&](EnumType e) { return model_.enums[e.id].name; }},
      type);
}

void Dumper::show(const Enum& type) {
  const std::string order =
      type.order ? fmt::format(" {}..{}", type.order->greater, type.order->lesser) : "";
  line(0, "{}enum {} \"{}\"{}", type.open ? "open " : "", type.name, type.title, order);
  for (const EnumValue& value : type.values) {
    line(1, "value {} \"{}\"", value.name, value.title);
  }
}

void Dumper::show(const Fact& fact) {
  const std::string initial =
      fact.initial ? " = " + constant_name(model_, fact.type, *fact.initial) : "";
  const std::string_view kind = fact.derived ? "derived" : fact.measure ? "measure" : "fact";
  line(0, "{} {} : {}{}{}{} \"{}\"", kind, fact.name, fact.fixed ? "fixed " : "",
       type_name(fact.type), fact.may_be_unknown ? "?" : "", initial, fact.title);
}

std::string Dumper::heading(FactId fact, const MatrixHeading& values) const {
  std::string text;
  for (const Constant value : values.values) {
    text += (text.empty() ? "" : " or ") + constant_name(model_, model_.facts[fact].type, value);
  }
  return text;
}

void Dumper::show(FactId fact, const DerivedByMatrix& matrix) {
  line(0, "matrix {}", model_.facts[fact].name);
  for (std::size_t row = 0; row < matrix.lines.size(); ++row) {
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
      const std::string second =
          matrix.column_fact ? ", " + heading(*matrix.column_fact, matrix.columns[column]) : "";
      const auto& cell = matrix.cells[row][column];
      line(1, "[{}{}] = {}", heading(matrix.line_fact, matrix.lines[row]), second,
           cell ? constant_name(model_, model_.facts[fact].type, cell->value) : "?");
    }
  }
}

void Dumper::show(FactId fact, const DerivedByRows& list) {
  line(0, "rows {}{}", model_.facts[fact].name, list.in_order ? " in order" : "");
  for (const DerivedRow& row : list.rows) {
    line(1, "{}{}", constant_name(model_, model_.facts[fact].type, row.value),
         row.otherwise ? " otherwise" : "");
    if (!row.otherwise) {
      show_condition(2, row.condition);
    }
  }
}

}  // namespace tier::semantics
