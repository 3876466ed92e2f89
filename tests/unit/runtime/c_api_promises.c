#include <string.h>

#include "c_api_desk.h"
#include "tier/clocks.h"

#define CHECK(condition)                 \
  do {                                   \
    if (!(condition)) return #condition; \
  } while (0)

enum { most_facts = 16, most_answers = 8, most_words = 64 };

typedef struct promising {
  tier_table table;
  uint32_t facts[most_facts];
  int64_t values[most_facts];
  tier_answer answers[most_answers];
  uint32_t questions[most_words];
  uint32_t scratch[most_words];
  tier_match matches[most_words];
  uint32_t classes[most_facts];
  int64_t now;
} promising;

static int give(promising* at, const char* fact, const char* text) {
  const uint32_t found = tier_find(&at->table, TIER_KIND_ATTRIBUTE, fact, strlen(fact));
  return tier_bind(&at->table, found, text, strlen(text), at->facts) == TIER_OK &&
         tier_bind_moment(&at->table, found, text, strlen(text), at->values) == TIER_OK;
}

static tier_request request_of(promising* at, const tier_moments* moments) {
  const tier_request request = {at->facts,  most_facts,  at->answers, most_answers, at->questions,
                                most_words, at->scratch, most_words,  at->matches,  most_words,
                                NULL,       0,           moments,     at->classes};
  return request;
}

static const char* check_ticket(promising* at) {
  const tier_moments moments = {at->values, most_facts, 86400 + 4 * 3600 + 1, 0};
  const tier_request request = request_of(at, &moments);
  const uint32_t reply = tier_find(&at->table, TIER_KIND_PROMISE, "reply", 5);
  tier_promise promise;
  tier_promise_answer answer;
  CHECK(tier_clear_facts(&at->table, at->facts, most_facts) == TIER_OK);
  CHECK(tier_clear_moments(&at->table, at->values, 1) == TIER_TOO_SMALL);
  CHECK(tier_clear_moments(&at->table, at->values, most_facts) == TIER_OK);
  CHECK(give(at, "vip", "yes") && give(at, "opened", "1970-01-02T00:00:00Z"));
  CHECK(tier_decide(&at->table, &request) == TIER_OK);
  CHECK(tier_answer_promise(&at->table, &request, reply, &answer) == TIER_OK);
  CHECK(answer.state == TIER_PROMISE_OVERDUE && answer.has_target == 1);
  CHECK(answer.form == TIER_TARGET_ELAPSED && answer.amount == 4 * 3600);
  CHECK(answer.started == 86400 && answer.due == 86400 + 4 * 3600);
  CHECK(answer.stopped == TIER_NO_MOMENT && answer.calendar == TIER_NONE);
  CHECK(tier_answer_promise(&at->table, &request, 9, &answer) == TIER_BAD_CLASS);
  CHECK(tier_promise_at(&at->table, reply, &promise) == TIER_OK && promise.kind == 0);
  CHECK(tier_promise_at(&at->table, 2, &promise) == TIER_UNKNOWN_NAME);
  return NULL;
}

/* The desk of timed_table.h: four opening hours from 10:00 on Friday are due at 14:00. */

enum { day = 86400, hour = 3600, opened = day + 10 * hour };

static const char* check_notices(promising* at, const tier_request* request) {
  tier_promise promise;
  tier_promise_answer answer;
  tier_notice_answer notices[4];
  tier_list people;
  CHECK(tier_promise_at(&at->table, 0, &promise) == TIER_OK && promise.notice_count == 4);
  CHECK(tier_answer_promise(&at->table, request, 0, &answer) == TIER_OK);
  CHECK(answer.due == day + 14 * hour);
  CHECK(tier_answer_notices(&at->table, 0, &answer, at->now, notices, 3) == TIER_TOO_SMALL);
  CHECK(tier_answer_notices(&at->table, 0, &answer, at->now, notices, 4) == TIER_OK);
  CHECK(notices[0].at == day + 13 * hour && notices[0].due == 1);
  CHECK(notices[3].at == day + 14 * hour && notices[3].due == 0);
  CHECK(tier_notice_people(&at->table, promise.first_notice, &people) == TIER_OK);
  CHECK(people.size == 2 && people.data[0] == 0 && people.data[1] == 0);
  CHECK(tier_notice_people(&at->table, 4, &people) == TIER_UNKNOWN_NAME);
  return NULL;
}

