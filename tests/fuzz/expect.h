#pragma once

#include <cstdio>
#include <cstdlib>

/// What must hold of any input: the fuzzer keeps the one that breaks it.
///
///     FUZZ_EXPECT(answer.rule < table.rule_count);
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): it names what did not hold
#define FUZZ_EXPECT(condition)                                                 \
  do {                                                                         \
    if (!(condition)) {                                                        \
      std::fprintf(stderr, "%s:%d: not %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                            \
    }                                                                          \
  } while (false)
