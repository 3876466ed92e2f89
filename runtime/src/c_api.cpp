#include <algorithm>

#include "borrowed.h"
#include "handle.h"
#include "tier/access.h"
#include "tier/escalate.h"

// The C enums are the C++ ones by number; the last of each stands for all before it.
static_assert(TIER_MISSING_HOURS == static_cast<int>(tier::runtime::Status::MissingHours));
static_assert(TIER_UNDETERMINED == static_cast<int>(tier::runtime::State::Undetermined));
static_assert(TIER_TRIGGER_UNDETERMINED ==
              static_cast<int>(tier::runtime::TriggerState::Undetermined));
static_assert(TIER_ACCESS_UNDETERMINED ==
              static_cast<int>(tier::runtime::AccessState::Undetermined));
static_assert(TIER_NONE == tier::runtime::format::none && TIER_MISSING == tier::runtime::missing);

namespace tier::runtime {
namespace {

tier_status to_c(Status status) { return static_cast<tier_status>(status); }

/// A request in C for the time of a call. What it lends beyond what the table takes stays as it
/// is.
class BorrowedRequest {
 public:
  BorrowedRequest(const Table& table, const tier_request& lent)
      : lent_(lent),
        answer_count_(std::min<std::size_t>(lent.answer_count, table.decision_count)),
        match_count_(std::min(lent.match_capacity, most_matches(table))),
        answers_(lent.answers, answer_count_),
        matches_(lent.matches, match_count_) {}

  BorrowedRequest(const BorrowedRequest&) = delete;
  BorrowedRequest& operator=(const BorrowedRequest&) = delete;
  ~BorrowedRequest() = default;

  [[nodiscard]] Request get() const {
    return {lent_.facts,   lent_.fact_count,       answers_.get(),
            answer_count_, lent_.questions,        lent_.question_capacity,
            lent_.scratch, lent_.scratch_capacity, matches_.get(),
            match_count_,  lent_.evidence_present, lent_.evidence_words};
  }

 private:
  const tier_request& lent_;
  std::size_t answer_count_;
  std::size_t match_count_;
  Borrowed<Answer, tier_answer> answers_;
  Borrowed<Match, tier_match> matches_;
};

}  // namespace
}  // namespace tier::runtime

using tier::runtime::Borrowed;
using tier::runtime::BorrowedRequest;
using tier::runtime::Table;
using tier::runtime::table_in;
using tier::runtime::to_c;

extern "C" {

const char* tier_describe(tier_status status) {
  return describe(static_cast<tier::runtime::Status>(status));
}

tier_status tier_open(const void* bytes, size_t size, tier_table* table) {
  Table opened;
  const tier::runtime::Status status = tier::runtime::open(bytes, size, opened);
  if (status == tier::runtime::Status::Ok) {
    put_table(opened, table);
  }
  return to_c(status);
}

uint32_t tier_not_proved(const tier_table* table) { return table_in(table).header->not_proved; }

size_t tier_question_words(const tier_table* table) { return question_words(table_in(table)); }
size_t tier_scratch_words(const tier_table* table) { return scratch_words(table_in(table)); }
size_t tier_most_matches(const tier_table* table) { return most_matches(table_in(table)); }
size_t tier_evidence_words(const tier_table* table) { return evidence_words(table_in(table)); }
size_t tier_most_lacks(const tier_table* table) { return most_lacks(table_in(table)); }
size_t tier_lacking_evidence_words(const tier_table* table) {
  return lacking_evidence_words(table_in(table));
}

tier_status tier_clear_facts(const tier_table* table, uint32_t* facts, size_t count) {
  return to_c(clear_facts(table_in(table), facts, count));
}

tier_status tier_bind(const tier_table* table, uint32_t attribute, const char* text, size_t size,
                      uint32_t* facts) {
  return to_c(bind(table_in(table), attribute, {text, size}, facts));
}

tier_status tier_begin_set(const tier_table* table, uint32_t attribute, uint32_t* facts) {
  return to_c(begin_set(table_in(table), attribute, facts));
}

tier_status tier_add_member(const tier_table* table, uint32_t attribute, const char* text,
                            size_t size, uint32_t* facts) {
  return to_c(add_member(table_in(table), attribute, {text, size}, facts));
}

tier_status tier_decide(const tier_table* table, const tier_request* request) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(opened, *request);
  return to_c(decide(opened, borrowed.get()));
}

tier_status tier_trigger_answers(const tier_table* table, const tier_request* request,
                                 const tier_escalation* escalation) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(opened, *request);
  const size_t triggers = std::min<size_t>(escalation->trigger_count, opened.trigger_count);
  const size_t lacks = std::min(escalation->lack_capacity, most_lacks(opened));
  const Borrowed<tier::runtime::TriggerAnswer, tier_trigger_answer> answers(escalation->triggers,
                                                                            triggers);
  const Borrowed<tier::runtime::Lack, tier_lack> lacking(escalation->lacks, lacks);
  return to_c(trigger_answers(opened, borrowed.get(),
                              {answers.get(), triggers, lacking.get(), lacks, escalation->evidence,
                               escalation->evidence_capacity}));
}

tier_status tier_access_answers(const tier_table* table, const tier_request* request,
                                tier_access_answer* answers, size_t count) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(opened, *request);
  const size_t actions = std::min<size_t>(count, opened.action_count);
  const Borrowed<tier::runtime::AccessAnswer, tier_access_answer> ours(answers, actions);
  return to_c(access_answers(opened, borrowed.get(), ours.get(), actions));
}

}  // extern "C"
