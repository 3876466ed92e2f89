// What counting on a calendar costs, beside a plain loop over days: five years of Monday to Friday,
// 09:00 to 12:00 and 13:00 to 18:00 in Berlin, without US holidays; 4 business hours from moments
// spread over four years.
//
//     bench_calendars [MOMENTS]
//
// Prints nanoseconds a call, the least of some rounds, and fails where the two ways differ.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "compiler/base/day.h"
#include "compiler/calendars/zone.h"
#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"
#include "tier/calendar.h"

namespace tier::bench {
namespace {

constexpr std::string_view book = R"(rulebook desk { effective 2026-01-01 }
use std.calendars.us
calendar office {
  zone   "Europe/Berlin"
  open   mon..fri 09:00..12:00, 13:00..18:00
  closed us_federal_holidays
  covers 2026..2030
}
ticket { vip : flag = no }
tier L1 { scope rest otherwise }
)";
constexpr std::uint64_t target = 4 * 3600;
constexpr int rounds = 15;

/// What a desk without a compiler would write: from day to day, closed days in a sorted list, the
/// offsets of the local time looked up once a day.
class PlainLoop {
 public:
  explicit PlainLoop(const table::Calendar& calendar) : offsets_(calendar.offsets) {
    for (const table::ClosedDay& closed : calendar.closed) {
      closed_.push_back(closed.day);
    }
  }

  [[nodiscard]] std::int64_t due(std::int64_t from, std::int64_t left) const {
    std::int64_t day = (from + offset(from)) / base::seconds_a_day;
    for (;; ++day) {
      if ((day + 3) % 7 >= 5 || std::binary_search(closed_.begin(), closed_.end(), day)) {
        continue;
      }
      const std::int64_t midnight = day * base::seconds_a_day;
      const std::int64_t ahead = offset(midnight + 12 * 3600);
      for (const auto& [opens, closes] : {std::pair{9, 12}, std::pair{13, 18}}) {
        const std::int64_t begin = std::max(from, midnight + opens * 3600 - ahead);
        const std::int64_t end = midnight + closes * 3600 - ahead;
        if (end - begin >= left) {
          return begin + left;
        }
        left -= std::max<std::int64_t>(end - begin, 0);
      }
    }
  }

 private:
  [[nodiscard]] std::int64_t offset(std::int64_t at) const {
    const auto next = std::upper_bound(
        offsets_.begin(), offsets_.end(), at,
        [](std::int64_t value, const table::Offset& change) { return value < change.from; });
    return (next - 1)->seconds;
  }

  std::vector<std::int64_t> closed_;
  std::vector<table::Offset> offsets_;
};

/// Nanoseconds a call, the least of the rounds.
template <class Call>
double measure(const std::vector<std::int64_t>& moments, const Call& call) {
  double least = 1e9;
  for (int round = 0; round < rounds; ++round) {
    std::int64_t sum = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (const std::int64_t moment : moments) {
      sum += call(moment);
    }
    const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
    // That the sum is told keeps the calls from being left out.
    if (sum == 0) {
      fmt::print("the sum of all times is none\n");
    }
    least = std::min(least, took.count() / static_cast<double>(moments.size()));
  }
  return least;
}

std::int64_t due_or_none(const runtime::Calendar& calendar, std::int64_t from) {
  std::int64_t at = 0;
  return due(calendar, from, target, at) == runtime::Status::Ok ? at : 0;
}

std::vector<std::int64_t> spread(const runtime::Calendar& calendar, std::size_t count) {
  std::mt19937_64 random(7);
  const std::int64_t span = 4 * 365 * base::seconds_a_day;
  std::vector<std::int64_t> moments;
  for (std::size_t index = 0; index < count; ++index) {
    const auto apart = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(span));
    moments.push_back(calendar.record->begin + apart);
  }
  return moments;
}

int run(std::size_t count) {
  source::MemoryFileSystem files;
  files.files["desk.tier"] = book;
  const auto compiled = pipeline::compile(files, "desk.tier", {});
  const std::string bytes = packed::pack(*compiled->table);
  std::vector<std::uint64_t> words((bytes.size() + 7) / 8);
  std::memcpy(words.data(), bytes.data(), bytes.size());
  runtime::Table table;
  if (runtime::open(words.data(), bytes.size(), table) != runtime::Status::Ok) {
    fmt::print("the table cannot be opened\n");
    return 1;
  }
  const runtime::Calendar office = calendar_at(table, runtime::find_calendar(table, "office"));
  const PlainLoop loop(*compiled->table->calendars.begin());
  const std::vector<std::int64_t> moments = spread(office, count);
  for (const std::int64_t moment : moments) {
    if (due_or_none(office, moment) != loop.due(moment, target)) {
      fmt::print("the two ways differ at {}\n", moment);
      return 1;
    }
  }
  const double counted = measure(moments, [&](std::int64_t at) { return due_or_none(office, at); });
  const double looped = measure(moments, [&](std::int64_t at) { return loop.due(at, target); });
  const double days = measure(moments, [&](std::int64_t from) {
    std::int64_t at = 0;
    return due_days(office, from, 2, at) == runtime::Status::Ok ? at : 0;
  });
  const double elapsed_time = measure(moments, [&](std::int64_t from) {
    std::int64_t seconds = 0;
    return elapsed(office, from, from + 5 * base::seconds_a_day, seconds) == runtime::Status::Ok
               ? seconds
               : 0;
  });
  fmt::print("{} openings over five years, {} moments, nanoseconds a call\n",
             office.record->openings.count, moments.size());
  fmt::print("{:28} {:7.1f}\n", "4 business hours", counted);
  fmt::print("{:28} {:7.1f}\n", "the same, by a loop over days", looped);
  fmt::print("{:28} {:7.1f}\n", "2 business days", days);
  fmt::print("{:28} {:7.1f}\n", "business time of five days", elapsed_time);
  return 0;
}

}  // namespace
}  // namespace tier::bench

int main(int argc, char** argv) {
  const std::size_t moments = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 100'000;
  return tier::bench::run(moments);
}
