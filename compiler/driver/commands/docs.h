#pragma once

#include "compiler/driver/compile_book.h"

namespace tier::driver {

/// `tierc docs BOOK -o DIR`: the published book, from a source or from a packed table.
struct DocsOptions {
  CompileOptions compile;
  std::string output;
};

void add_docs_options(CLI::App& command, DocsOptions& options);
int run_docs(const DocsOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
