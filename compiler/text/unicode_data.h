#pragma once

#include <cstddef>
#include <cstdint>

/// The tables behind unicode.h, which is what to use. make_unicode_data.py writes them.
namespace tier::text {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

/// Each code point from `first` to `last`, `step` apart, folds to the one `distance` behind it.
struct FoldRun {
  char32_t first;
  char32_t last;
  std::uint32_t step;
  std::int32_t distance;
};

extern const char unicode_version[];
/// What words are made of; rising, apart from each other.
extern const CodePointRange word_ranges[];
extern const std::size_t word_range_count;
/// Rising, apart from each other.
extern const FoldRun fold_runs[];
extern const std::size_t fold_run_count;

}  // namespace tier::text
