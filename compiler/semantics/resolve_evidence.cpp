#include <fmt/format.h>

#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/look_up.h"
#include "compiler/semantics/regular_expression.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// The word of a type as written: `text`, `number 0..5`, `set of Tag`.
std::string written_type(const syntax::Type& type) {
  return std::visit(
      Overloaded{[](const syntax::Name& name) { return std::string(name.text); },
                 [](const syntax::NumberType& number) {
                   return fmt::format("number {}..{}", number.lower.text, number.upper.text);
                 },
                 [](const syntax::SetType& set) { return fmt::format("set of {}", set.of.text); }},
      type);
}

/// The pattern can be read, and the example is one of the texts that it describes.
void check_pattern(Resolver& resolver, const syntax::Evidence& written) {
  if (!written.pattern) {
    return;
  }
  std::string problem;
  const auto pattern = RegularExpression::parse(written.pattern->value, problem);
  if (!pattern) {
    resolver.sink.report(Diagnostic(Code::MalformedPattern, written.pattern->span, problem)
                             .help(R"(for example "ws-\\d+" or "[A-Z]{2,4}-[0-9]+")"));
    return;
  }
  if (written.example && !pattern->matches(written.example->value)) {
    resolver.sink.report(
        Diagnostic(Code::ExampleAgainstPattern, written.example->span,
                   std::string(written.name.text))
            .label(written.pattern->span, "the pattern")
            .help("a pattern describes the whole text, from its first letter to its last"));
  }
}

void resolve_sources(Resolver& resolver, const syntax::Evidence& written, Evidence& evidence) {
  for (const syntax::EvidenceSource& source : written.sources) {
    const auto access = find_access(resolver, source.action, source.system);
    const auto condition = resolve_clause(resolver, source.condition);
    if (access) {
      evidence.sources.push_back({*access, condition, source.span});
    }
  }
}

std::string text_of(const std::optional<syntax::Text>& text) { return text ? text->value : ""; }

void resolve_one(Resolver& resolver, const Declared<syntax::Evidence>& declared) {
  const syntax::Evidence& written = *declared.node;
  const EvidenceId before =
      resolver.evidence.declare(written.name.text, EvidenceId(resolver.model.evidence.size()));
  if (before.is_some()) {
    report_duplicate(resolver, "evidence", written.name, resolver.model.evidence[before].span);
    return;
  }
  Evidence evidence;
  evidence.name = written.name.text;
  evidence.title = title_of(written.title, written.name.text);
  evidence.introduction = introduction_of(declared.declaration->documentation);
  evidence.how = text_of(written.how);
  evidence.example = text_of(written.example);
  evidence.pattern = text_of(written.pattern);
  evidence.span = written.name.span;
  if (written.type && !std::holds_alternative<InvalidType>(resolve_type(resolver, *written.type))) {
    evidence.type = written_type(*written.type);
  }
  if (written.fresh) {
    evidence.fresh = positive_seconds(resolver, "fresh", *written.fresh).value_or(0);
  }
  check_pattern(resolver, written);
  resolve_sources(resolver, written, evidence);
  resolver.model.evidence.add(std::move(evidence));
}

}  // namespace

void resolve_evidence(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Evidence>(trees)) {
    resolver.tree = declared.tree;
    resolve_one(resolver, declared);
  }
}

}  // namespace tier::semantics
