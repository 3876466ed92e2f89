#include "compiler/lowering/promise_standing.h"

#include <algorithm>
#include <utility>

#include "compiler/calendars/counting.h"

namespace tier::lowering {
namespace {

using State = DueState;
using Unit = table::PromisedTime::Unit;
using table::PromisedTime;

/// A promised time as one clock counted it.
class Reckoning {
 public:
  /// `counting` is null where nothing says on which opening hours.
  Reckoning(const PromisedTime& time, const ClockRun& run, const calendars::Counting* counting,
            std::int64_t less)
      : time_(time), run_(run), counting_(counting), less_(less) {}

  /// Once it is overdue nothing moves it any more.
  Standing stand(std::optional<std::int64_t> now) {
    Standing standing;
    std::int64_t still = less_;
    auto due = due_after(still);
    for (const ClockRun::Pause& pause : run_.pauses) {
      if (due && pause.begin > *due) {
        break;
      }
      if (!pause.end) {
        standing.state = State::Paused;
        break;
      }
      const auto stood = counted(pause.begin, *pause.end);
      still += stood.value_or(0);
      due = stood ? due_after(still) : std::nullopt;
    }
    if (!due) {
      standing.state = State::OutsideCalendar;
      return standing;
    }
    standing.due = *due;
    if (now) {
      measure(*now, *due, still, standing);
    }
    return standing;
  }

 private:
  [[nodiscard]] std::optional<std::int64_t> counted(std::int64_t from, std::int64_t to) const {
    if (time_.unit == Unit::Elapsed) {
      return std::max<std::int64_t>(0, to - from);
    }
    return counting_ == nullptr ? std::nullopt : counting_->open_seconds(from, to);
  }

  [[nodiscard]] std::optional<std::int64_t> due_after(std::int64_t still) const {
    if (time_.unit == Unit::Elapsed) {
      return *run_.started + time_.amount + still;
    }
    if (counting_ == nullptr) {
      return std::nullopt;
    }
    if (time_.unit == Unit::Business) {
      return counting_->due({Unit::Business, time_.amount + still}, *run_.started);
    }
    const auto due = counting_->due(time_, *run_.started);
    return due && still > 0 ? counting_->due({Unit::Business, still}, *due) : due;
  }

  /// The time used from the start to `until`, with that for which it stood still left out.
  [[nodiscard]] std::optional<std::int64_t> used_by(std::int64_t until) const {
    auto used = counted(*run_.started, until);
    for (const ClockRun::Pause& pause : run_.pauses) {
      const std::int64_t end = std::min(pause.end.value_or(until), until);
      const auto stood = counted(pause.begin, std::max(pause.begin, end));
      used = used && stood ? std::optional(*used - *stood) : std::nullopt;
    }
    return used ? std::optional(std::max<std::int64_t>(0, *used - less_)) : std::nullopt;
  }

  void measure(std::int64_t now, std::int64_t due, std::int64_t still, Standing& standing) const {
    constexpr std::int64_t whole = 10'000;
    const bool is_done = run_.is_stopped && (!run_.stopped || *run_.stopped <= now);
    if (is_done && !run_.stopped) {
      return;
    }
    const bool is_paused = standing.state == State::Paused;
    standing.overdue = is_done || is_paused ? 0 : std::max<std::int64_t>(0, now - due);
    const auto used = used_by(is_done ? *run_.stopped : now);
    const auto all = is_paused && time_.unit <= Unit::Business ? std::optional(time_.amount + still)
                                                               : counted(*run_.started, due);
    if (used && all) {
      standing.used = *all - still <= 0 ? whole : *used * whole / (*all - still);
    }
  }

  const PromisedTime time_;
  const ClockRun& run_;
  const calendars::Counting* counting_;
  std::int64_t less_;
};

/// The opening hours that count for some of the tickets.
struct Counted {
  Product tickets;
  std::optional<calendars::Counting> counting;
};

std::vector<Counted> calendars_that_count(const table::DecisionTable& table,
                                          const table::Obligation& promise) {
  std::vector<Counted> all;
  if (!promise.calendar_by) {
    all.emplace_back();
    if (promise.calendar) {
      all.back().counting.emplace(table.calendars[*promise.calendar]);
    }
    return all;
  }
  const table::CalendarChoice& choice = table.calendar_choices[*promise.calendar_by];
  const std::uint32_t classes = table.attributes[choice.attribute].class_count;
  for (std::uint32_t index = 0; index < classes; ++index) {
    table::ClassSet one(classes);
    one.add(index);
    all.emplace_back();
    all.back().tickets = single(choice.attribute, one).front();
    if (index < choice.calendars.size()) {
      all.back().counting.emplace(table.calendars[choice.calendars[index]]);
    }
  }
  return all;
}

/// Whether some ticket that is given so can be one of the product.
bool agrees(const Product& given, const Product& tickets) {
  return std::all_of(tickets.begin(), tickets.end(), [&](const table::Test& test) {
    const auto known = class_in(given, test.attribute);
    return !known || test.classes.has(*known);
  });
}

Standing stand(const ClockRun& run, const table::Target& target,
               const calendars::Counting* counting, std::int64_t less,
               std::optional<std::int64_t> now) {
  const auto* time = std::get_if<PromisedTime>(&target);
  Standing standing;
  if (time == nullptr || !run.started) {
    standing.state = time == nullptr       ? State::NoTime
                     : run.started_unknown ? State::StartNotKnown
                                           : State::NotRunning;
    return standing;
  }
  return Reckoning(*time, run, counting, less).stand(now);
}

}  // namespace

std::optional<std::vector<Standing>> standings(const table::DecisionTable& table,
                                               table::ObligationId promise, const History& history,
                                               std::optional<std::int64_t> now) {
  const table::Obligation& written = table.obligations[promise];
  const auto runs = clock_runs(table, promise, history, max_rows_of_condition);
  if (!runs) {
    return std::nullopt;
  }
  const bool has_less = written.less && history.size() == 1;
  const std::int64_t less =
      has_less ? moment_in(history.front().moments, *written.less).value_or(0) : 0;
  const std::vector<Counted> calendars = calendars_that_count(table, written);
  std::vector<Standing> all;
  for (const TargetCase& target : target_cases(table, promise)) {
    for (const Counted& calendar : calendars) {
      for (const RunCase& run : *runs) {
        const auto on = both({target.tickets}, {calendar.tickets}, max_rows_of_condition);
        const auto tickets = both(*on, {run.tickets}, max_rows_of_condition);
        if (tickets->empty() || !agrees(history.back().given, tickets->front())) {
          continue;
        }
        if (all.size() == max_rows_of_condition) {
          return std::nullopt;
        }
        all.push_back(stand(run.run, target.target,
                            calendar.counting ? &*calendar.counting : nullptr, less, now));
        all.back().tickets = tickets->front();
      }
    }
  }
  return all;
}

}  // namespace tier::lowering
