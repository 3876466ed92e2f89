#include "compiler/driver/commands/diff.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/driver/commands/diff_formats.h"
#include "compiler/driver/compile_book.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/git_files.h"
#include "compiler/driver/open_book.h"

namespace tier::driver {
namespace {

constexpr const char* any = "any";

/// Opens both books; false where one cannot be, which is said.
bool open_both(const DiffOptions& options, Book& before, Book& after, std::FILE* err) {
  const source::RealFileSystem files;
  std::string messages;
  // What a test says of a change is `tierc test`'s business; here is told what the change is.
  pipeline::Options how;
  how.judge = false;
  const bool opened =
      options.against.empty()
          ? open_book(files, options.books.front(), options.colour, before, messages, how)
          : open_book(GitFiles(git_revision(options.against)), options.books.front(),
                      options.colour, before, messages, how);
  if (!opened) {
    say(err, messages + "tierc: the earlier book cannot be compared\n");
    return false;
  }
  if (!open_book(files, options.books.back(), options.colour, after, messages, how)) {
    say(err, messages + "tierc: the later book cannot be compared\n");
    return false;
  }
  return true;
}

/// What the command was given does not go together; a sentence for the user.
std::string misuse(const DiffOptions& options) {
  if (options.against.empty()) {
    return options.books.size() == 2 ? "" : "diff compares two books: tierc diff OLD NEW";
  }
  if (options.books.size() != 1) {
    return "with --against there is one book: tierc diff --against main BOOK";
  }
  return git_revision(options.against).empty()
             ? fmt::format("`{}` names no revision; write --against main, or .git#branch=main",
                           options.against)
             : "";
}

/// Whether something changed, or could not be compared, that must not.
bool fails(const DiffOptions& options, const compare::Comparison& comparison) {
  const auto named = [&](compare::Kind kind) {
    const auto& names = options.fail_on;
    return std::find(names.begin(), names.end(), any) != names.end() ||
           std::find(names.begin(), names.end(), compare::kind_name(kind)) != names.end();
  };
  const auto is_named = [&](const auto& one) { return named(one.kind); };
  return std::any_of(comparison.changes.begin(), comparison.changes.end(), is_named) ||
         std::any_of(comparison.differences.begin(), comparison.differences.end(), is_named) ||
         std::any_of(comparison.not_compared.begin(), comparison.not_compared.end(),
                     [&](const auto& one) { return named(one.first); }) ||
         (comparison.no_common_ticket && !options.fail_on.empty());
}

}  // namespace

void add_diff_options(CLI::App& command, DiffOptions& options) {
  command.add_option("books", options.books, "The earlier and the later book: .tier or .tierb")
      ->required()
      ->expected(1, 2);
  command.add_option("--against", options.against,
                     "Compare the book with itself at a git revision: main, .git#branch=main");
  command.add_option("--format", options.format, "How it is told")
      ->check(CLI::IsMember({"pretty", "markdown", "json"}));
  command.add_option("--fail-on", options.fail_on, "The kinds of change that make it fail")
      ->delimiter(',')
      ->check(
          CLI::IsMember({"owner", "permission", "evidence", "trigger", "derived", "promise",
                         "guidance", "lifecycle", "ladder", "impossible", "facts", "people", any}));
}

int run_diff(const DiffOptions& options, std::FILE* out, std::FILE* err) {
  const std::string wrong = misuse(options);
  if (!wrong.empty()) {
    say(err, fmt::format("tierc: {}\n", wrong));
    return unusable;
  }
  Book before;
  Book after;
  if (!open_both(options, before, after, err)) {
    return unusable;
  }
  const compare::Comparison comparison = compare::compare(before.table, after.table);
  say(out, options.format == "json"       ? diff_json(comparison)
           : options.format == "markdown" ? diff_markdown(comparison)
                                          : diff_pretty(comparison));
  return fails(options, comparison) ? findings : clean;
}

}  // namespace tier::driver
