#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

namespace tier::driver {

/// `tierc new DIR`: a small rulebook to start from, with tickets to try and a job that checks it.
struct NewOptions {
  std::string folder;
};

void add_new_options(CLI::App& command, NewOptions& options);

/// The files that were written to `out`. 2 where the folder has something in it, or cannot be
/// written to.
int run_new(const NewOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
