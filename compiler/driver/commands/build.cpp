#include "compiler/driver/commands/build.h"

#include <fmt/format.h>

#include "compiler/driver/exit_status.h"
#include "compiler/driver/write_file.h"
#include "compiler/packed/pack.h"

namespace tier::driver {
namespace {

std::string default_output(const std::string& book) {
  constexpr std::string_view ending = ".tier";
  const bool has_ending = book.size() > ending.size() &&
                          book.compare(book.size() - ending.size(), ending.size(), ending) == 0;
  return has_ending ? book + "b" : book + ".tierb";
}

}  // namespace

void add_build_options(CLI::App& command, BuildOptions& options) {
  add_compile_options(command, options.compile);
  command.add_option("-o,--output", options.output, "The table to write; `-` is stdout");
}

int run_build(const BuildOptions& options, std::FILE* out, std::FILE* err) {
  const auto compiled = compile_book(options.compile, {}, out, err);
  if (!compiled) {
    return unusable;
  }
  if (!compiled->table || fails(options.compile, compiled->diagnostics)) {
    if (options.compile.format == "pretty") {
      say(err, fmt::format("{}: {}; no table is written\n", options.compile.book,
                           count_findings(compiled->diagnostics)));
    }
    return findings;
  }
  const std::string path = options.output.value_or(default_output(options.compile.book));
  if (const auto failure = write_file(path, packed::pack(*compiled->table))) {
    say(err, fmt::format("tierc: {}\n", failure->message));
    return unusable;
  }
  return clean;
}

}  // namespace tier::driver
