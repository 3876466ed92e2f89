#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/calendars/spans.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using Relation = semantics::TargetCompared::Relation;
using table::PromisedTime;
using table::Target;

/// What a comparison of two times tells for certain.
struct Certain {
  bool at_most = false;
  bool at_least = false;
  bool less = false;
  bool greater = false;
};

Certain compare(std::int64_t a, std::int64_t b) { return {a <= b, a >= b, a<b, a> b}; }

bool holds(const Certain& certain, Relation relation) {
  switch (relation) {
    case Relation::Equal:
      return certain.at_most && certain.at_least;
    case Relation::Less:
      return certain.less;
    case Relation::LessOrEqual:
      return certain.at_most;
    case Relation::Greater:
      return certain.greater;
    case Relation::GreaterOrEqual:
      return certain.at_least;
  }
  return false;
}

/// Of times of one kind all; else what holds of every span that the two can take on the calendars
/// of the promise.
Certain certain(const table::DecisionTable& table, table::ObligationId promise,
                const PromisedTime& time, const PromisedTime& limit) {
  if (time.unit == limit.unit) {
    return compare(time.amount, limit.amount);
  }
  Certain all{true, true, true, true};
  bool any = false;
  for (const table::CalendarId id : calendars_of(table, table.obligations[promise])) {
    const auto left = calendars::span_of(time, table.calendars[id]);
    const auto right = calendars::span_of(limit, table.calendars[id]);
    if (!left || !right) {
      return {};
    }
    any = true;
    all.at_most = all.at_most && left->longest <= right->shortest;
    all.at_least = all.at_least && left->shortest >= right->longest;
    all.less = all.less && left->longest < right->shortest;
    all.greater = all.greater && left->shortest > right->longest;
  }
  return any ? all : Certain{};
}

/// The targets that are so many times those of another promise.
// NOLINTNEXTLINE(misc-no-recursion)
std::vector<TargetCase> multiples(const table::DecisionTable& table,
                                  const table::MultipleOf& multiple) {
  std::vector<TargetCase> cases = target_cases(table, multiple.of);
  for (TargetCase& one : cases) {
    if (auto* time = std::get_if<PromisedTime>(&one.target)) {
      time->amount = table::times(multiple, time->amount);
    }
  }
  return cases;
}

class TargetComparison {
 public:
  TargetComparison(const Lowering& lowering, const semantics::TargetCompared& node)
      : table_(lowering.table), node_(node) {}

  Sum run() {
    const table::ObligationId promise(node_.promise.value);
    Sum sum;
    for (const TargetCase& one : target_cases(table_, promise)) {
      for (const TargetCase& limit : limits()) {
        auto together = both({one.tickets}, {limit.tickets}, max_rows_of_condition);
        if (together && holds(one.target, limit.target)) {
          std::move(together->begin(), together->end(), std::back_inserter(sum));
        }
      }
    }
    return simplified(std::move(sum));
  }

 private:
  std::vector<TargetCase> limits() {
    const Target limit = lower_target(node_.limit);
    const auto* multiple = std::get_if<table::MultipleOf>(&limit);
    return multiple == nullptr ? std::vector<TargetCase>{{Product{}, limit}}
                               : multiples(table_, *multiple);
  }

  /// What promises no time is longer than any.
  [[nodiscard]] bool holds(const Target& target, const Target& limit) const {
    const auto* time = std::get_if<PromisedTime>(&target);
    const auto* bound = std::get_if<PromisedTime>(&limit);
    if (node_.relation == Relation::Equal && (time == nullptr || bound == nullptr)) {
      return target == limit;
    }
    if (bound == nullptr) {
      return node_.relation == Relation::Less || node_.relation == Relation::LessOrEqual
                 ? time != nullptr
                 : false;
    }
    if (time == nullptr) {
      return node_.relation == Relation::Greater || node_.relation == Relation::GreaterOrEqual;
    }
    return lowering::holds(certain(table_, table::ObligationId(node_.promise.value), *time, *bound),
                           node_.relation);
  }

  const table::DecisionTable& table_;
  const semantics::TargetCompared& node_;
};

}  // namespace

std::vector<table::CalendarId> calendars_of(const table::DecisionTable& table,
                                            const table::Obligation& promise) {
  if (promise.calendar) {
    return {*promise.calendar};
  }
  return promise.calendar_by ? table.calendar_choices[*promise.calendar_by].calendars
                             : std::vector<table::CalendarId>();
}

// NOLINTNEXTLINE(misc-no-recursion)
std::vector<TargetCase> target_cases(const table::DecisionTable& table, table::ObligationId id) {
  const table::Obligation& promise = table.obligations[id];
  std::vector<TargetCase> cases;
  for (std::size_t value = 0; value < promise.targets.size(); ++value) {
    table::ClassSet classes(table.attributes[promise.target].class_count);
    classes.add(value);
    const Sum tickets = single(promise.target, classes);
    const auto* multiple = std::get_if<table::MultipleOf>(&promise.targets[value]);
    const std::vector<TargetCase> all =
        multiple == nullptr ? std::vector<TargetCase>{{Product{}, promise.targets[value]}}
                            : multiples(table, *multiple);
    for (const TargetCase& one : all) {
      if (const auto together = both(tickets, {one.tickets}, 1); together && !together->empty()) {
        cases.push_back({together->front(), one.target});
      }
    }
  }
  return cases;
}

Sum rows_of(Lowering& lowering, const semantics::TargetCompared& node) {
  return TargetComparison(lowering, node).run();
}

}  // namespace tier::lowering
