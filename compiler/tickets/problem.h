#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/diagnostics/diagnostic.h"

/// What is wrong with tickets as they come in. The input may be larger than memory and is
/// read once, so its places are lines and columns, never spans of a `SourceMap`.
///
///     problem(Code::UndeclaredValue, {17, 5}, "hihg", "impact").help("did you mean `high`?")
///
/// prints as
///
///     tickets.csv:17:5: error[TIER5020]: `hihg` is not a value of `impact`
///       help: did you mean `high`?
///
/// For mistakes in the map, which is a small file, see read_mapping.h and diagnostics/.
namespace tier::tickets {

/// Both count from 1, the column in Unicode code points of its line.
struct Place {
  std::uint64_t line = 1;
  std::uint64_t column = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

struct Problem {
  diagnostics::Code code{};
  Place place;
  std::string message;
  /// What to do about it; may be empty.
  std::string help_text;

  Problem&& help(std::string text) && {
    help_text = std::move(text);
    return std::move(*this);
  }
};

/// `arguments` fill the message that codes.def gives the code.
template <class... Arguments>
Problem problem(diagnostics::Code code, Place place, const Arguments&... arguments) {
  return {code, place, diagnostics::Diagnostic(code, source::Span{}, arguments...).message(), {}};
}

/// Input text as a message quotes it: at most 40 code points, on one line.
std::string excerpt(std::string_view text);

/// Two lines as above, the second only where there is help.
std::string render_text(const Problem& problem, std::string_view input_name, bool colour);

/// One JSON object and a line feed: {"schema":"tierc-ticket-problem-1","code":"TIER5020",
/// "severity":"error","input":…,"line":17,"column":5,"message":…,"help":…}.
std::string render_json(const Problem& problem, std::string_view input_name);

}  // namespace tier::tickets
