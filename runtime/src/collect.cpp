#include <bit>

#include "kernel.h"
#include "workspace.h"

namespace tier::runtime {
namespace {

void stand(const Workspace& space, std::uint32_t rule, Standing standing) {
  space.rules[rule] = static_cast<std::uint32_t>(standing);
}

bool stands(const Workspace& space, std::uint32_t rule, Standing standing) {
  return space.rules[rule] == static_cast<std::uint32_t>(standing);
}

/// The matches found so far.
class Gathering {
 public:
  Gathering(const Work& work, Match* matches) : work_(work), matches_(matches) {}

  /// Adds a row that matches or may match; the rows of a rule come together.
  void add(std::uint32_t place, bool sure) {
    const format::Row& row = work_.row(place);
    if (count_ == 0 || matches_[count_ - 1].rule != row.rule) {
      matches_[count_++] = {row.rule, row.outcome, 0};
      stand(work_.space, row.rule, Standing::Settled);
    }
    matches_[count_ - 1].certain |= sure ? 1U : 0U;
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }

 private:
  const Work& work_;
  Match* matches_;
  std::uint32_t count_ = 0;
};

void gather_certain(const Work& work, Gathering& gathering) {
  const Selection& selection = work.selection;
  std::uint64_t block[block_words];
  std::uint32_t word = 0;
  while ((word = next_block(work.table.kernel, selection, word, block)) < selection.words) {
    const std::uint32_t left = selection.words - word;
    for (std::uint32_t index = 0; index < left && index < block_words; ++index) {
      for (std::uint64_t rows = block[index]; rows != 0; rows &= rows - 1) {
        const std::uint32_t place =
            (word + index) * 64 + static_cast<std::uint32_t>(std::countr_zero(rows));
        if (matches(work.table, work.decision, place, work.space.facts)) {
          gathering.add(place, true);
        }
      }
    }
    word += block_words;
  }
}

/// All rules that match or may match, whatever beats them.
[[gnu::cold]] void gather_possible(const Work& work, Gathering& gathering) {
  for (std::uint32_t word = 0; word < work.selection.words; ++word) {
    Verdict verdict = judge(work.table, work.decision, work.selection, work.space.facts, word);
    for (; verdict.possible != 0; verdict.possible &= verdict.possible - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(verdict.possible));
      gathering.add(word * 64 + bit, ((verdict.sure >> bit) & 1U) != 0);
    }
  }
}

/// Tells the rules that a match beats. Of two that beat a rule, one for certain and one perhaps,
/// the certain one counts, whichever comes first.
void beat(const Table& table, const Match& winner, const Workspace& space) {
  const format::Range beaten = table.rules[winner.rule].beats;
  for (std::uint32_t index = 0; index < beaten.count; ++index) {
    const std::uint32_t loser = table.lists[beaten.begin + index];
    if (winner.certain != 0) {
      stand(space, loser, Standing::Beaten);
    } else if (!stands(space, loser, Standing::Beaten)) {
      stand(space, loser, Standing::Doubtful);
    }
  }
}

/// Takes out what is beaten for certain, and the certainty of what may be beaten. What beats a
/// rule beats also what that rule beats, so it does not matter that a winner may be beaten itself.
void settle(const Workspace& space, Match* matches, Answer& answer) {
  std::uint32_t kept = 0;
  answer.state = State::Decided;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    Match match = matches[index];
    if (stands(space, match.rule, Standing::Beaten)) {
      continue;
    }
    const bool doubtful = stands(space, match.rule, Standing::Doubtful);
    stand(space, match.rule, match.certain != 0 ? Standing::Settled : Standing::Asked);
    match.certain = doubtful ? 0 : match.certain;
    answer.state = match.certain != 0 ? answer.state : State::Undetermined;
    matches[kept++] = match;
  }
  answer.match_count = kept;
  answer.state = kept == 0 ? State::None : answer.state;
}

}  // namespace

void collect(const Work& work, Answer& answer) {
  Match* const found = work.request.matches + answer.first_match;
  Gathering gathering(work, found);
  if (work.complete) {
    gather_certain(work, gathering);
  } else {
    gather_possible(work, gathering);
  }
  answer.match_count = gathering.count();
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    beat(work.table, found[index], work.space);
  }
  settle(work.space, found, answer);
}

}  // namespace tier::runtime
