#include "borrowed_request.h"
#include "handle.h"
#include "tier/access.h"
#include "tier/escalate.h"

// The C enums are the C++ ones by number; the last of each stands for all before it.
static_assert(TIER_COLLECTS == static_cast<int>(tier::runtime::Status::Collects));
static_assert(TIER_UNDETERMINED == static_cast<int>(tier::runtime::State::Undetermined));
static_assert(TIER_TRIGGER_UNDETERMINED ==
              static_cast<int>(tier::runtime::TriggerState::Undetermined));
static_assert(TIER_ACCESS_UNDETERMINED ==
              static_cast<int>(tier::runtime::AccessState::Undetermined));
static_assert(TIER_NONE == tier::runtime::format::none && TIER_MISSING == tier::runtime::missing);

namespace tier::runtime {
namespace {

tier_status to_c(Status status) { return static_cast<tier_status>(status); }

}  // namespace
}  // namespace tier::runtime

using tier::runtime::AccessAnswer;
using tier::runtime::Borrowed;
using tier::runtime::BorrowedRequest;
using tier::runtime::Lack;
using tier::runtime::Table;
using tier::runtime::table_in;
using tier::runtime::to_c;
using tier::runtime::TriggerAnswer;

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
  const BorrowedRequest borrowed(*request);
  return to_c(decide(table_in(table), borrowed.get()));
}

tier_status tier_trigger_answers(const tier_table* table, const tier_request* request,
                                 const tier_escalation* escalation) {
  const BorrowedRequest borrowed(*request);
  const Borrowed<TriggerAnswer, tier_trigger_answer> answers(escalation->triggers,
                                                             escalation->trigger_count);
  const Borrowed<Lack, tier_lack> lacks(escalation->lacks, escalation->lack_capacity);
  return to_c(trigger_answers(
      table_in(table), borrowed.get(),
      {answers.get(), escalation->trigger_count, lacks.get(), escalation->lack_capacity,
       escalation->evidence, escalation->evidence_capacity}));
}

tier_status tier_access_answers(const tier_table* table, const tier_request* request,
                                tier_access_answer* answers, size_t count) {
  const BorrowedRequest borrowed(*request);
  const Borrowed<AccessAnswer, tier_access_answer> ours(answers, count);
  return to_c(access_answers(table_in(table), borrowed.get(), ours.get(), count));
}

}  // extern "C"
