#include "compiler/driver/commands/build.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

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

/// A file that no `build` wrote: the rulebook itself, or anything that a slip of the keyboard
/// names. An empty one is nobody's loss.
bool is_no_table(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error) ||
      std::filesystem::file_size(path, error) == 0) {
    return false;
  }
  constexpr std::size_t enough = 64;
  std::string begin(enough, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(begin.data(), static_cast<std::streamsize>(enough));
  begin.resize(static_cast<std::size_t>(file.gcount()));
  return !packed::is_table(begin);
}

/// Why the table is not written there; empty where it may be.
std::string trouble_with(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (path == "-") {
    return "";
  }
  if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
    return fmt::format("there is no folder `{}` to write the table to", folder.string());
  }
  return is_no_table(path)
             ? fmt::format(
                   "`{}` is no table, and is not overwritten; give the table a name of its "
                   "own, such as `{}`",
                   path, default_output(path))
             : "";
}

}  // namespace

void add_build_options(CLI::App& command, BuildOptions& options) {
  add_compile_options(command, options.compile);
  command.add_flag("--unproved", options.unproved,
                   "Write a table also where a proof does not end; the table, its book and every "
                   "decision then say so");
  command.add_option(
      "-o,--output", options.output,
      "The table to write, by default beside the rulebook: desk.tier makes desk.tierb; "
      "`-` is stdout");
}

int run_build(const BuildOptions& options, std::FILE* out, std::FILE* err) {
  pipeline::Options how;
  how.unproved = options.unproved;
  const auto compiled = compile_book(options.compile, how, out, err);
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
  if (const std::string trouble = trouble_with(path); !trouble.empty()) {
    say(err, fmt::format("tierc: {}\n", trouble));
    return unusable;
  }
  if (const auto failure = write_file(path, packed::pack(*compiled->table))) {
    say(err, fmt::format("tierc: {}\n", failure->message));
    return unusable;
  }
  return clean;
}

}  // namespace tier::driver
