#include <map>
#include <set>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using semantics::ConditionId;
using Joined = table::WrittenCondition::Joined;

/// Walks the conditions that rules ask, once each, down to the names in them.
class WrittenLowering {
 public:
  explicit WrittenLowering(const Lowering& lowering)
      : lowering_(lowering), conditions_(lowering.model, lowering.table.attributes, lowering.map) {
    for (const semantics::Define& define : lowering.model.defines) {
      names_.emplace(define.condition, define.name);
    }
  }

  std::vector<table::WrittenCondition> lower() {
    std::set<ConditionId> whole;
    for (const AskedCondition& asked : lowering_.asked) {
      // A name alone is told of what it names.
      if (names_.count(asked.condition) == 0) {
        add(asked.condition, {}, !asked.negated);
      }
      whole.insert(asked.condition);
    }
    for (const auto& [condition, name] : names_) {
      // One that is all of a rule is told of the rule, where no ticket matches it.
      add(condition, whole.count(condition) == 0 ? name : "", true);
    }
    return std::move(written_);
  }

 private:
  void add(ConditionId id, const std::string& defines, bool may_not_be_always) {
    if (!seen_.insert(id).second) {
      return;
    }
    const semantics::Condition& condition = lowering_.model.conditions[id];
    const auto* conjunction = std::get_if<semantics::And>(&condition.node);
    const auto* disjunction = std::get_if<semantics::Or>(&condition.node);
    table::WrittenCondition written;
    written.joined = disjunction != nullptr ? Joined::Any : Joined::All;
    written.origin = lowering_.origins.of(condition.span);
    written.defines = defines;
    written.may_not_be_always = may_not_be_always;
    const std::vector<ConditionId> operands = conjunction != nullptr   ? conjunction->operands
                                              : disjunction != nullptr ? disjunction->operands
                                                                       : std::vector{id};
    for (const ConditionId operand : operands) {
      const auto rows = conditions_.lower(operand);
      if (!rows) {
        return;  // too large, and told
      }
      written.parts.push_back({operand != id ? name_of(operand) : "", *rows,
                               lowering_.origins.of(lowering_.model.conditions[operand].span),
                               asks_whether_known(operand)});
    }
    written_.push_back(std::move(written));
    for (const ConditionId operand : operands) {
      add_inner(operand);
    }
  }

  [[nodiscard]] bool asks_whether_known(ConditionId id) const {
    const auto& node = lowering_.model.conditions[id].node;
    const auto* negation = std::get_if<semantics::Not>(&node);
    return negation != nullptr ? asks_whether_known(negation->operand)
                               : std::holds_alternative<semantics::IsKnown>(node);
  }

  /// The name that the part is, or the opposite of which it is; empty where there is none.
  [[nodiscard]] std::string name_of(ConditionId id) const {
    if (const auto name = names_.find(id); name != names_.end()) {
      return name->second;
    }
    const auto* negation = std::get_if<semantics::Not>(&lowering_.model.conditions[id].node);
    return negation != nullptr ? name_of(negation->operand) : "";
  }

  /// What is joined inside of a part; a comparison in it was looked at.
  void add_inner(ConditionId id) {
    if (names_.count(id) != 0) {
      return;
    }
    const auto& node = lowering_.model.conditions[id].node;
    if (const auto* negation = std::get_if<semantics::Not>(&node)) {
      add_inner(negation->operand);
    } else if (std::holds_alternative<semantics::And>(node) ||
               std::holds_alternative<semantics::Or>(node)) {
      add(id, {}, false);
    }
  }

  const Lowering& lowering_;
  ConditionLowering conditions_;
  std::map<ConditionId, std::string> names_;
  std::set<ConditionId> seen_;
  std::vector<table::WrittenCondition> written_;
};

}  // namespace

std::vector<table::WrittenCondition> written_conditions(const Lowering& lowering) {
  return WrittenLowering(lowering).lower();
}

}  // namespace tier::lowering
