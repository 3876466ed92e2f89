#ifndef TIER_TIER_H
#define TIER_TIER_H

/* The C API of the tier runtime: open a packed decision table (.tierb) and decide
 * tickets by it. It never allocates, never aborts, keeps no global state and reads no
 * clock; every buffer is the caller's. Calls on one table may run in several threads.
 *
 *     tier_table table;
 *     if (tier_open(bytes, size, &table) != TIER_OK) ...
 *     tier_clear_facts(&table, facts, count);
 *     tier_bind(&table, tier_find(&table, TIER_KIND_ATTRIBUTE, "impact", 6), "high", 4, facts);
 *     tier_decide(&table, &request);
 *     tier_trigger_answers(&table, &request, &escalation);
 *
 * What is promised and what comes by the clock is in tier/clocks.h.
 *
 * The meaning of each call stands in tier/decide.h, tier/escalate.h, tier/access.h,
 * tier/promise.h, tier/notify.h and tier/table.h, whose C++ functions these are; that of the
 * numbers in tier/format.h.
 *
 * Shorter, where an answer as JSON is all that is wanted: tier/ticket.h. Many tickets at once, as
 * columns: tier/batch.h.
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
  TIER_BAD_CLASS,
  TIER_MALFORMED_DURATION,
  TIER_SET_OF_VALUES,
  TIER_OUTSIDE_CALENDAR,
  TIER_MISSING_HOURS,
  TIER_OUT_OF_ORDER,
  TIER_COLLECTS
} tier_status;

typedef enum tier_state { TIER_DECIDED, TIER_NO_ROW, TIER_UNDETERMINED } tier_state;

#define TIER_NONE UINT32_C(0xFFFFFFFF)
/* The class of a fact that is absent and may not be unknown. */
#define TIER_MISSING UINT32_C(0xFFFFFFFF)

/* Opaque; filled by tier_open. The table's bytes must outlive it. */
typedef struct tier_table {
  uint64_t opaque[64];
} tier_table;

/* A piece of text inside the table, not terminated. */
typedef struct tier_text {
  const char* data;
  size_t size;
} tier_text;

/* Indices inside the table. */
typedef struct tier_list {
  const uint32_t* data;
  size_t size;
} tier_list;

typedef struct tier_answer {
  uint32_t state; /* a tier_state */
  uint32_t rule;
  uint32_t outcome;
  uint32_t first_question;
  uint32_t question_count;
  uint32_t first_match;
  uint32_t match_count;
} tier_answer;

/* A rule among the answers of a decision that collects. */
typedef struct tier_match {
  uint32_t rule;
  uint32_t outcome;
  uint32_t certain; /* 0 or 1 */
} tier_match;

/* What no instant and no duration is. */
#define TIER_NO_MOMENT INT64_MIN
/* The years 0000 to 9999 of any zone, of which all instants are that are lent. */
#define TIER_FIRST_MOMENT INT64_C(-62167305600)
#define TIER_LAST_MOMENT INT64_C(253402387199)

/* What facts have besides their classes, one value an attribute: tier_clear_moments first, then
 * tier_bind_moment for each text that tier_bind has taken. */
typedef struct tier_moments {
  const int64_t* values;
  size_t count;
  int64_t now;        /* TIER_NO_MOMENT: only when something is due is told, not how it stands */
  uint32_t unchanged; /* 1: the facts have been what they are since the clock started; else 0 */
} tier_moments;

typedef struct tier_request {
  const uint32_t* facts;
  size_t fact_count;
  tier_answer* answers;
  size_t answer_count;
  uint32_t* questions;
  size_t question_capacity;
  uint32_t* scratch;
  size_t scratch_capacity;
  tier_match* matches;
  size_t match_capacity;
  const uint64_t* evidence_present; /* bit e % 64 of word e / 64 */
  size_t evidence_words;
  const tier_moments* moments; /* null: ages, opening hours and promises are not measured */
  uint32_t* classes; /* null, or filled with the class of each attribute that was decided by */
} tier_request;

const char* tier_describe(tier_status status);

/* `bytes` must start at a multiple of 8. */
tier_status tier_open(const void* bytes, size_t size, tier_table* table);
/* How many properties of the rulebook were not proved when it was built all the same: of a table
 * with any, its decisions may come from the order in which rules are stored. */
uint32_t tier_not_proved(const tier_table* table);

/* What a table has several of, each with a name and an index from 0. The names of triggers,
 * permissions and guidance are those of their rules. */
typedef enum tier_kind {
  TIER_KIND_ATTRIBUTE,
  TIER_KIND_DECISION,
  TIER_KIND_RULE,
  TIER_KIND_TIER,
  TIER_KIND_TEAM,
  TIER_KIND_ROLE,
  TIER_KIND_SYSTEM,
  TIER_KIND_ACTION, /* of all systems: see tier_find_action */
  TIER_KIND_EVIDENCE,
  TIER_KIND_CALENDAR,
  TIER_KIND_CALENDAR_CHOICE,
  TIER_KIND_TRIGGER,
  TIER_KIND_PERMISSION,
  TIER_KIND_GUIDANCE,
  TIER_KIND_PROMISE,
  TIER_KIND_LADDER
} tier_kind;

size_t tier_count(const tier_table* table, tier_kind kind);
/* The first of this name, TIER_NONE where there is none. */
uint32_t tier_find(const tier_table* table, tier_kind kind, const char* name, size_t size);
/* Empty for an index that the table does not have. */
tier_text tier_name(const tier_table* table, tier_kind kind, uint32_t index);

/* The index of an action of a system, by which tier_access_answers answers; TIER_NONE where there
 * is none. */
