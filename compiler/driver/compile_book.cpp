#include "compiler/driver/compile_book.h"

#include <fmt/format.h>

#include "compiler/diagnostics/render.h"

namespace tier::driver {
namespace {

std::string counted(std::size_t count, const char* word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

}  // namespace

void say(std::FILE* stream, const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stream);
}

void add_compile_options(CLI::App& command, CompileOptions& options) {
  command.add_option("book", options.book, "The rulebook: a .tier file")->required();
  command.add_option("--format", options.format, "`pretty` to stderr, `json` to stdout")
      ->check(CLI::IsMember({"pretty", "json"}));
  command
      .add_option("--budget", options.budget,
                  "The work for each proof in millions of steps, by default 100; where it ends, "
                  "the answer is not proved")
      ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1'000'000}));
  command.add_option("--fail-on", options.fail_on, "The least severity that makes it fail")
      ->check(CLI::IsMember({"error", "warning"}));
}

std::optional<pipeline::Compilation> compile_book(const CompileOptions& options,
                                                  pipeline::Options how, std::FILE* out,
                                                  std::FILE* err) {
  const source::RealFileSystem files;
  how.budget = options.budget * CompileOptions::million;
  auto compiled = pipeline::compile(files, options.book, how);
  if (!compiled) {
    say(err, fmt::format("tierc: {}\n", compiled.error().message));
    return std::nullopt;
  }
  const auto diagnostics = compiled->diagnostics.sorted();
  if (options.format == "json") {
    say(out, diagnostics::render_json(diagnostics, compiled->sources));
  } else {
    say(err, diagnostics::render_text(diagnostics, compiled->sources, options.colour));
  }
  return std::move(*compiled);
}

bool fails(const CompileOptions& options, const diagnostics::Sink& sink) {
  return sink.has_errors() || (options.fail_on == "warning" && sink.warnings() > 0);
}

std::string count_findings(const diagnostics::Sink& sink) {
  const std::string errors = counted(sink.errors(), "error");
  const std::string warnings = counted(sink.warnings(), "warning");
  if (sink.errors() > 0 && sink.warnings() > 0) {
    return errors + ", " + warnings;
  }
  return sink.errors() > 0 ? errors : sink.warnings() > 0 ? warnings : "no findings";
}

}  // namespace tier::driver
