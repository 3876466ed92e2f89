#pragma once

#include <optional>
#include <vector>

#include "compiler/semantics/model.h"

namespace tier::differential {

/// The facts of one ticket, by fact of the model; none for one that is unknown.
using Facts = std::vector<std::optional<semantics::Constant>>;

/// What a rulebook says of a ticket, read off the checked model as plainly as its page in
/// docs/language.md: no classes, no rows, no bits.
struct Verdict {
  /// The given facts and the derived ones.
  Facts facts;
  /// Every scope that matches and that no matching one overrides. A sound book has exactly
  /// one; of several the table may name any.
  std::vector<semantics::ScopeId> owners;
};

Verdict interpret(const semantics::Model& model, Facts facts);

}  // namespace tier::differential
