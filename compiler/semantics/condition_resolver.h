#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {

/// What the names in a condition may stand for. No condition without names comes near the
/// depth: syntax allows a third of it.
inline constexpr std::size_t max_comparisons = 10'000;
inline constexpr std::size_t max_depth = 300;

/// Where `severity is S2 or worse` was read as `severity is S2` or the fact `worse`: the
/// conditions on both sides of that `or` become one.
struct OrderedPair {
  const syntax::Is* comparison = nullptr;
  std::string_view word;
};

/// A `not` over a fact that may be unknown, for which it holds too.
struct Overlooked {
  Span span;
  FactId fact;
};

class ConditionResolver {
 public:
  ConditionResolver(Resolver& resolver, std::size_t depth)
      : resolver_(resolver), outer_depth_(depth), depth_(depth) {}

  ResolvedCondition resolve_whole(syntax::ConditionId id) {
    const ConditionId condition = resolve(id);
    report_overlooked();
    return {condition, {comparisons_, deepest_ - outer_depth_}};
  }

 private:
  ConditionId resolve(syntax::ConditionId id) {
    ++depth_;
    deepest_ = std::max(deepest_, depth_);
    const syntax::Condition& written = resolver_.tree->conditions[id];
    const ConditionId resolved =
        std::visit([&](const auto& node) { return of(written.span, node); }, written.node);
    --depth_;
    return resolved;
  }

  ConditionId add(Span span, decltype(Condition::node) node) {
    return resolver_.model.conditions.add({span, std::move(node)});
  }
  ConditionId invalid(Span span) { return add(span, Invalid{}); }
  const syntax::Condition& written(syntax::ConditionId id) const {
    return resolver_.tree->conditions[id];
  }
  const Fact& fact(FactId id) const { return resolver_.model.facts[id]; }

  ConditionId of(Span span, const syntax::And& node) {
    const std::size_t first = overlooked_.size();
    return all_of(span, resolve_all(node.operands), first);
  }

  ConditionId of(Span span, const syntax::Not& node) {
    const ConditionId operand = resolve(node.operand);
    note_unknown(span, operand);
    return add(span, Not{operand});
  }

  ConditionId of(Span span, const syntax::Or& node);
  ConditionId of(Span span, const syntax::Holds& node);
  ConditionId of(Span span, const syntax::Is& node);
  ConditionId of(Span span, const syntax::In& node);
  ConditionId of(Span span, const syntax::Compare& node);
  ConditionId of(Span span, const syntax::IsKnown& node);
  ConditionId of(Span span, const syntax::Has& node);
  ConditionId of(Span span, const syntax::TextMatch& node);
  ConditionId of(Span span, const syntax::During& node);
  ConditionId of(Span span, const syntax::Age& node);
  ConditionId of(Span span, const syntax::Used& node);
  ConditionId of(Span span, const syntax::Overdue& node);

  std::vector<ConditionId> resolve_all(const std::vector<syntax::ConditionId>& ids) {
    std::vector<ConditionId> resolved;
    for (const syntax::ConditionId id : ids) {
      resolved.push_back(resolve(id));
    }
    return resolved;
  }

  FactId known_fact(const syntax::Path& path);
  FactId fact_compared_with(const syntax::Value& value, const Fact& with) const;
  ConditionId same_enum(Span span, FactId left, FactId right, SameEnum::Relation relation,
                        bool negated);
  ConditionId use(Span span, DefineId id);
  ConditionId too_deep(Span span);
  ConditionId one_of(Span span, FactId id, bool negated, const std::vector<syntax::Value>& values);
  ConditionId ordered(Span span, const OrderedPair& pair);
  void report_negated(Span span, const OrderedPair& pair);
  OrderedPair find_pair(syntax::ConditionId left, syntax::ConditionId right) const;

  // overlooked_unknown.cpp
  void note_unknown(Span span, ConditionId operand);
  /// The conjunction of operands in which those from `first` on were noted: settled where the
  /// operands leave unknown facts out.
  ConditionId all_of(Span span, std::vector<ConditionId> operands, std::size_t first);
  /// The same of a disjunction: settled where it says that unknown facts are meant too.
  ConditionId any_of(Span span, std::vector<ConditionId> operands, std::size_t first);
  template <class Settles>
  void settle(std::size_t first, Settles settles);
  void report_overlooked();

  /// The operands of a conjunction, or the condition itself.
  std::vector<syntax::ConditionId> conjuncts(syntax::ConditionId id) const {
    const auto* chain = std::get_if<syntax::And>(&written(id).node);
    return chain == nullptr ? std::vector{id} : chain->operands;
  }

  Resolver& resolver_;
  std::size_t outer_depth_;
  std::size_t depth_;
  std::size_t deepest_ = 0;
  std::size_t comparisons_ = 0;
  /// Those that nothing around them settles, so far.
  std::vector<Overlooked> overlooked_;
};

}  // namespace tier::semantics
