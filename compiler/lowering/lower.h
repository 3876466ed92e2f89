#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/semantics/model.h"
#include "compiler/source/source_map.h"
#include "compiler/table/decision_table.h"
#include "compiler/table/written_conditions.h"

/// The model becomes the decision table: domains are cut into classes, conditions become
/// rows, precedence becomes their order.
namespace tier::lowering {

/// The most rows that one condition may become; a condition of that size is not one that
/// people check by reading.
inline constexpr std::size_t max_rows_of_condition = 4096;

/// Hours that no clock ever shows.
struct HoursTrouble {
  source::Span span;
  std::string calendar;
  /// Those that never come, as written; empty where the calendar is never open at all.
  std::string hours;
};

/// An event of a test at a moment at which it cannot be.
struct EventTrouble {
  enum class Kind : std::uint8_t { OutOfOrder, BeforeStart, BehindNow };

  Kind kind = Kind::OutOfOrder;
  source::Span span;
};

struct Lowered {
  /// None where a condition was too large, a text has too many patterns, a calendar never opens, or
  /// an event of a test is out of place.
  std::optional<table::DecisionTable> table;
  std::vector<source::Span> too_large;
  /// The texts of which rules ask more than can be looked for at once.
  std::vector<source::Span> too_many_patterns;
  std::vector<HoursTrouble> hours_troubles;
  std::vector<EventTrouble> event_troubles;
  /// What rules ask, as written, beside the table: those of what is impossible, of guarantees and
  /// tests are none of them.
  std::vector<table::WrittenCondition> conditions;
};

/// Lowers the model of a book without errors.
Lowered lower(const semantics::Model& model, const source::SourceMap& sources);

}  // namespace tier::lowering
