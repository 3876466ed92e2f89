#include "compiler/lowering/clock_runs.h"

#include <algorithm>
#include <set>

#include "compiler/lowering/stage_facts.h"

namespace tier::lowering {
namespace {

using table::AttributeId;
using Kind = table::ClockEvent::Kind;

/// An event of the clock, with the rows that it holds by; without a rule it always does.
struct Watched {
  const table::ClockEvent* event = nullptr;
  std::vector<const table::Row*> rows;
};

std::vector<Watched> watched(const table::DecisionTable& table, const table::Obligation& promise) {
  std::vector<Watched> all;
  for (const table::ClockEvent& event : promise.events) {
    Watched one;
    one.event = &event;
    for (const table::Row& row : table.rows) {
      if (event.rule && row.rule == *event.rule) {
        one.rows.push_back(&row);
      }
    }
    all.push_back(std::move(one));
  }
  return all;
}

/// One clock as it meets the stages of a ticket, one behind the other.
class Clock {
 public:
  Clock(const table::DecisionTable& table, const table::Obligation& promise,
        const std::vector<Watched>& events, const StageFacts& facts)
      : table_(table), promise_(promise), events_(events), facts_(facts) {}

  /// As the runtime's tier/kept_clock.h does: each condition counts while it holds.
  void meet(const Stage& stage) {
    const Seen stops = see(stage, Kind::Stops);
    start(stage, stops);
    if (!has_started()) {
      return;
    }
    const Seen resets = see(stage, Kind::Resets);
    const auto reset_at = resets.at ? resets.at : (was_reset_ ? std::nullopt : stage.since);
    was_reset_ = resets.holds;
    is_cancelled_ = see(stage, Kind::Cancels).holds;
    if (is_cancelled_) {
      end_pause(stage.since);
    } else if (stops.holds && !is_of_before(stops)) {
      stop(stops.at ? stops.at : stage.since);
    } else if (!run_.is_stopped || !promise_.repeats) {
      run_.is_stopped = false;
      run_.stopped.reset();
      reset(resets.holds ? reset_at : std::nullopt);
      pause(stage);
    }
  }

  [[nodiscard]] ClockRun run() const {
    ClockRun run = is_cancelled_ ? ClockRun() : run_;
    run.pauses.erase(
        std::remove_if(run.pauses.begin(), run.pauses.end(),
                       [](const auto& one) { return one.end && *one.end <= one.begin; }),
        run.pauses.end());
    return run;
  }

 private:
  struct Seen {
    bool holds = false;
    /// The first time that is known of those that hold; of resets the last.
    std::optional<std::int64_t> at;
  };

  [[nodiscard]] bool has_started() const { return run_.started || run_.started_unknown; }

  [[nodiscard]] Seen see(const Stage& stage, Kind kind) const {
    Seen seen;
    for (const Watched& one : events_) {
      const bool holds =
          one.event->kind == kind &&
          (!one.event->rule || std::any_of(one.rows.begin(), one.rows.end(), [&](const auto* row) {
            return facts_.matches(stage, row->tests);
          }));
      // What is said to happen at a time has not while the time is unknown.
      if (!holds || (!one.event->at.empty() && !is_any_known(stage, one.event->at))) {
        continue;
      }
      seen.holds = true;
      for (const AttributeId fact : one.event->at) {
        const auto at = moment_in(stage.moments, fact);
        const bool is_better =
            at && (!seen.at || (kind == Kind::Resets ? *at > *seen.at : *at < *seen.at));
        seen.at = is_better ? at : seen.at;
      }
    }
    return seen;
  }

  [[nodiscard]] bool is_any_known(const Stage& stage, const std::vector<AttributeId>& times) const {
    return std::any_of(times.begin(), times.end(), [&](AttributeId fact) {
      const auto unknown = table_.attributes[fact].unknown_class();
      return moment_in(stage.moments, fact) || !unknown || facts_.class_at(stage, fact) != *unknown;
    });
  }

  /// A stop of an earlier time, from which one that repeats has started again.
  [[nodiscard]] bool is_of_before(const Seen& stops) const {
    return promise_.repeats && stops.at && run_.started && *stops.at < *run_.started;
  }

