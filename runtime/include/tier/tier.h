#ifndef TIER_TIER_H
#define TIER_TIER_H

/* The C API of the tier runtime: open a packed decision table (.tierb) and decide
 * tickets by it. It never allocates, never aborts, keeps no global state and reads no
 * clock; every buffer is the caller's. Calls on one table may run in several threads.
 *
 *     tier_table table;
 *     if (tier_open(bytes, size, &table) != TIER_OK) ...
 *     tier_clear_facts(&table, facts, count);
 *     tier_bind(&table, tier_find_attribute(&table, "impact", 6), "high", 4, facts);
 *     tier_decide(&table, &request);
 *
 * The meaning of each call stands in tier/decide.h and tier/table.h, whose C++ functions
 * these are.
 */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum tier_status {
  TIER_OK,
  TIER_MISALIGNED,
  TIER_TRUNCATED,
  TIER_NOT_A_TABLE,
  TIER_OTHER_VERSION,
  TIER_DAMAGED,
  TIER_TOO_SMALL,
  TIER_UNKNOWN_NAME,
  TIER_UNDECLARED_VALUE,
  TIER_MALFORMED_NUMBER,
  TIER_NUMBER_OUT_OF_RANGE,
  TIER_TOO_MANY_DECIMALS,
  TIER_MALFORMED_TIME,
  TIER_DERIVED_FACT,
  TIER_BAD_CLASS
} tier_status;

typedef enum tier_state { TIER_DECIDED, TIER_NO_ROW, TIER_UNDETERMINED } tier_state;

#define TIER_NONE UINT32_C(0xFFFFFFFF)
/* The class of a fact that is absent and may not be unknown. */
#define TIER_MISSING UINT32_C(0xFFFFFFFF)

/* Opaque; filled by tier_open. The table's bytes must outlive it. */
typedef struct tier_table {
  uint64_t opaque[24];
} tier_table;

/* A piece of text inside the table, not terminated. */
typedef struct tier_text {
  const char* data;
  size_t size;
} tier_text;

typedef struct tier_answer {
  uint32_t state; /* a tier_state */
  uint32_t rule;
  uint32_t outcome;
  uint32_t first_question;
  uint32_t question_count;
} tier_answer;

typedef struct tier_request {
  const uint32_t* facts;
  size_t fact_count;
  tier_answer* answers;
  size_t answer_count;
  uint32_t* questions;
  size_t question_capacity;
  uint32_t* scratch;
  size_t scratch_capacity;
} tier_request;

const char* tier_describe(tier_status status);

/* `bytes` must start at a multiple of 8. */
tier_status tier_open(const void* bytes, size_t size, tier_table* table);

size_t tier_attribute_count(const tier_table* table);
size_t tier_decision_count(const tier_table* table);
size_t tier_question_words(const tier_table* table);
size_t tier_scratch_words(const tier_table* table);

/* TIER_NONE where no attribute or decision has the name. */
uint32_t tier_find_attribute(const tier_table* table, const char* name, size_t size);
uint32_t tier_find_decision(const tier_table* table, const char* name, size_t size);

/* Empty for an index that the table does not have. */
tier_text tier_attribute_name(const tier_table* table, uint32_t attribute);
tier_text tier_decision_name(const tier_table* table, uint32_t decision);
tier_text tier_rule_name(const tier_table* table, uint32_t rule);
/* The tier of an owner's outcome; the value name of a derived enum's or flag's outcome; empty
 * for a number, whose value tier_outcome_number gives in units of 10^-scale. */
tier_text tier_outcome_name(const tier_table* table, uint32_t decision, uint32_t outcome);
int64_t tier_outcome_number(const tier_table* table, uint32_t outcome);

tier_status tier_clear_facts(const tier_table* table, uint32_t* facts, size_t count);
tier_status tier_bind(const tier_table* table, uint32_t attribute, const char* text, size_t size,
                      uint32_t* facts);
tier_status tier_decide(const tier_table* table, const tier_request* request);

#ifdef __cplusplus
}
#endif

#endif /* TIER_TIER_H */
