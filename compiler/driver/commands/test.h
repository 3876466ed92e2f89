#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "compiler/driver/compile_book.h"

namespace tier::driver {

struct TestOptions {
  CompileOptions compile;
  /// Only those whose title has this in it, whatever its case.
  std::string run;
  /// Says which rules nothing holds to anything.
  bool coverage = false;
  /// The per cent of rules that must be held, 0 to 100.
  unsigned threshold = 0;
};

void add_test_options(CLI::App& command, TestOptions& options);

/// `tierc test BOOK`: the tests and guarantees of a book, a line each, and what refutes those that
/// fail. What else is wrong with the book is said by `check`; where it cannot be compiled, here.
/// Fails where one is refuted or not proved, none is chosen, or less is held than the threshold.
int run_test(const TestOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
