#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::CodeInfo;
using diagnostics::Diagnostic;
using diagnostics::Severity;

/// Findings are allowed, and warnings. What cannot be read or has no meaning is a mistake
/// whatever anybody says to it, and input is no part of a book.
bool can_be_allowed(const CodeInfo& info) {
  const auto number = static_cast<unsigned>(info.code);
  return (number >= 3000 && number < 4000) || (number < 3000 && info.severity == Severity::Warning);
}

const CodeInfo* find_code(std::string_view name) {
  const auto& codes = diagnostics::all_codes();
  const auto found = std::find_if(codes.begin(), codes.end(), [&](const CodeInfo& info) {
    return diagnostics::code_name(info.code) == name;
  });
  return found == codes.end() ? nullptr : &*found;
}

void report_unknown_code(Resolver& resolver, const syntax::Name& code) {
  std::vector<std::string> names;
  for (const CodeInfo& info : diagnostics::all_codes()) {
    if (can_be_allowed(info)) {
      names.push_back(diagnostics::code_name(info.code));
    }
  }
  resolver.sink.report(suggest(
      Diagnostic(Code::UnknownName, code.span, std::string("finding"), std::string(code.text))
          .help("write the code that the finding is told with, as in `TIER3004`"),
      code, {names.begin(), names.end()}));
}

void resolve_allow(Resolver& resolver, const syntax::Allow& written) {
  const CodeInfo* const info = find_code(written.code.text);
  if (info == nullptr) {
    report_unknown_code(resolver, written.code);
  } else if (!can_be_allowed(*info)) {
    resolver.sink.report(
        Diagnostic(Code::NotAllowable, written.code.span, std::string(written.code.text))
            .help("correct what the message is about; only findings about a book that can be "
                  "read are allowed"));
  }
  const bool is_blank = written.reason.value.find_first_not_of(' ') == std::string::npos;
  if (is_blank) {
    resolver.sink.report(Diagnostic(Code::DoesNotSay, written.reason.span,
                                    std::string("exception for"), std::string(written.code.text),
                                    std::string("why it is one"))
                             .help("write the reason for those who read the book later"));
  }
}

void resolve_members(Resolver& resolver, const std::vector<syntax::TierMember>& members) {
  for (const syntax::TierMember& member : members) {
    if (const auto* allow = std::get_if<syntax::Allow>(&member)) {
      resolve_allow(resolver, *allow);
    }
  }
}

}  // namespace

void resolve_allows(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Allow>(trees)) {
    resolve_allow(resolver, *declared.node);
  }
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    resolve_members(resolver, declared.node->members);
  }
  for (const auto& declared : all_of<syntax::Everyone>(trees)) {
    resolve_members(resolver, declared.node->members);
  }
}

}  // namespace tier::semantics
