// Opening hours by two ways: the compiler and the runtime, and a simulator that goes through every
// minute with the C library's clocks, over random calendars and instants.
//
//     calendar_differential [--seed S] [--plans P] [--questions Q]
//
// Prints each difference with its rulebook, then a count; fails where there was one.

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

#include "compiler/diagnostics/render.h"
#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"
#include "tests/differential/calendar_plan.h"
#include "tests/differential/simulator.h"
#include "tier/calendar.h"

namespace tier::differential {
namespace {

using runtime::Calendar;
using runtime::Status;
using Answer = std::optional<std::int64_t>;

std::string text_of(const Answer& answer) { return answer ? std::to_string(*answer) : "outside"; }

template <class Value, class Call>
Answer ask(const Call& call) {
  Value value = 0;
  const Status status = call(value);
  return status == Status::Ok ? Answer(value) : std::nullopt;
}

class Differential {
 public:
  Differential(std::uint64_t seed, std::size_t questions) : random_(seed), questions_(questions) {}

  void run_plan() {
    const Plan plan = random_plan(random_);
    source_ = plan.rulebook();
    std::vector<Simulator> own;
    bool has_hours = true;
    for (const PlannedHours& hours : plan.own) {
      own.emplace_back(hours, plan.first_year, plan.last_year);
      has_hours = has_hours && !own.back().never_open();
    }
    std::optional<Simulator> world;
    if (!plan.terms.empty()) {
      world.emplace(plan, own);
      has_hours = has_hours && !world->never_open();
    }
    if (!compile(has_hours) || !has_hours) {
      return;
    }
    for (std::size_t index = 0; index < own.size(); ++index) {
      compare(fmt::format("c{}", index), own[index]);
      if (plan.by_fact) {
        compare(fmt::format("local[{}]", static_cast<char>('a' + index)), own[index]);
      }
    }
    if (world) {
      compare("world", *world);
    }
  }

  [[nodiscard]] std::size_t comparisons() const { return comparisons_; }
  [[nodiscard]] std::size_t differences() const { return differences_; }

 private:
  void difference(const std::string& what) {
    ++differences_;
    fmt::print("difference: {}\nin the book\n{}\n", what, source_);
  }

  /// Whether there is a table; that a calendar is never open is an error, and the only one.
  bool compile(bool has_hours) {
    source::MemoryFileSystem files;
    files.files["random.tier"] = source_;
    pipeline::Options options;
    options.prove = false;
    const auto compiled = pipeline::compile(files, "random.tier", options);
    if (!compiled || compiled->table.has_value() != has_hours) {
      difference(compiled ? diagnostics::render_text(compiled->diagnostics.sorted(),
                                                     compiled->sources, false)
                          : compiled.error().message);
      return false;
    }
    if (!compiled->table) {
      return false;
    }
    const std::string bytes = packed::pack(*compiled->table);
    words_.assign((bytes.size() + 7) / 8, 0);
    std::memcpy(words_.data(), bytes.data(), bytes.size());
    if (runtime::open(words_.data(), bytes.size(), table_) != Status::Ok) {
      difference("the runtime refuses the packed table");
      return false;
    }
    return true;
  }

  void compare(const std::string& name, const Simulator& simulator) {
    const std::uint32_t index = runtime::find_calendar(table_, name);
    if (index == runtime::format::none) {
      difference("no calendar " + name);
      return;
    }
    name_ = name;
    const Calendar calendar = runtime::calendar_at(table_, index);
    expect("begin", 0, 0, calendar.record->begin, simulator.begin());
    expect("end", 0, 0, calendar.record->end, simulator.end());
    for (std::size_t count = 0; count < questions_; ++count) {
      question(calendar, simulator, random_instant(calendar, simulator));
    }
  }

  /// Within the calendar, often where something happens.
  std::int64_t random_instant(const Calendar& calendar, const Simulator& simulator) {
    const auto span = static_cast<std::size_t>(simulator.end() - simulator.begin());
    if (random_.chance(3)) {
      const std::int64_t edge = random_.chance(50) ? simulator.begin() : simulator.end();
      return edge + static_cast<std::int64_t>(random_.below(7200)) - 3600;
    }
    if (random_.chance(50)) {
      return simulator.begin() + static_cast<std::int64_t>(random_.below(span));
    }
    const auto near = [&](std::int64_t at) {
      const bool exact = random_.chance(30);
      const auto apart = static_cast<std::int64_t>(random_.below(4 * 3600)) - 2 * 3600;
      return exact ? at : at + apart;
    };
    if (random_.chance(50) && calendar.record->offsets.count > 1) {
      const std::size_t change = 1 + random_.below(calendar.record->offsets.count - 1);
      return near(simulator.begin() + calendar.offsets[change].from);
    }
    const auto& opening = calendar.openings[random_.below(calendar.record->openings.count)];
    const std::uint32_t edge = random_.chance(50) ? opening.begin : opening.end;
    return near(simulator.begin() + edge);
  }

