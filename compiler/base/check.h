#pragma once

namespace tier::base {

/// Prints the sentence with its place to stderr and ends the process with status 3.
[[noreturn]] void fail_check(const char* sentence, const char* file, int line);

}  // namespace tier::base

/// A broken invariant is a fault of tierc's own: it stops at once with its sentence,
/// which says what should have held. Never for mistakes in a rulebook or in input.
#define TIER_CHECK(condition, sentence)                       \
  do {                                                        \
    if (!(condition)) {                                       \
      ::tier::base::fail_check(sentence, __FILE__, __LINE__); \
    }                                                         \
  } while (false)
