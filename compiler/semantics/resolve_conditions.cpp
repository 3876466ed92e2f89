#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/condition_resolver.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// The fact of a comparison; that there is none is reported.
FactId ConditionResolver::known_fact(const syntax::Path& path) {
  ++comparisons_;
  const FactId found = find_fact(resolver_, path);
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
  if (comparison == nullptr || word == nullptr || word->name.parts.size() != 1) {
    return {};
  }
  const std::string_view text = word->name.parts.front().text;
  const FactId id = find_fact(resolver_, comparison->fact);
  const auto* type = id.is_some() ? std::get_if<EnumType>(&fact(id).type) : nullptr;
  const bool is_own = type != nullptr && has_order_word(resolver_.model.enums[type->id], text);
  return is_own || may_be_order_word(resolver_, text, id.is_some() ? &fact(id).type : nullptr)
             ? OrderedPair{comparison, text}
             : OrderedPair{};
}

void ConditionResolver::report_negated(Span span, const OrderedPair& pair) {
  const auto* value = std::get_if<syntax::Name>(&pair.comparison->value);
  resolver_.sink.report(
      Diagnostic(Code::UnknownFact, span, std::string(pair.word))
          .label("`is not` takes a value, and not a part of the order")
          .help(fmt::format("write `not ({} is {} or {})`, or the other part of the order",
                            spelling(pair.comparison->fact), value == nullptr ? "…" : value->text,
                            pair.word)));
}

ConditionId ConditionResolver::ordered(Span span, const OrderedPair& pair) {
  const FactId id = known_fact(pair.comparison->fact);
  if (!id.is_some()) {
    return invalid(span);
  }
  if (pair.comparison->negated) {
    report_negated(span, pair);
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
  const std::size_t first_noted = overlooked_.size();
  std::size_t index = 0;
  while (index < node.operands.size()) {
    std::vector<ConditionId> chain;
    const std::size_t noted = overlooked_.size();
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
        note_unknown(written(compared).span, merged);
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
                                          : all_of(source::join(first, last), chain, noted));
    ++index;
  }
  return disjuncts.size() == 1 ? disjuncts.front()
                               : any_of(span, std::move(disjuncts), first_noted);
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

namespace {

std::string help_to_compare(const Fact& fact) {
  if (std::holds_alternative<TextType>(fact.type)) {
    return fmt::format("ask for its words: `{0} contains \"…\"`, or `not ({0} contains \"…\")`",
                       fact.name);
  }
  if (std::holds_alternative<SetType>(fact.type)) {
    return fmt::format("ask what is in it: `{} has …`", fact.name);
  }
  if (std::holds_alternative<TimeType>(fact.type)) {
    return fmt::format("ask whether it is there: `{} is known`", fact.name);
  }
  const bool is_measured = std::holds_alternative<NumberType>(fact.type) ||
                           std::holds_alternative<DurationType>(fact.type);
  return fmt::format("compare it, for example `{} {} …`", fact.name, is_measured ? ">=" : "is");
}

}  // namespace

ConditionId ConditionResolver::of(Span span, const syntax::Holds& node) {
  const DefineId define = node.name.parts.size() == 1
                              ? resolver_.defines.find(node.name.parts.front().text)
                              : DefineId();
  if (define.is_some()) {
    return use(span, define);
  }
  const FactId id = known_fact(node.name);
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
            .help(help_to_compare(fact(id))));
  }
  return invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::IsKnown& node) {
  const FactId id = known_fact(node.fact);
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

ResolvedCondition resolve_condition(Resolver& resolver, syntax::ConditionId condition,
                                    std::size_t depth) {
  return ConditionResolver(resolver, depth).resolve_whole(condition);
}

}  // namespace tier::semantics
