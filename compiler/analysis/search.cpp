#include "compiler/analysis/search.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace tier::analysis {

namespace {

/// The weight of a test that excludes nearly every class.
constexpr std::uint64_t whole = 1024;

const table::Test* test_of(const Tests& tests, table::AttributeId attribute) {
  const auto test = std::find_if(tests.begin(), tests.end(), [&](const table::Test& one) {
    return one.attribute == attribute;
  });
  return test != tests.end() ? &*test : nullptr;
}

}  // namespace

Search::Search(const Facts& facts, Work& work, const Excluded& excluded)
    : facts_(&facts),
      work_(&work),
      excluded_(&excluded),
      box_(facts),
      weights_(facts.table().attributes.size(), 0) {}

Answer Search::find(const Region& within, const std::vector<const Tests*>& rows) {
  begin();
  ask(within, rows);
  return run(within);
}

Answer Search::find_left_by(std::size_t group) {
  begin();
  touched_[group] = true;
  return run(Region());
}

void Search::begin() {
  answer_ = Answer();
  wanted_.clear();
  derived_.clear();
  candidates_.clear();
  touched_.assign(excluded_->groups().size(), false);
}

void Search::ask(const Region& within, const std::vector<const Tests*>& rows) {
  use(within.tests());
  for (std::size_t place = 0; place < rows.size(); ++place) {
    use(*rows[place]);
    candidates_.push_back({rows[place], place});
  }
}

Answer Search::run(const Region& within) {
  exclude_what_is_touched();
  answer_.needed.assign(candidates_.size(), false);
  box_.reset(derived_, *work_);
  for (const table::Test& test : within.tests()) {
    if (facts_->is_derived(test.attribute)) {
      wanted_.push_back(test);
      continue;
    }
    box_.narrow(test.attribute, test.classes, *work_);
    if (box_.classes(test.attribute).empty()) {
      return std::move(answer_);
    }
  }
  answer_.verdict = visit({0, candidates_.size()}, {});
  tell_needed_excluded();
  return std::move(answer_);
}

/// The derived facts behind the tests are those to follow.
void Search::use(const Tests& tests) {
  for (const table::Test& test : tests) {
    for (const table::AttributeId derived : facts_->chain(test.attribute)) {
      if (std::find(derived_.begin(), derived_.end(), derived) == derived_.end()) {
        derived_.push_back(derived);
      }
    }
    if (const auto group = excluded_->group_of(test.attribute)) {
      touched_[*group] = true;
    }
  }
}

void Search::exclude_what_is_touched() {
  excluding_.clear();
  for (std::size_t group = 0; group < touched_.size(); ++group) {
    if (!touched_[group]) {
      continue;
    }
    for (const Excluded::Row& row : excluded_->groups()[group]) {
      use(*row.tests);
      candidates_.push_back({row.tests, candidates_.size()});
      excluding_.push_back(&row);
    }
  }
}

void Search::tell_needed_excluded() {
  const std::size_t first_place = answer_.needed.size() - excluding_.size();
  for (std::size_t index = 0; index < excluding_.size(); ++index) {
    if (!answer_.needed[first_place + index]) {
      continue;
    }
    answer_.needed_excluded = true;
    if (const auto rule = excluding_[index]->declared_by) {
      answer_.declared_impossible.push_back(*rule);
    }
  }
  auto& rules = answer_.declared_impossible;
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
}

/// Looks at the box with those rows, of those beside it, that may match in it: its own and
/// those it shares with its neighbours.
Verdict Search::visit(Range own, Range shared) {
  const std::size_t start = candidates_.size();
  std::fill(weights_.begin(), weights_.end(), 0);
  const Relation wanted = look_at(wanted_);
  if (wanted == Relation::Apart || !keep_open_rows(own) || !keep_open_rows(shared)) {
    candidates_.resize(start);
    return Verdict::Proved;
  }
  if (work_->ended()) {
    return Verdict::OutOfWork;
  }
  if (wanted == Relation::Within && candidates_.size() == start) {
    answer_.region = box_.region();
    return Verdict::Found;
  }
  const Verdict verdict = branch({start, candidates_.size()});
  candidates_.resize(start);
  return verdict;
}

/// Copies the rows that match some but not all tickets of the box behind the others; false
/// where one matches all of them.
bool Search::keep_open_rows(Range range) {
  for (std::size_t index = range.first; index < range.last; ++index) {
    const Candidate candidate = candidates_[index];
    switch (look_at(*candidate.tests)) {
      case Relation::Apart:
        break;
      case Relation::Within:
        answer_.needed[candidate.place] = true;
        return false;
      case Relation::Open:
        candidates_.push_back(candidate);
        break;
    }
  }
  return true;
}

