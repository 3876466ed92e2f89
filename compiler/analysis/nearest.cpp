#include "compiler/analysis/nearest.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/search.h"

namespace tier::analysis {
namespace {

table::ClassSet one_class(std::size_t count, std::uint32_t index) {
  table::ClassSet classes(count);
  classes.add(index);
  return classes;
}

class Nearest {
 public:
  Nearest(const Facts& facts, const KnownClasses& ticket, const std::vector<const Tests*>& rows,
          const std::vector<const Tests*>& winners, const Budget& budget)
      : facts_(facts),
        ticket_(ticket),
        rows_(rows),
        winners_(winners),
        work_(budget.steps),
        search_(facts, work_) {}

  std::optional<Tests> find() {
    if (!is_met(Region())) {
      return std::nullopt;
    }
    Region kept;
    std::vector<table::AttributeId> changed;
    for (const table::AttributeId id : likeliest_right_first()) {
      Region more = kept;
      more.restrict_to(id, as_it_is(id));
      if (is_met(more)) {
        kept = std::move(more);
      } else {
        changed.push_back(id);
      }
    }
    if (work_.ended()) {
      return std::nullopt;
    }
    return changes(std::move(kept), changed);
  }

 private:
  [[nodiscard]] const table::Attribute& attribute(table::AttributeId id) const {
    return facts_.table().attributes[id];
  }
  [[nodiscard]] table::ClassSet as_it_is(table::AttributeId id) const {
    return one_class(attribute(id).class_count, *ticket_[id.value]);
  }

  /// Whether some ticket of the region is as wanted.
  bool is_met(const Region& region) {
    for (const Tests* row : rows_) {
      if (!meet(region.tests(), *row)) {
        continue;
      }
      Region narrower = region;
      narrower.restrict_to(*row);
      const Answer answer = search_.find(narrower, winners_);
      if (answer.verdict == Verdict::Found) {
        return true;
      }
    }
    return false;
  }

  /// Known ticket facts: the holder, then what is asked of texts and sets, then the others.
  [[nodiscard]] std::vector<table::AttributeId> likeliest_right_first() const {
    const auto rank = [&](table::AttributeId id) {
      const table::Domain& domain = attribute(id).domain;
      return std::holds_alternative<table::HolderDomain>(domain)    ? 0
             : std::holds_alternative<table::PatternDomain>(domain) ? 1
             : std::holds_alternative<table::MemberDomain>(domain)  ? 2
                                                                    : 3;
    };
    std::vector<table::AttributeId> order;
    for (const table::AttributeId id : facts_.table().attributes.ids()) {
      if (!facts_.is_derived(id) && ticket_[id.value] && attribute(id).class_count > 1) {
        order.push_back(id);
      }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](table::AttributeId a, table::AttributeId b) { return rank(a) < rank(b); });
    return order;
  }

  /// What each of the facts may become, while those before it are one such class.
  std::optional<Tests> changes(Region kept, const std::vector<table::AttributeId>& changed) {
    Tests tests;
    if (changed.empty() || !is_met(kept)) {
      return changed.empty() ? std::optional(tests) : std::nullopt;
    }
    for (const table::AttributeId id : changed) {
      const std::uint32_t count = attribute(id).class_count;
      table::ClassSet will_do(count);
      for (std::uint32_t index = 0; index < count; ++index) {
        Region one = kept;
        one.restrict_to(id, one_class(count, index));
        if (is_met(one)) {
          will_do.add(index);
        }
      }
      if (will_do.empty()) {
        return std::nullopt;
      }
      kept.restrict_to(id, one_class(count, static_cast<std::uint32_t>(will_do.first())));
      tests.push_back({id, std::move(will_do)});
    }
    std::sort(tests.begin(), tests.end(),
              [](const table::Test& a, const table::Test& b) { return a.attribute < b.attribute; });
    return tests;
  }

  const Facts& facts_;
  const KnownClasses& ticket_;
  const std::vector<const Tests*>& rows_;
  const std::vector<const Tests*>& winners_;
  Work work_;
  Search search_;
};

}  // namespace

std::optional<Tests> nearest_change(const Facts& facts, const KnownClasses& ticket,
                                    const std::vector<const Tests*>& rows,
                                    const std::vector<const Tests*>& winners,
                                    const Budget& budget) {
  return Nearest(facts, ticket, rows, winners, budget).find();
}

}  // namespace tier::analysis
