#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::ClassSet classes_of(const table::Attribute& attribute,
                           const std::vector<semantics::Constant>& values) {
  semantics::MatrixHeading heading;
  heading.values = values;
  return heading_classes(attribute, heading);
}

void lower_lifecycle(Lowering& lowering, const semantics::Lifecycle& lifecycle) {
  const table::AttributeId fact = attribute_of(lifecycle.fact);
  const std::string name = lowering.table.attributes[fact].name + ".next";
  table::Decision decision =
      begin_decision(lowering, table::DecisionKind::Lifecycle, table::HitPolicy::Collect, name,
                     lowering.table.attributes[fact].title);
  decision.attribute = fact;
  decision.origin = lowering.origins.of(lifecycle.span);
  std::map<std::string, std::size_t> named;
  for (const semantics::Transition& transition : lifecycle.transitions) {
    const table::Attribute& attribute = lowering.table.attributes[fact];
    semantics::MatrixHeading heading;
    heading.values = transition.from;
    const std::string rule_name = fmt::format("{}[{}]", name, heading_name(attribute, heading));
    table::Rule rule;
    rule.name = numbered(rule_name, named[rule_name]++);
    rule.title = attribute.title;
    rule.outcome = table::TransitionOutcome{classes_of(attribute, transition.to)};
    rule.origin = lowering.origins.of(transition.span);
    Sum rows = rows_of_both(lowering, single(fact, heading_classes(attribute, heading)),
                            rows_of(lowering, transition.condition), transition.span);
    add_rows(lowering.table, lowering.table.rules.add(std::move(rule)), std::move(rows));
  }
  end_if_any(lowering, std::move(decision));
}

}  // namespace

void lower_lifecycles(Lowering& lowering) {
  for (const semantics::Lifecycle& lifecycle : lowering.model.lifecycles) {
    lower_lifecycle(lowering, lifecycle);
  }
}

}  // namespace tier::lowering
