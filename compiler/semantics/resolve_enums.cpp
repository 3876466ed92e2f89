#include <fmt/format.h>

#include <array>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Relation = syntax::EnumValue::Relation;

/// Words that say something else behind `is`.
bool is_reserved_value(std::string_view name) {
  constexpr std::array<std::string_view, 3> reserved = {"known", "unknown", "not"};
  for (const std::string_view word : reserved) {
    if (name == word) {
      return true;
    }
  }
  return false;
}

void resolve_values(Resolver& resolver, const syntax::Enum& written, Enum& result) {
  Names<EnumId> seen;
  for (const syntax::EnumValue& value : written.values) {
    const EnumId before = seen.declare(value.name.text, EnumId(result.values.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "value", value.name, result.values[before.value].span);
      continue;
    }
    if (is_reserved_value(value.name.text)) {
      resolver.sink.report(
          Diagnostic(Code::ReservedValue, value.name.span, std::string(value.name.text))
              .help("`is known`, `is unknown` and `is not` mean something else"));
    }
    result.values.push_back(
        {std::string(value.name.text), title_of(value.title, value.name.text), value.name.span});
  }
}

/// Every value behind the first relates to the one before by the same sign, or none does.
/// An enum whose order is a mistake has one all the same, so that conditions may use it.
void resolve_order(Resolver& resolver, const syntax::Enum& written, Enum& result) {
  if (written.values.size() < 2) {
    return;
  }
  const Relation relation = written.values[1].relation;
  bool is_broken = false;
  for (std::size_t index = 2; index < written.values.size() && !is_broken; ++index) {
    if (written.values[index].relation != relation) {
      resolver.sink.report(
          Diagnostic(Code::BrokenOrder, written.values[index].name.span, result.name)
              .label(fmt::format("`{}` is not related like the values before it",
                                 written.values[index].name.text))
              .help("write `<` between all values, or `>`, or neither"));
      is_broken = true;
    }
  }
  if (relation == Relation::None && !is_broken && !written.words.empty()) {
    resolver.sink.report(Diagnostic(Code::OrderWordsWithoutOrder, written.words[0].span,
                                    result.name, std::string(written.words[0].text),
                                    std::string(written.words[1].text))
                             .help("write `<` or `>` between the values"));
    is_broken = true;
  }
  if (relation == Relation::None && !is_broken) {
    return;
  }
  result.ascending = relation == Relation::Rising;
  result.order = written.words.empty() ? OrderWords{"higher", "lower"}
                                       : OrderWords{std::string(written.words[0].text),
                                                    std::string(written.words[1].text)};
}

void resolve_enum(Resolver& resolver, const Declared<syntax::Enum>& declared) {
  const syntax::Enum& written = *declared.node;
  Enum result;
  result.name = written.name.text;
  result.title = title_of(written.title, written.name.text);
  result.open = written.open;
  result.span = written.name.span;
  resolve_values(resolver, written, result);
  resolve_order(resolver, written, result);
  if (result.values.empty()) {
    resolver.sink.report(Diagnostic(Code::EnumWithoutValues, written.name.span, result.name)
                             .help("for example `enum Plan { free, team }`"));
    resolver.enums.declare_broken(written.name.text);
    return;
  }
  const EnumId before =
      resolver.enums.declare(written.name.text, EnumId(resolver.model.enums.size()));
  if (before.is_some()) {
    report_duplicate(resolver, "enum", written.name, resolver.model.enums[before].span);
    return;
  }
  resolver.model.enums.add(std::move(result));
}

}  // namespace

void resolve_enums(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Enum>(trees)) {
    resolve_enum(resolver, declared);
  }
}

}  // namespace tier::semantics
