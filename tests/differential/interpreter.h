#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/semantics/model.h"

namespace tier::differential {

/// One ticket. By fact of the model; none for one that is unknown.
struct Facts {
  /// Of a set or a text only whether there is a value counts here.
  std::vector<std::optional<semantics::Constant>> values;
  /// Of each set which listed values it holds; of others empty.
  std::vector<std::vector<bool>> members;
  std::vector<std::string> texts;
  /// The tier that holds the ticket; any, where the book asks for none.
  semantics::TierId holder;
};

/// What a rulebook says of a ticket, read off the checked model as plainly as its page in
/// docs/language.md: no classes, no rows, no bits, no automata.
struct Verdict {
  /// The given facts and the derived ones.
  Facts facts;
  /// Whether the book declares that there is no such ticket.
  bool impossible = false;
  /// Every scope that matches and that no matching one overrides. A sound book has exactly
  /// one; of several the table may name any.
  std::vector<semantics::ScopeId> owners;
  /// By trigger: whether it applies, whether one that applies overrides it, whether an `unless`
  /// would hold it back.
  std::vector<bool> applies;
  std::vector<bool> silenced;
  std::vector<bool> held_back;
  /// By trigger and need of it: whether the need is due, waivers counted.
  std::vector<std::vector<bool>> due;
  /// By permission: whether it is in force for the holder.
  std::vector<bool> in_force;
  /// By guidance: whether it applies.
  std::vector<bool> guidance;
  /// By lifecycle and value of its fact: whether the fact may become it.
  std::vector<std::vector<bool>> may_become;
};

Verdict interpret(const semantics::Model& model, Facts facts);

}  // namespace tier::differential
