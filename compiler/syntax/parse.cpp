#include "compiler/syntax/parse.h"

#include <fmt/format.h>

#include "compiler/syntax/build.h"
#include "compiler/syntax/match.h"

namespace tier::syntax {
namespace {

/// The length of the UTF-8 sequence at `at`, 0 where there is none.
std::size_t utf8_sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  const unsigned first = byte(at);
  if (first < 0x80U) {
    return 1;
  }
  const std::size_t size = first >= 0xF0U && first < 0xF5U   ? 4
                           : first >= 0xE0U && first < 0xF0U ? 3
                           : first >= 0xC2U && first < 0xE0U ? 2
                                                             : 0;
  for (std::size_t index = 1; index < size; ++index) {
    if ((byte(at + index) & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  const unsigned second = byte(at + 1);
  const bool allowed = !(first == 0xE0U && second < 0xA0U) && !(first == 0xEDU && second > 0x9FU) &&
                       !(first == 0xF0U && second < 0x90U) && !(first == 0xF4U && second > 0x8FU);
  return allowed ? size : 0;
}

/// Reports the first byte that is no UTF-8; text behind it could be anything.
bool check_encoding(std::string_view text, source::SourceId source, diagnostics::Sink& sink) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_sequence(text, at);
    if (size == 0) {
      const auto begin = static_cast<std::uint32_t>(at);
      sink.report(
          diagnostics::Diagnostic(diagnostics::Code::SourceNotUtf8, {source, begin, begin + 1},
                                  fmt::format("0x{:02X}", static_cast<unsigned char>(text[at])))
              .help("save the file as UTF-8"));
      return false;
    }
    at += size;
  }
  return true;
}

}  // namespace

Tree parse(const source::SourceMap& sources, source::SourceId source, diagnostics::Sink& sink) {
  Tree tree;
  tree.source = source;
  const std::string_view text = sources[source].text;
  if (!check_encoding(text, source, sink)) {
    return tree;
  }
  Events events(source, text, sink);
  Input in(text.data(), text.data() + text.size(), "");
  const bool matched = match_rule<grammar::file>(in, events);
  TIER_CHECK(matched && in.empty(), "a file is read to its end, whatever stands in it");
  Builder builder{events, tree};
  build_declarations(builder);
  tree.comments = events.comments();
  return tree;
}

}  // namespace tier::syntax
