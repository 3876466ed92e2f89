#include <new>

#include "handle.h"
#include "tier/decide.h"

// The C enums are the C++ ones by number; the last of each stands for all before it.
static_assert(TIER_BAD_CLASS == static_cast<int>(tier::runtime::Status::BadClass));
static_assert(TIER_UNDETERMINED == static_cast<int>(tier::runtime::State::Undetermined));
static_assert(TIER_NONE == tier::runtime::format::none && TIER_MISSING == tier::runtime::missing);

namespace tier::runtime {
namespace {

static_assert(sizeof(Answer) == sizeof(tier_answer) && alignof(Answer) == alignof(tier_answer));

tier_status to_c(Status status) { return static_cast<tier_status>(status); }

/// Turns the caller's answers, for the time of a call, into the C++ answers that they are
/// byte for byte, so that no object is reached through another's type.
class BorrowedAnswers {
 public:
  BorrowedAnswers(tier_answer* lent, std::size_t count) : lent_(lent), count_(count) {
    for (std::size_t index = 0; index < count_; ++index) {
      Answer* answer = ::new (static_cast<void*>(lent_ + index)) Answer;
      answers_ = index == 0 ? answer : answers_;
    }
  }
  BorrowedAnswers(const BorrowedAnswers&) = delete;
  BorrowedAnswers& operator=(const BorrowedAnswers&) = delete;
  ~BorrowedAnswers() {
    for (std::size_t index = 0; index < count_; ++index) {
      const Answer answer = answers_[index];
      ::new (static_cast<void*>(lent_ + index))
          tier_answer{static_cast<std::uint32_t>(answer.state), answer.rule, answer.outcome,
                      answer.first_question, answer.question_count};
    }
  }

  [[nodiscard]] Answer* get() const { return answers_; }

 private:
  tier_answer* lent_;
  std::size_t count_;
  Answer* answers_ = nullptr;
};

}  // namespace
}  // namespace tier::runtime

using tier::runtime::table_in;
using tier::runtime::to_c;

extern "C" {

const char* tier_describe(tier_status status) {
  return describe(static_cast<tier::runtime::Status>(status));
}

tier_status tier_open(const void* bytes, size_t size, tier_table* table) {
  tier::runtime::Table opened;
  const tier::runtime::Status status = tier::runtime::open(bytes, size, opened);
  if (status == tier::runtime::Status::Ok) {
    put_table(opened, table);
  }
  return to_c(status);
}

size_t tier_attribute_count(const tier_table* table) { return table_in(table).attribute_count; }

size_t tier_decision_count(const tier_table* table) { return table_in(table).decision_count; }

size_t tier_question_words(const tier_table* table) { return question_words(table_in(table)); }

size_t tier_scratch_words(const tier_table* table) { return scratch_words(table_in(table)); }

tier_status tier_clear_facts(const tier_table* table, uint32_t* facts, size_t count) {
  return to_c(clear_facts(table_in(table), facts, count));
}

tier_status tier_bind(const tier_table* table, uint32_t attribute, const char* text, size_t size,
                      uint32_t* facts) {
  return to_c(bind(table_in(table), attribute, {text, size}, facts));
}

tier_status tier_decide(const tier_table* table, const tier_request* request) {
  const tier::runtime::Table opened = table_in(table);
  // Answers beyond those of the table's decisions stay as they are.
  const std::size_t count =
      request->answer_count < opened.decision_count ? request->answer_count : opened.decision_count;
  const tier::runtime::BorrowedAnswers answers(request->answers, count);
  return to_c(
      decide(opened, {request->facts, request->fact_count, answers.get(), count, request->questions,
                      request->question_capacity, request->scratch, request->scratch_capacity}));
}

}  // extern "C"
