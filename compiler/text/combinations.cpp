#include "compiler/text/combinations.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "compiler/text/hitting_sets.h"
#include "compiler/text/wordings.h"

namespace tier::text {

namespace {

using Places = std::vector<std::size_t>;

class ImpossibleSearch {
 public:
  ImpossibleSearch(const std::vector<Pattern>& patterns, const Automaton& automaton,
                   std::size_t work)
      : patterns_(patterns), work_(work) {
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
      wordings_.push_back(wordings(patterns, automaton, pattern, work_));
      always_forced_.push_back(forced_by_all(all(wordings_.back())));
    }
  }

  Impossibles run() {
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
      const Relation relation = patterns_[pattern].relation;
      if (relation == Relation::StartsWith || relation == Relation::EndsWith) {
        look_at_one_end({pattern}, wordings_at(relation));
      } else {
        add({pattern}, refusals({pattern}, all(wordings_[pattern])));
      }
    }
    return {std::move(products_), work_ > 0};
  }

 private:
  using List = std::vector<const Wording*>;

  static List all(const std::vector<Wording>& wordings) {
    List result;
    for (const Wording& one : wordings) {
      result.push_back(&one);
    }
    return result;
  }

  static Places forced_by_all(const List& wordings) {
    Places result = wordings.empty() ? Places() : wordings.front()->forced;
    for (const Wording* one : wordings) {
      Places both;
      std::set_intersection(result.begin(), result.end(), one->forced.begin(), one->forced.end(),
                            std::back_inserter(both));
      result = std::move(both);
    }
    return result;
  }

