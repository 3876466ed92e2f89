#ifndef TIER_TESTS_C_API_DESK_H
#define TIER_TESTS_C_API_DESK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Decides a few tickets of the desk in C. Null where all is as it should be, else what is
 * not. */
const char* check_desk_in_c(const void* bytes, size_t size);

/* The same for the desk with everything: sets, triggers, permissions. */
const char* check_whole_desk_in_c(const void* bytes, size_t size);

/* The same for one with promises. */
const char* check_promises_in_c(const void* bytes, size_t size);

/* The same for one with notices, ladders and times to accept: timed_table.h. */
const char* check_time_in_c(const void* bytes, size_t size);

/* Columns of the desk with everything. */
const char* check_batch_in_c(const void* bytes, size_t size);

#ifdef __cplusplus
}
#endif

#endif /* TIER_TESTS_C_API_DESK_H */
