#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/diagnostics/diagnostic.h"

namespace tier::diagnostics {

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> codes = [] {
    std::vector<CodeInfo> list{
#define TIER_DIAGNOSTIC(number, name, severity, message) \
  {Code::name, #name, Severity::severity, message},
#include "compiler/diagnostics/codes.def"
#undef TIER_DIAGNOSTIC
    };
    std::sort(list.begin(), list.end(),
              [](const CodeInfo& a, const CodeInfo& b) { return a.code < b.code; });
    return list;
  }();
  return codes;
}

const CodeInfo& info(Code code) {
  const auto& codes = all_codes();
  const auto found =
      std::lower_bound(codes.begin(), codes.end(), code,
                       [](const CodeInfo& entry, Code wanted) { return entry.code < wanted; });
  TIER_CHECK(found != codes.end() && found->code == code, "every code stands in codes.def");
  return *found;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Note:
      return "note";
  }
  return "";
}

std::string code_name(Code code) {
  return fmt::format("TIER{:04}", static_cast<std::uint16_t>(code));
}

}  // namespace tier::diagnostics
