#pragma once

#include <string>
#include <vector>

#include "compiler/table/decision_table.h"

/// The published book: pages of blocks, made from the decision table alone, then written
/// by a writer that knows a format and nothing of support desks.
namespace tier::emit {

/// A file of the published book: `path` is relative to the output folder.
struct File {
  std::string path;
  std::string content;
};

/// The book as GitHub-flavoured Markdown, README.md its front page. `digest` is the book's, as
/// hexadecimal, and is printed there.
std::vector<File> to_markdown(const table::DecisionTable& table, const std::string& digest);

/// The same pages as a site: index.html its front page, with one stylesheet, a script for what a
/// page does by itself, and an index of the rules for its search. It needs no server.
std::vector<File> to_html(const table::DecisionTable& table, const std::string& digest);

}  // namespace tier::emit
