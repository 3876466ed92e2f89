#include <fmt/format.h>
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/edit_distance.h"
#include "compiler/driver/colour.h"
#include "compiler/driver/commands/build.h"
#include "compiler/driver/commands/check.h"
#include "compiler/driver/commands/decide.h"
#include "compiler/driver/commands/diff.h"
#include "compiler/driver/commands/docs.h"
#include "compiler/driver/commands/dump.h"
#include "compiler/driver/commands/explain.h"
#include "compiler/driver/commands/new.h"
#include "compiler/driver/commands/test.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/version.h"

namespace tier::driver {
namespace {

/// The options of every command; only those of the one that was called are filled.
struct Options {
  std::string colour = "auto";
  CheckOptions check;
  BuildOptions build;
  TestOptions test;
  DecideOptions decide;
  DiffOptions diff;
  DocsOptions docs;
  ExplainOptions explain;
  DumpOptions dump;
  NewOptions new_book;
};

void add_commands(CLI::App& app, Options& options) {
  app.add_option("--color", options.colour, "Colour in messages")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.set_version_flag("--version", version());
  app.require_subcommand(1);
  app.fallthrough();
  add_new_options(*app.add_subcommand("new", "Make a folder with a rulebook to start from"),
                  options.new_book);
  add_check_options(*app.add_subcommand("check", "Read, check and prove a rulebook"),
                    options.check);
  add_test_options(
      *app.add_subcommand("test", "Run the tests and prove the guarantees of a rulebook"),
      options.test);
  add_build_options(*app.add_subcommand("build", "Write the decision table of a rulebook"),
                    options.build);
  add_decide_options(
      *app.add_subcommand("decide", "Say who owns each ticket, what becomes of it, and why"),
      options.decide);
  add_diff_options(
      *app.add_subcommand("diff", "Say what a change of a rulebook changes for tickets"),
      options.diff);
  add_docs_options(*app.add_subcommand("docs", "Write the rulebook that people read"),
                   options.docs);
  add_explain_options(*app.add_subcommand("explain", "Tell what a code means, with examples"),
                      options.explain);
  add_dump_options(*app.add_subcommand("dump", "Show what a stage of the compiler made"),
                   options.dump);
}

/// What to say where the first word is no command; empty where it is one, or an option.
std::string unknown_command(const CLI::App& app, int count, char** arguments) {
  const std::string_view word = count > 1 ? arguments[1] : "-";
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) {
    names.push_back(command->get_name());
  }
  const bool is_command = std::find(names.begin(), names.end(), word) != names.end();
  if (word.empty() || word.front() == '-' || is_command) {
    return "";
  }
  const std::string_view near = base::nearest(word, {names.begin(), names.end()});
  const std::string help = near.empty()
                               ? fmt::format("the commands are `{}`", fmt::join(names, "`, `"))
                               : fmt::format("did you mean `{}`?", near);
  return fmt::format("tierc: there is no command `{}`; {}\n", word, help);
}

/// A command lives for milliseconds: memory that it has given back and asked for again would cost
/// more page faults than reading a large book.
void keep_memory() {
  constexpr int everything = 1 << 30;
  mallopt(M_TRIM_THRESHOLD, everything);
  mallopt(M_MMAP_THRESHOLD, everything);
}

int run(const CLI::App& app, Options& options) {
  const bool colour = wants_colour(options.colour);
  for (CompileOptions* compile :
       {&options.check.compile, &options.build.compile, &options.docs.compile,
        &options.dump.compile, &options.test.compile}) {
    compile->colour = colour;
  }
  options.decide.colour = colour;
  options.diff.colour = colour;
  const std::string& command = app.get_subcommands().front()->get_name();
  if (command == "new") {
    return run_new(options.new_book, stdout, stderr);
  }
  if (command == "check") {
    return run_check(options.check, stdout, stderr);
  }
  if (command == "test") {
    return run_test(options.test, stdout, stderr);
  }
  if (command == "build") {
    return run_build(options.build, stdout, stderr);
  }
  if (command == "decide") {
    return run_decide(options.decide, stdout, stderr);
  }
  if (command == "diff") {
    return run_diff(options.diff, stdout, stderr);
  }
  if (command == "docs") {
    return run_docs(options.docs, stdout, stderr);
  }
  if (command == "explain") {
    return run_explain(options.explain, stdout, stderr);
  }
  return run_dump(options.dump, stdout, stderr);
}

}  // namespace
}  // namespace tier::driver

int main(int count, char** arguments) {
  tier::driver::keep_memory();
  CLI::App app("tierc compiles support rulebooks: one source, one table, one published book.",
               "tierc");
  tier::driver::Options options;
  tier::driver::add_commands(app, options);
  if (const std::string unknown = tier::driver::unknown_command(app, count, arguments);
      !unknown.empty()) {
    tier::driver::say(stderr, unknown);
    return tier::driver::unusable;
  }
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? tier::driver::clean : tier::driver::unusable;
  }
  return tier::driver::run(app, options);
}
