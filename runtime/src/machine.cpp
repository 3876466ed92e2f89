#include "kernel.h"

#ifdef TIER_X86_KERNELS
#include <cpuid.h>
#endif

namespace tier::runtime {
namespace {

#ifdef TIER_X86_KERNELS
/// The registers that the system keeps for a program: bits 1 and 2 are those of AVX.
std::uint64_t kept_registers() {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return low | std::uint64_t{high} << 32;
}
#endif

}  // namespace

/// By the processor's own word, asked as seldom as can be: under a hypervisor each time takes as
/// long as opening a small table. The compiler's library would be one more that the runtime needs.
Kernel best_kernel() {
#ifdef TIER_X86_KERNELS
  constexpr std::uint32_t avx_registers = 0x06;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t c = 0;
  std::uint32_t d = 0;
  __cpuid(1, a, b, c, d);
  if ((c & bit_OSXSAVE) == 0 || (c & bit_AVX) == 0) {
    return Kernel::Portable;
  }
  if ((kept_registers() & avx_registers) != avx_registers) {
    return Kernel::Portable;
  }
  // What has AVX can be asked leaf 7.
  __cpuid_count(7, 0, a, b, c, d);
  return (b & bit_AVX2) != 0 ? Kernel::Avx2 : Kernel::Portable;
#else
  return Kernel::Portable;
#endif
}

bool use_kernel(Table& table, Kernel kernel) {
  if (kernel > best_kernel()) {
    return false;
  }
  table.kernel = kernel;
  return true;
}

}  // namespace tier::runtime
