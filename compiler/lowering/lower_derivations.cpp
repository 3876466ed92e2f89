#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

std::string value_name(const table::Attribute& attribute, semantics::Constant value) {
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    return base::Decimal{value, number->scale}.to_string();
  }
  if (std::holds_alternative<table::DurationDomain>(attribute.domain)) {
    return base::duration_text(value);
  }
  semantics::MatrixHeading heading;
  heading.values.push_back(value);
  return heading_name(attribute, heading);
}

class RowsLowering {
 public:
  RowsLowering(Lowering& lowering, const semantics::Derivation& derivation,
               const semantics::DerivedByRows& list)
      : lowering_(lowering),
        derivation_(derivation),
        attribute_(attribute_of(derivation.fact)),
        list_(list) {}

  void lower() {
    table::DecisionTable& table = lowering_.table;
    table::Decision decision =
        begin_decision(lowering_, table::DecisionKind::DerivedFact,
                       list_.in_order ? table::HitPolicy::First : table::HitPolicy::Unique,
                       derivation_.name, table.attributes[attribute_].title);
    decision.attribute = attribute_;
    decision.origin = lowering_.origins.of(derivation_.span);
    const auto outside = add_not_applying(lowering_, derivation_);
    for (const semantics::DerivedRow& row : list_.rows) {
      add(row);
    }
    if (outside) {
      table.rules[*outside].beats = rules_;
    }
    if (list_.in_order) {
      for (std::size_t first = 0; first < rules_.size(); ++first) {
        table.rules[rules_[first]].beats.assign(
            rules_.begin() + static_cast<std::ptrdiff_t>(first) + 1, rules_.end());
      }
    }
    table.attributes[attribute_].derived_by = end_decision(lowering_, std::move(decision));
  }

 private:
  void add(const semantics::DerivedRow& row) {
    table::DecisionTable& table = lowering_.table;
    const table::Attribute& attribute = table.attributes[attribute_];
    const std::string name =
        fmt::format("{}.{}", derivation_.name, value_name(attribute, row.value));
    table::Rule rule;
    rule.name = numbered(name, named_[name]++);
    rule.title = attribute.title;
    rule.outcome = value_outcome(attribute, row.value);
    rule.otherwise = row.otherwise;
    rule.origin = lowering_.origins.of(row.span);
    rules_.push_back(table.rules.add(std::move(rule)));
    add_rows(table, rules_.back(),
             row.otherwise ? Sum{Product{}} : rows_of(lowering_, row.condition));
  }

  Lowering& lowering_;
  const semantics::Derivation& derivation_;
  table::AttributeId attribute_;
  const semantics::DerivedByRows& list_;
  std::vector<table::RuleId> rules_;
  /// How many rules have each name already.
  std::map<std::string, std::size_t> named_;
};

}  // namespace

std::optional<table::RuleId> add_not_applying(Lowering& lowering,
                                              const semantics::Derivation& derivation) {
  if (!derivation.applies) {
    return std::nullopt;
  }
  table::DecisionTable& table = lowering.table;
  const table::Attribute& attribute = table.attributes[attribute_of(derivation.fact)];
  table::Rule rule;
  rule.name = derivation.name + ".not_applicable";
  rule.title = attribute.title;
  rule.outcome = value_outcome(attribute, 0);
  rule.origin = lowering.origins.of(lowering.model.conditions[*derivation.applies].span);
  const table::RuleId added = table.rules.add(std::move(rule));
  add_rows(table, added, rows_of(lowering, derivation.applies, true));
  // The book asks for the tickets that it is made for, and these are the others.
  lowering.asked.back().negated = false;
  return added;
}

void lower_derivations(Lowering& lowering) {
  for (const semantics::Derivation& derivation : lowering.model.derivations) {
    std::visit(base::Overloaded{
                   [&](const semantics::DerivedByMatrix& matrix) {
                     lower_matrix(lowering, derivation, matrix);
                   },
                   [&](const semantics::DerivedByRows& list) {
                     RowsLowering(lowering, derivation, list).lower();
                   },
               },
               derivation.body);
  }
}

}  // namespace tier::lowering
