#include <algorithm>

#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

table::ClassSet first_of(const table::ClassSet& classes) {
  table::ClassSet one(classes.size());
  one.add(classes.first());
  return one;
}

/// The derived facts that the products test themselves, by id.
std::vector<table::AttributeId> derived_in(const Facts& facts, const table::Products& products) {
  std::vector<table::AttributeId> derived;
  for (const Tests& product : products) {
    for (const table::Test& test : product) {
      if (facts.is_derived(test.attribute)) {
        derived.push_back(test.attribute);
      }
    }
  }
  std::sort(derived.begin(), derived.end());
  derived.erase(std::unique(derived.begin(), derived.end()), derived.end());
  return derived;
}

/// The row that gives one ticket of the region the value of each of these facts.
std::vector<const table::Row*> deciding(const Facts& facts, const Region& region,
                                        const std::vector<table::AttributeId>& derived) {
  std::vector<table::AttributeId> followed;
  for (const table::AttributeId fact : derived) {
    for (const table::AttributeId link : facts.chain(fact)) {
      if (std::find(followed.begin(), followed.end(), link) == followed.end()) {
        followed.push_back(link);
      }
    }
  }
  Work work(Budget().steps);
  Box box(facts);
  box.reset(followed, work);
  for (const table::Test& test : region.tests()) {
    box.narrow(test.attribute, test.classes, work);
  }
  for (const table::AttributeId id : facts.table().attributes.ids()) {
    if (!facts.is_derived(id)) {
      box.narrow(id, first_of(box.classes(id)), work);
    }
  }
  std::vector<const table::Row*> rows;
  for (const table::AttributeId fact : derived) {
    const auto reached = box.reached(fact, work).rows;
    if (!reached.empty()) {
      rows.push_back(reached.front());
    }
  }
  return rows;
}

}  // namespace

Verdict Judge::judge(const table::ConditionAssertion& condition) {
  Claim claim = about_all();
  for (const Tests& product : condition.holds) {
    claim.matched_by_none.push_back(&product);
  }
  const Verdict verdict = refute(claim, findings::Failing::NotSo);
  if (verdict == Verdict::Found) {
    say_who_decided(condition, std::move(claim));
  }
  return verdict;
}

/// Narrows the witness to tickets whose derived facts are all decided by the same rules, and names
/// these; where the budget ends, it stays as it is.
void Judge::say_who_decided(const table::ConditionAssertion& condition, Claim claim) {
  const auto derived = derived_in(court_.facts(), condition.holds);
  std::vector<table::RuleId> rules;
  for (const table::Row* row : deciding(court_.facts(), inquiry_.found(), derived)) {
    rules.push_back(row->rule);
    claim.matched_by.push_back({&row->tests});
    const table::AttributeId fact = derived[rules.size() - 1];
    for (const table::Row* earlier : court_.facts().rows_of(fact)) {
      if (earlier == row) {
        break;
      }
      if (earlier->rule != row->rule) {
        claim.matched_by_none.push_back(&earlier->tests);
      }
    }
  }
  if (!rules.empty()) {
    refute(claim, findings::Failing::NotSo, std::move(rules));
  }
}

}  // namespace tier::analysis
