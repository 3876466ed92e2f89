#include "tier/decide.h"

#include <bit>

#include "first_match.h"
#include "workspace.h"

namespace tier::runtime {
namespace {

using format::Decision;
using format::none;

/// Looks up the rows of bits of the facts that a decision reads. Whether none is missing;
/// else the places of the missing ones are left to `look_up_missing`.
bool look_up(const Table& table, const Decision& decision, const Workspace& work) {
  const format::Input* inputs = table.inputs + decision.inputs.begin;
  bool complete = true;
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    const std::uint32_t fact = work.facts[inputs[place].attribute];
    complete = complete && fact != missing;
    work.some[place] = inputs[place].first_word + fact * decision.words;
  }
  return complete;
}

void look_up_missing(const Table& table, const Decision& decision, const Workspace& work) {
  const format::Input* inputs = table.inputs + decision.inputs.begin;
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    const std::uint32_t attribute = inputs[place].attribute;
    const std::uint32_t classes = table.attributes[attribute].class_count;
    const std::uint32_t some = inputs[place].first_word + classes * decision.words;
    if (work.facts[attribute] == missing) {
      work.some[place] = some;
    }
    // The two rows of bits of a fact that is there are one, its class's.
    work.every[place] = work.facts[attribute] == missing ? some + decision.words : work.some[place];
  }
}

Answer decided(const Table& table, const Decision& decision, std::uint32_t place) {
  const format::Row& row = table.rows[decision.rows.begin + place];
  return {State::Decided, row.rule, row.outcome};
}

/// Decides where all contenders agree and one of them is sure to match.
Answer agree(const Table& table, const Decision& decision, const RowsOfBits& source) {
  Answer answer;
  Contenders contenders(source);
  while (contenders.next()) {
    for (std::uint64_t rows = contenders.rows(); rows != 0; rows &= rows - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(rows));
      const Answer one = decided(table, decision, contenders.first_row() + bit);
      if (answer.state == State::None) {
        answer = one;
      } else if (answer.outcome != one.outcome) {
        return {State::Undetermined};
      }
    }
  }
  if (answer.state == State::Decided && !contenders.certain()) {
    return {State::Undetermined};
  }
  return answer;
}

/// Copies the facts to where derived ones are added; false for a class that its attribute
/// does not have.
bool take_facts(const Table& table, const Request& request, const Workspace& work) {
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const format::Attribute& attribute = table.attributes[index];
    const std::uint32_t fact = attribute.derived_by == none ? request.facts[index] : missing;
    if (fact >= attribute.class_count && fact != missing) {
      return false;
    }
    work.facts[index] = fact;
  }
  return true;
}

/// The class of a derived fact. Where no row matches although the fact may not be unknown,
/// nothing is known of it, so it is missing.
std::uint32_t derived_class(const Table& table, const Decision& decision, const Answer& answer) {
  static_assert(none == missing, "no unknown class reads as a missing fact");
  switch (answer.state) {
    case State::Decided:
      return table.outcomes[answer.outcome].target;
    case State::None:
      return table.attributes[decision.attribute].unknown_class;
    case State::Undetermined:
      break;
  }
  return missing;
}

/// Where no fact is missing, the rows that may match are those that do.
void match_for_certain(const Decision& decision, const Workspace& work) {
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    work.every[place] = work.some[place];
  }
}

/// The answer of one decision but for its questions.
void answer_one(const Table& table, const Decision& decision, const RowsOfBits& source,
                const Workspace& work, const Request& request, Answer& answer) {
  const bool complete = look_up(table, decision, work);
  if (decision.policy == format::HitPolicy::Collect) {
    if (complete) {
      match_for_certain(decision, work);
    } else {
      look_up_missing(table, decision, work);
    }
    collect(table, decision, source, work, request, answer);
  } else if (complete) {
    const std::uint32_t row = first_match(source);
    answer = row == none ? Answer() : decided(table, decision, row);
  } else {
    look_up_missing(table, decision, work);
    answer = agree(table, decision, source);
  }
}

bool is_enough(const Table& table, const Request& request) {
  return request.fact_count >= table.attribute_count &&
         request.answer_count >= table.decision_count &&
         request.question_capacity >= question_words(table) &&
         request.scratch_capacity >= scratch_words(table) &&
         request.match_capacity >= most_matches(table);
}

}  // namespace

std::size_t scratch_words(const Table& table) {
  return Workspace::arrays * std::size_t{table.attribute_count} + table.rule_count;
}

std::size_t question_words(const Table& table) {
  std::size_t words = 0;
  const bool beyond = __builtin_mul_overflow(std::size_t{table.decision_count},
                                             std::size_t{table.attribute_count}, &words);
  return beyond ? SIZE_MAX : words;
}

std::size_t most_matches(const Table& table) {
  std::size_t rows = 0;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    rows += decision.policy == format::HitPolicy::Collect ? decision.rows.count : 0;
  }
  return rows;
}

std::size_t evidence_words(const Table& table) {
  return (std::size_t{table.evidence_count} + 63) / 64;
}

Status decide(const Table& table, const Request& request) {
  if (!is_enough(table, request)) {
    return Status::TooSmall;
  }
  const Workspace work(request.scratch, table.attribute_count);
  if (!take_facts(table, request, work)) {
    return Status::BadClass;
  }
  std::uint32_t asked = 0;
  std::uint32_t matched = 0;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    Answer& answer = request.answers[index];
    answer = Answer();
    answer.first_match = matched;
    const RowsOfBits source{table.bits, work.some, work.every, decision.inputs.count,
                            decision.words};
    answer_one(table, decision, source, work, request, answer);
    matched += answer.match_count;
    if (answer.state == State::Undetermined) {
      answer.first_question = asked;
      ask(table, decision, source, work, request, answer);
      asked += answer.question_count;
    }
    if (decision.kind == format::DecisionKind::DerivedFact) {
      work.facts[decision.attribute] = derived_class(table, decision, answer);
    }
  }
  return Status::Ok;
}

}  // namespace tier::runtime
