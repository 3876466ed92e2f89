#include <cstring>

#include "plan.h"

namespace tier::runtime {
namespace {

/// Puts the classes of a row among the facts; false for a code that its dictionary does not have.
bool take_row(const Plan& plan, std::size_t row) {
  const Run* const end = plan.runs + plan.run_count;
  for (const Run* run = plan.runs; run != end; ++run) {
    const std::uint32_t* from = plan.absent + run->attribute;
    if (run->valid == nullptr || (run->valid[row / 8] >> (row % 8) & 1) != 0) {
      const std::size_t text = run->codes == nullptr ? row : run->codes[row];
      if (text < run->count) {
        from = run->classes + text * run->width;
      } else if (text != TIER_NONE) {
        return false;
      }
    }
    std::uint32_t* const to = plan.facts + run->attribute;
    if (run->length == 1) {
      *to = *from;
    } else {
      std::memcpy(to, from, run->length * sizeof *to);
    }
  }
  return true;
}

/// The class of a derived fact, as `decide` has it.
std::uint32_t class_of(const Table& table, const Step& step, const Answer& answer) {
  return answer.state == State::Decided ? table.outcomes[answer.outcome].target
         : answer.state == State::None  ? table.attributes[step.derived].unknown_class
                                        : missing;
}

void put(const tier_answers& answers, std::size_t row, const Answer& answer,
         std::uint32_t fact_class) {
  if (answers.states != nullptr) {
    answers.states[row] = static_cast<std::uint8_t>(answer.state);
  }
  if (answers.outcomes != nullptr) {
    answers.outcomes[row] = answer.outcome;
  }
  if (answers.rules != nullptr) {
    answers.rules[row] = answer.rule;
  }
  if (answers.classes != nullptr) {
    answers.classes[row] = fact_class;
  }
}

Status decide_rows(const Table& table, const Plan& plan, std::size_t begin, std::size_t end) {
  Request request;
  request.facts = plan.facts;
  request.fact_count = table.attribute_count;
  request.answers = plan.answers;
  request.answer_count = table.decision_count;
  request.scratch = plan.scratch;
  request.scratch_capacity = scratch_words(table);
  const Step* const first = plan.first_step(table);
  for (std::size_t row = begin; row < end; ++row) {
    if (!take_row(plan, row)) {
      return Status::BadClass;
    }
    for (const Step* step = first; step != first + plan.step_count; ++step) {
      const Status status = decide_one(table, step->decision, request);
      if (status != Status::Ok) {
        return status;
      }
      const Answer& answer = plan.answers[step->decision];
      std::uint32_t fact_class = format::none;
      if (step->derived != format::none) {
        fact_class = class_of(table, *step, answer);
        plan.facts[step->derived] = fact_class;
      }
      if (step->answers != nullptr) {
        put(*step->answers, row, answer, fact_class);
      }
    }
  }
  return Status::Ok;
}

}  // namespace
}  // namespace tier::runtime

extern "C" tier_status tier_decide_rows(const tier_table* table, const tier_batch* batch,
                                        size_t begin, size_t end, uint64_t* scratch, size_t words) {
  using namespace tier::runtime;
  const tier::runtime::Table opened = tier::runtime::table_of_batch(table);
  tier::runtime::Plan plan;
  Status status = lend(opened, scratch, words, plan);
  if (status == Status::Ok) {
    status = make_plan(opened, *batch, end, plan);
  }
  if (status == Status::Ok) {
    status = decide_rows(opened, plan, begin, end);
  }
  return static_cast<tier_status>(status);
}
