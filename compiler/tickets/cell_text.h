#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/tickets/column_plan.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/record.h"

namespace tier::tickets {

/// What one cell says once the map has been applied.
struct CellReading {
  enum class State : std::uint8_t {
    Known,
    Nothing,  ///< the map says that this text means so
    Refused,  ///< reported
  };

  State state = State::Nothing;
  std::string_view text;
};

/// Applies the map to cells: missing marks, then values, then times and decimal commas. It
/// keeps the texts that it makes until the next ticket.
class CellTexts {
 public:
  explicit CellTexts(ProblemLog& log) : log_(log) {}

  /// Before the first cell of a ticket. `record` stays where it is until the next call; at
  /// most `cell_count` of its cells are read. `json` says that bare numbers are JSON's own.
  void begin(const Record& record, std::size_t cell_count, bool json);
  CellReading read(const ColumnPlan& plan, const Cell& cell);

 private:
  CellReading time(const ColumnPlan& plan, const Cell& cell);
  void report_time(const ColumnPlan& plan, const Cell& cell, diagnostics::Code code);
  CellReading decimal(const ColumnPlan& plan, const Cell& cell);
  std::string_view keep(std::string_view text);

  ProblemLog& log_;
  const Record* record_ = nullptr;
  bool json_ = false;
  /// Reserved in `begin`, because views into it must not move.
  std::string made_;
};

/// What a text, of a cell or of one member of it, says by the missing marks and the values of the
/// map.
CellReading look_up(const ColumnPlan& plan, std::string_view text);

}  // namespace tier::tickets
