#include "compiler/driver/commands/explain.h"

#include <fmt/format.h>

#include "compiler/base/edit_distance.h"
#include "compiler/diagnostics/pages.h"
#include "compiler/driver/compile_book.h"
#include "compiler/driver/exit_status.h"

namespace tier::driver {
namespace {

/// `TIER2004`, `tier2004` and `2004` name the same code.
std::string normalized(const std::string& code) {
  std::string upper;
  for (const char letter : code) {
    upper += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  const bool only_digits = upper.find_first_not_of("0123456789") == std::string::npos;
  return only_digits ? "TIER" + upper : upper;
}

}  // namespace

void add_explain_options(CLI::App& command, ExplainOptions& options) {
  command.add_option("code", options.code, "A code from a message, such as TIER2004")->required();
}

int run_explain(const ExplainOptions& options, std::FILE* out, std::FILE* err) {
  const std::string wanted = normalized(options.code);
  std::vector<std::string> names;
  for (const diagnostics::CodeInfo& info : diagnostics::all_codes()) {
    names.push_back(diagnostics::code_name(info.code));
    if (names.back() == wanted) {
      say(out, std::string(diagnostics::page(info.code)));
      return clean;
    }
  }
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string_view near = base::nearest(wanted, candidates);
  say(err, fmt::format("tierc: there is no code `{}`{}\n", options.code,
                       near.empty() ? "" : fmt::format("; did you mean `{}`?", near)));
  return unusable;
}

}  // namespace tier::driver
