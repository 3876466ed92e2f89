#include "compiler/analysis/claim.h"

#include <algorithm>

namespace tier::analysis {

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
  if (!needs_search(claim, row)) {
    return true;
  }
  Region shared = region;
  shared.restrict_to(row);
  shared.restrict_to(claim.judged.tests());
  return search_.find(shared, {}).verdict != Verdict::Proved;
}

/// Products over ticket facts share a ticket as soon as they meet; derived facts may forbid it.
bool Claims::needs_search(const Claim& claim, const Tests& row) const {
  return !claim.judged.tests().empty() ||
         std::any_of(row.begin(), row.end(),
                     [&](const table::Test& test) { return facts_->is_derived(test.attribute); });
}

Region Claims::shortest_ticket(const Claim& claim, const Region& region) {
  Tests one_class_each = region.tests();
  for (table::Test& test : one_class_each) {
    const std::size_t first = test.classes.first();
    test.classes = table::ClassSet(test.classes.size());
    test.classes.add(first);
  }
  Region ticket(one_class_each);
  for (auto test = one_class_each.rbegin(); test != one_class_each.rend(); ++test) {
    Region shorter = ticket;
    shorter.release(test->attribute);
    if (holds(claim, shorter)) {
      ticket = std::move(shorter);
    }
  }
  return ticket;
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
    if (!needs_search(claim, *row)) {
      taken |= accepted;
      continue;
    }
    for_each_class(accepted & taken.complement(), [&](std::size_t index) {
      table::ClassSet one(all.size());
      one.add(index);
      Region with_class = others;
      with_class.replace(attribute, one);
      if (is_matched(claim, with_class, *row)) {
        taken.add(index);
      }
    });
  }
  return taken;
}

Region Claims::widest_region(const Claim& claim, const Region& region) {
  Region wide = region;
  for (const table::Test& test : region.tests()) {
    wide.replace(test.attribute, taken_classes(claim, wide, test.attribute).complement());
  }
  return wide;
}

findings::Witness as_witness(const Region& ticket) {
  findings::Witness witness;
  for (const table::Test& test : ticket.tests()) {
    witness.given.push_back({test.attribute, static_cast<std::uint32_t>(test.classes.first())});
  }
  return witness;
}

}  // namespace tier::analysis
