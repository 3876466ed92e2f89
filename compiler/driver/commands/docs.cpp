#include "compiler/driver/commands/docs.h"

#include <fmt/format.h>

#include "compiler/driver/book_folder.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/open_book.h"
#include "compiler/packed/pack.h"

namespace tier::driver {
namespace {

int fail(std::FILE* err, const base::Failure& failure) {
  say(err, fmt::format("tierc: {}\n", failure.message));
  return unusable;
}

void say_each(std::FILE* out, const char* how, const std::vector<std::string>& pages) {
  for (const std::string& page : pages) {
    say(out, fmt::format("{:<9}{}\n", how, page));
  }
}

int check(const DocsOptions& options, const PublishedBook& book, std::FILE* out, std::FILE* err) {
  const auto found = compare_book_folder(options.check, book);
  if (!found) {
    return fail(err, found.error());
  }
  if (found->none()) {
    return clean;
  }
  say_each(out, "differs", found->differing);
  say_each(out, "missing", found->missing);
  say_each(out, "stale", found->stale);
  say(err,
      fmt::format("tierc: `{0}` is not what `{1}` says; `tierc docs {1}{2} -o {0}` writes it\n",
                  options.check, options.compile.book, options.html ? " --html" : ""));
  return findings;
}

}  // namespace

void add_docs_options(CLI::App& command, DocsOptions& options) {
  command
      .add_option("book", options.compile.book,
                  "The rulebook: a .tier file, or a table that `tierc build` wrote")
      ->required();
  CLI::Option* output = command.add_option(
      "-o,--output", options.output,
      "The folder to write the pages to; no file that tierc did not write is touched");
  command
      .add_option("--check", options.check,
                  "Write nothing: say which pages of this folder differ, are missing or stale, and "
                  "fail if any is")
      ->excludes(output);
  command.add_flag("--html", options.html,
                   "Pages of HTML instead of Markdown: a site that needs no server and no network");
}

int run_docs(const DocsOptions& options, std::FILE* out, std::FILE* err) {
  if (options.output.empty() && options.check.empty()) {
    return fail(err, {"say which folder: `-o FOLDER` writes the pages, `--check FOLDER` compares "
                      "them"});
  }
  const source::RealFileSystem files;
  Book opened;
  std::string messages;
  if (!open_book(files, options.compile.book, options.compile.colour, opened, messages)) {
    say(err, messages);
    return unusable;
  }
  PublishedBook book;
  book.rulebook = opened.table.rulebook.name;
  book.digest = packed::digests(opened.table).book;
  book.pages = options.html ? emit::to_html(opened.table, book.digest)
                            : emit::to_markdown(opened.table, book.digest);
  if (!options.check.empty()) {
    return check(options, book, out, err);
  }
  const auto failure = write_book_folder(options.output, book);
  return failure ? fail(err, *failure) : clean;
}

}  // namespace tier::driver
