#include "borrowed_request.h"
#include "handle.h"
#include "tier/clocks.h"
#include "tier/notify.h"

static_assert(TIER_LADDER_UNDETERMINED ==
              static_cast<int>(tier::runtime::LadderState::Undetermined));

using tier::runtime::Borrowed;
using tier::runtime::BorrowedRequest;
using tier::runtime::LadderAnswer;
using tier::runtime::NoticeAnswer;
using tier::runtime::PromiseAnswer;
using tier::runtime::StepAnswer;
using tier::runtime::Table;
using tier::runtime::table_in;
namespace format = tier::runtime::format;

extern "C" {

tier_status tier_answer_notices(const tier_table* table, uint32_t promise,
                                const tier_promise_answer* answer, int64_t now,
                                tier_notice_answer* notices, size_t count) {
  PromiseAnswer ours;
  static_assert(sizeof ours == sizeof *answer);
  std::memcpy(static_cast<void*>(&ours), answer, sizeof ours);
  const Borrowed<NoticeAnswer, tier_notice_answer> told(notices, count);
  return static_cast<tier_status>(
      notice_answers(table_in(table), promise, ours, now, told.get(), count));
}

tier_status tier_accept_by(const tier_table* table, const tier_request* request, uint32_t trigger,
                           int64_t at, int64_t* by) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(*request);
  return static_cast<tier_status>(accept_by(opened, borrowed.get(), trigger, at, *by));
}

tier_status tier_answer_ladders(const tier_table* table, const tier_request* request,
                                tier_ladder_answer* ladders, size_t ladder_count,
                                tier_step_answer* steps, size_t step_count) {
  const Table& opened = table_in(table);
  const BorrowedRequest borrowed(*request);
  const Borrowed<LadderAnswer, tier_ladder_answer> our_ladders(ladders, ladder_count);
  const Borrowed<StepAnswer, tier_step_answer> our_steps(steps, step_count);
  return static_cast<tier_status>(ladder_answers(
      opened, borrowed.get(), {our_ladders.get(), ladder_count, our_steps.get(), step_count}));
}

tier_status tier_notice_people(const tier_table* table, uint32_t notice, tier_list* people) {
  const Table& opened = table_in(table);
  if (notice >= opened.notice_count) {
    return TIER_UNKNOWN_NAME;
  }
  *people = list_in(opened, opened.notices[notice].people);
  return TIER_OK;
}

tier_status tier_ladder_steps(const tier_table* table, uint32_t ladder, uint32_t* first,
                              uint32_t* count) {
  const Table& opened = table_in(table);
  if (ladder >= opened.ladder_count) {
    return TIER_UNKNOWN_NAME;
  }
  *first = opened.ladders[ladder].steps.begin;
  *count = opened.ladders[ladder].steps.count;
  return TIER_OK;
}

tier_status tier_step_at(const tier_table* table, uint32_t index, tier_step* step) {
  const Table& opened = table_in(table);
  if (index >= opened.ladder_step_count) {
    return TIER_UNKNOWN_NAME;
  }
  const format::LadderStep& found = opened.ladder_steps[index];
  *step = {static_cast<uint32_t>(found.action),
           found.every,
           found.after,
           found.fact,
           found.fact_class,
           found.value,
           list_in(opened, found.people)};
  return TIER_OK;
}

}  // extern "C"
