#include "kernel.h"

#ifdef TIER_X86_KERNELS
#include <immintrin.h>

namespace tier::runtime {
namespace {

[[gnu::target("avx2")]] inline __m256i load(const std::uint64_t* words) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(words));
}

[[gnu::target("avx2")]] inline void store(std::uint64_t* words, __m256i value) {
  _mm256_storeu_si256(reinterpret_cast<__m256i*>(words), value);
}

}  // namespace

[[gnu::target("avx2")]] std::uint32_t next_block_avx2(const Selection& selection,
                                                      std::uint32_t from, std::uint64_t* block) {
  if (selection.words < block_words) {
    return next_block_portable(selection, from, block);
  }
  for (; from < selection.words; from += block_words) {
    const std::uint64_t* const bits = selection.bits + from;
    __m256i low = _mm256_set1_epi64x(-1);
    __m256i high = low;
    for (std::uint32_t index = 0; index < selection.row_count; ++index) {
      const std::uint64_t* const row = bits + selection.rows[index];
      low = _mm256_and_si256(low, load(row));
      high = _mm256_and_si256(high, load(row + 4));
    }
    if (selection.any_count > 0) {
      __m256i any_low = _mm256_setzero_si256();
      __m256i any_high = any_low;
      for (std::uint32_t index = 0; index < selection.any_count; ++index) {
        const std::uint64_t* const row = bits + selection.any[index];
        any_low = _mm256_or_si256(any_low, load(row));
        any_high = _mm256_or_si256(any_high, load(row + 4));
      }
      low = _mm256_and_si256(low, any_low);
      high = _mm256_and_si256(high, any_high);
    }
    const __m256i found = _mm256_or_si256(low, high);
    if (_mm256_testz_si256(found, found) == 0) {
      store(block, low);
      store(block + 4, high);
      return from;
    }
  }
  return selection.words;
}

}  // namespace tier::runtime
#endif
