#include "compiler/driver/commands/check.h"

#include <fmt/format.h>

#include "compiler/driver/exit_status.h"

namespace tier::driver {

void add_check_options(CLI::App& command, CheckOptions& options) {
  add_compile_options(command, options.compile);
  command.add_flag("--audit", options.audit,
                   "Also point out permissions that no evidence to be got takes");
}

int run_check(const CheckOptions& options, std::FILE* out, std::FILE* err) {
  pipeline::Options how;
  how.audit = options.audit;
  const auto compiled = compile_book(options.compile, how, out, err);
  if (!compiled) {
    return unusable;
  }
  if (options.compile.format == "pretty") {
    say(err, fmt::format("{}: {}\n", options.compile.book, count_findings(compiled->diagnostics)));
  }
  return fails(options.compile, compiled->diagnostics) ? findings : clean;
}

}  // namespace tier::driver
