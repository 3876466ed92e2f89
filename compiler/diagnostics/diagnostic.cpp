#include "compiler/diagnostics/diagnostic.h"

#include <utility>

#include "compiler/base/check.h"

namespace tier::diagnostics {

Diagnostic&& Diagnostic::label(std::string text) && {
  labels_.front().text = std::move(text);
  return std::move(*this);
}

Diagnostic&& Diagnostic::label(source::Span span, std::string text) && {
  labels_.push_back({span, std::move(text)});
  return std::move(*this);
}

Diagnostic&& Diagnostic::note(std::string text) && {
  notes_.push_back(std::move(text));
  return std::move(*this);
}

Diagnostic&& Diagnostic::help(std::string text) && {
  helps_.push_back(std::move(text));
  return std::move(*this);
}

Diagnostic&& Diagnostic::fix(source::Span span, std::string text, std::string title) && {
  fixes_.push_back({span, std::move(text), std::move(title)});
  return std::move(*this);
}

std::string Diagnostic::fill(Code code, const std::vector<std::string>& arguments) {
  constexpr std::string_view hole = "{}";
  std::string_view rest = info(code).message;
  std::string message;
  // Arguments hold source text, braces and all, so they are copied and never searched.
  for (const std::string& argument : arguments) {
    const std::size_t at = rest.find(hole);
    TIER_CHECK(at != std::string_view::npos, "a message has a place for each of its arguments");
    message.append(rest.substr(0, at)).append(argument);
    rest.remove_prefix(at + hole.size());
  }
  TIER_CHECK(rest.find(hole) == std::string_view::npos, "a message is given all its arguments");
  return message.append(rest);
}

}  // namespace tier::diagnostics
