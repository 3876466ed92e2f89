#include <fmt/format.h>

#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/edit_distance.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/measures.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

std::string written_text(const syntax::Value& value) {
  return std::visit(Overloaded{[](const syntax::AnyOther&) { return std::string("any other"); },
                               [](const syntax::Path& path) { return spelling(path); },
                               [](const syntax::Duration& node) {
                                 static constexpr char units[] = {'s', 'm', 'h', 'd'};
                                 return fmt::format("{}{}{}", node.number, node.business ? "b" : "",
                                                    units[static_cast<std::size_t>(node.unit)]);
                               },
                               [](const auto& node) { return std::string(node.text); }},
                    value);
}

std::optional<Constant> report_wrong_kind(Resolver& resolver, const Fact& fact,
                                          const syntax::Value& value) {
  Diagnostic diagnostic(Code::WrongKindOfValue, syntax::span_of(value), fact.name,
                        describe(resolver.model, fact.type), written_text(value));
  std::move(diagnostic).label(fact.span, "declared here");
  if (std::holds_alternative<SetType>(fact.type)) {
    std::move(diagnostic)
        .help(fmt::format("ask what is in it: `{} has {}`", fact.name, written_text(value)));
  } else if (std::holds_alternative<TextType>(fact.type)) {
    std::move(diagnostic)
        .help(
            fmt::format("ask for its words: `{} contains \"{}\"`", fact.name, written_text(value)));
  }
  resolver.sink.report(std::move(diagnostic));
  return std::nullopt;
}

std::optional<Constant> enum_value(Resolver& resolver, const Fact& fact, const Enum& type,
                                   const syntax::Value& value) {
  if (const auto* any_other = std::get_if<syntax::AnyOther>(&value)) {
    if (!type.open) {
      resolver.sink.report(Diagnostic(Code::AnyOtherOfClosedEnum, any_other->span, type.name)
                               .label(type.span, "declared here")
                               .help(fmt::format("declare it as `open enum {}`", type.name)));
      return std::nullopt;
    }
    return static_cast<Constant>(type.values.size());
  }
  const auto* name = std::get_if<syntax::Name>(&value);
  if (name == nullptr) {
    return report_wrong_kind(resolver, fact, value);
  }
  std::vector<std::string_view> names;
  for (std::size_t index = 0; index < type.values.size(); ++index) {
    if (type.values[index].name == name->text) {
      return static_cast<Constant>(index);
    }
    names.emplace_back(type.values[index].name);
  }
  Diagnostic diagnostic =
      suggest(Diagnostic(Code::UnknownValue, name->span, std::string(name->text), type.name)
                  .label(type.span, "declared here"),
              *name, names);
  if (base::nearest(name->text, names).empty()) {
    std::move(diagnostic).help(fmt::format("its values are `{}`", fmt::join(names, "`, `")));
  }
  resolver.sink.report(std::move(diagnostic));
  return std::nullopt;
}

std::optional<Constant> number_value(Resolver& resolver, const Fact& fact, NumberType type,
                                     const syntax::Value& value) {
  const auto* number = std::get_if<syntax::Number>(&value);
  if (number == nullptr) {
    return report_wrong_kind(resolver, fact, value);
  }
  const auto decimal = base::Decimal::parse(number->text);
  const auto units = decimal ? decimal->rescaled(type.scale) : std::nullopt;
  if (!units || *units < type.lower || *units > type.upper) {
    resolver.sink.report(
        Diagnostic(Code::NumberOutsideRange, number->span, fact.name,
                   base::Decimal{type.lower, type.scale}.to_string(),
                   base::Decimal{type.upper, type.scale}.to_string(), std::string(number->text))
            .label(fact.span, "declared here")
            .help(decimal && decimal->scale > type.scale
                      ? fmt::format("its range is written with {} digits behind the point",
                                    type.scale)
                      : "compare with a number inside the range, or widen it"));
    return std::nullopt;
  }
  return units;
}

std::optional<Constant> duration_value(Resolver& resolver, const Fact& fact,
                                       const syntax::Value& value) {
  const auto* duration = std::get_if<syntax::Duration>(&value);
  if (duration == nullptr) {
    return report_wrong_kind(resolver, fact, value);
  }
  if (fact.measure) {
    return measured_limit(resolver, fact.name, *duration);
  }
  return elapsed_seconds(resolver, fact.name, *duration);
}

std::optional<Constant> flag_value(Resolver& resolver, const Fact& fact,
                                   const syntax::Value& value) {
  const auto* name = std::get_if<syntax::Name>(&value);
  if (name != nullptr && (name->text == "yes" || name->text == "no")) {
    return name->text == "yes" ? 1 : 0;
  }
  return report_wrong_kind(resolver, fact, value);
}

}  // namespace

std::string describe(const Model& model, const Type& type) {
  return std::visit(
      Overloaded{
          [](InvalidType) { return std::string("of an unknown type"); },
          [](FlagType) { return std::string("a flag, yes or no"); },
          [](NumberType number) {
            return fmt::format("a number from {} to {}",
                               base::Decimal{number.lower, number.scale}.to_string(),
                               base::Decimal{number.upper, number.scale}.to_string());
          },
          [](DurationType) { return std::string("a duration"); },
          [&](SetType set) { return fmt::format("a set of `{}`", model.enums[set.of].name); },
          [](TextType) { return std::string("a text"); },
          [](TimeType) { return std::string("a time, only known or unknown"); },
          [&](EnumType e) { return fmt::format("of type `{}`", model.enums[e.id].name); }},
      type);
}

std::size_t constant_count(const Model& model, const Type& type) {
  if (const auto* e = std::get_if<EnumType>(&type)) {
    return model.enums[e->id].value_count();
  }
  return std::holds_alternative<FlagType>(type) ? 2 : 0;
}

std::string constant_name(const Model& model, const Type& type, Constant constant) {
  if (const auto* e = std::get_if<EnumType>(&type)) {
    const auto& values = model.enums[e->id].values;
    const auto index = static_cast<std::size_t>(constant);
    return index < values.size() ? values[index].name : "any other";
  }
  if (const auto* number = std::get_if<NumberType>(&type)) {
    return base::Decimal{constant, number->scale}.to_string();
  }
  if (const auto* duration = std::get_if<DurationType>(&type)) {
    return duration->unit == PromisedTime::Unit::Elapsed
               ? base::duration_text(constant)
               : base::time_name({duration->unit, constant});
  }
  if (std::holds_alternative<SetType>(type)) {
    return "none";
  }
  return constant == 0 ? "no" : "yes";
}

std::optional<Constant> resolve_value(Resolver& resolver, const Fact& fact,
                                      const syntax::Value& value) {
  return std::visit(
      Overloaded{[](InvalidType) -> std::optional<Constant> { return std::nullopt; },
                 [&](FlagType) { return flag_value(resolver, fact, value); },
                 [&](NumberType type) { return number_value(resolver, fact, type, value); },
                 [&](DurationType) { return duration_value(resolver, fact, value); },
                 [&](SetType) { return report_wrong_kind(resolver, fact, value); },
                 [&](TextType) { return report_wrong_kind(resolver, fact, value); },
                 [&](TimeType) { return report_wrong_kind(resolver, fact, value); },
                 [&](EnumType type) {
                   return enum_value(resolver, fact, resolver.model.enums[type.id], value);
                 }},
      fact.type);
}

}  // namespace tier::semantics
