#include <string.h>

#include "c_api_desk.h"
#include "tier/clocks.h"

#define CHECK(condition)                 \
  do {                                   \
    if (!(condition)) return #condition; \
  } while (0)

enum { most_facts = 16, most_answers = 12, most_words = 256, most_records = 32 };

typedef struct whole {
  tier_table table;
  uint32_t facts[most_facts];
  tier_answer answers[most_answers];
  uint32_t questions[most_words];
  uint32_t scratch[most_words];
  tier_match matches[most_records];
  uint64_t evidence;
  tier_trigger_answer triggers[4];
  tier_lack lacks[most_records];
  uint32_t lacking[most_words];
  tier_access_answer access[most_records];
} whole;

static int is(tier_text text, const char* wanted) {
  return text.size == strlen(wanted) && memcmp(text.data, wanted, text.size) == 0;
}

static uint32_t find(whole* at, tier_kind kind, const char* name) {
  return tier_find(&at->table, kind, name, strlen(name));
}

static tier_status give(whole* at, const char* fact, const char* text) {
  return tier_bind(&at->table, find(at, TIER_KIND_ATTRIBUTE, fact), text, strlen(text), at->facts);
}

static tier_request request_of(whole* at) {
  const tier_request request = {at->facts,     most_facts,   at->answers,   most_answers,
                                at->questions, most_words,   at->scratch,   most_words,
                                at->matches,   most_records, &at->evidence, 1,
                                NULL,          NULL};
  return request;
}

static const char* check_facts(whole* at) {
  const uint32_t tags = find(at, TIER_KIND_ATTRIBUTE, "tags");
  CHECK(tier_clear_facts(&at->table, at->facts, most_facts) == TIER_OK);
  CHECK(give(at, "severity", "S2") == TIER_OK && give(at, "at", "L1") == TIER_OK);
  CHECK(give(at, "waited", "PT1H") == TIER_OK && give(at, "subject", "Hello") == TIER_OK);
  CHECK(give(at, "agent.region", "emea") == TIER_OK);
  CHECK(give(at, "waited", "soon") == TIER_MALFORMED_DURATION);
  CHECK(give(at, "tags", "fault") == TIER_SET_OF_VALUES);
  CHECK(tier_begin_set(&at->table, tags, at->facts) == TIER_OK);
  CHECK(tier_add_member(&at->table, tags, "fault", 5, at->facts) == TIER_OK);
  CHECK(tier_add_member(&at->table, tags, "beta", 4, at->facts) == TIER_UNDECLARED_VALUE);
  return NULL;
}

static const char* check_decisions(whole* at) {
  const uint32_t owner = find(at, TIER_KIND_DECISION, "owner");
  const uint32_t needs = find(at, TIER_KIND_DECISION, "needs");
  const tier_request request = request_of(at);
  tier_outcome outcome;
  CHECK(tier_decide(&at->table, &request) == TIER_OK);
  CHECK(tier_outcome_at(&at->table, at->answers[owner].outcome, &outcome) == TIER_OK);
  CHECK(outcome.kind == 1 && outcome.team == TIER_NONE && outcome.team_by == owner + 1);
  CHECK(is(tier_outcome_name(&at->table, owner + 1, at->answers[owner + 1].outcome), "mail"));
  CHECK(at->answers[needs].state == TIER_DECIDED && at->answers[needs].match_count == 1);
  CHECK(at->matches[at->answers[needs].first_match].certain == 1);
  CHECK(
      is(tier_outcome_name(&at->table, needs, at->matches[at->answers[needs].first_match].outcome),
         "fault"));
  CHECK(is(tier_class_name(&at->table, 0, 2), "S3"));
  CHECK(is(tier_class_name(&at->table, find(at, TIER_KIND_ATTRIBUTE, "security"), 1), "yes"));
  CHECK(tier_class_name(&at->table, 0, 3).size == 0);
  return NULL;
}

static const char* check_triggers(whole* at) {
  const uint32_t fault = find(at, TIER_KIND_TRIGGER, "fault");
  const tier_request request = request_of(at);
  const tier_escalation escalation = {at->triggers, 4,           at->lacks,
                                      most_records, at->lacking, most_words};
  tier_trigger trigger;
  at->evidence = UINT64_C(1) << find(at, TIER_KIND_EVIDENCE, "log");
  CHECK(tier_trigger_answers(&at->table, &request, &escalation) == TIER_OK);
  CHECK(at->triggers[fault].state == TIER_TRIGGER_BLOCKED && at->triggers[fault].lack_count == 1);
  CHECK(at->lacks[at->triggers[fault].first_lack].lacking == 1);
  CHECK(is(tier_name(&at->table, TIER_KIND_EVIDENCE,
                     at->lacking[at->lacks[at->triggers[fault].first_lack].first_evidence]),
           "reproduction"));
  CHECK(tier_trigger_at(&at->table, fault, &trigger) == TIER_OK);
  CHECK(trigger.asks == 1 && trigger.accept_unit == 3 && trigger.accept_within == 2);
  CHECK(trigger.approvers.size == 2 && trigger.approvers.data[1] == 2);
  CHECK(tier_trigger_at(&at->table, 2, &trigger) == TIER_UNKNOWN_NAME);
  CHECK(is(tier_name(&at->table, TIER_KIND_TRIGGER, fault), "fault"));
  return NULL;
}