/// How the product of the tests lies to the box; what its open tests exclude is weighed.
Relation Search::look_at(const Tests& tests) {
  work_->spend(1 + tests.size());
  bool open = false;
  for (const table::Test& test : tests) {
    const Relation relation = box_.relation(test);
    if (relation == Relation::Apart) {
      return relation;
    }
    open |= relation == Relation::Open;
  }
  if (!open) {
    return Relation::Within;
  }
  for (const table::Test& test : tests) {
    weigh(test, whole);
  }
  return Relation::Open;
}

void Search::weigh(const table::Test& test, std::uint64_t share) {
  if (box_.relation(test) == Relation::Open) {
    const table::ClassSet& possible = box_.classes(test.attribute);
    const std::size_t all = possible.count();
    const std::size_t excluded = all - (possible & test.classes).count();
    weights_[test.attribute.value] += std::max<std::uint64_t>(1, share * excluded / all);
  }
}

void Search::weigh_what_derived_facts_follow_from() {
  for (auto derived = derived_.rbegin(); derived != derived_.rend(); ++derived) {
    const std::uint64_t weight = weights_[derived->value];
    if (weight == 0) {
      continue;
    }
    const Box::Reached reached = box_.reached(*derived, *work_);
    const std::uint64_t share = std::max<std::uint64_t>(1, weight / reached.rows.size());
    for (const table::Row* row : reached.rows) {
      for (const table::Test& test : row->tests) {
        weigh(test, share);
      }
    }
  }
}

table::AttributeId Search::heaviest() const {
  table::AttributeId best;
  for (const table::AttributeId id : facts_->table().attributes.ids()) {
    const std::uint64_t weight = weights_[id.value];
    if (weight > 0 && !facts_->is_derived(id) &&
        (!best.is_some() || weights_[best.value] < weight)) {
      best = id;
    }
  }
  TIER_CHECK(best.is_some(), "what is open hangs on some ticket fact");
  return best;
}

/// Groups the classes of the fact by the open rows, and by the rows of open derived facts.
void Search::split(table::AttributeId attribute, Range open) {
  groups_.begin(box_.classes(attribute));
  for (std::size_t index = open.first; index < open.last; ++index) {
    if (const table::Test* test = test_of(*candidates_[index].tests, attribute)) {
      groups_.refine(test->classes, *work_);
    }
  }
  for (const table::AttributeId derived : derived_) {
    if (weights_[derived.value] == 0 || !facts_->follows_from(derived, attribute)) {
      continue;
    }
    for (const table::Row* row : box_.reached(derived, *work_).rows) {
      if (const table::Test* test = test_of(row->tests, attribute)) {
        groups_.refine(test->classes, *work_);
      }
    }
  }
}

/// Copies each of these rows to every group that its test takes; looking through all rows
/// for every group would cost their product.
std::vector<Search::Range> Search::deal_out(table::AttributeId attribute, Range dealt,
                                            std::size_t groups) {
  const auto for_each_group_of = [&](std::size_t index, const auto& use) {
    groups_.for_each_group(test_of(*candidates_[index].tests, attribute)->classes, use);
  };
  std::vector<Range> ranges(groups);
  for (std::size_t index = dealt.first; index < dealt.last; ++index) {
    for_each_group_of(index, [&](std::size_t group) { ++ranges[group].last; });
  }
  std::size_t next = candidates_.size();
  for (Range& range : ranges) {
    const std::size_t size = range.last;
    range = {next, next};
    next += size;
  }
  candidates_.resize(next);
  for (std::size_t index = dealt.first; index < dealt.last; ++index) {
    const Candidate candidate = candidates_[index];
    for_each_group_of(index,
                      [&](std::size_t group) { candidates_[ranges[group].last++] = candidate; });
  }
  work_->spend(next - dealt.last);
  return ranges;
}

Verdict Search::branch(Range open) {
  weigh_what_derived_facts_follow_from();
  const table::AttributeId attribute = heaviest();
  split(attribute, open);
  const std::vector<table::ClassSet> groups = groups_.rarest_first();
  const auto dealt = std::stable_partition(
      candidates_.begin() + static_cast<std::ptrdiff_t>(open.first), candidates_.end(),
      [&](const Candidate& row) { return test_of(*row.tests, attribute) == nullptr; });
  const auto middle = static_cast<std::size_t>(dealt - candidates_.begin());
  const std::vector<Range> ranges = deal_out(attribute, {middle, open.last}, groups.size());
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const std::size_t mark = box_.mark();
    box_.narrow(attribute, groups[group], *work_);
    const Verdict verdict = visit(ranges[group], {open.first, middle});
    box_.restore(mark);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
