// bench_proofs BOOK [LATER]: what proving a book costs beside making its table, and comparing it
// with a later one; one line of JSON. Times are the best of several runs in one process.

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "compiler/analysis/analyze.h"
#include "compiler/compare/compare.h"
#include "compiler/pipeline/compile.h"

namespace {

using tier::pipeline::Compilation;

constexpr int runs = 3;

/// The seconds of the quickest run.
template <class Work>
double best_of_runs(const Work& work) {
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count());
  }
  return best;
}

/// The book up to its table, without proofs. Ends the program where there is none.
Compilation table_of(const char* path) {
  tier::pipeline::Options options;
  options.prove = false;
  auto compiled = tier::pipeline::compile(tier::source::RealFileSystem(), path, options);
  if (!compiled || !compiled->table) {
    fmt::print(stderr, "{}: makes no table\n", path);
    std::exit(2);
  }
  return std::move(*compiled);
}

std::size_t count(const tier::findings::Findings& findings) {
  return findings.gaps.size() + findings.overlaps.size() + findings.dead_rules.size() +
         findings.access.silenced.size() + findings.access.bypassed.size() +
         findings.access.unobtainable.size() + findings.access.idle.size() +
         findings.movement.conflicts.size() + findings.movement.ping_pongs.size() +
         findings.movement.stranded.size();
}

/// The most memory that the process had so far, in MB.
long peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_proofs BOOK [LATER]\n");
    return 2;
  }
  const Compilation book = table_of(argv[1]);
  const double table = best_of_runs([&] { table_of(argv[1]); });
  tier::findings::Findings findings;
  const double proofs = best_of_runs([&] { findings = tier::analysis::analyze(*book.table); });
  std::string line = fmt::format(
      R"({{"rules":{},"table":{:.6f},"proofs":{:.6f},"findings":{},"not_proved":{})",
      book.table->rules.size(), table, proofs, count(findings), findings.not_proved.size());
  if (argc > 2) {
    const Compilation later = table_of(argv[2]);
    std::size_t changes = 0;
    const double diff = best_of_runs(
        [&] { changes = tier::compare::compare(*book.table, *later.table).changes.size(); });
    line += fmt::format(R"(,"diff":{:.6f},"changes":{})", diff, changes);
  }
  fmt::print("{},\"megabytes\":{}}}\n", line, peak_memory());
  return 0;
}
