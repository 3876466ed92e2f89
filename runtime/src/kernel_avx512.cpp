#include "kernel.h"

#ifdef TIER_X86_KERNELS
#include <immintrin.h>

namespace tier::runtime {

[[gnu::target("avx512f")]] std::uint32_t next_block_avx512(const Selection& selection,
                                                           std::uint32_t from,
                                                           std::uint64_t* block) {
  // The words beyond the last are not read.
  const auto there =
      static_cast<__mmask8>(selection.words < block_words ? (1U << selection.words) - 1 : 0xFFU);
  for (; from < selection.words; from += block_words) {
    const std::uint64_t* const bits = selection.bits + from;
    __m512i match = _mm512_set1_epi64(-1);
    for (std::uint32_t index = 0; index < selection.row_count; ++index) {
      match =
          _mm512_and_si512(match, _mm512_maskz_loadu_epi64(there, bits + selection.rows[index]));
    }
    if (selection.any_count > 0) {
      __m512i any = _mm512_setzero_si512();
      for (std::uint32_t index = 0; index < selection.any_count; index += any_step) {
        for (std::uint32_t one = index; one < index + any_step; ++one) {
          any = _mm512_or_si512(any, _mm512_maskz_loadu_epi64(there, bits + selection.any[one]));
        }
      }
      match = _mm512_and_si512(match, any);
    }
    if (_mm512_test_epi64_mask(match, match) != 0) {
      _mm512_storeu_si512(block, match);
      return from;
    }
  }
  return selection.words;
}

}  // namespace tier::runtime
#endif
