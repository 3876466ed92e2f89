#pragma once

#include <cstdint>
#include <vector>

#include "tier/decide.h"

/// What deciding by a table takes beside the table.
namespace tier::bench {

/// A request with room for all answers to one ticket.
class Room {
 public:
  explicit Room(const runtime::Table& table)
      : answers_(table.decision_count),
        questions_(question_words(table)),
        scratch_(scratch_words(table)),
        matches_(most_matches(table)) {
    request.fact_count = table.attribute_count;
    request.answers = answers_.data();
    request.answer_count = answers_.size();
    request.questions = questions_.data();
    request.question_capacity = questions_.size();
    request.scratch = scratch_.data();
    request.scratch_capacity = scratch_.size();
    request.matches = matches_.data();
    request.match_capacity = matches_.size();
  }

  runtime::Request request;

 private:
  std::vector<runtime::Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<runtime::Match> matches_;
};

/// The decision that has all the rules: the one with the most rows.
inline std::uint32_t main_decision(const runtime::Table& table) {
  std::uint32_t most = 0;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (table.decisions[index].rows.count > table.decisions[most].rows.count) {
      most = index;
    }
  }
  return most;
}

}  // namespace tier::bench
