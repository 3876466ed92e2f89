#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "compiler/driver/compile_book.h"

namespace tier::driver {

struct DocsOptions {
  CompileOptions compile;
  /// The folder to write, empty where one is only checked.
  std::string output;
  /// The folder to check, empty where one is written.
  std::string check;
  /// The earlier book, or a revision of this one; empty for none.
  std::string against;
  /// Empty for that of the folder that is checked, else English.
  std::string language;
  /// A site instead of Markdown.
  bool html = false;
  /// Leave out of a site the page on which tickets can be tried.
  bool no_panel = false;
};
void add_docs_options(CLI::App& command, DocsOptions& options);
int run_docs(const DocsOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
