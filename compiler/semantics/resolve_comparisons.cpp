#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/condition_resolver.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

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
  const FactId id = known_fact(node.fact);
  if (!id.is_some()) {
    return invalid(span);
  }
  const FactId other = fact_compared_with(node.value, fact(id));
  return other.is_some() ? same_enum(span, id, other, SameEnum::Relation::Equal, node.negated)
                         : one_of(span, id, node.negated, {node.value});
}

/// The fact that a value names. A name that is a value of the enum is that; so `plan is free`
/// stays what it was when a fact `free` is added.
FactId ConditionResolver::fact_compared_with(const syntax::Value& value, const Fact& with) const {
  if (const auto* path = std::get_if<syntax::Path>(&value)) {
    return find_fact(resolver_, *path);
  }
  const auto* name = std::get_if<syntax::Name>(&value);
  const auto* type = std::get_if<EnumType>(&with.type);
  if (name == nullptr || type == nullptr) {
    return {};
  }
  const std::vector<EnumValue>& values = resolver_.model.enums[type->id].values;
  const bool is_value = std::any_of(values.begin(), values.end(),
                                    [&](const EnumValue& one) { return one.name == name->text; });
  return is_value ? FactId() : resolver_.facts.find(name->text);
}

/// Two facts of one enum are compared value by value, which every other type has too many of.
ConditionId ConditionResolver::same_enum(Span span, FactId left, FactId right,
                                         SameEnum::Relation relation, bool negated) {
  const auto* type = std::get_if<EnumType>(&fact(left).type);
  const auto* other = std::get_if<EnumType>(&fact(right).type);
  if (std::holds_alternative<InvalidType>(fact(left).type) ||
      std::holds_alternative<InvalidType>(fact(right).type)) {
    return invalid(span);
  }
  if (type == nullptr || other == nullptr || type->id != other->id) {
    resolver_.sink.report(
        Diagnostic(Code::FactsOfOtherTypes, span, fact(left).name,
                   describe(resolver_.model, fact(left).type), fact(right).name,
                   describe(resolver_.model, fact(right).type))
            .label(fact(left).span, fmt::format("`{}` is declared here", fact(left).name))
            .label(fact(right).span, fmt::format("`{}` is declared here", fact(right).name))
            .help("two facts are compared where both are of one enum"));
    return invalid(span);
  }
  const Enum& of = resolver_.model.enums[type->id];
  if (relation != SameEnum::Relation::Equal && !of.order) {
    resolver_.sink.report(
        Diagnostic(Code::FactsWithoutOrder, span, of.name)
            .label(of.span, "its values have no order")
            .help("write `<` between the values of the enum, or compare with `is`"));
    return invalid(span);
  }
  return add(span, SameEnum{left, right, relation, negated});
}

ConditionId ConditionResolver::of(Span span, const syntax::In& node) {
  const FactId id = known_fact(node.fact);
  return id.is_some() ? one_of(span, id, node.negated, node.values) : invalid(span);
}

