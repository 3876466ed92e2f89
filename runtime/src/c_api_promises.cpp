#include "borrowed_request.h"
#include "handle.h"
#include "tier/clocks.h"
#include "tier/promise.h"

static_assert(TIER_PROMISE_NO_CALENDAR ==
              static_cast<int>(tier::runtime::PromiseState::NoCalendar));
static_assert(TIER_TARGET_DOES_NOT_APPLY ==
              static_cast<int>(tier::runtime::format::TargetForm::DoesNotApply));
static_assert(TIER_NO_MOMENT == tier::runtime::no_moment &&
              TIER_FIRST_MOMENT == tier::runtime::first_moment &&
              TIER_LAST_MOMENT == tier::runtime::last_moment);

using tier::runtime::Borrowed;
using tier::runtime::BorrowedRequest;
using tier::runtime::Table;
using tier::runtime::table_in;

extern "C" {

tier_status tier_read_time(const char* text, size_t size, int64_t* instant) {
  return static_cast<tier_status>(tier::runtime::read_time({text, size}, *instant));
}

tier_status tier_read_duration(const char* text, size_t size, int64_t* seconds) {
  return static_cast<tier_status>(tier::runtime::read_duration({text, size}, *seconds));
}

tier_status tier_clear_moments(const tier_table* table, int64_t* values, size_t count) {
  return static_cast<tier_status>(clear_moments(table_in(table), values, count));
}

tier_status tier_bind_moment(const tier_table* table, uint32_t attribute, const char* text,
                             size_t size, int64_t* values) {
  return static_cast<tier_status>(bind_moment(table_in(table), attribute, {text, size}, values));
}

tier_status tier_promise_at(const tier_table* table, uint32_t index, tier_promise* promise) {
  const Table& opened = table_in(table);
  if (index >= opened.promise_count) {
    return TIER_UNKNOWN_NAME;
  }
  const tier::runtime::format::Promise& found = opened.promises[index];
  *promise = {static_cast<uint32_t>(found.kind),
              found.target,
              found.calendar,
              found.calendar_by,
              found.less,
              found.flags,
              found.notices.begin,
              found.notices.count};
  return TIER_OK;
}

tier_status tier_answer_promise(const tier_table* table, const tier_request* request,
                                uint32_t promise, tier_promise_answer* answer) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(*request);
  const Borrowed<tier::runtime::PromiseAnswer, tier_promise_answer> ours(answer, 1);
  return static_cast<tier_status>(
      promise_answer(opened, borrowed.get(), promise, borrowed.moments(), *ours.get()));
}

}  // extern "C"
