#include "compiler/driver/commands/dump.h"

#include <fmt/format.h>

#include "compiler/driver/exit_status.h"
#include "compiler/findings/dump.h"
#include "compiler/semantics/dump.h"
#include "compiler/syntax/dump.h"
#include "compiler/table/dump.h"

namespace tier::driver {
namespace {

/// None where the stage was not reached.
std::optional<std::string> dumped(const pipeline::Compilation& compiled, const std::string& stage) {
  if (stage == "tree") {
    std::string text;
    for (const syntax::Tree& tree : compiled.trees) {
      text += syntax::dump(tree);
    }
    return text;
  }
  if (stage == "model") {
    return semantics::dump(compiled.model);
  }
  if (!compiled.table) {
    return std::nullopt;
  }
  return stage == "table" ? table::dump(*compiled.table)
                          : findings::dump(*compiled.table, compiled.findings);
}

}  // namespace

void add_dump_options(CLI::App& command, DumpOptions& options) {
  add_compile_options(command, options.compile);
  command.add_option("--stage", options.stage, "Which product to show")
      ->required()
      ->check(CLI::IsMember({"tree", "model", "table", "findings"}));
}

int run_dump(const DumpOptions& options, std::FILE* out, std::FILE* err) {
  pipeline::Options how;
  how.resolve = options.stage != "tree";
  how.prove = options.stage == "findings";
  const auto compiled = compile_book(options.compile, how, out, err);
  if (!compiled) {
    return unusable;
  }
  if (const auto text = dumped(*compiled, options.stage)) {
    say(out, *text);
  }
  return fails(options.compile, compiled->diagnostics) ? findings : clean;
}

}  // namespace tier::driver
