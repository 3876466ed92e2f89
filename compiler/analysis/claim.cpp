#include "compiler/analysis/claim.h"

#include <algorithm>

namespace tier::analysis {

namespace {

table::ClassSet only(std::size_t index, std::size_t size) {
  table::ClassSet classes(size);
  classes.add(index);
  return classes;
}

table::ClassSet first_of(const table::ClassSet& classes) {
  return only(classes.first(), classes.size());
}

}  // namespace

bool Claims::holds(const Claim& claim, const Region& region) {
  const auto is_free_of = [&](const Tests* row) { return !is_matched(claim, region, *row); };
  if (!std::all_of(claim.matched_by_none.begin(), claim.matched_by_none.end(), is_free_of)) {
    return false;
  }
  Region judged = region;
  judged.restrict_to(claim.judged.tests());
  return std::all_of(claim.matched_by.begin(), claim.matched_by.end(), [&](const auto& rows) {
    return search_.find(judged, rows).verdict == Verdict::Proved;
  });
}

/// Whether the row matches a judged ticket of the region, or this could not be ruled out.
bool Claims::is_matched(const Claim& claim, const Region& region, const Tests& row) {
  if (!meet(region.tests(), row)) {
    return false;
  }
  if (!needs_search(claim, region, row)) {
    return true;
  }
  Region shared = region;
  shared.restrict_to(row);
  shared.restrict_to(claim.judged.tests());
  return search_.find(shared, {}).verdict != Verdict::Proved;
}

/// Products over ticket facts share a ticket as soon as they meet; derived facts may forbid it,
/// and that some tickets cannot be.
bool Claims::needs_search(const Claim& claim, const Region& region, const Tests& row) const {
  const auto tests_derived = [&](const Tests& tests) {
    return std::any_of(tests.begin(), tests.end(),
                       [&](const table::Test& test) { return facts_->is_derived(test.attribute); });
  };
  return !claim.judged.tests().empty() || tests_derived(region.tests()) || tests_derived(row) ||
         facts_->excluded().touch(region.tests()) || facts_->excluded().touch(row);
}

Region Claims::drop_facts(const Claim& claim, Region region) {
  const Tests tests = region.tests();
  for (auto test = tests.rbegin(); test != tests.rend(); ++test) {
    Region wider = region;
    wider.release(test->attribute);
    if (holds(claim, wider)) {
      region = std::move(wider);
    }
  }
  return region;
}

Region Claims::shortest_ticket(const Claim& claim, const Region& region) {
  Tests one_class_each = region.tests();
  for (table::Test& test : one_class_each) {
    test.classes = first_of(test.classes);
  }
  return drop_facts(claim, Region(std::move(one_class_each)));
}

/// One ticket of the region, as the rows see it: a class for each fact that they test. No row
/// tells tickets apart that agree in these.
Region Claims::in_terms_of_rows(const Claim& claim, const Region& region) {
  std::vector<bool> tested(facts_->table().attributes.size(), false);
  std::vector<table::AttributeId> derived;
  for (const Tests* row : claim.matched_by_none) {
    for (const table::Test& test : *row) {
      for (const table::AttributeId link : facts_->chain(test.attribute)) {
        if (std::find(derived.begin(), derived.end(), link) == derived.end()) {
          derived.push_back(link);
        }
      }
      tested[test.attribute.value] = true;
    }
  }
  box_.reset(derived, *work_);
  for (const table::Test& test : region.tests()) {
    box_.narrow(test.attribute, test.classes, *work_);
  }
  for (const table::AttributeId id : facts_->table().attributes.ids()) {
    if (!facts_->is_derived(id)) {
      box_.narrow(id, first_of(box_.classes(id)), *work_);
    }
  }
  Region result;
  for (const table::AttributeId id : facts_->table().attributes.ids()) {
    if (tested[id.value] && !box_.classes(id).is_all()) {
      result.restrict_to(id, box_.classes(id));
    }
  }
  return result;
}

/// The classes of the fact with which some ticket of the region, whatever it allows of that
/// fact now, is matched.
table::ClassSet Claims::taken_classes(const Claim& claim, const Region& region,
                                      table::AttributeId attribute) {
  const table::ClassSet all =
      table::ClassSet::all(facts_->table().attributes[attribute].class_count);
  table::ClassSet taken(all.size());
  Region others = region;
  others.release(attribute);
  for (const Tests* row : claim.matched_by_none) {
    if (!meet(others.tests(), *row)) {
      continue;
    }
    const Region as_region(*row);
    const table::ClassSet* tested = as_region.find(attribute);
    const table::ClassSet accepted = tested != nullptr ? *tested : all;
    if (!facts_->is_derived(attribute) && !needs_search(claim, others, *row)) {
      taken |= accepted;
      continue;
    }
    for_each_class(accepted & taken.complement(), [&](std::size_t index) {
      Region with_class = others;
      with_class.replace(attribute, only(index, all.size()));
      if (is_matched(claim, with_class, *row)) {
        taken.add(index);
      }
    });
  }
  return taken;
}

Region Claims::widest_group(const Claim& claim, const Region& region) {
  Region group = drop_facts(claim, in_terms_of_rows(claim, region));
  const Tests tests = group.tests();
  for (const table::Test& test : tests) {
    table::ClassSet free = taken_classes(claim, group, test.attribute).complement();
    // No judged ticket has a derived fact without a value, so that class says nothing.
    const auto unknown = facts_->table().attributes[test.attribute].unknown_class();
    if (!free.is_all() && facts_->is_derived(test.attribute) && unknown) {
      free.remove(*unknown);
    }
    group.replace(test.attribute, free);
  }
  return group;
}

findings::Witness as_witness(const Region& ticket) {
  findings::Witness witness;
  for (const table::Test& test : ticket.tests()) {
    witness.given.push_back({test.attribute, static_cast<std::uint32_t>(test.classes.first())});
  }
  return witness;
}

}  // namespace tier::analysis
