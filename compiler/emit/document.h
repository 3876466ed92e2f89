#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/emit/change_log.h"
#include "compiler/emit/language.h"
#include "compiler/table/decision_table.h"

/// The published book: pages of blocks, made from the decision table alone, then written
/// by a writer that knows a format and nothing of support desks.
namespace tier::emit {

/// A file of the published book: `path` is relative to the output folder.
struct File {
  std::string path;
  std::string content;
};

/// What a book says that is not in its table.
struct Imprint {
  /// Two SHA-256 digests, as hexadecimal: of what the table decides, and of all that it says.
  std::string meaning_digest;
  std::string book_digest;
  /// What the book changes; none where nobody asked.
  std::optional<ChangeLog> changes;
  /// The bytes of the packed table, for a site in which tickets can be tried; empty for none.
  std::string packed{};
};

/// The book as GitHub-flavoured Markdown, README.md its front page.
std::vector<File> to_markdown(const table::DecisionTable& table, const Imprint& imprint,
                              const Language& language = english());

/// The same pages as a site: index.html its front page, with one stylesheet, a script for what a
/// page does by itself, and an index of the rules for its search. It needs no server. Where the
/// imprint has the packed table, and tierc was built with a module that reads it, it has a page on
/// which tickets can be tried.
std::vector<File> to_html(const table::DecisionTable& table, const Imprint& imprint,
                          const Language& language = english());

/// For each hand-off a form that asks for what it comes with: `forms/NAME.yml` for GitHub's issues,
/// `forms/NAME.md` to be pasted anywhere.
std::vector<File> hand_off_forms(const table::DecisionTable& table,
                                 const Language& language = english());

/// `facts.schema.json`: what the facts of a ticket may be, as JSON Schema, for lines of tickets as
/// docs/ticket-format.md has them.
File facts_schema(const table::DecisionTable& table);

/// `sources.json`: the file and line of each rule, which no page has, so that a line more in a
/// source changes no page.
File sources_file(const table::DecisionTable& table);

}  // namespace tier::emit
