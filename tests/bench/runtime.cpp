// What deciding costs beside the same rules as straight if/else in C++: see runtime.py, which calls
// this for each book.
//
//     bench_runtime FOLDER
//
// FOLDER was filled by workload.py, and reference.cpp compiled to reference.so. Every answer is
// compared with the reference's before anything is measured. Prints one line of JSON: nanoseconds a
// ticket, each the median of rounds in which all ways take turns.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/bench/columns.h"
#include "tests/bench/room.h"
#include "tests/bench/runtime_work.h"

namespace tier::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int rounds = 7;

struct NamedKernel {
  const char* name;
  runtime::Kernel kernel;
};
constexpr NamedKernel kernels[] = {
    {"portable", runtime::Kernel::Portable},
    {"avx2", runtime::Kernel::Avx2},
};

/// What is read of an answer is added up, so that nothing of it can be left out.
std::uint64_t consumed = 0;

struct Way {
  std::string name;
  std::function<void()> run;
  std::vector<double> nanoseconds;
};

/// Lets all ways take turns; the median of each.
void measure(std::vector<Way>& ways, std::size_t tickets) {
  for (int round = 0; round < rounds; ++round) {
    for (Way& way : ways) {
      const auto begin = Clock::now();
      way.run();
      const std::chrono::duration<double, std::nano> took = Clock::now() - begin;
      way.nanoseconds.push_back(took.count() / static_cast<double>(tickets));
    }
  }
  for (Way& way : ways) {
    std::sort(way.nanoseconds.begin(), way.nanoseconds.end());
  }
}

class Bench {
 public:
  explicit Bench(const std::string& folder)
      : work_(load(folder)),
        table_(work_.table),
        decision_(main_decision(table_)),
        collects_(table_.decisions[decision_].policy == runtime::format::HitPolicy::Collect),
        first_rule_(table_.rows[table_.decisions[decision_].rows.begin].rule),
        room_(table_),
        columns_(work_, decision_),
        other_columns_(work_, decision_),
        rules_(table_.decisions[decision_].rows.count) {}

  /// Whether every answer is the reference's, by every kernel that the machine has.
  bool agrees() {
    for (const NamedKernel& named : kernels) {
      if (use_kernel(work_.table, named.kernel) && !all_agree()) {
        return false;
      }
    }
    return true;
  }

  bool all_agree() {
    if (!collects_) {
      columns_.decide(0, columns_.rows());
    }
    for (std::size_t ticket = 0; ticket < work_.tickets.size(); ++ticket) {
      const int wanted = work_.reference(work_.tickets[ticket], rules_.data());
      if (!agrees(decide_at(ticket), wanted) || !agrees(decide_one_at(ticket), wanted) ||
          (!collects_ && columns_.rule(ticket) != room_.request.answers[decision_].rule)) {
        fmt::print(stderr, "bench_runtime: ticket {} is decided otherwise than by the reference\n",
                   ticket);
        return false;
      }
    }
    return true;
  }

  void run() {
    std::vector<Way> ways;
    ways.push_back({"reference", [this] { run_reference(); }, {}});
    for (const NamedKernel& named : kernels) {
      if (use_kernel(work_.table, named.kernel)) {
        ways.push_back({named.name, [this, &named] { run_one(named.kernel); }, {}});
      }
    }
    ways.push_back({"decide", [this] { run_decide(); }, {}});
    ways.push_back({"bind", [this] { run_bind(); }, {}});
    if (!collects_) {
      ways.push_back({"batch", [this] { run_batch(); }, {}});
      ways.push_back({"threads", [this] { run_halves(columns_, columns_); }, {}});
      ways.push_back({"loops", [this] { run_halves(columns_, other_columns_); }, {}});
    }
    measure(ways, work_.tickets.size());
    std::vector<Way> files;
    files.push_back({"open", [this] { open_again(); }, {}});
    files.push_back({"read", [this] { read_twice(); }, {}});
    measure(files, 1);
    fmt::print(R"({{"rules":{},"bytes":{},"index":{})", rules_.size(), work_.size, index_bytes());
    for (const auto& measured : {ways, files}) {
      for (const Way& way : measured) {
        fmt::print(",\"{}\":{:.2f}", way.name, way.nanoseconds[rounds / 2]);
      }
    }
    fmt::print(",\"consumed\":{}}}\n", consumed % 10);
  }

 private:
  const runtime::Answer& decide_at(std::size_t ticket) {
    room_.request.facts = work_.facts.data() + ticket * table_.attribute_count;
    if (decide(table_, room_.request) != runtime::Status::Ok) {
      std::abort();
    }
    return room_.request.answers[decision_];
  }

