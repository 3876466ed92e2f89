#pragma once

#include "compiler/prose/grammar.h"
#include "compiler/table/decision_table.h"

namespace tier::prose {

/// What is spoken of, in which language, and how its clauses stand. A table by itself is spoken of
/// in English, as messages are.
struct Voice {
  const table::DecisionTable& table;
  const Grammar& words;
  Clause clause = Clause::Alone;

  // So that whoever has a table only need not name a language.
  // NOLINTNEXTLINE(google-explicit-constructor)
  Voice(const table::DecisionTable& of, const Grammar& in = english(), Clause as = Clause::Alone)
      : table(of), words(in), clause(as) {}

  /// The same, in clauses that are read after "when".
  [[nodiscard]] Voice behind_when() const { return {table, words, Clause::Behind}; }
  /// The phrase as it stands in the clauses of this voice.
  [[nodiscard]] std::string_view pick(const Clauses& phrase) const {
    return clause == Clause::Alone ? phrase.alone : phrase.behind;
  }
};

}  // namespace tier::prose
