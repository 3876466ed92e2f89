#pragma once

#include <string>
#include <vector>

#include "tests/differential/interpreter.h"
#include "tests/differential/random.h"

namespace tier::differential {

/// A ticket as both sides get it: facts for the interpreter, texts for the runtime. A fact in
/// `missing` is given to the runtime by no text.
struct Ticket {
  Facts facts;
  /// By fact, empty where nothing is given; of a set its members.
  std::vector<std::string> texts;
  std::vector<std::vector<std::string>> members;
  std::vector<bool> given;
  std::vector<semantics::FactId> missing;
  /// Whether the holder is given to the runtime.
  bool holder_given = true;
  /// By evidence.
  std::vector<bool> evidence;

  [[nodiscard]] bool is_complete() const { return missing.empty() && holder_given; }
};

Ticket random_ticket(Random& random, const semantics::Model& model);

/// The facts with a value for each one that is missing.
Facts completed(Random& random, const semantics::Model& model, const Ticket& ticket);

}  // namespace tier::differential
