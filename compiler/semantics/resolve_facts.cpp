#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/decimal.h"
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
  const EnumId found = resolver.enums.find(name.text);
  if (found.is_some()) {
    return EnumType{found};
  }
  if (!resolver.enums.is_broken(name.text)) {
    std::vector<std::string_view> candidates = resolver.enums.all();
    candidates.insert(candidates.end(), {"flag", "text", "time", "number"});
    resolver.sink.report(suggest(Diagnostic(Code::UnknownType, name.span, std::string(name.text)),
                                 name, candidates));
  }
  return InvalidType{};
}

void resolve_fact(Resolver& resolver, const syntax::Fact& written) {
  Fact fact;
  fact.name = written.name.text;
  fact.title = title_of(written.title, written.name.text);
  fact.type = resolve_type(resolver, written.type);
  fact.may_be_unknown = written.may_be_unknown;
  fact.fixed = written.fixed;
  fact.span = written.name.span;
  if (written.initial) {
    fact.initial = resolve_value(resolver, fact, *written.initial);
  }
  if (written.initial && written.may_be_unknown) {
    resolver.sink.report(Diagnostic(Code::DefaultNeverUnknown, written.span, fact.name)
                             .help("leave out the `?` or the default"));
  }
  const FactId before =
      resolver.facts.declare(written.name.text, FactId(resolver.model.facts.size()));
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
  return resolve_named_type(resolver, std::get<syntax::Name>(type));
}

void resolve_facts(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Ticket>(trees)) {
    for (const syntax::Name& broken : declared.node->broken) {
      resolver.facts.declare_broken(broken.text);
    }
    for (const syntax::Fact& fact : declared.node->facts) {
      resolve_fact(resolver, fact);
    }
  }
}

}  // namespace tier::semantics