  void question(const Calendar& calendar, const Simulator& simulator, std::int64_t at) {
    const bool known = simulator.knows(at);
    const auto open = [&](bool& value) { return runtime::is_open(calendar, at, value); };
    expect("open", at, 0, ask<bool>(open),
           known && at < simulator.end() ? Answer(simulator.is_open(at) ? 1 : 0) : std::nullopt);
    const auto next = [&](std::int64_t& value) { return next_opening(calendar, at, value); };
    expect("next opening", at, 0, ask<std::int64_t>(next),
           known ? simulator.next_opening(at) : std::nullopt);
    ask_times(calendar, simulator, at);
    ask_days(calendar, simulator, at);
  }

  void ask_times(const Calendar& calendar, const Simulator& simulator, std::int64_t at) {
    const bool known = simulator.knows(at);
    const std::size_t longest = random_.chance(80) ? 40 * 3600 : 4000 * 3600;
    const auto seconds = static_cast<std::int64_t>(random_.below(longest));
    const auto due = [&](std::int64_t& value) {
      return runtime::due(calendar, at, static_cast<std::uint64_t>(seconds), value);
    };
    const Answer found = ask<std::int64_t>(due);
    expect("due", at, seconds, found, known ? simulator.due(at, seconds) : std::nullopt);
    const auto apart =
        static_cast<std::int64_t>(random_.below(random_.chance(80) ? 800'000 : 40'000'000));
    const std::int64_t to = random_.chance(70) ? at + apart : at - apart;
    const auto elapsed = [&](std::int64_t& value) {
      return runtime::elapsed(calendar, at, to, value);
    };
    expect("elapsed", at, to, ask<std::int64_t>(elapsed),
           known && simulator.knows(to) ? Answer(simulator.elapsed(at, to)) : std::nullopt);
    if (found) {
      const auto used = [&](std::int64_t& value) {
        return runtime::elapsed(calendar, at, *found, value);
      };
      expect("elapsed until due", at, *found, ask<std::int64_t>(used), Answer(seconds));
      expect("due before its start", at, *found, Answer(*found < at ? 1 : 0), Answer(0));
    }
  }

  void ask_days(const Calendar& calendar, const Simulator& simulator, std::int64_t at) {
    const bool known = simulator.knows(at);
    const int days = static_cast<int>(random_.chance(80) ? random_.below(12) : random_.below(400));
    const auto later = static_cast<std::uint32_t>(days);
    const auto due = [&](std::int64_t& value) { return due_days(calendar, at, later, value); };
    expect("business days", at, days, ask<std::int64_t>(due),
           known ? simulator.due_days(at, days) : std::nullopt);
    const auto close = [&](std::int64_t& value) { return end_of_day(calendar, at, later, value); };
    expect("end of business days", at, days, ask<std::int64_t>(close),
           known ? simulator.end_of_day(at, days) : std::nullopt);
  }

  void expect(const char* what, std::int64_t at, std::int64_t with, const Answer& found,
              const Answer& simulated) {
    ++comparisons_;
    if (found != simulated) {
      difference(fmt::format("{} of {} at {} with {}: {}, and by the simulator {}", what, name_, at,
                             with, text_of(found), text_of(simulated)));
    }
  }

  Random random_;
  std::size_t questions_;
  std::string source_;
  std::string name_;
  std::vector<std::uint64_t> words_;
  runtime::Table table_;
  std::size_t comparisons_ = 0;
  std::size_t differences_ = 0;
};

std::uint64_t option(int argc, char** argv, const char* name, std::uint64_t otherwise) {
  for (int index = 1; index + 1 < argc; ++index) {
    if (std::strcmp(argv[index], name) == 0) {
      return std::strtoull(argv[index + 1], nullptr, 10);
    }
  }
  return otherwise;
}

/// Where it finds none, the C library takes every zone for UTC and says nothing.
bool finds_zones() {
  setenv("TZ", ":Asia/Tokyo", 1);
  tzset();
  const std::time_t at = 0;
  std::tm local{};
  localtime_r(&at, &local);
  return local.tm_hour == 9;
}

}  // namespace
}  // namespace tier::differential

int main(int argc, char** argv) {
  using tier::differential::option;
  setenv("TZDIR", TIER_ZONE_FOLDER, 1);
  if (!tier::differential::finds_zones()) {
    fmt::print("there are no zones in {}\n", TIER_ZONE_FOLDER);
    return 1;
  }
  const std::uint64_t seed = option(argc, argv, "--seed", 1);
  const std::uint64_t plans = option(argc, argv, "--plans", 20);
  tier::differential::Differential differential(seed, option(argc, argv, "--questions", 1000));
  for (std::uint64_t count = 0; count < plans && differential.differences() < 20; ++count) {
    differential.run_plan();
  }
  fmt::print("{} plans of calendars from seed {}, {} comparisons, {} differences\n", plans, seed,
             differential.comparisons(), differential.differences());
  return differential.differences() == 0 ? 0 : 1;
}
