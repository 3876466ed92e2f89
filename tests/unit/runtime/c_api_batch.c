#include <string.h>

#include "c_api_desk.h"
#include "tier/batch.h"

#define CHECK(condition)                 \
  do {                                   \
    if (!(condition)) return #condition; \
  } while (0)

enum { rows = 5, most_words = 1024, most_width = 4 };

typedef struct batch_at_work {
  tier_table table;
  uint64_t scratch[most_words];
  uint32_t severities[rows];
  uint32_t waited[rows];
  uint32_t tags[3 * most_width];
  uint32_t subjects[2 * most_width];
  tier_column columns[4];
  uint8_t statuses[rows];
} batch_at_work;

static uint32_t fact(const batch_at_work* at, const char* name) {
  return tier_find(&at->table, TIER_KIND_ATTRIBUTE, name, strlen(name));
}

static const char* bind_severities(batch_at_work* at) {
  static const uint32_t offsets[] = {0, 2, 4, 6, 6, 8};
  static const uint8_t valid[] = {0x17}; /* all but the fourth */
  tier_binding binding = {
      fact(at, "severity"), {"S1S2S9S3", 8, offsets, valid}, at->severities, at->statuses, 0};
  CHECK(tier_column_width(&at->table, binding.attribute) == 1);
  CHECK(tier_bind_texts(&at->table, &binding, 0, rows, at->scratch, most_words) == TIER_OK);
  CHECK(binding.problem_count == 1 && at->statuses[2] == TIER_UNDECLARED_VALUE);
  CHECK(at->statuses[1] == TIER_OK && at->statuses[3] == TIER_OK);
  CHECK(at->severities[0] == 0 && at->severities[1] == 1 && at->severities[4] == 2);
  CHECK(at->severities[2] == TIER_MISSING && at->severities[3] == TIER_MISSING);
  at->columns[0].attribute = binding.attribute;
  at->columns[0].classes = at->severities;
  at->columns[0].count = rows;
  return NULL;
}

static const char* bind_waited(batch_at_work* at) {
  static const uint32_t offsets[] = {0, 3, 5, 8, 11, 14};
  static const uint8_t valid[] = {0x0F};
  tier_binding binding = {
      fact(at, "waited"), {"10m2h10m10m10m", 14, offsets, NULL}, at->waited, NULL, 0};
  /* Two threads would bind these. */
  CHECK(tier_bind_texts(&at->table, &binding, 0, 2, at->scratch, most_words) == TIER_OK);
  CHECK(tier_bind_texts(&at->table, &binding, 2, rows, at->scratch, most_words) == TIER_OK);
  CHECK(binding.problem_count == 0);
  at->columns[1].attribute = binding.attribute;
  at->columns[1].classes = at->waited;
  at->columns[1].count = rows;
  at->columns[1].valid = valid;
  return NULL;
}

/* The two that are dictionaries. */
static const char* bind_tags_and_subjects(batch_at_work* at) {
  static const uint32_t tag_offsets[] = {0, 10, 16, 27};
  static const uint32_t tag_codes[] = {0, 1, TIER_NONE, 2, 1};
  static const uint32_t subject_offsets[] = {0, 11, 16};
  static const uint32_t subject_codes[] = {0, 1, 1, 1, 1};
  tier_binding tags = {fact(at, "tags"),
                       {"fault; vip"
                        "refund"
                        "fault; beta",
                        27, tag_offsets, NULL},
                       at->tags,
                       at->statuses,
                       0};
  tier_binding subjects = {
      fact(at, "subject"), {"we are downhello", 16, subject_offsets, NULL}, at->subjects, NULL, 0};
  const tier_column tag_column = {tags.attribute, at->tags, 3, tag_codes, NULL};
  const tier_column subject_column = {subjects.attribute, at->subjects, 2, subject_codes, NULL};
  CHECK(tier_column_width(&at->table, tags.attribute) == 3);
  CHECK(tier_column_width(&at->table, subjects.attribute) == 3);
  CHECK(tier_bind_texts(&at->table, &tags, 0, 3, at->scratch, most_words) == TIER_OK);
  CHECK(tags.problem_count == 1 && at->statuses[2] == TIER_UNDECLARED_VALUE);
  CHECK(at->tags[1] == 1 && at->tags[2] == 1 && at->tags[4] == 0 && at->tags[7] == 1);
  CHECK(tier_bind_texts(&at->table, &subjects, 0, 2, at->scratch, most_words) == TIER_OK);
  at->columns[2] = tag_column;
  at->columns[3] = subject_column;
  return NULL;
}

static int is_named(const batch_at_work* at, uint32_t rule, const char* name) {
  const tier_text text = tier_name(&at->table, TIER_KIND_RULE, rule);
  return text.size == strlen(name) && memcmp(text.data, name, text.size) == 0;
}

static const char* check_rows(batch_at_work* at) {
  static const char* const rules[] = {"L2.faults", "L2.mail", "L1.rest", "L2.faults", ""};
  static const uint32_t urgent_classes[] = {1, 1, 0, 0, TIER_MISSING};
  uint8_t states[rows];
  uint32_t outcomes[rows];
  uint32_t owners[rows];
  uint32_t urgent[rows];
  const uint32_t owner = tier_find(&at->table, TIER_KIND_DECISION, "owner", 5);
  const uint32_t derived = tier_find(&at->table, TIER_KIND_DECISION, "urgent", 6);
  const tier_answers answers[] = {{owner, states, outcomes, owners, NULL},
                                  {derived, NULL, NULL, NULL, urgent}};
  const tier_batch batch = {at->columns, 4, answers, 2};
  size_t row = 0;
  CHECK(tier_decide_rows(&at->table, &batch, 0, 3, at->scratch, most_words) == TIER_OK);
  CHECK(tier_decide_rows(&at->table, &batch, 3, rows, at->scratch, most_words) == TIER_OK);
  for (; row < rows; ++row) {
    CHECK(urgent[row] == urgent_classes[row]);
    CHECK(states[row] == (row == 4 ? TIER_UNDETERMINED : TIER_DECIDED));
    CHECK((outcomes[row] == TIER_NONE) == (row == 4));
    CHECK(row == 4 ? owners[row] == TIER_NONE : is_named(at, owners[row], rules[row]));
  }
  CHECK(tier_outcome_name(&at->table, owner, outcomes[2]).size == 2);
  return NULL;
}

const char* check_batch_in_c(const void* bytes, size_t size) {
  batch_at_work at;
  const char* wrong = NULL;
  memset(&at, 0, sizeof at);
  CHECK(tier_open(bytes, size, &at.table) == TIER_OK);
  CHECK(tier_batch_words(&at.table) <= most_words);
  wrong = bind_severities(&at);
  wrong = wrong != NULL ? wrong : bind_waited(&at);
  wrong = wrong != NULL ? wrong : bind_tags_and_subjects(&at);
  return wrong != NULL ? wrong : check_rows(&at);
}
