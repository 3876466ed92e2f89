#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace tier::driver {

/// `tierc decide BOOK [TICKETS|-]`: what the rulebook says of each ticket.
struct DecideOptions {
  std::string book;
  std::string tickets = "-";
  std::optional<std::string> map;
  /// `csv` or `jsonl`; none: by the name, else by the first byte.
  std::optional<std::string> input_format;
  /// One letter, or `tab`.
  std::optional<std::string> separator;
  /// `json` or `pretty`.
  std::string format = "json";
  /// The form of messages about tickets: `pretty` or `json`.
  std::string messages = "pretty";
  std::string stdin_name = "<stdin>";
  bool why = false;
  /// Names whose absence from the answers is to be explained.
  std::vector<std::string> why_not;
  /// What time it is, as RFC 3339 writes it.
  std::optional<std::string> now;
  bool strict = false;
  bool all_problems = false;
  bool colour = false;
};

/// Puts the options of the command on its subcommand; they are filled when it is parsed.
void add_decide_options(CLI::App& command, DecideOptions& options);

/// Answers to `out`, messages to `err`. 0: every ticket was taken; 1: a line was left out or a
/// value not taken; 2: nothing could be decided.
int run_decide(const DecideOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
