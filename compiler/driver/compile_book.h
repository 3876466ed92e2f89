#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>
#include <string>

#include "compiler/pipeline/compile.h"

namespace tier::driver {

/// What every command that compiles a source asks for.
struct CompileOptions {
  std::string book;
  /// `pretty` or `json`.
  std::string format = "pretty";
  /// The least severity that makes the command fail: `error` or `warning`.
  std::string fail_on = "error";
  bool colour = false;
  /// Millions of steps for each proof.
  std::uint64_t budget = pipeline::Options().budget / million;

  static constexpr std::uint64_t million = 1'000'000;
};

void add_compile_options(CLI::App& command, CompileOptions& options);

/// Compiles the book and says what was found: pretty to `err`, JSON to `out`. None where the
/// book cannot be read, which is said.
std::optional<pipeline::Compilation> compile_book(const CompileOptions& options,
                                                  pipeline::Options how, std::FILE* out,
                                                  std::FILE* err);

/// Whether what was found makes the command fail.
bool fails(const CompileOptions& options, const diagnostics::Sink& sink);

/// "2 errors, 1 warning"; "no findings" where there are none.
std::string count_findings(const diagnostics::Sink& sink);

/// Writes text to a stream.
void say(std::FILE* stream, const std::string& text);

}  // namespace tier::driver