uint32_t tier_find_action(const tier_table* table, const char* system, size_t system_size,
                          const char* action, size_t action_size);
/* The system of an action, TIER_NONE for an index that the table does not have. */
uint32_t tier_system_of(const tier_table* table, uint32_t action);
/* What a rule tells people: its title; and, of a refusal and of an unless what the customer is
 * told, of guidance its text. Empty where there is none. */
tier_text tier_rule_title(const tier_table* table, uint32_t rule);
tier_text tier_rule_text(const tier_table* table, uint32_t rule);
/* The value name of an enum's or flag's class; empty for other kinds and classes. */
tier_text tier_class_name(const tier_table* table, uint32_t attribute, uint32_t named_class);

/* What a rule answers: format::Outcome. */
typedef struct tier_outcome {
  uint32_t kind;   /* a format::OutcomeKind */
  uint32_t target; /* what it is about, TIER_NONE where it is about nothing that has an index */
  int64_t value;
  uint32_t team;
  uint32_t team_by;
  tier_list list; /* the evidence of a need, the classes that a fact may change to; else empty */
} tier_outcome;

/* TIER_UNKNOWN_NAME for an index that the table does not have. */
tier_status tier_outcome_at(const tier_table* table, uint32_t index, tier_outcome* outcome);
/* The tier of an owner's outcome; the value name of a derived enum's or flag's outcome; empty
 * for a number, whose `value` is in units of 10^-scale; the name of a team, of the trigger that
 * an unless, a need or a waiver is for, of a permission or guidance, of the promise whose clock a
 * rule is of; else empty. */
tier_text tier_outcome_name(const tier_table* table, uint32_t decision, uint32_t outcome);

/* What tier_decide takes at the most. */
size_t tier_question_words(const tier_table* table);
size_t tier_scratch_words(const tier_table* table);
size_t tier_most_matches(const tier_table* table);

tier_status tier_clear_facts(const tier_table* table, uint32_t* facts, size_t count);
tier_status tier_bind(const tier_table* table, uint32_t attribute, const char* text, size_t size,
                      uint32_t* facts);
tier_status tier_begin_set(const tier_table* table, uint32_t attribute, uint32_t* facts);
tier_status tier_add_member(const tier_table* table, uint32_t attribute, const char* text,
                            size_t size, uint32_t* facts);
tier_status tier_decide(const tier_table* table, const tier_request* request);

/* What becomes of triggers: tier/escalate.h. */

typedef enum tier_trigger_state {
  TIER_TRIGGER_SILENT,
  TIER_TRIGGER_HELD,
  TIER_TRIGGER_READY,
  TIER_TRIGGER_BLOCKED,
  TIER_TRIGGER_UNDETERMINED
} tier_trigger_state;

typedef struct tier_trigger_answer {
  uint32_t state; /* a tier_trigger_state */
  uint32_t rule;
  uint32_t first_lack;
  uint32_t lack_count;
} tier_trigger_answer;

typedef struct tier_lack {
  uint32_t rule;
  uint32_t lacking;
  uint32_t first_evidence;
  uint32_t evidence_count;
  uint32_t certain; /* 0 or 1 */
} tier_lack;

typedef struct tier_escalation {
  tier_trigger_answer* triggers;
  size_t trigger_count;
  tier_lack* lacks;
  size_t lack_capacity;
  uint32_t* evidence;
  size_t evidence_capacity;
} tier_escalation;

size_t tier_evidence_words(const tier_table* table);
/* What tier_trigger_answers takes at the most. */
size_t tier_most_lacks(const tier_table* table);
size_t tier_lacking_evidence_words(const tier_table* table);

/* Behind a tier_decide of the same request that gave TIER_OK. */
tier_status tier_trigger_answers(const tier_table* table, const tier_request* request,
                                 const tier_escalation* escalation);

/* What a trigger does: format::Trigger. Approvers are pairs of a role and how many of it. */
typedef struct tier_trigger {
  uint32_t to;
  uint32_t team;
  uint32_t team_by;
  uint32_t on_request_by;
  uint32_t asks;
  uint32_t accept_unit;
  uint32_t else_return;
  int64_t accept_within;
  tier_list approvers;
} tier_trigger;

/* TIER_UNKNOWN_NAME for an index that the table does not have. */
tier_status tier_trigger_at(const tier_table* table, uint32_t index, tier_trigger* trigger);

/* What the holder may do: tier/access.h. */

typedef enum tier_access_state {
  TIER_ACCESS_DENIED,
  TIER_ACCESS_ALLOWED,
  TIER_ACCESS_ALLOWED_WITH,
  TIER_ACCESS_FORBIDDEN,
  TIER_ACCESS_UNDETERMINED
} tier_access_state;

typedef struct tier_access_answer {
  uint32_t state; /* a tier_access_state */
  uint32_t rule;
  uint32_t permission;
} tier_access_answer;

/* Behind a tier_decide of the same request that gave TIER_OK. */
tier_status tier_access_answers(const tier_table* table, const tier_request* request,
                                tier_access_answer* answers, size_t count);

/* What a permission asks for: format::Permission. Times are in seconds, 0 for none. */
typedef struct tier_permission {
  uint32_t never;
  uint32_t review_role;
  int64_t review_within;
  int64_t expires;
  tier_list access;
  tier_list approvers;
  tier_list needs;
} tier_permission;

/* TIER_UNKNOWN_NAME for an index that the table does not have. */
tier_status tier_permission_at(const tier_table* table, uint32_t index,
                               tier_permission* permission);

#ifdef __cplusplus
}
#endif

#endif /* TIER_TIER_H */
