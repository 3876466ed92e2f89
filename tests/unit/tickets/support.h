#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/tickets/ticket_reader.h"
#include "compiler/tickets/value_problem.h"
#include "tests/support/table_builder.h"

/// A desk to read tickets for, and readings as text: what a test compares.
namespace tier::tickets {

inline void add_fact(support::TableBuilder& book, std::string name, table::Domain domain) {
  table::Attribute attribute;
  attribute.name = std::move(name);
  attribute.class_count = table::known_class_count(domain);
  attribute.domain = std::move(domain);
  book.table.attributes.add(std::move(attribute));
}

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
  add_fact(book, "waited", table::DurationDomain{7200, {}});
  table::SetDomain tags;
  tags.members.values = {{"vip", "VIP"}, {"press", "Press"}};
  add_fact(book, "tags", tags);
  add_fact(book, "agent.region",
           table::EnumDomain{"region", "", {{"eu", ""}, {"us", ""}}, {}, false});
  add_fact(book, "at", table::HolderDomain{2});
  table::Evidence evidence;
  for (const char* name : {"har_file", "workspace"}) {
    evidence.name = name;
    book.table.evidence.add(evidence);
  }
  book.tier("L1");
  book.tier("L2");
  book.derive("priority");
  book.rule("priority[any]", "p1", {{}});
  return book.table;
}

/// What a run said and read.
struct Reading {
  bool started = false;
  /// A ticket a line: "2 INC1: impact=high vip=yes tags=(vip press) at=L1 with har_file"; a refused
  /// fact is "vip!".
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

inline std::string show(const table::DecisionTable& table, const Ticket& ticket) {
  std::string line = std::to_string(ticket.line) + " " + std::string(ticket.id.value_or("-")) + ":";
  for (const GivenFact& given : ticket.facts) {
    line += " " + table.attributes[given.fact].name + "=" + std::string(given.text);
  }
  for (const GivenSet& given : ticket.sets) {
    line += " " + table.attributes[given.fact].name + "=(";
    for (std::uint32_t index = 0; index < given.member_count; ++index) {
      line += (index == 0 ? "" : " ") + std::string(ticket.members[given.first_member + index]);
    }
    line += ")";
  }
  for (const table::AttributeId fact : ticket.refused) {
    line += " " + table.attributes[fact].name + "!";
  }
  if (ticket.holder) {
    line += " at=" + table.tiers[*ticket.holder].name;
  }
  for (const table::EvidenceId evidence : ticket.evidence) {
    line += " with " + table.evidence[evidence].name;
  }
  return line;
}

/// What a run has to say of members that a set's enum does not have.
inline void judge_members(const table::DecisionTable& table, const Ticket& ticket,
                          TicketReader& reader) {
  for (const GivenSet& given : ticket.sets) {
    for (std::uint32_t index = 0; index < given.member_count; ++index) {
      const std::string_view member = ticket.members[given.first_member + index];
      if (!is_declared(table.attributes[given.fact], member)) {
        reader.undeclared_member(given, member);
      }
    }
  }
}

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
    judge_members(table, ticket, reader);
    reading.tickets.push_back(show(table, ticket));
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
