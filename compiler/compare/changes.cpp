#include "compiler/compare/changes.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "compiler/analysis/row_bits.h"
#include "compiler/analysis/search.h"
#include "compiler/compare/covering.h"

namespace tier::compare {
namespace {

using analysis::Region;
using analysis::Tests;
using analysis::Verdict;

/// The lines of both books, in one list: those of the earlier, its *otherwise*, and the same of the
/// later.
class Finder {
 public:
  Finder(const analysis::Facts& facts, const Unit& unit, const analysis::Budget& budget)
      : unit_(unit),
        budget_(budget),
        work_(budget.steps),
        search_(facts, work_, excluded_of(facts, unit)),
        covering_(facts, unit, budget.steps),
        before_(with_otherwise(unit.before)),
        after_(with_otherwise(unit.after)),
        bits_(facts.table(), all_rows()) {}

  bool find() {
    const std::size_t count = before_.size();
    for (std::size_t place = 0; place < count; ++place) {
      const bool all_used = bits_.for_each_meeting_after(place, [&](std::size_t other) {
        work_.spend(1);
        return other < count || look_at(place, other - count);
      });
      if (!all_used || work_.ended()) {
        return false;
      }
    }
    return true;
  }

  void take(std::vector<Change>& changes) {
    for (auto& [answers, found] : found_) {
      Change change{unit_.kind,
                    unit_.what,
                    unit_.title,
                    unit_.of,
                    unit_.answers[answers.first],
                    unit_.answers[answers.second],
                    {},
                    found.more};
      change.groups.assign(std::make_move_iterator(found.groups.begin()),
                           std::make_move_iterator(found.groups.end()));
      std::stable_sort(
          change.groups.begin(), change.groups.end(),
          [](const Group& a, const Group& b) { return a.region.size() < b.region.size(); });
      changes.push_back(std::move(change));
    }
  }

 private:
  struct Found {
    /// In a place of their own, since searches point to them.
    std::deque<Group> groups;
    bool more = false;
  };

  static std::vector<Line> with_otherwise(const Function& function) {
    std::vector<Line> lines = function.lines;
    lines.push_back({{}, function.otherwise, ""});
    return lines;
  }
  [[nodiscard]] std::vector<const table::Row*> all_rows() const {
    std::vector<const table::Row*> rows;
    for (const std::vector<Line>* lines : {&before_, &after_}) {
      for (const Line& line : *lines) {
        rows.push_back(&line.row);
      }
    }
    return rows;
  }

  /// Finds the tickets that are answered by these lines; false where the budget ended.
  bool look_at(std::size_t place, std::size_t other) {
    const std::pair answers(before_[place].answer, after_[other].answer);
    if (answers.first == answers.second || !unit_.answers[answers.first].counts ||
        !unit_.answers[answers.second].counts) {
      return true;
    }
    Region region(before_[place].row.tests);
    region.restrict_to(after_[other].row.tests);
    std::vector<const Tests*> taken;
    take_earlier(0, place, region, taken);
    take_earlier(before_.size(), before_.size() + other, region, taken);
    const auto known = found_.find(answers);
    if (known != found_.end()) {
      for (const Group& group : known->second.groups) {
        taken.push_back(&group.region);
      }
    }
    analysis::Answer answer = search_.find(region, taken);
    while (answer.verdict == Verdict::Found) {
      Found& found = found_[answers];
      if (found.groups.size() == budget_.gaps) {
        found.more = true;
        return true;
      }
      found.groups.push_back(covering_.group(answer.region, answers.first, answers.second));
      taken.push_back(&found.groups.back().region);
      answer = search_.find(region, taken);
    }
    return answer.verdict == Verdict::Proved;
  }

  /// Adds the lines at the places [first, last) of the list that take some of these tickets.
  void take_earlier(std::size_t first, std::size_t last, const Region& region,
                    std::vector<const Tests*>& taken) {
    work_.spend((last - first) / 64);
    bits_.for_each_meeting(region.tests(), first, last, [&](std::size_t place) {
      work_.spend(1);
      taken.push_back(&line_at(place).row.tests);
      return true;
    });
  }
  [[nodiscard]] const Line& line_at(std::size_t place) const {
    return place < before_.size() ? before_[place] : after_[place - before_.size()];
  }

  const Unit& unit_;
  const analysis::Budget& budget_;
  analysis::Work work_;
  analysis::Search search_;
  Covering covering_;
  std::vector<Line> before_;
  std::vector<Line> after_;
  analysis::RowBits bits_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Found> found_;
};

}  // namespace

bool find_changes(const analysis::Facts& facts, const Unit& unit, const analysis::Budget& budget,
                  std::vector<Change>& changes) {
  Finder finder(facts, unit, budget);
  const bool complete = finder.find();
  finder.take(changes);
  return complete;
}

}  // namespace tier::compare
