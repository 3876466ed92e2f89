#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/base/edit_distance.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

Type resolve_number_type(Resolver& resolver, const syntax::NumberType& written) {
  const auto lower = base::Decimal::parse(written.lower.text);
  const auto upper = base::Decimal::parse(written.upper.text);
  if (!lower || !upper) {
    const syntax::Number& wrong = lower ? written.upper : written.lower;
    resolver.sink.report(
        Diagnostic(Code::NumberTooLong, wrong.span, std::string(wrong.text))
            .help(fmt::format("up to 18 digits, {} of them behind the point, are exact",
                              base::Decimal::max_scale)));
    return InvalidType{};
  }
  const std::uint32_t scale = std::max(lower->scale, upper->scale);
  const auto first = lower->rescaled(scale);
  const auto last = upper->rescaled(scale);
  if (!first || !last) {
    const syntax::Number& wrong = first ? written.upper : written.lower;
    resolver.sink.report(Diagnostic(Code::NumberTooLong, wrong.span, std::string(wrong.text)));
    return InvalidType{};
  }
  if (*first > *last) {
    resolver.sink.report(
        Diagnostic(Code::EmptyRange, source::join(written.lower.span, written.upper.span),
                   std::string(written.lower.text), std::string(written.upper.text))
            .help("write the lowest number first"));
    return InvalidType{};
  }
  return NumberType{*first, *last, scale};
}

/// The enum of this name, none where there is none; that is reported.
EnumId resolve_enum_name(Resolver& resolver, const syntax::Name& name,
                         const std::vector<std::string_view>& others) {
  const EnumId found = resolver.enums.find(name.text);
  if (!found.is_some() && !resolver.enums.is_broken(name.text)) {
    std::vector<std::string_view> candidates = resolver.enums.all();
    candidates.insert(candidates.end(), others.begin(), others.end());
    Diagnostic diagnostic =
        suggest(Diagnostic(Code::UnknownType, name.span, std::string(name.text)), name, candidates);
    if (base::nearest(name.text, candidates).empty()) {
      std::move(diagnostic)
          .help(others.empty() ? "a set holds values of an enum: `set of Tag`"
                               : "the types are `flag`, `number 0..100`, `text`, `time`, "
                                 "`duration`, the name of an enum, and `set of` one");
    }
    resolver.sink.report(std::move(diagnostic));
  }
  return found;
}

Type resolve_named_type(Resolver& resolver, const syntax::Name& name) {
  if (name.text == "flag") {
    return FlagType{};
  }
  if (name.text == "text") {
    return TextType{};
  }
  if (name.text == "time") {
    return TimeType{};
  }
  if (name.text == "duration") {
    return DurationType{};
  }
  const EnumId found =
      resolve_enum_name(resolver, name, {"flag", "text", "time", "duration", "number", "set"});
  return found.is_some() ? Type(EnumType{found}) : Type(InvalidType{});
}

/// A set is empty where nothing is said, `= none`; of a set there is no other default.
std::optional<Constant> resolve_initial(Resolver& resolver, const Fact& fact,
                                        const syntax::Value& value) {
  const auto* name = std::get_if<syntax::Name>(&value);
  if (std::holds_alternative<SetType>(fact.type) && name != nullptr && name->text == "none") {
    return 0;
  }
  return resolve_value(resolver, fact, value);
}

void resolve_fact(Resolver& resolver, const syntax::Fact& written, bool of_agent) {
  Fact fact;
  fact.name = (of_agent ? "agent." : "") + std::string(written.name.text);
  fact.of_agent = of_agent;
  fact.title = title_of(written.title, written.name.text);
  fact.type = resolve_type(resolver, written.type);
  fact.may_be_unknown = written.may_be_unknown;
  fact.fixed = written.fixed;
  fact.span = written.name.span;
  if (written.initial) {
    fact.initial = resolve_initial(resolver, fact, *written.initial);
  }
  if (written.initial && written.may_be_unknown) {
    resolver.sink.report(Diagnostic(Code::DefaultNeverUnknown, written.span, fact.name)
                             .help("leave out the `?` or the default"));
  }
  const FactId before = resolver.facts.declare(fact.name, FactId(resolver.model.facts.size()));
  if (before.is_some()) {
    report_duplicate(resolver, "fact", written.name, resolver.model.facts[before].span);
    return;
  }
  resolver.model.facts.add(std::move(fact));
}

}  // namespace

Type resolve_type(Resolver& resolver, const syntax::Type& type) {
  if (const auto* number = std::get_if<syntax::NumberType>(&type)) {
    return resolve_number_type(resolver, *number);
  }
  if (const auto* set = std::get_if<syntax::SetType>(&type)) {
    const EnumId of = resolve_enum_name(resolver, set->of, {});
    return of.is_some() ? Type(SetType{of}) : Type(InvalidType{});
  }
  return resolve_named_type(resolver, std::get<syntax::Name>(type));
}

void resolve_facts(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Facts>(trees)) {
    const bool of_agent = declared.node->of_agent;
    for (const syntax::Name& broken : declared.node->broken) {
      resolver.facts.declare_broken((of_agent ? "agent." : "") + std::string(broken.text));
    }
    for (const syntax::Fact& fact : declared.node->facts) {
      resolve_fact(resolver, fact, of_agent);
    }
  }
}

}  // namespace tier::semantics
