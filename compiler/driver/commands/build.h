#pragma once

#include "compiler/driver/compile_book.h"

namespace tier::driver {

/// `tierc build BOOK -o FILE`: the packed table, written only where nothing is wrong
/// and, unless it is asked for, nothing is left unproved.
struct BuildOptions {
  CompileOptions compile;
  /// None: the book's name with `.tierb`.
  std::optional<std::string> output;
  /// Also where a proof does not end.
  bool unproved = false;
};

void add_build_options(CLI::App& command, BuildOptions& options);
int run_build(const BuildOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
