#include <utility>

#include "compiler/diagnostics/suggest.h"
#include "compiler/syntax/found.h"
#include "compiler/syntax/match.h"
#include "compiler/syntax/skip.h"

namespace tier::syntax {
namespace {

void report_unknown(std::string_view word, std::uint32_t begin, Events& events) {
  const source::Span span = events.span(begin, begin + static_cast<std::uint32_t>(word.size()));
  diagnostics::Diagnostic diagnostic(diagnostics::Code::UnknownDeclaration, span,
                                     std::string(word));
  if (!diagnostics::suggest(diagnostic, span, word, declaration_words())) {
    std::move(diagnostic).help(grammar::expected<grammar::declaration>.help);
  }
  events.report_broken(std::move(diagnostic), begin);
}

}  // namespace

bool match_declaration(Input& in, Events& events) {
  const std::string_view word = name_at({in.current(), in.size()}, 0);
#define TIER_DECLARATION(first_word, rule) \
  if (word == #first_word) {               \
    return match_##rule(in, events);       \
  }
#include "grammar/declarations.def"
#undef TIER_DECLARATION
  if (word.empty()) {
    return false;
  }
  report_unknown(word, offset(in), events);
  throw grammar::SyntaxError();
}

}  // namespace tier::syntax