  const runtime::Answer& decide_one_at(std::size_t ticket) {
    room_.request.facts = work_.facts.data() + ticket * table_.attribute_count;
    if (decide_one(table_, decision_, room_.request) != runtime::Status::Ok) {
      std::abort();
    }
    return room_.request.answers[decision_];
  }

  bool agrees(const runtime::Answer& answer, int wanted) {
    if (!collects_) {
      return answer.rule - first_rule_ == static_cast<std::uint32_t>(wanted);
    }
    const runtime::Match* match = room_.request.matches + answer.first_match;
    const auto same = [&](int rule) {
      return match++->rule - first_rule_ == static_cast<std::uint32_t>(rule);
    };
    return answer.match_count == static_cast<std::uint32_t>(wanted) &&
           std::all_of(rules_.begin(), rules_.begin() + wanted, same);
  }

  void consume(const runtime::Answer& answer) {
    if (!collects_) {
      consumed += static_cast<std::uint64_t>(table_.outcomes[answer.outcome].value);
      return;
    }
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      consumed += room_.request.matches[answer.first_match + index].rule;
    }
  }

  void run_reference() {
    for (const Ticket& ticket : work_.tickets) {
      const int found = work_.reference(ticket, rules_.data());
      if (!collects_) {
        consumed += static_cast<std::uint64_t>(found);
        continue;
      }
      for (int index = 0; index < found; ++index) {
        consumed += static_cast<std::uint64_t>(rules_[static_cast<std::size_t>(index)]);
      }
    }
  }

  void run_one(runtime::Kernel kernel) {
    use_kernel(work_.table, kernel);
    for (std::size_t ticket = 0; ticket < work_.tickets.size(); ++ticket) {
      consume(decide_one_at(ticket));
    }
  }

  void run_batch() {
    columns_.decide(0, columns_.rows());
    for (std::size_t row = 0; row < columns_.rows(); ++row) {
      consumed += static_cast<std::uint64_t>(table_.outcomes[columns_.outcome(row)].value);
    }
  }

  /// Two threads decide half of the rows each: of the same columns, or of columns, answers and a
  /// table that the other has nothing to do with.
  static void run_halves(Columns& first, Columns& second) {
    const std::size_t half = first.rows() / 2;
    // A thread takes a while to be moved to a core of its own.
    const auto decide = [half](Columns& columns, bool is_first) {
      for (int time = 0; time < 10; ++time) {
        columns.decide(is_first ? 0 : half, is_first ? half : columns.rows());
      }
    };
    std::thread other(decide, std::ref(second), false);
    decide(first, true);
    other.join();
  }

  void run_decide() {
    for (std::size_t ticket = 0; ticket < work_.tickets.size(); ++ticket) {
      consume(decide_at(ticket));
    }
  }

  void run_bind() {
    std::vector<std::uint32_t> facts(table_.attribute_count);
    for (const Ticket& ticket : work_.tickets) {
      bind_ticket(table_, ticket, facts.data());
      consumed += facts[0];
    }
  }

  void open_again() {
    runtime::Table table;
    consumed += static_cast<std::uint64_t>(open(work_.bytes, work_.size, table));
  }

  /// Adds up all words of the file, twice.
  void read_twice() {
    for (int time = 0; time < 2; ++time) {
      std::uint64_t sum = 0;
      for (std::size_t at = 0; at + 8 <= work_.size; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, work_.bytes + at, sizeof word);
        sum += word;
      }
      consumed += sum;
    }
  }

  /// Of the file, what deciding by these rules goes through.
  std::size_t index_bytes() const {
    using runtime::format::Section;
    std::size_t bytes = 0;
    for (const Section section :
         {Section::Inputs, Section::Filters, Section::Buckets, Section::Tests, Section::ClassSets,
          Section::Rows, Section::Bits}) {
      bytes += table_.header->sections[static_cast<std::size_t>(section)].size;
    }
    return bytes;
  }

  Work work_;
  const runtime::Table& table_;
  std::uint32_t decision_;
  bool collects_;
  std::uint32_t first_rule_;
  Room room_;
  Columns columns_;
  /// With nothing in common with the first.
  Columns other_columns_;
  std::vector<int> rules_;
};

int run(const std::string& folder) {
  Bench bench(folder);
  if (!bench.agrees()) {
    return 1;
  }
  bench.run();
  return 0;
}

}  // namespace
}  // namespace tier::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: bench_runtime FOLDER\n");
    return 2;
  }
  return tier::bench::run(argv[1]);
}
