#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/tickets/ticket_reader.h"
#include "tests/support/table_builder.h"

/// A desk to read tickets for, and readings as text: what a test compares.
namespace tier::tickets {

inline table::DecisionTable desk() {
  support::TableBuilder book;
  book.ordered("impact", {"low", "medium", "high"});
  book.flag("vip");
  book.number("seats", 1, 1000, {50});
  book.number("score", 0, 500, {250}, 2);
  book.time("opened");
  book.text("summary");
  book.enumeration("priority", {"p1", "p2"});
  book.open_enumeration("category", {"network", "hardware"});
  book.tier("L1");
  book.tier("L2");
  book.derive("priority");
  book.rule("priority[any]", "p1", {{}});
  return book.table;
}

/// What a run said and read.
struct Reading {
  bool started = false;
  /// A ticket a line: "2 INC1: impact=high vip=yes"; a refused fact is "vip!".
  std::vector<std::string> tickets;
  std::string messages;
  std::size_t left_out = 0;
};

struct ReadingOptions {
  std::optional<InputFormat> format = InputFormat::Csv;
  char separator = ',';
  /// How many bytes one read gives, so that every border is met.
  std::size_t piece = 1U << 20U;
  bool strict = false;
};

inline Reading read_all(std::string_view text, const Mapping& mapping = {},
                        const ReadingOptions& options = {}) {
  const table::DecisionTable table = desk();
  Reading reading;
  ProblemLog::Options log_options;
  log_options.input_name = "t";
  log_options.strict = options.strict;
  ProblemLog log(log_options, [&](std::string_view said) { reading.messages += said; });
  TextInput input(text, options.piece);
  TicketReader reader(input, options.format, options.separator, table, mapping, log);
  reading.started = reader.start();
  Ticket ticket;
  while (reading.started && reader.next(ticket)) {
    std::string line =
        std::to_string(ticket.line) + " " + std::string(ticket.id.value_or("-")) + ":";
    for (const GivenFact& given : ticket.facts) {
      line += " " + table.attributes[given.fact].name + "=" + std::string(given.text);
    }
    for (const table::AttributeId fact : ticket.refused) {
      line += " " + table.attributes[fact].name + "!";
    }
    reading.tickets.push_back(std::move(line));
  }
  if (reading.started) {
    reader.finish();
    reading.left_out = reader.left_out();
  }
  return reading;
}

inline Reading read_jsonl(std::string_view text, const Mapping& mapping = {},
                          std::size_t piece = 1U << 20U) {
  ReadingOptions options;
  options.format = InputFormat::Jsonl;
  options.piece = piece;
  return read_all(text, mapping, options);
}

using Lines = std::vector<std::string>;

}  // namespace tier::tickets
