#include "compiler/lowering/lowering.h"

#include <fmt/format.h>

#include <utility>

namespace tier::lowering {

void add_rows(table::DecisionTable& table, table::RuleId rule, Sum sum) {
  for (Product& product : sum) {
    table.rows.add({rule, std::move(product)});
  }
}

Sum rows_of(Lowering& lowering, std::optional<semantics::ConditionId> condition, bool negated) {
  if (!condition) {
    return negated ? Sum{} : Sum{Product{}};
  }
  lowering.asked.push_back({*condition, negated});
  const ConditionLowering conditions(lowering.model, lowering.table.attributes, lowering.map);
  auto sum = conditions.lower(*condition, negated);
  if (!sum) {
    lowering.too_large.push_back(lowering.model.conditions[*condition].span);
    return {};
  }
  return std::move(*sum);
}

Sum rows_of_both(Lowering& lowering, const Sum& a, const Sum& b, source::Span span) {
  auto sum = both(a, b, max_rows_of_condition);
  if (!sum) {
    lowering.too_large.push_back(span);
    return {};
  }
  return simplified(std::move(*sum));
}

table::Decision begin_decision(const Lowering& lowering, table::DecisionKind kind,
                               table::HitPolicy policy, std::string name, std::string title) {
  table::Decision decision;
  decision.kind = kind;
  decision.policy = policy;
  decision.name = std::move(name);
  decision.title = std::move(title);
  decision.first_row = static_cast<std::uint32_t>(lowering.table.rows.size());
  return decision;
}

table::DecisionId end_decision(Lowering& lowering, table::Decision decision) {
  decision.row_count = static_cast<std::uint32_t>(lowering.table.rows.size()) - decision.first_row;
  return lowering.table.decisions.add(std::move(decision));
}

std::optional<table::DecisionId> end_if_any(Lowering& lowering, table::Decision decision) {
  if (decision.first_row == lowering.table.rows.size()) {
    return std::nullopt;
  }
  return end_decision(lowering, std::move(decision));
}

std::string numbered(const std::string& name, std::size_t place) {
  return place == 0 ? name : fmt::format("{}.{}", name, place + 1);
}

}  // namespace tier::lowering