  [[nodiscard]] List wordings_at(Relation end) const {
    List result;
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
      if (patterns_[pattern].relation == end) {
        const List more = all(wordings_[pattern]);
        result.insert(result.end(), more.begin(), more.end());
      }
    }
    return result;
  }

  static List forcing(const List& wordings, const Places& together) {
    List result;
    std::copy_if(wordings.begin(), wordings.end(), std::back_inserter(result),
                 [&](const Wording* one) { return includes(one->forced, together); });
    return result;
  }

  /// The patterns at one end of the text share a wording. Goes on to more of them while there
  /// is one; two are enough where each has one wording only, since of prefixes that fit in pairs
  /// the longest is the wording of all.
  void look_at_one_end(const Places& together, const List& at_this_end) {
    const List shared = forcing(at_this_end, together);
    work_ -= std::min(work_, at_this_end.size());
    if (work_ == 0) {
      return;
    }
    if (shared.empty()) {
      if (needs_all(together, {}, at_this_end) && none_is_stronger(together, at_this_end)) {
        products_.push_back({together, {}});
      }
      return;
    }
    for (Places& refused : refusals(together, shared)) {
      if (needs_all(together, refused, at_this_end)) {
        products_.push_back({together, std::move(refused)});
      }
    }
    const Relation end = patterns_[together.back()].relation;
    if (together.size() == 2 && each_has_one_wording(end)) {
      return;
    }
    for (std::size_t next = together.back() + 1; next < patterns_.size(); ++next) {
      if (patterns_[next].relation == end) {
        Places more = together;
        more.push_back(next);
        look_at_one_end(more, at_this_end);
      }
    }
  }

  [[nodiscard]] bool each_has_one_wording(Relation end) const {
    for (std::size_t pattern = 0; pattern < patterns_.size(); ++pattern) {
      if (patterns_[pattern].relation == end && wordings_[pattern].size() != 1) {
        return false;
      }
    }
    return true;
  }

  /// Whether the combination could be, were one of those that match left out of it.
  static bool needs_all(const Places& together, const Places& refused, const List& at_this_end) {
    return together.size() == 1 ||
           std::all_of(together.begin(), together.end(), [&](std::size_t left_out) {
             Places fewer = together;
             fewer.erase(std::find(fewer.begin(), fewer.end(), left_out));
             const List wordings = forcing(at_this_end, fewer);
             return std::any_of(wordings.begin(), wordings.end(),
                                [&](const Wording* one) { return !share(one->forced, refused); });
           });
  }

  /// Whether none of them could give way to one of this end that it forces, with the same result.
  [[nodiscard]] bool none_is_stronger(const Places& together, const List& at_this_end) const {
    return std::all_of(together.begin(), together.end(), [&](std::size_t one) {
      return std::all_of(
          always_forced_[one].begin(), always_forced_[one].end(), [&](std::size_t weaker) {
            if (patterns_[weaker].relation != patterns_[one].relation || !is_weaker(weaker, one)) {
              return true;
            }
            Places others = together;
            std::replace(others.begin(), others.end(), one, weaker);
            std::sort(others.begin(), others.end());
            return !forcing(at_this_end, others).empty();
          });
    });
  }

  [[nodiscard]] bool forces(std::size_t pattern, std::size_t other) const {
    return includes(always_forced_[pattern], {other});
  }

  /// Whether the one is forced by the other; of those that are the same the first is stronger.
  [[nodiscard]] bool is_weaker(std::size_t one, std::size_t other) const {
    return one != other && forces(other, one) && (!forces(one, other) || other < one);
  }

  /// What cannot be refused, each list together, to patterns that match by one of these wordings:
  /// what all of the wordings force, and else something of each.
  std::vector<Places> refusals(const Places& together, const List& by) {
    const Places always = without(forced_by_all(by), together);
    std::vector<Places> result;
    for (const std::size_t one : strongest(always, together)) {
      result.push_back({one});
    }
    std::vector<Places> sets;
    std::vector<Places> strong;
    for (const Wording* wording : by) {
      sets.push_back(without(without(wording->forced, together), always));
      strong.push_back(strongest(sets.back(), together));
      if (sets.back().empty()) {
        return result;
      }
    }
    std::sort(strong.begin(), strong.end());
    strong.erase(std::unique(strong.begin(), strong.end()), strong.end());
    std::set<Places> hits;
    for (const Places& one : hitting_sets(strong, work_)) {
      hits.insert(with_none_to_spare(one, sets));
    }
    result.insert(result.end(), hits.begin(), hits.end());
    return result;
  }

  static Places without(const Places& from, const Places& left_out) {
    Places result;
    std::set_difference(from.begin(), from.end(), left_out.begin(), left_out.end(),
                        std::back_inserter(result));
    return result;
  }

  /// Those that no other of them forces: refusing what is forced refuses what forces it.
  [[nodiscard]] Places strongest(const Places& patterns, const Places& together) const {
    Places result;
    std::copy_if(patterns.begin(), patterns.end(), std::back_inserter(result),
                 [&](std::size_t one) {
                   return std::none_of(patterns.begin(), patterns.end(), [&](std::size_t other) {
                     return is_weaker(one, other) && !is_same_as_one_of(other, together);
                   });
                 });
    return result;
  }

  /// The strongest of one wording may be hit by something weaker that is there for another.
  static Places with_none_to_spare(Places hits, const std::vector<Places>& sets) {
    for (const std::size_t one : Places(hits)) {
      const Places fewer = without(hits, {one});
      if (std::all_of(sets.begin(), sets.end(),
                      [&](const Places& set) { return share(set, fewer); })) {
        hits = fewer;
      }
    }
    return hits;
  }

  /// Whether it is the same as one of them that stands for both.
  [[nodiscard]] bool is_same_as_one_of(std::size_t pattern, const Places& together) const {
    return std::any_of(together.begin(), together.end(), [&](std::size_t one) {
      return is_weaker(pattern, one) && forces(pattern, one);
    });
  }

  void add(const Places& matching, std::vector<Places> refused) {
    for (Places& one : refused) {
      products_.push_back({matching, std::move(one)});
    }
  }

  const std::vector<Pattern>& patterns_;
  std::size_t work_;
  /// By pattern.
  std::vector<std::vector<Wording>> wordings_;
  std::vector<Places> always_forced_;
  std::vector<Combination> products_;
};

}  // namespace

Impossibles impossible_combinations(const std::vector<Pattern>& patterns,
                                    const Automaton& automaton, std::size_t work) {
  return ImpossibleSearch(patterns, automaton, work).run();
}

}  // namespace tier::text
