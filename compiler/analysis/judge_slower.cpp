#include <algorithm>
#include <deque>

#include "compiler/analysis/judge.h"

namespace tier::analysis {
namespace {

/// Rows as they are for tickets with one class of a fact, without their test of it.
class RowsOfClass {
 public:
  RowsOfClass(table::AttributeId fact, std::uint32_t fact_class)
      : fact_(fact), class_(fact_class) {}

  /// Null where the row does not accept the class.
  const Tests* without_fact(const Tests& tests) {
    const auto own = std::find_if(tests.begin(), tests.end(),
                                  [&](const table::Test& test) { return test.attribute == fact_; });
    if (own == tests.end()) {
      return &tests;
    }
    if (!own->classes.has(class_)) {
      return nullptr;
    }
    kept_.push_back(tests);
    kept_.back().erase(kept_.back().begin() + (own - tests.begin()));
    return &kept_.back();
  }

 private:
  table::AttributeId fact_;
  std::uint32_t class_;
  std::deque<Tests> kept_;
};

/// The rows that give a target to tickets of one class: each with those that win over it.
struct Given {
  const Tests* row;
  table::RuleId rule;
  std::vector<const Tests*> earlier;
};

std::vector<Given> rows_giving(const Facts& facts, table::AttributeId target,
                               std::uint32_t target_class, RowsOfClass& rows) {
  std::vector<Given> given;
  std::vector<std::pair<table::RuleId, const Tests*>> before;
  for (const table::Row* row : facts.rows_of(target)) {
    const Tests* tests = rows.without_fact(row->tests);
    if (tests == nullptr) {
      continue;
    }
    const auto& value = std::get<table::ValueOutcome>(facts.table().rules[row->rule].outcome);
    if (value.attribute_class == target_class) {
      Given one{tests, row->rule, {}};
      for (const auto& [rule, earlier] : before) {
        if (rule != row->rule) {
          one.earlier.push_back(earlier);
        }
      }
      given.push_back(std::move(one));
    }
    before.emplace_back(row->rule, tests);
  }
  return given;
}

/// What no ticket of the class is.
std::vector<const Tests*> excluded(const table::DecisionTable& table, RowsOfClass& rows) {
  std::vector<const Tests*> none;
  const auto add = [&](const Tests& tests) {
    if (const Tests* kept = rows.without_fact(tests)) {
      none.push_back(kept);
    }
  };
  for (const table::Never& never : table.nevers) {
    add(never.tests);
  }
  if (const auto impossible = decision_of(table, table::DecisionKind::Impossible)) {
    for (const Tests* tests : tests_of(table, *impossible)) {
      add(*tests);
    }
  }
  return none;
}

template <class List>
void append(List& to, const List& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// Whether some derived fact that the target follows from follows from the fact itself: a ticket
/// with another value of it is another ticket in more than that.
bool follows_otherwise(const Facts& facts, table::AttributeId target, table::AttributeId fact) {
  const auto& chain = facts.chain(target);
  return facts.is_derived(fact) ||
         std::any_of(chain.begin(), chain.end(), [&](table::AttributeId link) {
           return link != target && facts.follows_from(link, fact);
         });
}

}  // namespace

Verdict Judge::judge(const table::SlowerAssertion& slower) {
  const table::AttributeId target = court_.table().obligations[slower.promise].target;
  if (follows_otherwise(court_.facts(), target, slower.fact)) {
    return Verdict::OutOfWork;
  }
  bool is_open = false;
  for (std::size_t lesser = 0; lesser < slower.order.size(); ++lesser) {
    for (std::size_t greater = lesser + 1; greater < slower.order.size(); ++greater) {
      for (const auto& targets : slower.pairs) {
        const Verdict verdict =
            judge(slower, {slower.order[lesser], slower.order[greater], targets});
        if (verdict == Verdict::Found && targets.certain) {
          refutation_.pair = targets;
          return verdict;
        }
        is_open = is_open || verdict != Verdict::Proved;
      }
    }
  }
  return is_open ? Verdict::OutOfWork : Verdict::Proved;
}

/// Whether there is a ticket that has the faster target with the lesser value, and the slower one
/// with the greater.
Verdict Judge::judge(const table::SlowerAssertion& assertion, const SlowerPair& pair) {
  const table::DecisionTable& table = court_.table();
  const table::AttributeId target = table.obligations[assertion.promise].target;
  RowsOfClass with_lesser(assertion.fact, pair.lesser);
  RowsOfClass with_greater(assertion.fact, pair.greater);
  Claim claim;
  claim.judged = judged_;
  table::ClassSet lesser(table.attributes[assertion.fact].class_count);
  lesser.add(pair.lesser);
  claim.judged.restrict_to(assertion.fact, lesser);
  std::vector<const Tests*> when;
  for (const Tests& product : when_) {
    const Tests* one = with_lesser.without_fact(product);
    if (one != nullptr && with_greater.without_fact(product) != nullptr) {
      when.push_back(one);
    }
  }
  const std::vector<const Tests*> none = excluded(table, with_greater);
  const auto& facts = court_.facts();
  for (const Given& fast : rows_giving(facts, target, pair.targets.faster, with_lesser)) {
    for (const Given& slow : rows_giving(facts, target, pair.targets.slower, with_greater)) {
      claim.matched_by = {when, {fast.row}, {slow.row}};
      claim.matched_by_none = none;
      append(claim.matched_by_none, fast.earlier);
      append(claim.matched_by_none, slow.earlier);
      const Verdict verdict = refute(claim, findings::Failing::Slower, {fast.rule, slow.rule});
      if (verdict != Verdict::Proved) {
        return verdict;
      }
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