static const char* check_ladders(promising* at, const tier_request* request) {
  tier_ladder_answer ladders[2];
  tier_step_answer steps[5];
  tier_step step;
  uint32_t first = 0;
  uint32_t count = 0;
  const uint32_t chase = tier_find(&at->table, TIER_KIND_LADDER, "chase", 5);
  CHECK(chase == 0 && tier_ladder_steps(&at->table, chase, &first, &count) == TIER_OK);
  CHECK(first == 0 && count == 4);
  CHECK(tier_ladder_steps(&at->table, 2, &first, &count) == TIER_UNKNOWN_NAME);
  CHECK(tier_answer_ladders(&at->table, request, ladders, 2, steps, 4) == TIER_TOO_SMALL);
  CHECK(tier_answer_ladders(&at->table, request, ladders, 2, steps, 5) == TIER_OK);
  CHECK(ladders[0].state == TIER_LADDER_CLIMBING && ladders[0].from == opened);
  CHECK(ladders[1].state == TIER_LADDER_SILENT);
  CHECK(steps[1].times == 1 && steps[1].last == opened + 600 && steps[1].next == TIER_NO_MOMENT);
  CHECK(steps[3].times == 0 && steps[3].next == opened + 7 * day);
  CHECK(tier_step_at(&at->table, 3, &step) == TIER_OK && step.action == 3 && step.after == 7 * day);
  CHECK(step.fact_class == 1 && step.people.size == 0 && step.repeated == 0);
  CHECK(tier_step_at(&at->table, 5, &step) == TIER_UNKNOWN_NAME);
  return NULL;
}

/* What was first seen at 13:00 is due at 14:00, as it was opened at 10:00. */
static const char* check_clock(promising* at, const tier_request* request) {
  tier_clock clock;
  tier_promise_answer answer;
  tier_clock_begin(&clock);
  CHECK(clock.phase == TIER_CLOCK_NOT_STARTED && clock.seen == TIER_NO_MOMENT);
  CHECK(tier_clock_advance(&at->table, request, 1, &clock) == TIER_BAD_CLASS);
  CHECK(tier_clock_advance(&at->table, request, 0, &clock) == TIER_OK);
  CHECK(clock.phase == TIER_CLOCK_RUNNING && clock.seen == at->now && clock.started == opened);
  CHECK(tier_clock_answer(&at->table, request, 0, &clock, &answer) == TIER_OK);
  CHECK(answer.state == TIER_PROMISE_RUNNING && answer.due == day + 14 * hour);
  clock.seen = at->now + 1;
  CHECK(tier_clock_advance(&at->table, request, 0, &clock) == TIER_OUT_OF_ORDER);
  return NULL;
}

const char* check_time_in_c(const void* bytes, size_t size) {
  static promising whole;
  const tier_moments moments = {whole.values, most_facts, day + 13 * hour, 0};
  const tier_request request = request_of(&whole, &moments);
  const char* wrong = NULL;
  int64_t by = 0;
  whole.now = moments.now;
  CHECK(tier_open(bytes, size, &whole.table) == TIER_OK);
  CHECK(tier_clear_facts(&whole.table, whole.facts, most_facts) == TIER_OK);
  CHECK(tier_clear_moments(&whole.table, whole.values, most_facts) == TIER_OK);
  CHECK(give(&whole, "waiting", "no") && give(&whole, "status", "open"));
  CHECK(give(&whole, "opened", "1970-01-02T10:00:00Z"));
  CHECK(tier_decide(&whole.table, &request) == TIER_OK);
  /* How old it is was measured: below the first cut, which is at five hours. */
  CHECK(whole.classes[tier_find(&whole.table, TIER_KIND_ATTRIBUTE, "age", 3)] == 0);
  CHECK(tier_accept_by(&whole.table, &request, 0, day + 16 * hour, &by) == TIER_OK);
  CHECK(by == 2 * day + 10 * hour);
  CHECK(tier_accept_by(&whole.table, &request, 1, day, &by) == TIER_UNKNOWN_NAME);
  wrong = check_clock(&whole, &request);
  if (wrong == NULL) {
    wrong = check_notices(&whole, &request);
  }
  return wrong != NULL ? wrong : check_ladders(&whole, &request);
}

const char* check_promises_in_c(const void* bytes, size_t size) {
  static promising whole;
  int64_t seconds = 0;
  CHECK(tier_open(bytes, size, &whole.table) == TIER_OK);
  CHECK(tier_count(&whole.table, TIER_KIND_PROMISE) == 2);
  CHECK(tier_name(&whole.table, TIER_KIND_PROMISE, 1).size == 4);
  CHECK(tier_read_duration("1h30m", 5, &seconds) == TIER_OK && seconds == 5400);
  CHECK(tier_read_time("1970-01-01T01:00:00Z", 20, &seconds) == TIER_OK && seconds == 3600);
  CHECK(tier_read_time("yesterday", 9, &seconds) == TIER_MALFORMED_TIME);
  return check_ticket(&whole);
}
