#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// What the names in a condition may stand for. No condition without names comes near the
/// depth: syntax allows a third of it.
constexpr std::size_t max_comparisons = 10'000;
constexpr std::size_t max_depth = 300;

/// Where `severity is S2 or worse` was read as `severity is S2` or the fact `worse`: the
/// conditions on both sides of that `or` become one.
struct OrderedPair {
  const syntax::Is* comparison = nullptr;
  std::string_view word;
};

class ConditionResolver {
 public:
  ConditionResolver(Resolver& resolver, std::size_t depth)
      : resolver_(resolver), outer_depth_(depth), depth_(depth) {}

  ResolvedCondition resolve_whole(syntax::ConditionId id) {
    const ConditionId condition = resolve(id);
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
    return add(span, And{resolve_all(node.operands)});
  }

  ConditionId of(Span span, const syntax::Not& node) {
    const ConditionId operand = resolve(node.operand);
    warn_of_unknown(span, operand);
    return add(span, Not{operand});
  }

  ConditionId of(Span span, const syntax::Or& node);
  ConditionId of(Span span, const syntax::Holds& node);
  ConditionId of(Span span, const syntax::Is& node);
  ConditionId of(Span span, const syntax::In& node);
  ConditionId of(Span span, const syntax::Compare& node);
  ConditionId of(Span span, const syntax::IsKnown& node);

  std::vector<ConditionId> resolve_all(const std::vector<syntax::ConditionId>& ids) {
    std::vector<ConditionId> resolved;
    for (const syntax::ConditionId id : ids) {
      resolved.push_back(resolve(id));
    }
    return resolved;
  }

  FactId find_fact(const syntax::Path& path);
  ConditionId use(Span span, DefineId id);
  ConditionId too_deep(Span span);
  ConditionId one_of(Span span, FactId id, bool negated, const std::vector<syntax::Value>& values);
  ConditionId ordered(Span span, const OrderedPair& pair);
  OrderedPair find_pair(syntax::ConditionId left, syntax::ConditionId right) const;
  void warn_of_unknown(Span span, ConditionId operand);

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
};

FactId ConditionResolver::find_fact(const syntax::Path& path) {
  ++comparisons_;
  const syntax::Name& name = path.parts.front();
  const FactId found = path.parts.size() == 1 ? resolver_.facts.find(name.text) : FactId();
  if (!found.is_some()) {
    report_unknown_fact(resolver_, path);
  }
  return found;
}

/// The pair that `left or right` hides: `left` ends with a comparison by `is`, `right` begins
/// with a bare word for an order, mostly that of the compared fact's enum.
OrderedPair ConditionResolver::find_pair(syntax::ConditionId left,
                                         syntax::ConditionId right) const {
  const syntax::Condition* last = &written(conjuncts(left).back());
  if (const auto* negation = std::get_if<syntax::Not>(&last->node)) {
    last = &written(negation->operand);
  }
  const auto* comparison = std::get_if<syntax::Is>(&last->node);
  const auto* word = std::get_if<syntax::Holds>(&written(conjuncts(right).front()).node);
  if (comparison == nullptr || word == nullptr || comparison->negated ||
      comparison->fact.parts.size() != 1 || word->name.parts.size() != 1) {
    return {};
  }
  const std::string_view text = word->name.parts.front().text;
  const FactId id = resolver_.facts.find(comparison->fact.parts.front().text);
  const auto* type = id.is_some() ? std::get_if<EnumType>(&fact(id).type) : nullptr;
  const bool is_own = type != nullptr && has_order_word(resolver_.model.enums[type->id], text);
  return is_own || may_be_order_word(resolver_, text, id.is_some() ? &fact(id).type : nullptr)
             ? OrderedPair{comparison, text}
             : OrderedPair{};
}

ConditionId ConditionResolver::ordered(Span span, const OrderedPair& pair) {
  const FactId id = find_fact(pair.comparison->fact);
  if (!id.is_some()) {
    return invalid(span);
  }
  const Fact compared = fact(id);
  const auto bound = resolve_value(resolver_, compared, pair.comparison->value);
  if (!bound) {
    return invalid(span);
  }
  const Enum& type = resolver_.model.enums[std::get<EnumType>(compared.type).id];
  const auto index = static_cast<std::size_t>(*bound);
  if (!has_place_in_order(resolver_, pair.comparison->value, pair.word, type)) {
    return invalid(span);
  }
  // Towards the end of the list where later values are greater and greater ones are asked
  // for, or neither.
  const bool upwards = type.ascending == (pair.word == type.order->greater);
  std::vector<bool> values(type.value_count());
  for (std::size_t value = 0; value < type.values.size(); ++value) {
    values[value] = upwards ? value >= index : value <= index;
  }
  return add(span, OneOf{id, std::move(values)});
}

