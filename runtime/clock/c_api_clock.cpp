#include "../src/borrowed_request.h"
#include "../src/handle.h"
#include "tier/clocks.h"
#include "tier/kept_clock.h"

static_assert(TIER_CLOCK_CANCELLED == static_cast<int>(tier::runtime::ClockPhase::Cancelled));

using tier::runtime::Borrowed;
using tier::runtime::BorrowedRequest;
using tier::runtime::KeptClock;
using tier::runtime::PromiseAnswer;
using tier::runtime::table_in;

extern "C" {

void tier_clock_begin(tier_clock* clock) {
  const KeptClock fresh;
  static_assert(sizeof fresh == sizeof *clock);
  std::memcpy(static_cast<void*>(clock), &fresh, sizeof fresh);
}

tier_status tier_clock_advance(const tier_table* table, const tier_request* request,
                               uint32_t promise, tier_clock* clock) {
  const BorrowedRequest borrowed(*request);
  const Borrowed<KeptClock, tier_clock> kept(clock, 1);
  return static_cast<tier_status>(advance(table_in(table), borrowed.get(), promise, *kept.get()));
}

tier_status tier_clock_answer(const tier_table* table, const tier_request* request,
                              uint32_t promise, const tier_clock* clock,
                              tier_promise_answer* answer) {
  const BorrowedRequest borrowed(*request);
  KeptClock kept;
  std::memcpy(static_cast<void*>(&kept), clock, sizeof kept);
  const Borrowed<PromiseAnswer, tier_promise_answer> ours(answer, 1);
  return static_cast<tier_status>(
      kept_answer(table_in(table), borrowed.get(), promise, kept, *ours.get()));
}

}  // extern "C"
