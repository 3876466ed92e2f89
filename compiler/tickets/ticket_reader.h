#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/tickets/byte_input.h"
#include "compiler/tickets/cell_text.h"
#include "compiler/tickets/column_plan.h"
#include "compiler/tickets/input_window.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/record.h"
#include "compiler/tickets/undeclared_members.h"

/// From an input to the facts of its tickets, by the names of a rulebook.
///
///     TicketReader reader(*input, InputFormat::Csv, ',', table, mapping, log);
///     Ticket ticket;
///     if (reader.start()) while (reader.next(ticket)) {
///       for (const GivenFact& given : ticket.facts) …
///     }
///     reader.finish();
///
/// Whether a fact takes its text is judged where tickets are decided (runtime `bind`); the
/// words for one that it does not take are in value_problem.h.
namespace tier::tickets {

enum class InputFormat : std::uint8_t { Csv, Jsonl };

/// By the end of its name: `.csv` and `.tsv`, `.jsonl`, `.ndjson` and `.json`.
std::optional<InputFormat> format_of_name(std::string_view path);

struct GivenFact {
  table::AttributeId fact;
  /// As the rulebook writes it: after the map.
  std::string_view text;
  /// Where it stands, for `TicketReader::place_of`.
  const char* written = nullptr;
};

/// A set that is given, maybe the empty one. Its members are
/// [first_member, first_member + member_count) of `Ticket::members`, after the map.
struct GivenSet {
  table::AttributeId fact;
  std::uint32_t first_member = 0;
  std::uint32_t member_count = 0;
  const char* written = nullptr;
};

/// Every view is valid until the reader's next call.
struct Ticket {
  std::uint64_t line = 1;
  std::optional<std::string_view> id;
  std::optional<table::TierId> holder;
  std::optional<std::string_view> now;
  /// What has been captured; a piece that is named twice stands here twice.
  std::vector<table::EvidenceId> evidence;
  /// In the order of the columns; facts that are absent are not among them.
  std::vector<GivenFact> facts;
  std::vector<GivenSet> sets;
  std::vector<std::string_view> members;
  /// Facts that are given, but not so that they can be taken: reported, and missing, which
  /// is not what an absent fact is.
  std::vector<table::AttributeId> refused;
};

class TicketReader {
 public:
  /// `format` none: what the first byte looks like. All references outlive the reader.
  TicketReader(ByteInput& input, std::optional<InputFormat> format, char separator,
               const table::DecisionTable& table, const Mapping& mapping, ProblemLog& log);

  /// Reads what stands before the first ticket. False where nothing can be read from this
  /// input, with its reason reported or in `failure`.
  bool start();
  /// False at the end, or where the log says to stop.
  bool next(Ticket& ticket);
  /// After the last ticket: what is only known then.
  void finish();

  [[nodiscard]] Place place_of(const GivenFact& given) const {
    return place_in(record_, given.written);
  }
  /// Says of a member of a set that its enum does not have it; told at the end, once a set.
  void undeclared_member(const GivenSet& given, std::string_view member) {
    undeclared_.add(given.fact, member, place_in(record_, given.written));
  }
  [[nodiscard]] std::size_t left_out() const { return records_->left_out(); }
  [[nodiscard]] const std::optional<base::Failure>& failure() const { return window_.failure(); }

 private:
  void plan_new_columns();
  void take(std::size_t column, const Cell& cell, Ticket& ticket);
  void take_text(const ColumnPlan& plan, const Cell& cell, Ticket& ticket);
  void take_holder(const Cell& cell, std::string_view text, Ticket& ticket);
  void take_evidence(const ColumnPlan& plan, const Cell& cell, Ticket& ticket);
  void take_set(const ColumnPlan& plan, const Cell& cell, Ticket& ticket);
  void take_fact(const ColumnPlan& plan, const Cell& cell, std::string_view text, Ticket& ticket);
  /// Whether nothing else gives the fact; else it is dropped, and refused.
  bool take_alone(const ColumnPlan& plan, const Cell& cell, Ticket& ticket);
  void report_unknown_evidence(const Cell& cell, std::string_view name);
  void report_repeated(Ticket& ticket);

  const table::DecisionTable& table_;
  const Mapping& mapping_;
  ProblemLog& log_;
  InputWindow window_;
  std::optional<InputFormat> format_;
  char separator_;
  std::unique_ptr<RecordReader> records_;
  ColumnPlanner planner_;
  /// The columns with a use; the others are never looked at.
  std::vector<std::uint32_t> used_;
  std::size_t planned_ = 0;
  Record record_;
  CellTexts texts_;
  UndeclaredMembers undeclared_;
  /// Names that no evidence has and that were told of.
  std::set<std::string, std::less<>> unknown_evidence_;
};

}  // namespace tier::tickets
