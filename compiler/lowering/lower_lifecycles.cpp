#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::ClassSet classes_of(const table::Attribute& attribute,
                           const std::vector<semantics::Constant>& values) {
  semantics::MatrixHeading heading;
  heading.values = values;
  return heading_classes(attribute, heading);
}

class LifecycleLowering {
 public:
  LifecycleLowering(Lowering& lowering, const semantics::Lifecycle& lifecycle)
      : lowering_(lowering), lifecycle_(lifecycle), fact_(attribute_of(lifecycle.fact)) {}

  void lower() {
    name_ = attribute().name + ".next";
    table::Decision decision = begin_decision(lowering_, table::DecisionKind::Lifecycle,
                                              table::HitPolicy::Collect, name_, attribute().title);
    decision.attribute = fact_;
    decision.origin = lowering_.origins.of(lifecycle_.span);
    table::ClassSet named(attribute().class_count);
    for (const semantics::Transition& transition : lifecycle_.transitions) {
      add(transition.from, classes_of(attribute(), transition.to), transition.condition,
          transition.span);
      named |= classes_of(attribute(), transition.from);
    }
    add_free(named);
    end_if_any(lowering_, std::move(decision));
  }

 private:
  [[nodiscard]] const table::Attribute& attribute() const {
    return lowering_.table.attributes[fact_];
  }

  void add(const std::vector<semantics::Constant>& from, table::ClassSet to,
           std::optional<semantics::ConditionId> condition, source::Span span) {
    semantics::MatrixHeading heading;
    heading.values = from;
    const std::string rule_name = fmt::format("{}[{}]", name_, heading_name(attribute(), heading));
    table::Rule rule;
    rule.name = numbered(rule_name, named_[rule_name]++);
    rule.title = attribute().title;
    rule.outcome = table::TransitionOutcome{std::move(to)};
    rule.origin = lowering_.origins.of(span);
    Sum rows = rows_of_both(lowering_, single(fact_, heading_classes(attribute(), heading)),
                            rows_of(lowering_, condition), span);
    add_rows(lowering_.table, lowering_.table.rules.add(std::move(rule)), std::move(rows));
  }

  /// A value that no line begins with may become every other one.
  void add_free(const table::ClassSet& named) {
    const std::uint32_t values = table::known_class_count(attribute().domain);
    for (std::uint32_t value = 0; value < values; ++value) {
      if (named.has(value)) {
        continue;
      }
      table::ClassSet others(attribute().class_count);
      for (std::uint32_t other = 0; other < values; ++other) {
        if (other != value) {
          others.add(other);
        }
      }
      add({value}, std::move(others), std::nullopt, lifecycle_.span);
    }
  }

  Lowering& lowering_;
  const semantics::Lifecycle& lifecycle_;
  table::AttributeId fact_;
  std::string name_;
  /// How many rules have each name already.
  std::map<std::string, std::size_t> named_;
};

}  // namespace

void lower_lifecycles(Lowering& lowering) {
  for (const semantics::Lifecycle& lifecycle : lowering.model.lifecycles) {
    LifecycleLowering(lowering, lifecycle).lower();
  }
}

}  // namespace tier::lowering
