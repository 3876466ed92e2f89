#include "compiler/tickets/problem.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace tier::tickets {
namespace {

constexpr std::size_t longest_quote = 40;

std::string_view severity_word(diagnostics::Severity severity) {
  switch (severity) {
    case diagnostics::Severity::Error:
      return "error";
    case diagnostics::Severity::Warning:
      return "warning";
    case diagnostics::Severity::Note:
      return "note";
  }
  return "note";
}

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::string excerpt(std::string_view text) {
  std::string shown;
  std::size_t letters = 0;
  for (const char letter : text) {
    if (!continues_code_point(letter) && ++letters > longest_quote) {
      return shown + "…";
    }
    // A control character would break the line or the terminal of who reads the message.
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x20 || byte == 0x7F) {
      shown += fmt::format("\\x{:02x}", byte);
    } else {
      shown += letter;
    }
  }
  return shown;
}

std::string render_text(const Problem& problem, std::string_view input_name, bool colour) {
  const diagnostics::Severity severity = diagnostics::info(problem.code).severity;
  const std::string_view bold = colour ? "\x1b[1m" : "";
  const std::string_view paint =
      !colour ? "" : (severity == diagnostics::Severity::Error ? "\x1b[1;31m" : "\x1b[1;33m");
  const std::string_view plain = colour ? "\x1b[0m" : "";
  std::string text =
      fmt::format("{}{}:{}:{}:{} {}{}[{}]{}: {}{}{}\n", bold, input_name, problem.place.line,
                  problem.place.column, plain, paint, severity_word(severity),
                  diagnostics::code_name(problem.code), plain, bold, problem.message, plain);
  if (!problem.help_text.empty()) {
    text += fmt::format("  help: {}\n", problem.help_text);
  }
  return text;
}

std::string render_json(const Problem& problem, std::string_view input_name) {
  nlohmann::ordered_json object;
  object["schema"] = "tierc-ticket-problem-1";
  object["code"] = diagnostics::code_name(problem.code);
  object["severity"] = severity_word(diagnostics::info(problem.code).severity);
  object["input"] = input_name;
  object["line"] = problem.place.line;
  object["column"] = problem.place.column;
  object["message"] = problem.message;
  if (!problem.help_text.empty()) {
    object["help"] = problem.help_text;
  }
  return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace tier::tickets
