#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>
#include <vector>

namespace tier::driver {

/// `tierc diff OLD NEW`, `tierc diff --against REVISION BOOK`: what a change means for tickets.
struct DiffOptions {
  std::vector<std::string> books;
  /// A revision of git that holds the earlier book, as `main` or `.git#branch=main`.
  std::string against;
  /// `pretty`, `markdown` or `json`.
  std::string format = "pretty";
  /// The kinds of change that make it fail.
  std::vector<std::string> fail_on;
  bool colour = false;
};

void add_diff_options(CLI::App& command, DiffOptions& options);
int run_diff(const DiffOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