static const char* check_access(whole* at) {
  const uint32_t read = tier_find_action(&at->table, "prod", 4, "read", 4);
  const tier_request request = request_of(at);
  tier_permission permission;
  CHECK(tier_find_action(&at->table, "logs", 4, "read", 4) == TIER_NONE);
  CHECK(tier_find_action(&at->table, "none", 4, "read", 4) == TIER_NONE);
  CHECK(tier_access_answers(&at->table, &request, at->access, 1) == TIER_TOO_SMALL);
  CHECK(tier_access_answers(&at->table, &request, at->access, most_records) == TIER_OK);
  CHECK(at->access[read].state == TIER_ACCESS_ALLOWED_WITH);
  CHECK(tier_permission_at(&at->table, at->access[read].permission, &permission) == TIER_OK);
  CHECK(permission.expires == 14400 && permission.approvers.size == 4);
  CHECK(permission.access.size == 1 && permission.access.data[0] == read);
  CHECK(is(tier_name(&at->table, TIER_KIND_ROLE, permission.review_role), "manager"));
  CHECK(is(tier_name(&at->table, TIER_KIND_SYSTEM, tier_system_of(&at->table, read)), "prod"));
  CHECK(tier_system_of(&at->table, 99) == TIER_NONE);
  CHECK(tier_permission_at(&at->table, 99, &permission) == TIER_UNKNOWN_NAME);
  return NULL;
}

static const char* check_calendars(whole* at) {
  const uint32_t desk = find(at, TIER_KIND_CALENDAR, "desk");
  const uint32_t always = find(at, TIER_KIND_CALENDAR, "always");
  const uint32_t local = find(at, TIER_KIND_CALENDAR_CHOICE, "local");
  const int64_t friday_noon = INT64_C(1774566000) + 12 * 3600;
  int64_t begin = 0;
  int64_t end = 0;
  int64_t found = 0;
  uint32_t open = 7;
  CHECK(tier_chosen_calendar(&at->table, local, 0) == desk);
  CHECK(tier_chosen_calendar(&at->table, local, 1) == always);
  CHECK(tier_chosen_calendar(&at->table, local, 2) == TIER_NONE);
  CHECK(tier_chosen_calendar(&at->table, 9, 0) == TIER_NONE);
  CHECK(tier_choosing_attribute(&at->table, local) ==
        find(at, TIER_KIND_ATTRIBUTE, "agent.region"));
  CHECK(tier_choosing_attribute(&at->table, 9) == TIER_NONE);
  CHECK(tier_covered(&at->table, desk, &begin, &end) == TIER_OK && begin == 1774566000);
  CHECK(tier_covered(&at->table, always, &begin, &end) == TIER_OK && end == INT64_MAX);
  CHECK(tier_is_open(&at->table, desk, friday_noon, &open) == TIER_OK && open == 0);
  CHECK(tier_is_open(&at->table, desk, 0, &open) == TIER_OUTSIDE_CALENDAR && open == 0);
  CHECK(tier_next_opening(&at->table, desk, friday_noon, &found) == TIER_OK);
  CHECK(found == friday_noon + 3600);
  CHECK(tier_elapsed(&at->table, desk, friday_noon - 7200, friday_noon + 7200, &found) == TIER_OK);
  CHECK(found == 3 * 3600);
  /* Four hours are left on Friday afternoon; the fifth is on Monday, an hour of summer time on. */
  CHECK(tier_due(&at->table, desk, friday_noon, 5 * 3600, &found) == TIER_OK);
  CHECK(found == friday_noon + (2 * 24 + 21) * 3600);
  CHECK(tier_due_days(&at->table, desk, friday_noon - 3600, 1, &found) == TIER_OK);
  CHECK(found == friday_noon + (2 * 24 + 22) * 3600);
  CHECK(tier_end_of_day(&at->table, desk, friday_noon, 0, &found) == TIER_OK);
  CHECK(found == friday_noon + 5 * 3600);
  CHECK(tier_due(&at->table, desk, friday_noon, 8 * 3600, &found) == TIER_OUTSIDE_CALENDAR);
  CHECK(tier_due(&at->table, 99, friday_noon, 1, &found) == TIER_UNKNOWN_NAME);
  CHECK(is(tier_name(&at->table, TIER_KIND_CALENDAR, always), "always"));
  return NULL;
}

const char* check_whole_desk_in_c(const void* bytes, size_t size) {
  whole at;
  const char* wrong = NULL;
  const char* (*const checks[])(whole*) = {check_facts, check_decisions, check_triggers,
                                           check_access, check_calendars};
  size_t index = 0;
  CHECK(tier_open(bytes, size, &at.table) == TIER_OK);
  CHECK(tier_not_proved(&at.table) == 2);
  CHECK(tier_count(&at.table, TIER_KIND_ATTRIBUTE) <= most_facts);
  CHECK(tier_count(&at.table, TIER_KIND_DECISION) <= most_answers);
  CHECK(tier_count(&at.table, TIER_KIND_TRIGGER) <= 4);
  CHECK(tier_question_words(&at.table) <= most_words &&
        tier_scratch_words(&at.table) <= most_words);
  CHECK(tier_most_matches(&at.table) <= most_records && tier_most_lacks(&at.table) <= most_records);
  CHECK(tier_lacking_evidence_words(&at.table) <= most_words);
  CHECK(tier_evidence_words(&at.table) == 1);
  for (index = 0; index < sizeof checks / sizeof checks[0] && wrong == NULL; ++index) {
    wrong = checks[index](&at);
  }
  return wrong;
}
