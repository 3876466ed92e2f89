#include "compiler/driver/commands/test.h"

#include <fmt/format.h>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/commands/test_results.h"
#include "compiler/driver/exit_status.h"

namespace tier::driver {
namespace {

std::string formatted(const TestOptions& options, const table::DecisionTable& table,
                      const TestResults& results) {
  if (options.compile.format == "json") {
    return as_json(table, results);
  }
  return options.compile.format == "junit" ? as_junit(table, results)
                                           : as_lines(table, results, options.compile.colour);
}

/// Whether something is wrong beside what tests and guarantees say; that is said.
void say_what_else(const pipeline::Compilation& compiled, const std::string& book, std::FILE* err) {
  std::size_t others = 0;
  for (const diagnostics::Diagnostic& one : compiled.diagnostics.sorted()) {
    const bool is_told_here = one.code() == diagnostics::Code::RefutedGuarantee ||
                              one.code() == diagnostics::Code::RefutedTest;
    others += one.severity() == diagnostics::Severity::Error && !is_told_here ? 1 : 0;
  }
  if (others > 0) {
    say(err, fmt::format("{}: {} more error{}: see `tierc check`\n", book, others,
                         others == 1 ? "" : "s"));
  }
}

}  // namespace

void add_test_options(CLI::App& command, TestOptions& options) {
  command.add_option("book", options.compile.book, "The rulebook: a .tier file")->required();
  command
      .add_option("--format", options.compile.format, "`pretty`, `json` or `junit`, all to stdout")
      ->check(CLI::IsMember({"pretty", "json", "junit"}));
  command.add_option("--run", options.run, "Only those with this in their title");
  command.add_flag("--coverage", options.coverage,
                   "Say which rules no test or guarantee holds to anything");
  command
      .add_option("--threshold", options.threshold, "Fail where less per cent of the rules is held")
      ->check(CLI::Range(0, 100));
}

int run_test(const TestOptions& options, std::FILE* out, std::FILE* err) {
  const source::RealFileSystem files;
  const auto compiled = pipeline::compile(files, options.compile.book, {});
  if (!compiled) {
    say(err, fmt::format("tierc: {}\n", compiled.error().message));
    return unusable;
  }
  if (!compiled->table) {
    say(err, diagnostics::render_text(compiled->diagnostics.sorted(), compiled->sources,
                                      options.compile.colour));
    return findings;
  }
  TestResults results = test_results(*compiled->table, compiled->findings, options.run);
  if (results.results.empty()) {
    say(err, options.run.empty()
                 ? fmt::format("{}: no test and no guarantee\n", options.compile.book)
                 : fmt::format("{}: no test or guarantee has `{}` in its title\n",
                               options.compile.book, options.run));
    return findings;
  }
  if (options.coverage || options.threshold > 0) {
    results.coverage = analysis::coverage(*compiled->table);
  }
  say(out, formatted(options, *compiled->table, results));
  say_what_else(*compiled, options.compile.book, err);
  const bool too_little = results.coverage && held_percent(*results.coverage) < options.threshold;
  if (too_little) {
    say(err, fmt::format("{}: less than {} % of the rules are held\n", options.compile.book,
                         options.threshold));
  }
  return results.failed() > 0 || too_little ? findings : clean;
}

}  // namespace tier::driver
