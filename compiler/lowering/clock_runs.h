#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "compiler/lowering/products.h"

/// How the clock of a promise ran while the facts of one ticket changed. What is reckoned for
/// tickets the runtime does, by the facts as they are.
namespace tier::lowering {

/// The times that a ticket gives, as instants; durations in seconds.
using Moments = std::vector<std::pair<table::AttributeId, std::int64_t>>;

/// The ticket from one moment on, up to the next stage.
struct Stage {
  /// None for the first, which begins with the ticket.
  std::optional<std::int64_t> since;
  /// What is given of it, in order, one class each; a fact that one stage gives all give.
  Product given;
  Moments moments;
};
/// One stage or more, behind each other.
using History = std::vector<Stage>;

struct ClockRun {
  struct Pause {
    std::int64_t begin = 0;
    /// None where it stands still to the end.
    std::optional<std::int64_t> end;
  };

  /// None where it never started, was cancelled, or nobody says when it started.
  std::optional<std::int64_t> started;
  /// It started, and nobody says when.
  bool started_unknown = false;
  bool is_stopped = false;
  /// None too where nobody says when.
  std::optional<std::int64_t> stopped;
  /// Behind each other, none before the start or behind the stop.
  std::vector<Pause> pauses;
};

/// The run that the tickets of a product see, as they are at the end.
struct RunCase {
  Product tickets;
  ClockRun run;
};

/// The cases of all tickets that agree with the history: they differ in what it does not give.
/// None where there are more than `limit`.
std::optional<std::vector<RunCase>> clock_runs(const table::DecisionTable& table,
                                               table::ObligationId promise, const History& history,
                                               std::size_t limit);

/// The first class of the attribute among the tests; none where they do not test it.
std::optional<std::uint32_t> class_in(const Product& tests, table::AttributeId attribute);
/// The instant, or the seconds, that the fact is given as.
std::optional<std::int64_t> moment_in(const Moments& moments, table::AttributeId fact);

}  // namespace tier::lowering
