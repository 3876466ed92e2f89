#include "compiler/driver/commands/check.h"

#include <fmt/format.h>

#include "compiler/driver/exit_status.h"

namespace tier::driver {

int run_check(const CompileOptions& options, std::FILE* out, std::FILE* err) {
  const auto compiled = compile_book(options, {}, out, err);
  if (!compiled) {
    return unusable;
  }
  if (options.format == "pretty") {
    say(err, fmt::format("{}: {}\n", options.book, count_findings(compiled->diagnostics)));
  }
  return fails(options, compiled->diagnostics) ? findings : clean;
}

}  // namespace tier::driver
