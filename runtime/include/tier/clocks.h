#ifndef TIER_CLOCKS_H
#define TIER_CLOCKS_H

/* The C API of the tier runtime, where it is about time: promises and how they stand, who is told
 * by when, opening hours. Nothing is kept between two calls; what time it is, the caller says.
 *
 *     tier_clear_moments(&table, values, count);
 *     tier_bind_moment(&table, opened, "2026-12-01T09:30:00+01:00", 25, values);   and tier_bind
 *     const tier_moments moments = {values, count, now, 0};
 *     request.moments = &moments;
 *     tier_decide(&table, &request);
 *     tier_answer_promise(&table, &request, promise, &answer);
 */

#include "tier/tier.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What was promised, when it is due and how it stands: tier/promise.h. Nothing is kept between two
 * calls; what time it is, the caller says. */

typedef enum tier_promise_state {
  TIER_PROMISE_DOES_NOT_APPLY,
  TIER_PROMISE_NOT_OFFERED,
  TIER_PROMISE_BEST_EFFORT,
  TIER_PROMISE_NOT_STARTED,
  TIER_PROMISE_RUNNING,
  TIER_PROMISE_PAUSED,
  TIER_PROMISE_OVERDUE,
  TIER_PROMISE_KEPT,
  TIER_PROMISE_BROKEN,
  TIER_PROMISE_CANCELLED,
  TIER_PROMISE_NO_TARGET,
  TIER_PROMISE_UNDETERMINED,
  TIER_PROMISE_NEEDS_HISTORY,
  TIER_PROMISE_OUTSIDE_CALENDAR,
  TIER_PROMISE_NO_CALENDAR
} tier_promise_state;

typedef enum tier_target_form {
  TIER_TARGET_ELAPSED,             /* amount seconds */
  TIER_TARGET_BUSINESS,            /* amount seconds of opening hours */
  TIER_TARGET_BUSINESS_DAYS,       /* the same local time, amount opening days later */
  TIER_TARGET_END_OF_BUSINESS_DAY, /* the close of the day amount opening days later */
  TIER_TARGET_NOT_OFFERED,
  TIER_TARGET_BEST_EFFORT,
  TIER_TARGET_MULTIPLE, /* of another promise; an answer has it reckoned up */
  TIER_TARGET_DOES_NOT_APPLY
} tier_target_form;

/* Instants are seconds since 1970-01-01T00:00:00Z, TIER_NO_MOMENT where there is none. */
typedef struct tier_promise_answer {
  uint32_t state; /* a tier_promise_state */
  uint32_t form;  /* a tier_target_form, where has_target */
  int64_t amount;
  uint32_t has_target; /* 0 or 1 */
  uint32_t calendar;
  int64_t started;
  int64_t due; /* with TIER_PROMISE_NEEDS_HISTORY the earliest that it can be */
  int64_t stopped;
  int64_t still; /* for how many seconds it stood still, as the facts say it */
} tier_promise_answer;

/* An RFC 3339 time with its offset; a duration as tier_bind takes it, in seconds. */
tier_status tier_read_time(const char* text, size_t size, int64_t* instant);
tier_status tier_read_duration(const char* text, size_t size, int64_t* seconds);

tier_status tier_clear_moments(const tier_table* table, int64_t* values, size_t count);
tier_status tier_bind_moment(const tier_table* table, uint32_t attribute, const char* text,
                             size_t size, int64_t* values);

/* Behind a tier_decide of the same request, with moments, that gave TIER_OK. */
tier_status tier_answer_promise(const tier_table* table, const tier_request* request,
                                uint32_t promise, tier_promise_answer* answer);

/* The clock of a promise that is kept and shown each event: tier/kept_clock.h. */

typedef enum tier_clock_phase {
  TIER_CLOCK_NOT_STARTED,
  TIER_CLOCK_RUNNING,
  TIER_CLOCK_PAUSED,
  TIER_CLOCK_STOPPED,
  TIER_CLOCK_CANCELLED
} tier_clock_phase;

typedef struct tier_clock {
  uint32_t phase; /* a tier_clock_phase */
  uint32_t reset;
  uint32_t unsure; /* 1: missing facts left open what the clock does; else 0 */
  uint32_t calendar;
  int64_t seen;
  int64_t started;
  int64_t stopped;
  int64_t still;      /* seconds */
  int64_t still_open; /* seconds of opening hours */
} tier_clock;

/* One that has seen no event. */
void tier_clock_begin(tier_clock* clock);

/* Behind a tier_decide of the same request, with moments whose `now` is the instant of the event,
 * that gave TIER_OK. */
tier_status tier_clock_advance(const tier_table* table, const tier_request* request,
                               uint32_t promise, tier_clock* clock);
tier_status tier_clock_answer(const tier_table* table, const tier_request* request,
                              uint32_t promise, const tier_clock* clock,
                              tier_promise_answer* answer);