/// `a and s is S2 or worse and b or c` is read as `(a and s is S2) or (worse and b) or c`;
/// each pair found is put together with what stands around it.
ConditionId ConditionResolver::of(Span span, const syntax::Or& node) {
  std::vector<ConditionId> disjuncts;
  std::size_t index = 0;
  while (index < node.operands.size()) {
    std::vector<ConditionId> chain;
    std::vector<syntax::ConditionId> pending = conjuncts(node.operands[index]);
    const Span first = written(pending.front()).span;
    Span last = written(pending.back()).span;
    while (index + 1 < node.operands.size()) {
      const OrderedPair pair = find_pair(node.operands[index], node.operands[index + 1]);
      if (pair.comparison == nullptr) {
        break;
      }
      const syntax::ConditionId compared = pending.back();
      pending.pop_back();
      for (const syntax::ConditionId operand : pending) {
        chain.push_back(resolve(operand));
      }
      pending = conjuncts(node.operands[index + 1]);
      const Span word = written(pending.front()).span;
      ConditionId merged = ordered(source::join(written(compared).span, word), pair);
      if (std::holds_alternative<syntax::Not>(written(compared).node)) {
        warn_of_unknown(written(compared).span, merged);
        merged = add(source::join(written(compared).span, word), Not{merged});
      }
      chain.push_back(merged);
      pending.erase(pending.begin());
      last = pending.empty() ? word : written(pending.back()).span;
      ++index;
    }
    for (const syntax::ConditionId operand : pending) {
      chain.push_back(resolve(operand));
    }
    disjuncts.push_back(chain.size() == 1 ? chain.front()
                                          : add(source::join(first, last), And{chain}));
    ++index;
  }
  return disjuncts.size() == 1 ? disjuncts.front() : add(span, Or{std::move(disjuncts)});
}

ConditionId ConditionResolver::too_deep(Span span) {
  resolver_.sink.report(Diagnostic(Code::NestedTooDeep, span, std::to_string(max_depth))
                            .help("what a named condition stands for is nested here too"));
  // Told once, and not again by all that use this one.
  deepest_ = outer_depth_;
  return invalid(span);
}

/// Names can double what a condition stands for with every line, so both its length and its
/// depth are bounded here, where a name is put in.
ConditionId ConditionResolver::use(Span span, DefineId id) {
  if (depth_ >= max_depth) {
    return too_deep(span);
  }
  const ResolvedCondition used = resolve_use(resolver_, id, depth_);
  comparisons_ += used.extent.comparisons;
  deepest_ = std::max(deepest_, depth_ + used.extent.depth);
  if (comparisons_ > max_comparisons) {
    resolver_.sink.report(
        Diagnostic(Code::ConditionTooLong, span, std::to_string(max_comparisons))
            .label(resolver_.model.defines[id].span, "defined here")
            .help("a name that is used twice counts twice: name fewer alternatives"));
    comparisons_ = 0;
    return invalid(span);
  }
  return deepest_ > max_depth ? too_deep(span) : used.condition;
}

ConditionId ConditionResolver::of(Span span, const syntax::Holds& node) {
  const DefineId define = node.name.parts.size() == 1
                              ? resolver_.defines.find(node.name.parts.front().text)
                              : DefineId();
  if (define.is_some()) {
    return use(span, define);
  }
  const FactId id = find_fact(node.name);
  if (!id.is_some()) {
    return invalid(span);
  }
  if (std::holds_alternative<FlagType>(fact(id).type)) {
    return add(span, OneOf{id, {false, true}});
  }
  if (!std::holds_alternative<InvalidType>(fact(id).type)) {
    resolver_.sink.report(
        Diagnostic(Code::NotAFlag, span, fact(id).name, describe(resolver_.model, fact(id).type))
            .label(fact(id).span, "declared here")
            .help(fmt::format("compare it, for example `{} is …`", fact(id).name)));
  }
  return invalid(span);
}

