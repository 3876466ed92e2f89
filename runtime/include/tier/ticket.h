#ifndef TIER_TICKET_H
#define TIER_TICKET_H

/* One ticket and its answer as JSON: the same that `tierc decide` prints, in one call. What a
 * program does with the parts of an answer by itself, it asks of tier.h.
 *
 *     tier_ticket* ticket = tier_ticket_begin(&table, memory, tier_ticket_size(&table));
 *     tier_ticket_give(ticket, "severity", 8, "S2", 2);
 *     if (tier_ticket_decide(ticket) != TIER_OK) ...
 *     size = tier_ticket_answer(ticket, text, capacity);
 *
 * Like all of the runtime it allocates nothing, keeps no global state and reads no clock: a ticket
 * lives in memory that the caller lends, and one that is cleared can be given again. Several
 * threads may have a ticket each of one table. The shape of an answer is told by
 * docs/ticket-format.md; its members `line` and `id` are the caller's to add.
 */

#include "tier/tier.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct tier_ticket tier_ticket;

/* How much memory a ticket of this table takes, in bytes. */
size_t tier_ticket_size(const tier_table* table);

/* A ticket without facts in `memory`, which starts at a multiple of 8; null where it does not, or
 * is less than tier_ticket_size. The bytes of the table must outlive it, the handle need not. */
tier_ticket* tier_ticket_begin(const tier_table* table, void* memory, size_t size);

/* Every fact absent, nobody holds the ticket, no evidence; what time it is stays. */
void tier_ticket_clear(tier_ticket* ticket);

/* Gives a fact by its name as text; the tier that holds the ticket as `at`; members of a set, or
 * pieces of `evidence`, with `;` between them. On any status but TIER_OK the fact counts as
 * missing, whatever its default, and the ticket can be decided all the same: TIER_UNKNOWN_NAME no
 * fact has this name; nothing has changed TIER_DERIVED_FACT      the rulebook derives it; nothing
 * has changed TIER_UNDECLARED_VALUE  of a set or of evidence: those that it does not have are left
 * out */
tier_status tier_ticket_give(tier_ticket* ticket, const char* name, size_t name_size,
                             const char* text, size_t size);

/* Begins a set, or `evidence`, with nothing in it; tier_ticket_add adds to it one by one. */
tier_status tier_ticket_give_empty(tier_ticket* ticket, const char* name, size_t name_size);
tier_status tier_ticket_add(tier_ticket* ticket, const char* name, size_t name_size,
                            const char* member, size_t size);

/* What is given, but not so that it can be taken: it counts as missing. */
tier_status tier_ticket_refuse(tier_ticket* ticket, const char* name, size_t name_size);

/* What time it is, TIER_NO_MOMENT where nobody says: then nothing is overdue. One
 * outside of TIER_FIRST_MOMENT and TIER_LAST_MOMENT says nothing either. */
void tier_ticket_set_now(tier_ticket* ticket, int64_t now);

tier_status tier_ticket_decide(tier_ticket* ticket);

/* Writes the answer of a decided ticket as UTF-8, not terminated, as far as `capacity` goes;
 * returns the size of all of it, so that a greater result than `capacity` says to lend more. `text`
 * may be null where `capacity` is 0. */
size_t tier_ticket_answer(tier_ticket* ticket, char* text, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif /* TIER_TICKET_H */
