#include <stddef.h>
#include <stdint.h>

/* What the compiler takes for granted and a WebAssembly module without any library lacks. */

/* The four functions of the C library that the runtime needs, where there is no C library. A loop a
 * byte at a time is what WebAssembly engines make wide by themselves. */

void* memcpy(void* restrict to, const void* restrict from, size_t size) {
  unsigned char* out = to;
  const unsigned char* in = from;
  for (size_t index = 0; index < size; ++index) {
    out[index] = in[index];
  }
  return to;
}

void* memmove(void* to, const void* from, size_t size) {
  unsigned char* out = to;
  const unsigned char* in = from;
  if (out <= in) {
    return memcpy(to, from, size);
  }
  while (size > 0) {
    --size;
    out[size] = in[size];
  }
  return to;
}

void* memset(void* to, int byte, size_t size) {
  unsigned char* out = to;
  for (size_t index = 0; index < size; ++index) {
    out[index] = (unsigned char)byte;
  }
  return to;
}

int memcmp(const void* one, const void* other, size_t size) {
  const unsigned char* left = one;
  const unsigned char* right = other;
  for (size_t index = 0; index < size; ++index) {
    if (left[index] != right[index]) {
      return left[index] < right[index] ? -1 : 1;
    }
  }
  return 0;
}

/* The product of two 128-bit numbers, which `__builtin_mul_overflow` of 64-bit ones asks for. */
__int128 __multi3(__int128 one, __int128 other);

__int128 __multi3(__int128 one, __int128 other) {
  const uint64_t half = UINT64_C(0xFFFFFFFF);
  const uint64_t a = (uint64_t)one;
  const uint64_t b = (uint64_t)other;
  const uint64_t low = (a & half) * (b & half);
  const uint64_t middle = (a >> 32) * (b & half) + (low >> 32);
  const uint64_t across = (a & half) * (b >> 32) + (middle & half);
  uint64_t high = (a >> 32) * (b >> 32) + (middle >> 32) + (across >> 32);
  high += a * (uint64_t)((unsigned __int128)other >> 64);
  high += b * (uint64_t)((unsigned __int128)one >> 64);
  const uint64_t bottom = (across << 32) | (low & half);
  return (__int128)(((unsigned __int128)high << 64) | bottom);
}
