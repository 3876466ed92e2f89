#include "compiler/driver/commands/docs.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/driver/book_folder.h"
#include "compiler/driver/commands/docs_changes.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/git_files.h"
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

/// The first names, and how many more there are.
std::string in_short(const std::vector<std::string>& names) {
  constexpr std::size_t most = 8;
  const std::size_t shown = std::min(names.size(), most);
  std::string text = fmt::format(
      "{}", fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
  return shown == names.size() ? text : fmt::format("{} and {} more", text, names.size() - shown);
}

/// Opens the earlier book: a file, or the same book at a revision of git.
bool open_earlier(const DocsOptions& options, Book& book, std::string& messages) {
  pipeline::Options how;
  how.judge = false;
  const std::string& against = options.against;
  if (against.ends_with(".tier") || against.ends_with(".tierb")) {
    return open_book(source::RealFileSystem(), against, options.compile.colour, book, messages,
                     how);
  }
  const std::string revision = git_revision(against);
  if (revision.empty()) {
    messages = fmt::format(
        "tierc: `{}` names no earlier book; write a file, as old.tierb, or a revision, as main\n",
        against);
    return false;
  }
  return open_book(GitFiles(revision), options.compile.book, options.compile.colour, book, messages,
                   how);
}

/// The options that make the same pages again, each behind a blank.
std::string same_options(const DocsOptions& options, std::string_view language) {
  return fmt::format(
      "{}{}{}{}", options.html ? " --html" : "", options.no_panel ? " --no-panel" : "",
      options.against.empty() ? "" : " --against " + options.against,
      language == emit::english().code ? "" : fmt::format(" --language {}", language));
}

int check(const DocsOptions& options, const PublishedBook& book, std::FILE* out, std::FILE* err) {
  const auto found = compare_book_folder(options.check, book);
  if (!found) {
    return fail(err, found.error());
  }
  if (found->none()) {
    return clean;
  }
  for (const FolderDifferences::Differing& page : found->differing) {
    say(out, fmt::format("{:<9}{}{}\n", "differs", page.path,
                         page.rules.empty() ? "" : fmt::format(": {}", in_short(page.rules))));
  }
  say_each(out, "missing", found->missing);
  say_each(out, "stale", found->stale);
  say(err,
      fmt::format("tierc: `{0}` is not what `{1}` says; `tierc docs {1}{2} -o {0}` writes it\n",
                  options.check, options.compile.book, same_options(options, book.language)));
  return findings;
}

/// That of the folder which is checked, where none is asked for; none for a language that tierc
/// does not speak.
const emit::Language* language_for(const DocsOptions& options) {
  if (!options.language.empty()) {
    return emit::language_of(options.language);
  }
  return options.check.empty() ? &emit::english()
                               : emit::language_of(language_of_folder(options.check));
}

base::Failure unknown_language(const DocsOptions& options) {
  std::vector<std::string> all;
  for (const emit::Language* language : emit::languages()) {
    all.push_back(fmt::format("{} ({})", language->code, language->name));
  }
  const std::string asked =
      options.language.empty() ? language_of_folder(options.check) : options.language;
  return {fmt::format("no book is written in the language `{}`; there are {}", asked,
                      fmt::join(all, " and "))};
}

PublishedBook publish(const table::DecisionTable& table, emit::Imprint imprint,
                      const DocsOptions& options, const emit::Language& language) {
  const packed::Digests digests = packed::digests(table);
  imprint.meaning_digest = digests.meaning;
  imprint.book_digest = digests.book;
  if (options.html && !options.no_panel) {
    imprint.packed = packed::pack(table);
  }
  PublishedBook book{table.rulebook.name, digests.book, std::string(language.code),
                     options.html ? emit::to_html(table, imprint, language)
                                  : emit::to_markdown(table, imprint, language)};
  for (emit::File& form : emit::hand_off_forms(table, language)) {
    book.pages.push_back(std::move(form));
  }
  book.pages.push_back(emit::facts_schema(table));
  book.pages.push_back(emit::sources_file(table));
  return book;
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
  command.add_option(
      "--against", options.against,
      "Add what changed since an earlier book: old.tierb, old.tier, or the same book "
      "at a git revision");
  command.add_option("--language", options.language,
                     "The language of what the pages say themselves: en (the default) or de; what "
                     "the rulebook says stays as it is written");
  command.add_flag("--html", options.html,
                   "Pages of HTML instead of Markdown: a site that needs no server and no network");
  command.add_flag("--no-panel", options.no_panel,
                   "Leave out of the site the page on which tickets can be tried");
}

int run_docs(const DocsOptions& options, std::FILE* out, std::FILE* err) {
  if (options.output.empty() && options.check.empty()) {
    return fail(err, {"say which folder: `-o FOLDER` writes the pages, `--check FOLDER` compares "
                      "them"});
  }
  const emit::Language* language = language_for(options);
  if (language == nullptr) {
    return fail(err, unknown_language(options));
  }
  const source::RealFileSystem files;
  Book opened;
  std::string messages;
  if (!open_book(files, options.compile.book, options.compile.colour, opened, messages)) {
    say(err, messages);
    return unusable;
  }
  emit::Imprint imprint;
  if (!options.against.empty()) {
    Book earlier;
    if (!open_earlier(options, earlier, messages)) {
      say(err, messages + "tierc: the earlier book cannot be compared\n");
      return unusable;
    }
    imprint.changes = change_log(earlier.table, opened.table);
  }
  const PublishedBook book = publish(opened.table, std::move(imprint), options, *language);
  if (!options.check.empty()) {
    return check(options, book, out, err);
  }
  const auto failure = write_book_folder(options.output, book);
  return failure ? fail(err, *failure) : clean;
}

}  // namespace tier::driver
