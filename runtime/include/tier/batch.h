#ifndef TIER_BATCH_H
#define TIER_BATCH_H

/* Many tickets at once: columns in, columns out, for a database or a data-frame library. Texts of
 * a column are bound to classes, once for each row or once for each entry of a dictionary; rows of
 * classes are decided into columns of outcomes.
 *
 *     uint32_t* classes = malloc(count * tier_column_width(&table, fact) * sizeof *classes);
 *     tier_bind_texts(&table, &binding, 0, count, scratch, words);        of each column
 *     tier_decide_rows(&table, &batch, 0, rows, scratch, words);
 *
 * Like all of the runtime it allocates nothing, keeps no global state and reads no clock. Threads
 * are the caller's: calls for different rows of the same columns may run at once, each with scratch
 * memory of its own, as each writes what belongs to its rows alone.
 *
 * A row gets the answers of tier_decide, with two exceptions. A decision that collects (triggers,
 * needs, permissions and the like) has no one outcome and is decided ticket by ticket. And there is
 * no clock: what the rulebook measures (ages, opening hours, promises) is missing, so that what
 * hangs on it is undetermined, never guessed.
 */

#include "tier/tier.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Texts one behind the other in one run of bytes, in the layout of Arrow's strings. */
typedef struct tier_texts {
  const char* bytes;
  size_t size;
  /* Text r is [offsets[r], offsets[r + 1]) of `bytes`; Arrow's signed offsets are these. */
  const uint32_t* offsets;
  /* Bit r % 8, from the lowest, of byte r / 8 is 1 where there is text r; null where all are. */
  const uint8_t* valid;
} tier_texts;

/* How many classes tier_bind_texts writes for each text of a fact: its own and one for each thing
 * that the rules ask of a set or a text, such as `subject contains refund`. 0 where nobody can give
 * it: no attribute has the index, or the rulebook derives or measures it. */
size_t tier_column_width(const tier_table* table, uint32_t attribute);

/* The 64-bit words of scratch memory that the calls below take. */
size_t tier_batch_words(const tier_table* table);

typedef struct tier_binding {
  uint32_t attribute; /* from tier_find, of TIER_KIND_ATTRIBUTE */
  tier_texts texts;
  /* Filled: tier_column_width words a text. */
  uint32_t* classes;
  /* Null, or filled with a tier_status a text: TIER_OK where it was taken or there is none. */
  uint8_t* statuses;
  /* Filled: how many texts of the call could not be taken. */
  size_t problem_count;
} tier_binding;

/* Binds the texts [begin, end) as tier_bind does, of a set its members with `;` between them. Where
 * there is no text the fact is absent. One that cannot be taken is counted, and counts as missing;
 * of a set, members that are not declared are left out. A dictionary is bound as the texts that it
 * has.
 *
 * TIER_OK, however many could not be taken; TIER_TOO_SMALL for scratch memory of fewer words;
 * TIER_UNKNOWN_NAME no attribute has the index; TIER_DERIVED_FACT nobody can give it;
 * TIER_TRUNCATED where offsets fall or go beyond `size`: the texts before are bound. */
tier_status tier_bind_texts(const tier_table* table, tier_binding* binding, size_t begin,
                            size_t end, uint64_t* scratch, size_t words);

/* A fact of all rows. */
typedef struct tier_column {
  uint32_t attribute;
  /* What tier_bind_texts made of `count` texts. */
  const uint32_t* classes;
  size_t count;
  /* Null: row r has text r. Else the texts are a dictionary, and it says which of them each row
   * has; TIER_NONE, which -1 is, where the fact is absent. */
  const uint32_t* codes;
  /* Null, or bit r % 8 of byte r / 8 is 0 where the fact is absent in row r, whatever its code. */
  const uint8_t* valid;
} tier_column;

/* The answers of a decision. Each array has an item for every row, or is null where nobody wants
 * it. */
typedef struct tier_answers {
  uint32_t decision; /* from tier_find, of TIER_KIND_DECISION */
  uint8_t* states;   /* a tier_state */
  /* Of tier_outcome_at and tier_outcome_name; TIER_NONE unless the row is TIER_DECIDED. */
  uint32_t* outcomes;
  uint32_t* rules; /* the rule that decided; TIER_NONE as above */
  /* Of a derived fact its class, for tier_class_name: TIER_MISSING where it is undetermined. Of
   * other decisions TIER_NONE. */
  uint32_t* classes;
} tier_answers;

typedef struct tier_batch {
  /* Facts without a column are absent. Of two columns for one fact the later one counts. */
  const tier_column* columns;
  size_t column_count;
  /* Only these decisions are made, and those of the derived facts that they hang on. Of two for one
   * decision the later one is filled. */
  const tier_answers* answers;
  size_t answer_count;
} tier_batch;

/* Decides the rows [begin, end).
 *
 * TIER_OK; TIER_TOO_SMALL for scratch memory of fewer words, or a column without codes that has
 * fewer rows; TIER_UNKNOWN_NAME the table has no such attribute or decision; TIER_DERIVED_FACT a
 * column of what nobody can give; TIER_COLLECTS a decision that collects; TIER_BAD_CLASS a code
 * beyond `count`, or a class that the attribute does not have and a rule asks for: the rows before
 * are decided. */
tier_status tier_decide_rows(const tier_table* table, const tier_batch* batch, size_t begin,
                             size_t end, uint64_t* scratch, size_t words);

#ifdef __cplusplus
}
#endif

#endif /* TIER_BATCH_H */
