#include "compiler/driver/commands/new.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "compiler/driver/compile_book.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/templates.h"
#include "compiler/driver/write_file.h"

namespace tier::driver {
namespace {

/// Why nothing may be written there; empty where it may.
std::string trouble_with(const std::string& folder) {
  std::error_code error;
  const auto status = std::filesystem::status(folder, error);
  if (!std::filesystem::exists(status)) {
    return "";
  }
  if (!std::filesystem::is_directory(status)) {
    return fmt::format("`{}` is a file, and a rulebook starts in a folder of its own", folder);
  }
  const bool empty = std::filesystem::is_empty(folder, error);
  if (error) {
    return fmt::format("cannot read `{}`: {}", folder, error.message());
  }
  return empty ? "" : fmt::format("`{}` has files in it; name a folder that is new", folder);
}

}  // namespace

void add_new_options(CLI::App& command, NewOptions& options) {
  command.add_option("folder", options.folder, "The folder to make")->required();
}

int run_new(const NewOptions& options, std::FILE* out, std::FILE* err) {
  if (const std::string trouble = trouble_with(options.folder); !trouble.empty()) {
    say(err, fmt::format("tierc: {}\n", trouble));
    return unusable;
  }
  const std::filesystem::path folder(options.folder);
  for (const Template& file : templates()) {
    const std::string path = (folder / file.path).string();
    auto failure = make_folders_above(path);
    if (!failure) {
      failure = write_file(path, file.text);
    }
    if (failure) {
      say(err, fmt::format("tierc: {}\n", failure->message));
      return unusable;
    }
    say(out, path + "\n");
  }
  say(err, fmt::format("next: tierc check {}\n", (folder / "rulebook.tier").string()));
  return clean;
}

}  // namespace tier::driver
