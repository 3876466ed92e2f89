#include "compiler/driver/commands/test_results.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/refutation_text.h"

namespace tier::driver {
namespace {

char lowered(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool contains(std::string_view title, std::string_view filter) {
  const auto same = [](char a, char b) { return lowered(a) == lowered(b); };
  return std::search(title.begin(), title.end(), filter.begin(), filter.end(), same) !=
             title.end() ||
         filter.empty();
}

TestResult result_of(const table::DecisionTable& table, std::string_view kind,
                     const std::string& title, const table::Origin& origin,
                     const std::vector<table::Assertion>& assertions,
                     const findings::Judgement& judgement) {
  TestResult result{kind, title, table.sources[origin.span.source.value].name, origin.line, {}};
  for (const findings::Refutation& refutation : judgement.refuted) {
    TestFailure failure{assertions[refutation.assertion].origin.line,
                        analysis::refutation_text(table, refutation), "", ""};
    if (refutation.failing != findings::Failing::NoTicket &&
        refutation.failing != findings::Failing::NoTrigger) {
      failure.ticket = analysis::witness_text(table, refutation.witness);
      failure.given = analysis::witness_source(table, refutation.witness);
    }
    result.failures.push_back(std::move(failure));
  }
  for (const std::uint32_t place : judgement.not_proved) {
    result.failures.push_back({assertions[place].origin.line,
                               "not proved: the proof did not end within its budget of work", "",
                               ""});
  }
  return result;
}

}  // namespace

std::size_t TestResults::failed() const {
  return static_cast<std::size_t>(
      std::count_if(results.begin(), results.end(),
                    [](const TestResult& result) { return !result.failures.empty(); }));
}

TestResults test_results(const table::DecisionTable& table, const findings::Findings& findings,
                         std::string_view filter) {
  TestResults all;
  const auto& [guarantees, tests] = findings.assertions;
  for (std::size_t place = 0; place < guarantees.size(); ++place) {
    const table::Guarantee& guarantee = table.guarantees[place];
    if (contains(guarantee.title, filter)) {
      all.results.push_back(result_of(table, "guarantee", guarantee.title, guarantee.origin,
                                      guarantee.assertions, guarantees[place]));
    }
  }
  for (std::size_t place = 0; place < tests.size(); ++place) {
    const table::TestCase& test = table.tests[place];
    if (contains(test.title, filter)) {
      all.results.push_back(
          result_of(table, "test", test.title, test.origin, test.expectations, tests[place]));
    }
  }
  return all;
}

unsigned held_percent(const analysis::Coverage& coverage) {
  const std::size_t all = coverage.held.size() + coverage.not_held.size();
  return all == 0 ? 100 : static_cast<unsigned>(coverage.held.size() * 100 / all);
}

}  // namespace tier::driver
