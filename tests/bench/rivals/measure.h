#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

/// How an engine that is called from C is measured: as run.mjs measures those of npm.
///
///     report(affordable(decide, tickets, seconds), …)
namespace tier::bench::rivals {

constexpr int rounds = 5;
constexpr std::size_t fewest = 50;
/// Slower than that, in seconds a decision, is not measured.
constexpr double slowest = 0.1;
/// What the first decisions take tells nothing: memory is touched for the first time then.
constexpr std::size_t warm = 4;

/// A record of tickets.bin.
struct Record {
  std::int32_t numbers[3];
  std::uint8_t enums[6];
  std::uint8_t flags[2];
  std::uint64_t tags;
};
static_assert(sizeof(Record) == 32);

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "%s cannot be read\n", path.c_str());
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::vector<Record> read_records(const std::string& folder) {
  const std::string bytes = read_file(folder + "/tickets.bin");
  std::vector<Record> records(bytes.size() / sizeof(Record));
  std::memcpy(records.data(), bytes.data(), records.size() * sizeof(Record));
  return records;
}

inline double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// `decide(ticket, found)` appends the rules that are the answer to a ticket, by its index.
/// Seconds a pass over the first `count` tickets.
template <typename Decide>
double timed(Decide& decide, std::size_t count, std::size_t passes) {
  std::vector<int> found;
  const double begin = seconds_now();
  for (std::size_t pass = 0; pass < passes; ++pass) {
    for (std::size_t ticket = 0; ticket < count; ++ticket) {
      found.clear();
      decide(ticket, found);
    }
  }
  return (seconds_now() - begin) / static_cast<double>(passes);
}

/// As many of the first tickets as fit in the time of a round; 0 where that would take too long.
template <typename Decide>
std::size_t affordable(Decide& decide, std::size_t tickets, double seconds) {
  for (std::size_t count = 1;; count *= 2) {
    count = std::min(count, tickets);
    const double took = timed(decide, count, 1);
    if (count >= warm && took / static_cast<double>(count) > slowest) {
      return 0;
    }
    if ((count >= warm && took > seconds / 2) || count == tickets) {
      const double fit = static_cast<double>(count) * seconds / took;
      return std::min(tickets, std::max(fewest, static_cast<std::size_t>(fit)));
    }
  }
}

/// The fastest of the rounds, in microseconds a decision. The first is the last of warming up.
template <typename Decide>
double fastest(Decide& decide, std::size_t count, double seconds) {
  const double once = timed(decide, count, 1);
  const auto passes = std::max<std::size_t>(1, static_cast<std::size_t>(seconds / once));
  double best = once;
  for (int round = 0; round <= rounds; ++round) {
    const double took = timed(decide, count, passes);
    best = round <= 1 ? took : std::min(best, took);
  }
  return best / static_cast<double>(count) * 1e6;
}

/// The answers as run.mjs writes them: the rule of each ticket, or how many match and which.
template <typename Decide>
void write_answers(Decide& decide, std::size_t count, bool first, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  std::vector<int> found;
  for (std::size_t ticket = 0; ticket < count; ++ticket) {
    found.clear();
    decide(ticket, found);
    std::sort(found.begin(), found.end());
    if (!first) {
      found.insert(found.begin(), static_cast<int>(found.size()));
    }
    file.write(reinterpret_cast<const char*>(found.data()),
               static_cast<std::streamsize>(found.size() * sizeof(int)));
  }
}

struct Arguments {
  bool first;
  std::string folder;
  std::string answers;
  double seconds;
};

/// MODE FOLDER ANSWERS SECONDS, from argv[at] on.
inline Arguments arguments(char** argv, int at) {
  return {std::strcmp(argv[at], "first") == 0, argv[at + 1], argv[at + 2], std::atof(argv[at + 3])};
}

/// Writes the answers, measures, and prints a line of JSON.
template <typename Decide>
void measure(Decide& decide, std::size_t tickets, const Arguments& given, const char* engine,
             const char* version, double load) {
  const std::size_t count = affordable(decide, tickets, given.seconds);
  double took = 0;
  if (count > 0) {
    write_answers(decide, count, given.first, given.answers);
    took = fastest(decide, count, given.seconds);
  }
  std::printf(R"({"engine":"%s","version":"%s","load":%.6f,"decide":%.6f,"tickets":%zu})"
              "\n",
              engine, version, load, took, count);
}

}  // namespace tier::bench::rivals
