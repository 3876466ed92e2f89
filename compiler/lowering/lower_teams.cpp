#include <fmt/format.h>

#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {

std::optional<table::DecisionId> lower_team_choice(Lowering& lowering, const std::string& name,
                                                   const std::string& title,
                                                   const semantics::TeamByFact& choice,
                                                   source::Span span) {
  table::Decision decision = begin_decision(lowering, table::DecisionKind::Team,
                                            table::HitPolicy::Unique, name + ".team", title);
  decision.origin = lowering.origins.of(span);
  const table::AttributeId fact = attribute_of(choice.fact);
  decision.matrix = table::MatrixView{fact, std::nullopt, {}, {}};
  for (const semantics::TeamByFact::Line& line : choice.lines) {
    const table::Attribute& attribute = lowering.table.attributes[fact];
    const table::ClassSet classes = heading_classes(attribute, line.heading);
    table::Rule rule;
    rule.name = fmt::format("{}[{}]", decision.name, heading_name(attribute, line.heading));
    rule.title = title;
    rule.outcome = table::TeamOutcome{table::TeamId(line.team.value)};
    rule.origin = lowering.origins.of(line.heading.span);
    decision.matrix->lines.push_back(classes);
    add_rows(lowering.table, lowering.table.rules.add(std::move(rule)), single(fact, classes));
  }
  return end_if_any(lowering, std::move(decision));
}

}  // namespace tier::lowering
