#pragma once

#include "compiler/driver/compile_book.h"

namespace tier::driver {

/// `tierc dump --stage=S BOOK`: the product of one stage, for tests and for those who debug
/// the compiler.
struct DumpOptions {
  CompileOptions compile;
  std::string stage;
};

void add_dump_options(CLI::App& command, DumpOptions& options);
int run_dump(const DumpOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
