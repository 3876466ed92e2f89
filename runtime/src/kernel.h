#pragma once

#include "selection.h"

namespace tier::runtime {

/// The 64-bit words that a kernel looks at together.
constexpr std::uint32_t block_words = 8;

/// The first block from word `from` on, a multiple of `block_words`, in which a row has its bit in
/// all rows of the selection, and in one of `any` where there are any; its words are written to
/// `block`, which has room for `block_words`. `selection.words` where there is none.
std::uint32_t next_block_portable(const Selection& selection, std::uint32_t from,
                                  std::uint64_t* block);

#if defined(__x86_64__)
#define TIER_X86_KERNELS
/// Only where the machine has AVX2.
std::uint32_t next_block_avx2(const Selection& selection, std::uint32_t from, std::uint64_t* block);
#endif

/// The best kernel of the machine.
[[gnu::cold]] Kernel best_kernel();

inline std::uint32_t next_block([[maybe_unused]] Kernel kernel, const Selection& selection,
                                std::uint32_t from, std::uint64_t* block) {
#ifdef TIER_X86_KERNELS
  if (kernel == Kernel::Avx2) {
    return next_block_avx2(selection, from, block);
  }
#endif
  return next_block_portable(selection, from, block);
}

}  // namespace tier::runtime