/* format::Promise. The target is a derived fact, whose decision has the rule and the questions. */
typedef struct tier_promise {
  uint32_t kind;   /* a format::PromiseKind */
  uint32_t target; /* an attribute */
  uint32_t calendar;
  uint32_t calendar_by;
  uint32_t less; /* the attribute for which the clock stood still, or TIER_NONE */
  uint32_t flags;
  uint32_t first_notice;
  uint32_t notice_count;
} tier_promise;

/* TIER_UNKNOWN_NAME for an index that the table does not have. */
tier_status tier_promise_at(const tier_table* table, uint32_t index, tier_promise* promise);

/* What is to happen by the clock: tier/notify.h. */

typedef struct tier_notice_answer {
  int64_t at;
  uint32_t due; /* 0 or 1 */
} tier_notice_answer;

/* All notices of one promise, in their order, from its answer. */
tier_status tier_answer_notices(const tier_table* table, uint32_t promise,
                                const tier_promise_answer* answer, int64_t now,
                                tier_notice_answer* notices, size_t count);

/* By when the tier that a hand-off goes to has to have accepted it, handed over at `at`. */
tier_status tier_accept_by(const tier_table* table, const tier_request* request, uint32_t trigger,
                           int64_t at, int64_t* by);

typedef enum tier_ladder_state {
  TIER_LADDER_SILENT,
  TIER_LADDER_NOT_STARTED,
  TIER_LADDER_CLIMBING,
  TIER_LADDER_UNDETERMINED
} tier_ladder_state;

typedef struct tier_ladder_answer {
  uint32_t state; /* a tier_ladder_state */
  int64_t from;
} tier_ladder_answer;

typedef struct tier_step_answer {
  uint32_t times;
  int64_t last;
  int64_t next;
} tier_step_answer;

/* An answer for each ladder and for each step of all ladders, behind a tier_decide of the same
 * request, with moments, that gave TIER_OK. */
tier_status tier_answer_ladders(const tier_table* table, const tier_request* request,
                                tier_ladder_answer* ladders, size_t ladder_count,
                                tier_step_answer* steps, size_t step_count);

/* Who is told: pairs of a format::PersonKind and an index. TIER_UNKNOWN_NAME for an index that the
 * table does not have. */
tier_status tier_notice_people(const tier_table* table, uint32_t notice, tier_list* people);

/* A step of a ladder: format::LadderStep. */
typedef struct tier_step {
  uint32_t action;   /* a format::LadderAction */
  uint32_t repeated; /* 1 where it comes again and again; else 0 */
  int64_t after;     /* seconds */
  uint32_t fact;     /* what is set, or TIER_NONE */
  uint32_t fact_class;
  int64_t value;
  tier_list people;
} tier_step;

/* The steps of a ladder are [first, first + count) of all steps. TIER_UNKNOWN_NAME for an index
 * that the table does not have. */
tier_status tier_ladder_steps(const tier_table* table, uint32_t ladder, uint32_t* first,
                              uint32_t* count);
tier_status tier_step_at(const tier_table* table, uint32_t index, tier_step* step);

/* Opening hours: tier/calendar.h. Instants are seconds since 1970-01-01T00:00:00Z. Each call gives
 * TIER_UNKNOWN_NAME for a calendar that the table does not have, and TIER_OUTSIDE_CALENDAR where an
 * instant lies outside of what the calendar covers; what it should fill is untouched then. */

/* The calendar for a class of the attribute of a choice; TIER_NONE for the class *unknown* and for
 * what the table does not have. */
uint32_t tier_chosen_calendar(const tier_table* table, uint32_t choice, uint32_t fact_class);
/* The attribute that a choice goes by; TIER_NONE where the table has no such choice. */
uint32_t tier_choosing_attribute(const tier_table* table, uint32_t choice);
/* [begin, end); INT64_MIN and INT64_MAX for a calendar that is always open. */
tier_status tier_covered(const tier_table* table, uint32_t calendar, int64_t* begin, int64_t* end);
/* `open` gets 1 or 0. */
tier_status tier_is_open(const tier_table* table, uint32_t calendar, int64_t at, uint32_t* open);
tier_status tier_next_opening(const tier_table* table, uint32_t calendar, int64_t at,
                              int64_t* opening);
tier_status tier_elapsed(const tier_table* table, uint32_t calendar, int64_t from, int64_t to,
                         int64_t* seconds);
tier_status tier_due(const tier_table* table, uint32_t calendar, int64_t from, uint64_t seconds,
                     int64_t* due);
tier_status tier_due_days(const tier_table* table, uint32_t calendar, int64_t from, uint32_t days,
                          int64_t* due);
tier_status tier_end_of_day(const tier_table* table, uint32_t calendar, int64_t from, uint32_t days,
                            int64_t* due);

#ifdef __cplusplus
}
#endif

#endif /* TIER_CLOCKS_H */
