#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// The facts that a derivation goes by.
class FactsRead {
 public:
  explicit FactsRead(const Model& model) : model_(model) {}

  std::vector<FactId> of(const Derivation& derivation) {
    std::visit(Overloaded{[&](const DerivedByMatrix& matrix) {
                            facts_.push_back(matrix.line_fact);
                            if (matrix.column_fact) {
                              facts_.push_back(*matrix.column_fact);
                            }
                          },
                          [&](const DerivedByRows& list) {
                            for (const DerivedRow& row : list.rows) {
                              if (!row.otherwise) {
                                collect(row.condition);
                              }
                            }
                          }},
               derivation.body);
    return std::move(facts_);
  }

 private:
  void collect(ConditionId id) {
    std::visit(
        Overloaded{
            [&](const And& node) { collect_all(node.operands); },
            [&](const Or& node) { collect_all(node.operands); },
            [&](const Not& node) { collect(node.operand); },
            [&](const Matches& node) { facts_.push_back(model_.patterns[node.pattern].fact); },
            [&](const SameEnum& node) {
              facts_.push_back(node.left);
              facts_.push_back(node.right);
            },
            [](const Invalid&) {}, [&](const auto& node) { facts_.push_back(node.fact); }},
        model_.conditions[id].node);
  }
  void collect_all(const std::vector<ConditionId>& operands) {
    for (const ConditionId operand : operands) {
      collect(operand);
    }
  }

  const Model& model_;
  std::vector<FactId> facts_;
};

/// Puts the derivations in an order in which each reads only facts before it.
class DerivationOrder {
 public:
  DerivationOrder(Resolver& resolver, std::vector<Derivation> derivations)
      : resolver_(resolver), waiting_(std::move(derivations)) {}

  void resolve() {
    take_ready();
    while (!waiting_.empty()) {
      take_out_circle();
      take_ready();
    }
  }

 private:
  std::vector<FactId> facts_read(const Derivation& derivation) const {
    return FactsRead(resolver_.model).of(derivation);
  }

  using Place = std::vector<Derivation>::iterator;

  Place find(FactId fact) {
    return std::find_if(waiting_.begin(), waiting_.end(),
                        [&](const Derivation& one) { return one.fact == fact; });
  }

  /// A fact that the derivation waits for. One whose own derivation is broken is not waited
  /// for: that is reported already.
  Place awaited(const Derivation& derivation) {
    for (const FactId fact : facts_read(derivation)) {
      const Place place = find(fact);
      if (place != waiting_.end()) {
        return place;
      }
    }
    return waiting_.end();
  }

  void take_ready() {
    const auto next = [&] {
      return std::find_if(waiting_.begin(), waiting_.end(), [&](const Derivation& derivation) {
        return awaited(derivation) == waiting_.end();
      });
    };
    for (Place ready = next(); ready != waiting_.end(); ready = next()) {
      resolver_.model.derivations.push_back(std::move(*ready));
      waiting_.erase(ready);
    }
  }

  /// All that is left waits for something; who follows that comes to a circle.
  void take_out_circle() {
    std::vector<FactId> path;
    FactId at = waiting_.front().fact;
    while (std::find(path.begin(), path.end(), at) == path.end()) {
      path.push_back(at);
      at = awaited(*find(at))->fact;
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), at));
    report(path);
    for (const FactId id : path) {
      waiting_.erase(find(id));
    }
  }

  void report(const std::vector<FactId>& circle) {
    const auto& facts = resolver_.model.facts;
    const auto next = [&](std::size_t index) {
      return fmt::format("goes by `{}`", facts[circle[(index + 1) % circle.size()]].name);
    };
    Diagnostic diagnostic(Code::DerivedFromItself, facts[circle.front()].span,
                          facts[circle.front()].name);
    std::move(diagnostic).label(next(0));
    for (std::size_t index = 1; index < circle.size(); ++index) {
      std::move(diagnostic).label(facts[circle[index]].span, next(index));
    }
    resolver_.sink.report(
        std::move(diagnostic).help("a derived fact goes by facts that are known before it"));
  }

  Resolver& resolver_;
  std::vector<Derivation> waiting_;
};

}  // namespace

void order_derivations(Resolver& resolver, std::vector<Derivation> derivations) {
  DerivationOrder(resolver, std::move(derivations)).resolve();
}

}  // namespace tier::semantics
