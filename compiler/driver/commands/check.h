#pragma once

#include "compiler/driver/compile_book.h"

namespace tier::driver {

struct CheckOptions {
  CompileOptions compile;
  /// Also point out permissions that nothing makes use of.
  bool audit = false;
};

void add_check_options(CLI::App& command, CheckOptions& options);

/// `tierc check BOOK`: reads, checks and proves the book, writes nothing.
int run_check(const CheckOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
