#include "compiler/analysis/gaps.h"

#include <algorithm>
#include <tuple>

#include "compiler/analysis/claim.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {

namespace {

void sort_for_readers(std::vector<findings::Gap>& gaps) {
  std::sort(gaps.begin(), gaps.end(), [](const findings::Gap& a, const findings::Gap& b) {
    const auto key = [](const findings::Gap& gap) {
      std::vector<std::pair<table::AttributeId, table::ClassSet>> tests;
      for (const table::Test& test : gap.region) {
        tests.emplace_back(test.attribute, test.classes);
      }
      return std::pair(gap.region.size(), std::move(tests));
    };
    return key(a) < key(b);
  });
}

}  // namespace

bool find_gaps(const Facts& facts, table::DecisionId decision, const Budget& budget,
               findings::Findings& findings) {
  Claim claim;
  claim.judged = facts.judged(decision);
  for (const table::Row* row : rows_of(facts.table(), decision)) {
    claim.matched_by_none.push_back(&row->tests);
  }
  Work work(budget.steps);
  Work polish(budget.steps);
  Search search(facts, work);
  Claims claims(facts, polish);

  // A group found counts as answered from then on, so that each search finds a new one.
  std::vector<const Tests*> answered = claim.matched_by_none;
  std::vector<findings::Gap> gaps;
  gaps.reserve(budget.gaps);
  Answer answer = search.find(claim.judged, answered);
  while (answer.verdict == Verdict::Found && gaps.size() < budget.gaps) {
    gaps.push_back({decision, claims.widest_group(claim, answer.region).tests(),
                    as_witness(claims.shortest_ticket(claim, answer.region))});
    answered.push_back(&gaps.back().region);
    answer = search.find(claim.judged, answered);
  }
  if (answer.verdict != Verdict::Proved) {
    if (gaps.empty()) {
      findings.not_proved.push_back({decision, findings::Property::Answered});
    } else {
      findings.cut_short.push_back({decision, findings::Property::Answered});
    }
  }
  sort_for_readers(gaps);
  findings.gaps.insert(findings.gaps.end(), gaps.begin(), gaps.end());
  return gaps.empty() && answer.verdict == Verdict::Proved && !answer.needed_excluded;
}

}  // namespace tier::analysis
