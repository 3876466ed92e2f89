#include "compiler/analysis/covers.h"

#include <cstddef>
#include <utility>

namespace tier::analysis {

Covers::Answer Covers::find(const std::vector<const Tests*>& rows,
                            const std::vector<const Tests*>& anyway,
                            const AccessRules::Entries& entries) {
  Answer answer = ask(search_, rows, anyway, {});
  if (answer.verdict != Verdict::Found) {
    return answer;
  }
  answer = ask(search_, rows, anyway, entries);
  if (answer.verdict != Verdict::Proved) {
    return answer;
  }
  for (std::size_t place = answer.by.size(); place-- > 0;) {
    AccessRules::Entries fewer = answer.by;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
    if (ask(polishing_search_, rows, anyway, fewer).verdict == Verdict::Proved) {
      answer.by = std::move(fewer);
    }
  }
  return answer;
}

Covers::Answer Covers::ask(Search& search, const std::vector<const Tests*>& rows,
                           const std::vector<const Tests*>& anyway,
                           const AccessRules::Entries& entries) const {
  std::vector<const Tests*> all = anyway;
  std::vector<std::size_t> entry_of(anyway.size());
  for (std::size_t entry = 0; entry < entries.size(); ++entry) {
    all.insert(all.end(), entries[entry]->rows.begin(), entries[entry]->rows.end());
    entry_of.resize(all.size(), entry);
  }
  std::vector<bool> needed(entries.size(), false);
  for (const Tests* row : rows) {
    Region region = judged_;
    region.restrict_to(*row);
    const analysis::Answer answer = search.find(region, all);
    if (answer.verdict != Verdict::Proved) {
      return {answer.verdict, {}};
    }
    for (std::size_t place = anyway.size(); place < all.size(); ++place) {
      if (answer.needed[place]) {
        needed[entry_of[place]] = true;
      }
    }
  }
  Answer result;
  for (std::size_t entry = 0; entry < entries.size(); ++entry) {
    if (needed[entry]) {
      result.by.push_back(entries[entry]);
    }
  }
  return result;
}

}  // namespace tier::analysis