ConditionId ConditionResolver::one_of(Span span, FactId id, bool negated,
                                      const std::vector<syntax::Value>& values) {
  const Fact compared = fact(id);
  const std::size_t count = constant_count(resolver_.model, compared.type);
  std::vector<bool> chosen(count, negated);
  std::vector<ConditionId> numbers;
  bool valid = true;
  for (const syntax::Value& value : values) {
    const auto constant = resolve_value(resolver_, compared, value);
    valid = valid && constant;
    if (constant && count > 0) {
      chosen[static_cast<std::size_t>(*constant)] = !negated;
    } else if (constant) {
      numbers.push_back(add(span, Between{id, *constant, *constant}));
    }
  }
  if (!valid) {
    return invalid(span);
  }
  if (count > 0) {
    return add(span, OneOf{id, std::move(chosen)});
  }
  const ConditionId any = numbers.size() == 1 ? numbers.front() : add(span, Or{numbers});
  // A comparison is false for an unknown number, whichever way it is asked.
  return negated ? add(span, And{{add(span, IsKnown{id}), add(span, Not{any})}}) : any;
}

ConditionId ConditionResolver::of(Span span, const syntax::Is& node) {
  const FactId id = find_fact(node.fact);
  return id.is_some() ? one_of(span, id, node.negated, {node.value}) : invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::In& node) {
  const FactId id = find_fact(node.fact);
  return id.is_some() ? one_of(span, id, node.negated, node.values) : invalid(span);
}

std::string_view sign(syntax::Relation relation) {
  switch (relation) {
    case syntax::Relation::Less:
      return "<";
    case syntax::Relation::LessOrEqual:
      return "<=";
    case syntax::Relation::Greater:
      return ">";
    case syntax::Relation::GreaterOrEqual:
      return ">=";
  }
  return "";
}

ConditionId ConditionResolver::of(Span span, const syntax::Compare& node) {
  const FactId id = find_fact(node.fact);
  if (!id.is_some() || std::holds_alternative<InvalidType>(fact(id).type)) {
    return invalid(span);
  }
  const Fact compared = fact(id);
  const auto* type = std::get_if<NumberType>(&compared.type);
  if (type == nullptr) {
    resolver_.sink.report(Diagnostic(Code::ComparedByRelation, span, compared.name,
                                     describe(resolver_.model, compared.type),
                                     std::string(sign(node.relation)))
                              .label(compared.span, "declared here")
                              .help(comparison_help(resolver_.model, compared)));
    return invalid(span);
  }
  const auto bound = resolve_value(resolver_, compared, node.value);
  if (!bound) {
    return invalid(span);
  }
  switch (node.relation) {
    case syntax::Relation::Less:
      return add(span, Between{id, type->lower, *bound - 1});
    case syntax::Relation::LessOrEqual:
      return add(span, Between{id, type->lower, *bound});
    case syntax::Relation::Greater:
      return add(span, Between{id, *bound + 1, type->upper});
    case syntax::Relation::GreaterOrEqual:
      return add(span, Between{id, *bound, type->upper});
  }
  return invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::IsKnown& node) {
  const FactId id = find_fact(node.fact);
  if (!id.is_some()) {
    return invalid(span);
  }
  if (!fact(id).may_be_unknown && !fact(id).derived) {
    resolver_.sink.report(Diagnostic(Code::AlwaysKnown, span, fact(id).name)
                              .label(fact(id).span, "declared without `?`")
                              .help("a fact that may be unknown has a `?` behind its type"));
  }
  const ConditionId known = add(span, IsKnown{id});
  return node.known ? known : add(span, Not{known});
}

/// A `not` over an optional fact also holds where the fact is unknown, which is easily
/// overlooked; `is not` does not.
void ConditionResolver::warn_of_unknown(Span span, ConditionId operand) {
  const auto& node = resolver_.model.conditions[operand].node;
  FactId id;
  if (const auto* one = std::get_if<OneOf>(&node)) {
    id = one->fact;
  } else if (const auto* between = std::get_if<Between>(&node)) {
    id = between->fact;
  }
  if (id.is_some() && fact(id).may_be_unknown) {
    resolver_.sink.report(
        Diagnostic(Code::NotOverUnknown, span, fact(id).name)
            .label(fact(id).span, "may be unknown")
            .help(std::holds_alternative<FlagType>(fact(id).type)
                      ? fmt::format("write `{} is no` to leave those tickets out", fact(id).name)
                      : "write the opposite comparison without `not`, such as "
                        "`is not`, to leave those tickets out"));
  }
}

}  // namespace

ResolvedCondition resolve_condition(Resolver& resolver, syntax::ConditionId condition,
                                    std::size_t depth) {
  return ConditionResolver(resolver, depth).resolve_whole(condition);
}

}  // namespace tier::semantics
