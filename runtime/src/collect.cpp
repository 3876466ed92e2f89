#include <bit>

#include "workspace.h"

namespace tier::runtime {
namespace {

void stand(const Workspace& work, std::uint32_t rule, Standing standing) {
  work.rules[rule] = static_cast<std::uint32_t>(standing);
}

bool stands(const Workspace& work, std::uint32_t rule, Standing standing) {
  return work.rules[rule] == static_cast<std::uint32_t>(standing);
}

/// Adds a row that matches or may match to the matches; the rows of a rule come together.
void add(const format::Row& row, bool sure, const Workspace& work, Match* matches,
         std::uint32_t& count) {
  if (count == 0 || matches[count - 1].rule != row.rule) {
    matches[count++] = {row.rule, row.outcome, 0};
    stand(work, row.rule, Standing::Settled);
  }
  matches[count - 1].certain |= sure ? 1U : 0U;
}

/// The bits of a word that stand for rows.
std::uint64_t rows_in(const format::Decision& decision, std::uint32_t word) {
  const std::uint32_t left = decision.rows.count - word * 64;
  return left < 64 ? (std::uint64_t{1} << left) - 1 : ~std::uint64_t{0};
}

/// All rules that match or may match, whatever beats them.
std::uint32_t gather(const Table& table, const format::Decision& decision, const RowsOfBits& source,
                     const Workspace& work, Match* matches) {
  std::uint32_t count = 0;
  for (std::uint32_t word = 0; word < source.words; ++word) {
    std::uint64_t possible = ~std::uint64_t{0};
    std::uint64_t sure = ~std::uint64_t{0};
    for (std::uint32_t input = 0; input < source.inputs; ++input) {
      possible &= source.bits[source.some[input] + std::size_t{word}];
      sure &= source.bits[source.every[input] + std::size_t{word}];
    }
    if (source.inputs == 0) {
      possible = sure = rows_in(decision, word);
    }
    for (; possible != 0; possible &= possible - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(possible));
      const format::Row& row = table.rows[decision.rows.begin + word * 64 + bit];
      add(row, ((sure >> bit) & 1U) != 0, work, matches, count);
    }
  }
  return count;
}

/// Tells the rules that a match beats. Of two that beat a rule, one for certain and one perhaps,
/// the certain one counts, whichever comes first.
void beat(const Table& table, const Match& winner, const Workspace& work) {
  const format::Range beaten = table.rules[winner.rule].beats;
  for (std::uint32_t index = 0; index < beaten.count; ++index) {
    const std::uint32_t loser = table.lists[beaten.begin + index];
    if (winner.certain != 0) {
      stand(work, loser, Standing::Beaten);
    } else if (!stands(work, loser, Standing::Beaten)) {
      stand(work, loser, Standing::Doubtful);
    }
  }
}

/// Takes out what is beaten for certain, and the certainty of what may be beaten. What beats a
/// rule beats also what that rule beats, so it does not matter that a winner may be beaten itself.
void settle(const Workspace& work, Match* matches, Answer& answer) {
  std::uint32_t kept = 0;
  answer.state = State::Decided;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    Match match = matches[index];
    if (stands(work, match.rule, Standing::Beaten)) {
      continue;
    }
    const bool doubtful = stands(work, match.rule, Standing::Doubtful);
    stand(work, match.rule, match.certain != 0 ? Standing::Settled : Standing::Asked);
    match.certain = doubtful ? 0 : match.certain;
    answer.state = match.certain != 0 ? answer.state : State::Undetermined;
    matches[kept++] = match;
  }
  answer.match_count = kept;
  answer.state = kept == 0 ? State::None : answer.state;
}

}  // namespace

void collect(const Table& table, const format::Decision& decision, const RowsOfBits& source,
             const Workspace& work, const Request& request, Answer& answer) {
  Match* matches = request.matches + answer.first_match;
  answer.match_count = gather(table, decision, source, work, matches);
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    beat(table, matches[index], work);
  }
  settle(work, matches, answer);
}

}  // namespace tier::runtime
