#include "compiler/analysis/no_ticket.h"

#include <utility>

#include "compiler/analysis/search.h"

namespace tier::analysis {

/// The groups have no fact in common, so that every ticket is impossible only where one of them
/// rules out all by itself.
std::optional<findings::NoTicket> find_no_ticket(const Facts& facts, const Budget& budget) {
  if (const auto& everything = facts.excluded().everything()) {
    return findings::NoTicket{{everything->declared_by.value()}};
  }
  Work work(budget.steps);
  Search search(facts, work);
  for (std::size_t group = 0; group < facts.excluded().groups().size(); ++group) {
    Answer answer = search.find_left_by(group);
    if (answer.verdict == Verdict::Proved) {
      return findings::NoTicket{std::move(answer.declared_impossible)};
    }
  }
  return std::nullopt;
}

}  // namespace tier::analysis
