#include "compiler/text/hitting_sets.h"

#include <algorithm>
#include <set>

#include "compiler/text/wordings.h"

namespace tier::text {

namespace {

using Elements = std::vector<std::size_t>;

/// Whether each element is the only one by which some set is hit.
bool none_to_spare(const Elements& hits, const std::vector<Elements>& sets, std::size_t count) {
  return std::all_of(hits.begin(), hits.end(), [&](std::size_t element) {
    Elements others = hits;
    others.erase(std::find(others.begin(), others.end(), element));
    return std::any_of(sets.begin(), sets.begin() + static_cast<std::ptrdiff_t>(count),
                       [&](const Elements& set) { return !share(set, others); });
  });
}

}  // namespace

/// Set by set: what hits those before and not this one is completed by each of its elements.
std::vector<Elements> hitting_sets(const std::vector<Elements>& sets, std::size_t& work) {
  std::set<Elements> result = {{}};
  for (std::size_t count = 1; count <= sets.size(); ++count) {
    const Elements& added = sets[count - 1];
    std::set<Elements> next;
    for (const Elements& hits : result) {
      if (share(added, hits)) {
        next.insert(hits);
        continue;
      }
      for (const std::size_t element : added) {
        Elements more = hits;
        more.insert(std::lower_bound(more.begin(), more.end(), element), element);
        if (none_to_spare(more, sets, count)) {
          next.insert(std::move(more));
        }
        work -= std::min(work, count);
      }
      if (work == 0) {
        return {};
      }
    }
    result = std::move(next);
  }
  return {result.begin(), result.end()};
}

}  // namespace tier::text
