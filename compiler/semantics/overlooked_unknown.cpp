#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/condition_resolver.h"

/// A `not` over an optional fact also holds where the fact is unknown, which is easily overlooked;
/// `is not` does not. Who says beside it what is to be of unknown facts has overlooked nothing:
///
///     subject is known and not (subject mentions "refund")      only known ones
///     subject is unknown or not (subject mentions "refund")     unknown ones too, as it says
namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// The fact that a comparison asks for; none of anything else.
FactId compared_fact(const Model& model, ConditionId id) {
  return std::visit(base::Overloaded{
                        [](const OneOf& node) { return node.fact; },
                        [](const Between& node) { return node.fact; },
                        [](const HasAny& node) { return node.fact; },
                        [&](const Matches& node) { return model.patterns[node.pattern].fact; },
                        [](const auto&) { return FactId(); },
                    },
                    model.conditions[id].node);
}

/// The facts that a condition compares, and those of which it says itself whether they are known.
struct Asked {
  std::set<FactId> compared;
  std::set<FactId> spelled_out;

  /// What stands behind a further `not` was looked at there.
  // NOLINTNEXTLINE(misc-no-recursion)
  void add(const Model& model, ConditionId id) {
    const auto& node = model.conditions[id].node;
    if (const auto* known = std::get_if<IsKnown>(&node)) {
      spelled_out.insert(known->fact);
    } else if (const auto* all = std::get_if<And>(&node)) {
      add(model, all->operands);
    } else if (const auto* one = std::get_if<Or>(&node)) {
      add(model, one->operands);
    } else if (const auto* same = std::get_if<SameEnum>(&node)) {
      compared.insert({same->left, same->right});
    } else if (const FactId fact = compared_fact(model, id); fact.is_some()) {
      compared.insert(fact);
    }
  }

 private:
  // NOLINTNEXTLINE(misc-no-recursion)
  void add(const Model& model, const std::vector<ConditionId>& ids) {
    for (const ConditionId id : ids) {
      add(model, id);
    }
  }
};

/// What a condition says of a fact wherever it holds.
class Implied {
 public:
  /// `spelled_out`: only by `is known` and `is unknown`, not by a comparison, which a known fact
  /// alone can meet.
  Implied(const Model& model, FactId fact, bool spelled_out)
      : model_(model), fact_(fact), spelled_out_(spelled_out) {}

  /// It never holds where the fact is unknown.
  [[nodiscard]] bool known(ConditionId id) const {
    const auto& node = model_.conditions[id].node;
    if (const auto* all = std::get_if<And>(&node)) {
      return any(all->operands, &Implied::known);
    }
    if (const auto* one = std::get_if<Or>(&node)) {
      return every(one->operands, &Implied::known);
    }
    if (const auto* negation = std::get_if<Not>(&node)) {
      return holds_of_unknown(negation->operand);
    }
    if (const auto* known = std::get_if<IsKnown>(&node)) {
      return known->fact == fact_;
    }
    if (const auto* same = std::get_if<SameEnum>(&node)) {
      return !spelled_out_ && (same->left == fact_ || same->right == fact_);
    }
    return !spelled_out_ && compared_fact(model_, id) == fact_;
  }

  /// It holds wherever the fact is unknown.
  [[nodiscard]] bool holds_of_unknown(ConditionId id) const {
    const auto& node = model_.conditions[id].node;
    if (const auto* all = std::get_if<And>(&node)) {
      return every(all->operands, &Implied::holds_of_unknown);
    }
    if (const auto* one = std::get_if<Or>(&node)) {
      return any(one->operands, &Implied::holds_of_unknown);
    }
    const auto* negation = std::get_if<Not>(&node);
    return negation != nullptr && known(negation->operand);
  }

 private:
  using Question = bool (Implied::*)(ConditionId) const;

  [[nodiscard]] bool any(const std::vector<ConditionId>& ids, Question question) const {
    return std::any_of(ids.begin(), ids.end(),
                       [&](ConditionId id) { return (this->*question)(id); });
  }
  [[nodiscard]] bool every(const std::vector<ConditionId>& ids, Question question) const {
    return std::all_of(ids.begin(), ids.end(),
                       [&](ConditionId id) { return (this->*question)(id); });
  }

  const Model& model_;
  FactId fact_;
  bool spelled_out_;
};

std::string help_without_unknown(const Fact& fact) {
  if (std::holds_alternative<FlagType>(fact.type)) {
    return fmt::format(
        "write `{0} is no` to leave those tickets out, or `({0} is unknown or not "
        "{0})` to take them",
        fact.name);
  }
  if (std::holds_alternative<SetType>(fact.type) || std::holds_alternative<TextType>(fact.type)) {
    return fmt::format(
        "add `and {0} is known` to leave those tickets out, or say `({0} is unknown or not …)` to "
        "take them",
        fact.name);
  }
  return fmt::format(
      "write the opposite comparison without `not`, such as `is not`, to leave those tickets out, "
      "or say `({} is unknown or not …)` to take them",
      fact.name);
}

}  // namespace

void ConditionResolver::note_unknown(Span span, ConditionId operand) {
  Asked asked;
  asked.add(resolver_.model, operand);
  for (const FactId id : asked.compared) {
    if (fact(id).may_be_unknown && asked.spelled_out.count(id) == 0 &&
        Implied(resolver_.model, id, false).known(operand)) {
      overlooked_.push_back({span, id});
    }
  }
}

/// Takes out those from `first` on whose fact `settles` says yes of; it is asked once a fact.
template <class Settles>
void ConditionResolver::settle(std::size_t first, Settles settles) {
  std::map<FactId, bool> answers;
  const auto settled = [&](const Overlooked& noted) {
    const auto [answer, is_new] = answers.emplace(noted.fact, false);
    if (is_new) {
      answer->second = settles(noted.fact);
    }
    return answer->second;
  };
  const auto begin = overlooked_.begin() + static_cast<std::ptrdiff_t>(first);
  overlooked_.erase(std::remove_if(begin, overlooked_.end(), settled), overlooked_.end());
}

ConditionId ConditionResolver::all_of(Span span, std::vector<ConditionId> operands,
                                      std::size_t first) {
  settle(first, [&](FactId fact) {
    const Implied implied(resolver_.model, fact, false);
    return std::any_of(operands.begin(), operands.end(),
                       [&](ConditionId id) { return implied.known(id); });
  });
  return add(span, And{std::move(operands)});
}

ConditionId ConditionResolver::any_of(Span span, std::vector<ConditionId> operands,
                                      std::size_t first) {
  settle(first, [&](FactId fact) {
    const Implied implied(resolver_.model, fact, true);
    return std::any_of(operands.begin(), operands.end(),
                       [&](ConditionId id) { return implied.holds_of_unknown(id); });
  });
  return add(span, Or{std::move(operands)});
}

void ConditionResolver::report_overlooked() {
  for (const Overlooked& noted : overlooked_) {
    resolver_.sink.report(Diagnostic(Code::NotOverUnknown, noted.span, fact(noted.fact).name)
                              .label(fact(noted.fact).span, "may be unknown")
                              .help(help_without_unknown(fact(noted.fact))));
  }
}

}  // namespace tier::semantics
