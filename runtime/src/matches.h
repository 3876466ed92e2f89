#pragma once

#include "tier/decide.h"

namespace tier::runtime {

/// The matches of the one decision of a kind that collects, in a request that was decided.
///
///     for (const Match& match : matches_of(table, request, DecisionKind::Needs)) …
struct Matches {
  const Match* first = nullptr;
  std::uint32_t count = 0;

  [[nodiscard]] const Match* begin() const { return first; }
  [[nodiscard]] const Match* end() const { return first + count; }
};

/// The decision of this kind, of which there is one at the most; null where there is none.
inline const format::Decision* find_decision(const Table& table, format::DecisionKind kind) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (table.decisions[index].kind == kind) {
      return table.decisions + index;
    }
  }
  return nullptr;
}

inline Matches matches_of(const Table& table, const Request& request, format::DecisionKind kind) {
  const format::Decision* decision = find_decision(table, kind);
  if (decision == nullptr) {
    return {};
  }
  const Answer& answer = request.answers[decision - table.decisions];
  return {request.matches + answer.first_match, answer.match_count};
}

}  // namespace tier::runtime
