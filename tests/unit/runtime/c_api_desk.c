#include "c_api_desk.h"

#include <string.h>

#include "tier/tier.h"

#define CHECK(condition)                 \
  do {                                   \
    if (!(condition)) return #condition; \
  } while (0)

enum { most_facts = 16, most_answers = 4, most_questions = 64, most_scratch = 64 };

typedef struct desk {
  tier_table table;
  uint32_t facts[most_facts];
  tier_answer answers[most_answers];
  uint32_t questions[most_questions];
  uint32_t scratch[most_scratch];
} desk;

static int is(tier_text text, const char* wanted) {
  return text.size == strlen(wanted) && memcmp(text.data, wanted, text.size) == 0;
}

static tier_status give(desk* at, const char* fact, const char* text) {
  const uint32_t attribute = tier_find(&at->table, TIER_KIND_ATTRIBUTE, fact, strlen(fact));
  return tier_bind(&at->table, attribute, text, strlen(text), at->facts);
}

static tier_status decide(desk* at, size_t answers) {
  const tier_request request = {at->facts,      most_facts,  at->answers,  answers, at->questions,
                                most_questions, at->scratch, most_scratch, NULL,    0,
                                NULL,           0,           NULL,         NULL};
  return tier_decide(&at->table, &request);
}

static const char* check_decided(desk* at) {
  tier_outcome outcome;
  const uint32_t owner = tier_find(&at->table, TIER_KIND_DECISION, "owner", 5);
  CHECK(tier_clear_facts(&at->table, at->facts, most_facts) == TIER_OK);
  CHECK(give(at, "impact", "high") == TIER_OK);
  CHECK(give(at, "urgency", "medium") == TIER_OK);
  CHECK(give(at, "vip", "yes") == TIER_OK);
  at->answers[2].rule = 77;
  CHECK(decide(at, most_answers) == TIER_OK);
  CHECK(at->answers[2].rule == 77); /* behind the last decision nothing is written */
  CHECK(owner == 1 && at->answers[owner].state == TIER_DECIDED);
  CHECK(is(tier_name(&at->table, TIER_KIND_RULE, at->answers[owner].rule), "L2.vips"));
  CHECK(is(tier_outcome_name(&at->table, owner, at->answers[owner].outcome), "L2"));
  CHECK(is(tier_outcome_name(&at->table, 0, at->answers[0].outcome), "p2"));
  CHECK(tier_outcome_at(&at->table, at->answers[0].outcome, &outcome) == TIER_OK);
  CHECK(outcome.kind == 0 && outcome.value == 3 && outcome.list.size == 0);
  return NULL;
}

static const char* check_undetermined(desk* at) {
  CHECK(tier_clear_facts(&at->table, at->facts, most_facts) == TIER_OK);
  CHECK(give(at, "impact", "high") == TIER_OK);
  CHECK(at->facts[1] == TIER_MISSING);
  CHECK(decide(at, most_answers) == TIER_OK);
  CHECK(at->answers[0].state == TIER_UNDETERMINED && at->answers[0].question_count == 1);
  CHECK(is(tier_name(&at->table, TIER_KIND_ATTRIBUTE, at->questions[at->answers[0].first_question]),
           "urgency"));
  return NULL;
}

static const char* check_refusals(desk* at) {
  at->answers[1].rule = 77;
  CHECK(decide(at, 1) == TIER_TOO_SMALL);
  CHECK(at->answers[1].rule == 77); /* what is not lent stays as it is */
  CHECK(give(at, "impact", "highest") == TIER_UNDECLARED_VALUE);
  CHECK(give(at, "seats", "many") == TIER_MALFORMED_NUMBER);
  CHECK(give(at, "priority", "p1") == TIER_DERIVED_FACT);
  CHECK(give(at, "colour", "red") == TIER_UNKNOWN_NAME);
  CHECK(strlen(tier_describe(TIER_DAMAGED)) > 0);
  CHECK(tier_find(&at->table, TIER_KIND_DECISION, "nobody", 6) == TIER_NONE);
  CHECK(tier_name(&at->table, TIER_KIND_DECISION, 2).size == 0);
  CHECK(tier_name(&at->table, TIER_KIND_RULE, TIER_NONE).size == 0);
  CHECK(tier_outcome_name(&at->table, 0, TIER_NONE).size == 0);
  return NULL;
}

const char* check_desk_in_c(const void* bytes, size_t size) {
  desk at;
  const char* wrong = NULL;
  CHECK(tier_open(bytes, size - 1, &at.table) == TIER_TRUNCATED);
  CHECK(tier_open(bytes, size, &at.table) == TIER_OK);
  CHECK(tier_not_proved(&at.table) == 0);
  CHECK(tier_count(&at.table, TIER_KIND_ATTRIBUTE) <= most_facts);
  CHECK(tier_count(&at.table, TIER_KIND_DECISION) == 2);
  CHECK(tier_question_words(&at.table) <= most_questions);
  CHECK(tier_scratch_words(&at.table) <= most_scratch);
  CHECK(is(tier_name(&at.table, TIER_KIND_DECISION, 0), "priority"));
  wrong = check_decided(&at);
  if (wrong == NULL) {
    wrong = check_undetermined(&at);
  }
  if (wrong == NULL) {
    wrong = check_refusals(&at);
  }
  return wrong;
}
