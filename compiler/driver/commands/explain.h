#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

namespace tier::driver {

/// `tierc explain CODE`: the page of a code, as Markdown.
struct ExplainOptions {
  std::string code;
};

void add_explain_options(CLI::App& command, ExplainOptions& options);
int run_explain(const ExplainOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
