#include <bit>
#include <cstring>

#include "tier/table.h"

namespace tier::runtime {
namespace {

// Eight lanes hide the latency of the multiplication; a block is one cache line.
constexpr std::size_t lane_count = 8;
constexpr std::size_t word_size = sizeof(std::uint64_t);
constexpr std::size_t block_size = lane_count * word_size;
constexpr std::uint64_t multiplier = 0x9E37'79B9'7F4A'7C15U;

/// A bijection in each of its arguments while the other stands: exclusive or, a rotation
/// and the product with an odd number can each be undone. So a lane that differs once
/// differs to the end, and a change within one word cannot be lost.
std::uint64_t mix(std::uint64_t sum, std::uint64_t word) {
  return std::rotl(sum ^ word, 29) * multiplier;
}

std::uint64_t load(const unsigned char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, size);
  return word;
}

}  // namespace

std::uint64_t checksum(const void* bytes, std::size_t size) {
  const auto* at = static_cast<const unsigned char*>(bytes);
  std::uint64_t lanes[lane_count];
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    lanes[lane] = multiplier * (lane + 1);
  }
  std::size_t left = size;
  for (; left >= block_size; left -= block_size, at += block_size) {
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      lanes[lane] = mix(lanes[lane], load(at + lane * word_size, word_size));
    }
  }
  for (std::size_t lane = 0; left > 0; ++lane) {
    const std::size_t taken = left < word_size ? left : word_size;
    lanes[lane] = mix(lanes[lane], load(at, taken));
    at += taken;
    left -= taken;
  }
  // The size tells apart what only differs in zero bytes at the end.
  std::uint64_t sum = size;
  for (const std::uint64_t lane : lanes) {
    sum = mix(sum, lane);
  }
  return sum ^ (sum >> 32);
}

}  // namespace tier::runtime
