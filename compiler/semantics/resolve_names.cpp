#include <fmt/format.h>

#include <utility>

#include "compiler/diagnostics/suggest.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {

using diagnostics::Code;
using diagnostics::Diagnostic;

std::string title_of(const syntax::Title& title, std::string_view name) {
  if (title) {
    return title->value;
  }
  std::string words(name);
  for (char& letter : words) {
    letter = letter == '_' ? ' ' : letter;
  }
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

FactId find_fact(const Resolver& resolver, const syntax::Path& path) {
  return resolver.facts.find(spelling(path));
}

std::string name_of_title(std::string_view title) {
  std::string name;
  for (const char letter : title) {
    const bool is_upper = letter >= 'A' && letter <= 'Z';
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_upper || is_plain) {
      name += is_upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  while (!name.empty() && name.back() == '_') {
    name.pop_back();
  }
  return name;
}

std::string introduction_of(const std::vector<std::string>& lines) {
  return fmt::format("{}", fmt::join(lines, "\n"));
}

void report_duplicate(Resolver& resolver, std::string_view kind, const syntax::Name& name,
                      Span first) {
  resolver.sink.report(
      Diagnostic(Code::DeclaredTwice, name.span, std::string(kind), std::string(name.text))
          .label("declared again here")
          .label(first, "first declared here")
          .help("give one of them another name"));
}

Diagnostic suggest(Diagnostic diagnostic, const syntax::Name& written,
                   const std::vector<std::string_view>& candidates) {
  diagnostics::suggest(diagnostic, written.span, written.text, candidates);
  return diagnostic;
}

void report_unknown_fact(Resolver& resolver, const syntax::Path& path) {
  const std::string name = spelling(path);
  if (resolver.facts.is_broken(name)) {
    return;
  }
  Diagnostic diagnostic(Code::UnknownFact, path.span, name);
  const DefineId define = resolver.defines.find(name);
  if (define.is_some()) {
    resolver.sink.report(
        std::move(diagnostic)
            .label("this is a named condition")
            .label(resolver.model.defines[define].span, "defined here")
            .help(fmt::format("it holds by itself: write `{}` or `not {}`", name, name)));
    return;
  }
  const ObligationId promise = resolver.clocks.obligations.find(name);
  if (promise.is_some()) {
    resolver.sink.report(
        std::move(diagnostic)
            .label("this is a promise")
            .label(resolver.model.obligations[promise].span, "promised here")
            .help(fmt::format("a guarantee compares its target with a time: `{} <= 4h`", name)));
    return;
  }
  std::vector<std::string_view> candidates = resolver.facts.all();
  const std::vector<std::string_view> defines = resolver.defines.all();
  candidates.insert(candidates.end(), defines.begin(), defines.end());
  resolver.sink.report(
      suggest(std::move(diagnostic).label("no fact has this name"), {name, path.span}, candidates));
}

}  // namespace tier::semantics
