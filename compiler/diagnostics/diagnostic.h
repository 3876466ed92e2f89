#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/source/span.h"

/// What tierc tells a user about a rulebook or about input: one code, one sentence, the
/// place, and what to type instead.
///
///     sink.report(diagnostics::Diagnostic(Code::UnknownFact, span, "urgncy")
///                     .label("no fact of the ticket has this name")
///                     .help("did you mean `urgency`?")
///                     .fix(span, "urgency", "write `urgency`"));
///
/// Every code stands in codes.def with its page docs/diagnostics/TIER####.md.
namespace tier::diagnostics {

enum class Severity : std::uint8_t { Error, Warning, Note };

/// `error`, `warning`, `note`.
std::string_view severity_name(Severity severity);

enum class Code : std::uint16_t {
#define TIER_DIAGNOSTIC(number, name, severity, message) name = number,
#include "compiler/diagnostics/codes.def"
#undef TIER_DIAGNOSTIC
};

/// What codes.def says of a code. `message` holds `{}` for each argument, in order.
struct CodeInfo {
  Code code;
  std::string_view name;
  Severity severity;
  std::string_view message;
};

/// Every code, by number.
const std::vector<CodeInfo>& all_codes();
const CodeInfo& info(Code code);
/// `TIER2104`.
std::string code_name(Code code);

/// A text beside the source; the first label of a diagnostic is its primary one.
struct Label {
  source::Span span;
  std::string text;
};

/// A change of the source that would answer the diagnostic: `span` becomes `text`.
struct FixIt {
  source::Span span;
  std::string text;
  std::string title;
};

class Diagnostic {
 public:
  /// `arguments` fill the `{}` of the code's message; their number must agree.
  template <class... Arguments>
  Diagnostic(Code code, source::Span primary, const Arguments&... arguments)
      : code_(code), message_(fill(code, {std::string(arguments)...})), labels_{{primary, {}}} {}

  /// Text for the primary label.
  Diagnostic&& label(std::string text) &&;
  /// A further label, in the same or another source.
  Diagnostic&& label(source::Span span, std::string text) &&;
  /// A fact that helps to understand; several are shown in order.
  Diagnostic&& note(std::string text) &&;
  /// What to do; only help suggests, messages say what is.
  Diagnostic&& help(std::string text) &&;
  Diagnostic&& fix(source::Span span, std::string text, std::string title) &&;

  [[nodiscard]] Code code() const { return code_; }
  [[nodiscard]] Severity severity() const { return info(code_).severity; }
  [[nodiscard]] const std::string& message() const { return message_; }
  [[nodiscard]] source::Span primary() const { return labels_.front().span; }
  [[nodiscard]] const std::vector<Label>& labels() const { return labels_; }
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
  [[nodiscard]] const std::vector<std::string>& helps() const { return helps_; }
  [[nodiscard]] const std::vector<FixIt>& fixes() const { return fixes_; }

 private:
  static std::string fill(Code code, const std::vector<std::string>& arguments);

  Code code_;
  std::string message_;
  std::vector<Label> labels_;
  std::vector<std::string> notes_;
  std::vector<std::string> helps_;
  std::vector<FixIt> fixes_;
};

}  // namespace tier::diagnostics
