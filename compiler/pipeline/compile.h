#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/diagnostics/sink.h"
#include "compiler/findings/finding.h"
#include "compiler/semantics/model.h"
#include "compiler/source/file_system.h"
#include "compiler/source/source_map.h"
#include "compiler/syntax/tree.h"
#include "compiler/table/decision_table.h"

/// The whole compiler as one pure function. The command line and tests are thin callers.
namespace tier::pipeline {

/// Every product of one compilation, each the value that the next was made from. A broken
/// rulebook still gives trees and a model, never a table.
struct Compilation {
  source::SourceMap sources;
  diagnostics::Sink diagnostics;
  std::vector<syntax::Tree> trees;
  semantics::Model model;
  std::optional<table::DecisionTable> table;
  findings::Findings findings;
};

struct Options {
  /// Stop after the tree of the book alone: what is written can be shown before what it means
  /// is known.
  bool resolve = true;
  /// Stop after the table, without proofs.
  bool prove = true;
  /// Look for permissions that nothing makes use of too.
  bool audit = false;
  /// Prove guarantees and run tests too.
  bool judge = true;
  /// Make a table also where a proof does not end, which the table then says.
  bool unproved = false;
  /// Steps for each property of each decision; see analysis/budget.h.
  std::uint64_t budget = analysis::Budget().steps;
};

/// Compiles the rulebook at `path`, read through `files`. Fails only where the file itself
/// cannot be read; mistakes in it are diagnostics.
base::Result<Compilation> compile(const source::FileSystem& files, const std::string& path,
                                  const Options& options);

}  // namespace tier::pipeline
