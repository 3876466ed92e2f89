#include "compiler/analysis/assertions.h"

#include <utility>

#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

/// Where all assertions are of one region, that there is no ticket of it is one finding.
findings::Judgement judge_all(const Courtroom& court, const Budget& budget,
                              const std::vector<table::Assertion>& assertions, bool of_one_region) {
  findings::Judgement judgement;
  for (std::uint32_t place = 0; place < assertions.size(); ++place) {
    Judge judge(court, budget, assertions[place]);
    const Verdict verdict = judge.judge();
    if (verdict == Verdict::OutOfWork) {
      judgement.not_proved.push_back(place);
    } else if (verdict == Verdict::Found) {
      judge.refutation().assertion = place;
      judgement.refuted.push_back(std::move(judge.refutation()));
      if (of_one_region && judgement.refuted.back().failing == findings::Failing::NoTicket) {
        return judgement;
      }
    }
  }
  return judgement;
}

}  // namespace

void find_assertions(const Facts& facts, const Mended& mended, const Budget& budget,
                     findings::Findings& findings) {
  const table::DecisionTable& table = facts.table();
  if (table.guarantees.empty() && table.tests.empty()) {
    return;
  }
  const Courtroom court(facts, mended.facts(), findings);
  for (const table::Guarantee& guarantee : table.guarantees) {
    findings.assertions.guarantees.push_back(judge_all(court, budget, guarantee.assertions, false));
  }
  for (const table::TestCase& test : table.tests) {
    findings.assertions.tests.push_back(judge_all(court, budget, test.expectations, true));
  }
}

}  // namespace tier::analysis
