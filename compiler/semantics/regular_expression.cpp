#include "compiler/semantics/regular_expression.h"

#include <algorithm>

#include "compiler/semantics/regular_expression_tree.h"

namespace tier::semantics {
namespace {

using Step = RegularExpression::Step;

/// Repetitions of repetitions multiply: beyond this a pattern is refused.
constexpr std::size_t max_steps = 5'000;

class Assembler {
 public:
  /// False where the pattern is too large.
  bool assemble(const Part& whole) {
    put(whole);
    add({Step::Kind::Match});
    return steps_.size() <= max_steps;
  }
  std::vector<Step> take() { return std::move(steps_); }

 private:
  std::size_t add(Step step) {
    steps_.push_back(std::move(step));
    return steps_.size() - 1;
  }

  void put(const Part& part) {
    if (steps_.size() > max_steps) {
      return;
    }
    switch (part.kind) {
      case Part::Kind::Empty:
        add({Step::Kind::Jump, {}, steps_.size() + 1});
        return;
      case Part::Kind::Read:
        add({Step::Kind::Read, part.set, steps_.size() + 1});
        return;
      case Part::Kind::Begin:
        add({Step::Kind::Begin, {}, steps_.size() + 1});
        return;
      case Part::Kind::End:
        add({Step::Kind::End, {}, steps_.size() + 1});
        return;
      case Part::Kind::Sequence:
        for (const Part& one : part.parts) {
          put(one);
        }
        return;
      case Part::Kind::Choice:
        put_choice(part);
        return;
      case Part::Kind::Repeat:
        put_repeat(part);
        return;
    }
  }

  void put_choice(const Part& part) {
    std::vector<std::size_t> ends;
    for (std::size_t index = 0; index + 1 < part.parts.size(); ++index) {
      const std::size_t fork = add({Step::Kind::Fork, {}, steps_.size() + 1});
      put(part.parts[index]);
      ends.push_back(add({Step::Kind::Jump}));
      steps_[fork].other = steps_.size();
    }
    put(part.parts.back());
    for (const std::size_t end : ends) {
      steps_[end].next = steps_.size();
    }
  }

  void put_repeat(const Part& part) {
    for (std::size_t time = 0; time < part.least && steps_.size() <= max_steps; ++time) {
      put(part.parts.front());
    }
    if (!part.most) {
      const std::size_t fork = add({Step::Kind::Fork, {}, steps_.size() + 1});
      put(part.parts.front());
      add({Step::Kind::Jump, {}, fork});
      steps_[fork].other = steps_.size();
      return;
    }
    std::vector<std::size_t> forks;
    for (std::size_t time = part.least; time < *part.most && steps_.size() <= max_steps; ++time) {
      forks.push_back(add({Step::Kind::Fork, {}, steps_.size() + 1}));
      put(part.parts.front());
    }
    for (const std::size_t fork : forks) {
      steps_[fork].other = steps_.size();
    }
  }

  std::vector<Step> steps_;
};

bool holds(const RegularExpression::Set& set, char32_t character) {
  const bool is_listed =
      std::any_of(set.ranges.begin(), set.ranges.end(), [&](const RegularExpression::Range& range) {
        return range.first <= character && character <= range.second;
      });
  return is_listed != set.negated;
}

/// All places that the machine may be at: never a path more than there are steps.
class Places {
 public:
  explicit Places(const std::vector<Step>& steps) : steps_(&steps), seen_(steps.size()) {}

  /// Adds `step`, and what it leads to without reading.
  void add(std::size_t step, bool at_begin, bool at_end) {
    std::vector<std::size_t> pending = {step};
    while (!pending.empty()) {
      const std::size_t at = pending.back();
      pending.pop_back();
      if (seen_[at]) {
        continue;
      }
      seen_[at] = true;
      const Step& one = (*steps_)[at];
      const bool passes = one.kind == Step::Kind::Jump || one.kind == Step::Kind::Fork ||
                          (one.kind == Step::Kind::Begin && at_begin) ||
                          (one.kind == Step::Kind::End && at_end);
      if (passes) {
        pending.push_back(one.next);
      }
      if (one.kind == Step::Kind::Fork) {
        pending.push_back(one.other);
      }
    }
  }

  [[nodiscard]] bool has(std::size_t step) const { return seen_[step]; }

 private:
  const std::vector<Step>* steps_;
  std::vector<bool> seen_;
};

}  // namespace

std::optional<RegularExpression> RegularExpression::parse(std::string_view pattern,
                                                          std::string& problem) {
  const auto whole = parse_regular_expression(pattern, problem);
  if (!whole) {
    return std::nullopt;
  }
  Assembler assembler;
  if (!assembler.assemble(*whole)) {
    problem = "its repetitions stand for too many characters";
    return std::nullopt;
  }
  RegularExpression expression;
  expression.steps_ = assembler.take();
  return expression;
}

bool RegularExpression::matches(std::string_view text) const {
  const std::vector<char32_t> characters = characters_of(text);
  Places places(steps_);
  places.add(0, true, characters.empty());
  for (std::size_t index = 0; index < characters.size(); ++index) {
    Places next(steps_);
    for (std::size_t step = 0; step < steps_.size(); ++step) {
      const Step& one = steps_[step];
      if (places.has(step) && one.kind == Step::Kind::Read && holds(one.set, characters[index])) {
        next.add(one.next, false, index + 1 == characters.size());
      }
    }
    places = std::move(next);
  }
  return places.has(steps_.size() - 1);
}

}  // namespace tier::semantics
