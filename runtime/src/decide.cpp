#include "tier/decide.h"

#include <bit>

#include "kernel.h"
#include "measures.h"
#include "workspace.h"

namespace tier::runtime {
namespace {

using format::Decision;
using format::none;

/// The first of the 64 rows from a word on that matches, or `none`.
std::uint32_t first_of_word(const Work& work, std::uint32_t word, std::uint64_t rows) {
  for (; rows != 0; rows &= rows - 1) {
    const std::uint32_t place = word * 64 + static_cast<std::uint32_t>(std::countr_zero(rows));
    if (matches(work.table, work.decision, place, work.space.facts)) {
      return place;
    }
  }
  return none;
}

/// As many rows as one word has.
std::uint32_t first_of_few(const Work& work) {
  const Selection& selection = work.selection;
  std::uint64_t rows = ~std::uint64_t{0};
  for (std::uint32_t index = 0; index < selection.row_count; ++index) {
    rows &= selection.bits[selection.rows[index]];
  }
  if (selection.any_count > 0) {
    std::uint64_t any = 0;
    for (std::uint32_t index = 0; index < selection.any_count; index += any_step) {
      const std::uint32_t* const four = selection.any + index;
      any |= selection.bits[four[0]] | selection.bits[four[1]] | selection.bits[four[2]] |
             selection.bits[four[3]];
    }
    rows &= any;
  }
  return first_of_word(work, 0, rows);
}

/// The first row that matches facts that are all there, or `none`.
std::uint32_t first_match(const Work& work) {
  const Selection& selection = work.selection;
  if (selection.words == 1) {
    return first_of_few(work);
  }
  std::uint64_t block[block_words];
  std::uint32_t word = 0;
  while ((word = next_block(work.table.kernel, selection, word, block)) < selection.words) {
    const std::uint32_t left = selection.words - word;
    for (std::uint32_t index = 0; index < left && index < block_words; ++index) {
      const std::uint32_t place = first_of_word(work, word + index, block[index]);
      if (place != none) {
        return place;
      }
    }
    word += block_words;
  }
  return none;
}

Answer decided(const Work& work, std::uint32_t place) {
  const format::Row& row = work.row(place);
  return {State::Decided, row.rule, row.outcome};
}

/// Decides where all contenders agree and one of them is sure to match.
[[gnu::cold]] Answer agree(const Work& work) {
  Answer answer;
  Contenders contenders = work.contenders();
  while (contenders.next()) {
    for (std::uint64_t rows = contenders.rows(); rows != 0; rows &= rows - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(rows));
      const Answer one = decided(work, contenders.first_row() + bit);
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
bool take_facts(const Table& table, const Request& request, const Workspace& space) {
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const format::Attribute& attribute = table.attributes[index];
    const std::uint32_t fact = attribute.derived_by == none ? request.facts[index] : missing;
    if (fact >= attribute.class_count && fact != missing) {
      return false;
    }
    space.derived[index] = fact;
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

/// The answer of one decision but for its questions; false for a class that an attribute has not.
bool answer_one(Work& work, Answer& answer) {
  work.selection.rows = work.space.rows;
  work.selection.any = work.space.any;
  const Completeness found = select(work.table, work.decision, work.space.facts, work.selection);
  if (found == Completeness::BadClass) {
    return false;
  }
  work.complete = found == Completeness::Complete;
  if (work.decision.policy == format::HitPolicy::Collect) {
    collect(work, answer);
  } else if (work.complete) {
    const std::uint32_t place = first_match(work);
    if (place != none) {
      // Field by field: an answer copied as a whole would wait for the stores of its parts.
      const format::Row& row = work.row(place);
      answer.state = State::Decided;
      answer.rule = row.rule;
      answer.outcome = row.outcome;
    }
  } else {
    answer = agree(work);
  }
  return true;
}

bool is_enough(const Table& table, const Request& request) {
  return request.fact_count >= table.attribute_count &&
         request.answer_count >= table.decision_count &&
         request.question_capacity >= question_words(table) &&
         request.scratch_capacity >= scratch_words(table) &&
         request.match_capacity >= most_matches(table) &&
         (request.moments == nullptr || request.moments->count >= table.attribute_count);
}

}  // namespace

std::size_t scratch_words(const Table& table) { return Workspace::words(table); }

std::size_t question_words(const Table& table) {
  std::size_t words = 0;
  const bool beyond = __builtin_mul_overflow(std::size_t{table.decision_count},
                                             std::size_t{table.attribute_count}, &words);
  return beyond ? SIZE_MAX : words;
}

std::size_t most_matches(const Table& table) { return table.match_capacity; }

std::size_t evidence_words(const Table& table) {
  return (std::size_t{table.evidence_count} + 63) / 64;
}

Status decide(const Table& table, const Request& request) {
  if (!is_enough(table, request)) {
    return Status::TooSmall;
  }
  const Workspace space(request.scratch, table);
  if (!take_facts(table, request, space)) {
    return Status::BadClass;
  }
  bool waits_for_clocks = table.measure_count > 0 && request.moments != nullptr;
  if (waits_for_clocks) {
    measure_times(table, request, space.derived);
  }
  std::uint32_t asked = 0;
  std::uint32_t matched = 0;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (waits_for_clocks && table.decisions[index].kind > format::DecisionKind::Clocks) {
      measure_promises(table, request, space.derived);
      waits_for_clocks = false;
    }
    Work work{table, table.decisions[index], space, request, {}};
    Answer& answer = request.answers[index];
    answer = Answer();
    answer.first_match = matched;
    answer_one(work, answer);
    matched += answer.match_count;
    if (answer.state == State::Undetermined) {
      answer.first_question = asked;
      ask(work, answer);
      asked += answer.question_count;
    }
    if (work.decision.kind == format::DecisionKind::DerivedFact) {
      space.derived[work.decision.attribute] = derived_class(table, work.decision, answer);
    }
  }
  for (std::uint32_t index = 0; request.classes != nullptr && index < table.attribute_count;
       ++index) {
    request.classes[index] = space.facts[index];
  }
  return Status::Ok;
}

Status decide_one(const Table& table, std::uint32_t decision, const Request& request) {
  if (decision >= table.decision_count) {
    return Status::UnknownName;
  }
  if (request.fact_count < table.attribute_count || request.answer_count <= decision ||
      request.scratch_capacity < scratch_words(table)) {
    return Status::TooSmall;
  }
  Workspace space(request.scratch, table);
  space.facts = request.facts;
  Work work{table, table.decisions[decision], space, request, {}};
  if (work.decision.policy == format::HitPolicy::Collect &&
      request.match_capacity < work.decision.rows.count) {
    return Status::TooSmall;
  }
  Answer& answer = request.answers[decision];
  answer = Answer();
  return answer_one(work, answer) ? Status::Ok : Status::BadClass;
}

}  // namespace tier::runtime
