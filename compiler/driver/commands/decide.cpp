#include "compiler/driver/commands/decide.h"

#include <fmt/format.h>

#include "compiler/diagnostics/render.h"
#include "compiler/driver/commands/decide_run.h"
#include "compiler/driver/compile_book.h"
#include "compiler/driver/exit_status.h"
#include "compiler/driver/open_book.h"
#include "compiler/tickets/read_mapping.h"

namespace tier::driver {
namespace {

constexpr std::size_t largest_map = 16U << 20U;

/// False, and said, where the map cannot be used.
bool read_map(const DecideOptions& options, const source::FileSystem& files,
              const table::DecisionTable& table, tickets::Mapping& mapping, std::FILE* err) {
  if (!options.map) {
    return true;
  }
  auto text = files.read(*options.map, largest_map);
  if (!text) {
    say(err, fmt::format("tierc: {}\n", text.error().message));
    return false;
  }
  source::SourceMap sources;
  diagnostics::Sink sink;
  const source::SourceId id = sources.add(*options.map, std::move(*text));
  auto read = tickets::read_mapping(id, sources, table, sink);
  if (!read) {
    say(err, options.messages == "json"
                 ? diagnostics::render_json(sink.sorted(), sources)
                 : diagnostics::render_text(sink.sorted(), sources, options.colour));
    return false;
  }
  mapping = std::move(*read);
  return true;
}

/// False, and said, where the book has no such name.
bool find_names(const DecideOptions& options, const table::DecisionTable& table,
                std::vector<AskedFor>& asked, std::FILE* err) {
  for (const std::string& name : options.why_not) {
    auto found = find_asked_for(table, name);
    if (!found) {
      say(err, fmt::format("tierc: the rulebook has nothing named `{}`\n  help: {}\n", name,
                           asked_for_help(table, name)));
      return false;
    }
    asked.push_back(std::move(*found));
  }
  return true;
}

/// False, and said, where it is no time.
bool read_now(const DecideOptions& options, std::optional<std::int64_t>& now, std::FILE* err) {
  if (!options.now) {
    return true;
  }
  std::int64_t instant = 0;
  if (runtime::read_time(*options.now, instant) != runtime::Status::Ok) {
    say(err, fmt::format("tierc: `{}` is not a time\n  help: write it with its offset from UTC, as "
                         "in 2026-12-04T17:30:00+01:00\n",
                         *options.now));
    return false;
  }
  now = instant;
  return true;
}

char separator(const DecideOptions& options, const tickets::Mapping& mapping) {
  if (options.separator) {
    return *options.separator == "tab" ? '\t' : options.separator->front();
  }
  const std::string& name = options.tickets;
  const bool tabs = name.size() > 4 && name.compare(name.size() - 4, 4, ".tsv") == 0;
  return mapping.separator.value_or(tabs ? '\t' : ',');
}

std::optional<tickets::InputFormat> input_format(const DecideOptions& options) {
  if (options.input_format) {
    return *options.input_format == "csv" ? tickets::InputFormat::Csv : tickets::InputFormat::Jsonl;
  }
  return tickets::format_of_name(options.tickets);
}

}  // namespace

void add_decide_options(CLI::App& command, DecideOptions& options) {
  command.add_option("book", options.book, "The rulebook: a .tier or a .tierb file")->required();
  command.add_option("tickets", options.tickets, "Tickets as CSV or JSONL; `-` reads from stdin");
  command.add_option("--map", options.map, "How the desk's columns and values are to be read");
  command.add_option("--input-format", options.input_format, "Instead of what the name says")
      ->check(CLI::IsMember({"csv", "jsonl"}));
  command.add_option("--separator", options.separator, "Between the fields of CSV")
      ->check(CLI::IsMember({",", ";", "|", "tab"}));
  command.add_option("--format", options.format, "`json`: a line a ticket; `pretty`: for people")
      ->check(CLI::IsMember({"json", "pretty"}));
  command.add_option("--messages", options.messages, "The form of messages on stderr")
      ->check(CLI::IsMember({"pretty", "json"}));
  command.add_option("--stdin-name", options.stdin_name, "What messages call the stdin");
  command.add_flag("--why", options.why, "Say the reasons, a sentence a decision");
  command
      .add_option("--why-not", options.why_not,
                  "Say why a scope, trigger, access or piece of guidance does not apply")
      ->allow_extra_args(false);
  command.add_option("--now", options.now,
                     "What time it is, such as 2026-12-04T17:30:00+01:00, for what is overdue");
  command.add_flag("--strict", options.strict, "Stop at the first error in the tickets");
  command.add_flag("--all-problems", options.all_problems,
                   "Show every problem, not only the first 20 of a code");
}

int run_decide(const DecideOptions& options, std::FILE* out, std::FILE* err) {
  const source::RealFileSystem files;
  Book book;
  std::string messages;
  if (!open_book(files, options.book, options.colour, book, messages)) {
    say(err, messages);
    return unusable;
  }
  std::vector<AskedFor> asked;
  std::optional<std::int64_t> now;
  if (!find_names(options, book.table, asked, err) || !read_now(options, now, err)) {
    return unusable;
  }
  tickets::Mapping mapping;
  if (!read_map(options, files, book.table, mapping, err)) {
    return unusable;
  }
  auto input = tickets::open_input(options.tickets);
  if (!input) {
    say(err, fmt::format("tierc: {}\n", input.error().message));
    return unusable;
  }
  tickets::ProblemLog::Options log_options;
  log_options.input_name = options.tickets == "-" ? options.stdin_name : options.tickets;
  log_options.json = options.messages == "json";
  log_options.colour = options.colour;
  log_options.show_all = options.all_problems;
  log_options.strict = options.strict;
  tickets::ProblemLog log(
      log_options, [err](std::string_view text) { std::fwrite(text.data(), 1, text.size(), err); });
  tickets::TicketReader reader(**input, input_format(options), separator(options, mapping),
                               book.table, mapping, log);
  DecideRun run(book, reader, log, {options.why, options.format == "pretty", std::move(asked), now},
                out);
  const bool started = reader.start();
  if (started) {
    run.decide_all();
    reader.finish();
  }
  log.finish();
  if (reader.failure() || run.write_failed()) {
    say(err, reader.failure() ? fmt::format("tierc: {}\n", reader.failure()->message)
                              : std::string("tierc: cannot write the answers\n"));
    return unusable;
  }
  if (!started) {
    return unusable;
  }
  say(err, run.summary() + "\n");
  return log.errors() > 0 ? findings : clean;
}

}  // namespace tier::driver