namespace {

SameEnum::Relation relation_of(syntax::Relation relation) {
  switch (relation) {
    case syntax::Relation::Less:
      return SameEnum::Relation::Less;
    case syntax::Relation::LessOrEqual:
      return SameEnum::Relation::LessOrEqual;
    case syntax::Relation::Greater:
      return SameEnum::Relation::Greater;
    case syntax::Relation::GreaterOrEqual:
      return SameEnum::Relation::GreaterOrEqual;
  }
  return SameEnum::Relation::Equal;
}

/// Of a type that is compared by size.
std::optional<Extremes> range_of(const Type& type) {
  if (const auto* number = std::get_if<NumberType>(&type)) {
    return Extremes{number->lower, number->upper};
  }
  if (std::holds_alternative<DurationType>(type)) {
    return Extremes{0, DurationType::longest};
  }
  return std::nullopt;
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

}  // namespace

Between limited(FactId fact, syntax::Relation relation, Constant limit, const Extremes& values) {
  switch (relation) {
    case syntax::Relation::Less:
      return {fact, values.least, limit - 1};
    case syntax::Relation::LessOrEqual:
      return {fact, values.least, limit};
    case syntax::Relation::Greater:
      return {fact, limit + 1, values.most};
    case syntax::Relation::GreaterOrEqual:
      break;
  }
  return {fact, limit, values.most};
}

ConditionId ConditionResolver::of(Span span, const syntax::Compare& node) {
  const FactId id = known_fact(node.fact);
  if (!id.is_some() || std::holds_alternative<InvalidType>(fact(id).type)) {
    return invalid(span);
  }
  const Fact compared = fact(id);
  const FactId other = fact_compared_with(node.value, compared);
  if (other.is_some()) {
    return same_enum(span, id, other, relation_of(node.relation), false);
  }
  const auto range = range_of(compared.type);
  if (!range) {
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
  return add(span, limited(id, node.relation, *bound, *range));
}

ConditionId ConditionResolver::of(Span span, const syntax::Has& node) {
  const FactId id = known_fact(node.fact);
  if (!id.is_some() || std::holds_alternative<InvalidType>(fact(id).type)) {
    return invalid(span);
  }
  const auto* set = std::get_if<SetType>(&fact(id).type);
  if (set == nullptr) {
    resolver_.sink.report(
        Diagnostic(Code::NotASet, span, fact(id).name, describe(resolver_.model, fact(id).type))
            .label(fact(id).span, "declared here")
            .help(
                fmt::format("write `{0} is …` or `{0} in (…)`; `has` asks what is in a `set of …`",
                            fact(id).name)));
    return invalid(span);
  }
  const EnumId members = set->of;
  Fact member = fact(id);
  member.type = EnumType{members};
  std::vector<bool> chosen(resolver_.model.enums[members].values.size());
  bool valid = true;
  for (const syntax::Value& value : node.values) {
    const auto constant = resolve_value(resolver_, member, value);
    const bool listed = constant && static_cast<std::size_t>(*constant) < chosen.size();
    if (constant && !listed) {
      resolver_.sink.report(Diagnostic(Code::AnyOtherInSet, syntax::span_of(value), fact(id).name)
                                .label(fact(id).span, "declared here")
                                .help("list in the enum what rules ask for"));
    }
    valid = valid && listed;
    if (listed) {
      chosen[static_cast<std::size_t>(*constant)] = true;
    }
  }
  return valid ? add(span, HasAny{id, std::move(chosen)}) : invalid(span);
}

ConditionId ConditionResolver::of(Span span, const syntax::TextMatch& node) {
  const FactId id = known_fact(node.fact);
  if (!id.is_some() || std::holds_alternative<InvalidType>(fact(id).type)) {
    return invalid(span);
  }
  if (!std::holds_alternative<TextType>(fact(id).type)) {
    resolver_.sink.report(
        Diagnostic(Code::NotAText, span, fact(id).name, describe(resolver_.model, fact(id).type))
            .label(fact(id).span, "declared here")
            .help(fmt::format("compare it, for example `{} is …`", fact(id).name)));
    return invalid(span);
  }
  Pattern pattern;
  pattern.fact = id;
  pattern.relation = static_cast<Pattern::Relation>(node.relation);
  pattern.exactly = node.exactly;
  for (const syntax::Text& text : node.texts) {
    if (text.value.empty()) {
      resolver_.sink.report(Diagnostic(Code::EmptyPattern, text.span, fact(id).name)
                                .label("every text has this in it")
                                .help(fmt::format("write a word to look for, or ask whether "
                                                  "`{} is known`",
                                                  fact(id).name)));
      return invalid(span);
    }
    if (std::find(pattern.texts.begin(), pattern.texts.end(), text.value) == pattern.texts.end()) {
      pattern.texts.push_back(text.value);
    }
  }
  for (const PatternId known : resolver_.model.patterns.ids()) {
    if (resolver_.model.patterns[known] == pattern) {
      return add(span, Matches{known});
    }
  }
  return add(span, Matches{resolver_.model.patterns.add(std::move(pattern))});
}

}  // namespace tier::semantics