  void start(const Stage& stage, const Seen& stops) {
    const bool is_first = !has_started();
    if (!is_first && (!run_.is_stopped || !promise_.repeats)) {
      return;
    }
    const Seen starts = see(stage, Kind::Starts);
    const auto at = starts.at ? starts.at : stage.since;
    const bool is_again = !is_first && starts.holds && at && run_.stopped && *at > *run_.stopped &&
                          (!stops.holds || (stops.at && *stops.at < *at));
    if ((is_first && starts.holds) || is_again) {
      run_ = ClockRun();
      run_.started = at;
      run_.started_unknown = !at;
    }
  }

  void stop(std::optional<std::int64_t> at) {
    run_.stopped = run_.is_stopped ? run_.stopped : at;
    run_.is_stopped = true;
    end_pause(at);
  }

  void end_pause(std::optional<std::int64_t> at) {
    if (!run_.pauses.empty() && !run_.pauses.back().end) {
      run_.pauses.back().end = at;
    }
  }

  /// One without a time happens when its condition begins to hold.
  void reset(std::optional<std::int64_t> at) {
    if (at && run_.started && *at > *run_.started) {
      run_.started = at;
      run_.pauses.clear();
    }
  }

  void pause(const Stage& stage) {
    const bool pauses = see(stage, Kind::Pauses).holds;
    const bool is_paused = !run_.pauses.empty() && !run_.pauses.back().end;
    if (pauses && !is_paused && run_.started) {
      run_.pauses.push_back({std::max(stage.since.value_or(*run_.started), *run_.started), {}});
    } else if (!pauses && is_paused) {
      run_.pauses.back().end = stage.since;
    }
  }

  const table::DecisionTable& table_;
  const table::Obligation& promise_;
  const std::vector<Watched>& events_;
  const StageFacts& facts_;
  ClockRun run_;
  bool was_reset_ = false;
  bool is_cancelled_ = false;
};

}  // namespace

std::optional<std::uint32_t> class_in(const Product& tests, AttributeId attribute) {
  const auto found = std::find_if(tests.begin(), tests.end(), [&](const table::Test& test) {
    return test.attribute == attribute;
  });
  return found == tests.end() ? std::nullopt
                              : std::optional(static_cast<std::uint32_t>(found->classes.first()));
}

std::optional<std::int64_t> moment_in(const Moments& moments, AttributeId fact) {
  const auto found = std::find_if(moments.begin(), moments.end(),
                                  [&](const auto& one) { return one.first == fact; });
  return found == moments.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<RunCase>> clock_runs(const table::DecisionTable& table,
                                               table::ObligationId promise, const History& history,
                                               std::size_t limit) {
  const std::vector<Watched> events = watched(table, table.obligations[promise]);
  StageFacts facts(table, history);
  std::set<AttributeId> free;
  for (const Watched& one : events) {
    for (const table::Row* row : one.rows) {
      for (const table::Test& test : row->tests) {
        facts.ask(test.attribute, free);
      }
    }
    for (const AttributeId time : one.event->at) {
      facts.ask(time, free);
    }
  }
  std::vector<Product> assumptions = {{}};
  for (const AttributeId attribute : free) {
    const std::uint32_t classes = table.attributes[attribute].class_count;
    if (assumptions.size() * classes > limit) {
      return std::nullopt;
    }
    std::vector<Product> wider;
    for (const Product& one : assumptions) {
      for (std::uint32_t index = 0; index < classes; ++index) {
        wider.push_back(one);
        table::ClassSet single(classes);
        single.add(index);
        wider.back().push_back({attribute, std::move(single)});
      }
    }
    assumptions = std::move(wider);
  }
  std::vector<RunCase> cases;
  for (Product& tickets : assumptions) {
    for (const table::Test& test : tickets) {
      facts.assume(test.attribute, static_cast<std::uint32_t>(test.classes.first()));
    }
    Clock clock(table, table.obligations[promise], events, facts);
    for (const Stage& stage : history) {
      clock.meet(stage);
    }
    cases.push_back({std::move(tickets), clock.run()});
  }
  return cases;
}

}  // namespace tier::lowering
