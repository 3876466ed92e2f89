#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/analysis/coverage.h"
#include "compiler/findings/finding.h"
#include "compiler/table/decision_table.h"

/// What became of tests and guarantees, as `tierc test` shows it: as lines, JSON, JUnit's XML.
namespace tier::driver {

struct TestFailure {
  std::uint32_t line = 0;
  /// Without its full stop.
  std::string why;
  /// The ticket in words, and as a test has it behind `given`; empty where there is none.
  std::string ticket;
  std::string given;
};

struct TestResult {
  /// `test` or `guarantee`.
  std::string_view kind;
  std::string title;
  std::string file;
  std::uint32_t line = 0;
  std::vector<TestFailure> failures;
};

struct TestResults {
  std::vector<TestResult> results;
  std::optional<analysis::Coverage> coverage;

  [[nodiscard]] std::size_t failed() const;
};

/// Those whose title has `filter` in it, whatever the case of its letters; guarantees first.
TestResults test_results(const table::DecisionTable& table, const findings::Findings& findings,
                         std::string_view filter);

/// The per cent of the rules that are held, rounded down; 100 where there are none.
unsigned held_percent(const analysis::Coverage& coverage);

std::string as_lines(const table::DecisionTable& table, const TestResults& results, bool colour);
std::string as_json(const table::DecisionTable& table, const TestResults& results);
std::string as_junit(const table::DecisionTable& table, const TestResults& results);

}  // namespace tier::driver
