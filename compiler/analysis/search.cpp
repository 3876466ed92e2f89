#include "compiler/analysis/search.h"

#include <algorithm>
#include <utility>

#include "compiler/base/check.h"

namespace tier::analysis {

namespace {

/// The weight of a test that excludes nearly every class.
constexpr std::uint64_t whole = 1024;

}  // namespace

Search::Search(const Facts& facts, Work& work)
    : facts_(&facts), work_(&work), box_(facts), weights_(facts.table().attributes.size(), 0) {}

Answer Search::find(const Region& within, const std::vector<const Tests*>& rows) {
  answer_ = Answer();
  answer_.needed.assign(rows.size(), false);
  begin(within, rows);
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
  answer_.verdict = visit(0, candidates_.size());
  return std::move(answer_);
}

void Search::begin(const Region& within, const std::vector<const Tests*>& rows) {
  wanted_.clear();
  derived_.clear();
  candidates_.clear();
  const auto use = [&](const Tests& tests) {
    for (const table::Test& test : tests) {
      for (const table::AttributeId derived : facts_->chain(test.attribute)) {
        if (std::find(derived_.begin(), derived_.end(), derived) == derived_.end()) {
          derived_.push_back(derived);
        }
      }
    }
  };
  use(within.tests());
  for (std::size_t place = 0; place < rows.size(); ++place) {
    use(*rows[place]);
    candidates_.push_back({rows[place], place});
  }
  box_.reset(derived_, *work_);
}

Verdict Search::visit(std::size_t first, std::size_t last) {
  const std::size_t start = candidates_.size();
  std::fill(weights_.begin(), weights_.end(), 0);
  const Relation wanted = look_at(wanted_);
  if (wanted == Relation::Apart || !keep_open_rows(first, last)) {
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
  const Verdict verdict = branch(start, candidates_.size());
  candidates_.resize(start);
  return verdict;
}

/// Copies the rows that match some but not all tickets of the box behind the others; false
/// where one matches all of them.
bool Search::keep_open_rows(std::size_t first, std::size_t last) {
  for (std::size_t index = first; index < last; ++index) {
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
void Search::split(table::AttributeId attribute, std::size_t first, std::size_t last) {
  const auto refine_by = [&](const Tests& tests) {
    for (const table::Test& test : tests) {
      if (test.attribute == attribute) {
        groups_.refine(test.classes, *work_);
      }
    }
  };
  groups_.begin(box_.classes(attribute));
  for (std::size_t index = first; index < last; ++index) {
    refine_by(*candidates_[index].tests);
  }
  for (const table::AttributeId derived : derived_) {
    if (weights_[derived.value] > 0 && facts_->follows_from(derived, attribute)) {
      for (const table::Row* row : box_.reached(derived, *work_).rows) {
        refine_by(row->tests);
      }
    }
  }
}

Verdict Search::branch(std::size_t first, std::size_t last) {
  weigh_what_derived_facts_follow_from();
  const table::AttributeId attribute = heaviest();
  split(attribute, first, last);
  for (const table::ClassSet& group : groups_.rarest_first()) {
    const std::size_t mark = box_.mark();
    box_.narrow(attribute, group, *work_);
    const Verdict verdict = visit(first, last);
    box_.restore(mark);
    if (verdict != Verdict::Proved) {
      return verdict;
    }
  }
  return Verdict::Proved;
}

}  // namespace tier::analysis
