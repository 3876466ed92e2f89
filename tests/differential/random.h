#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace tier::differential {

/// Seeded choices, the same on every machine (the standard distributions are not).
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// From 0 to `count` - 1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  /// From `low` to `high`, both included.
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  /// True in `percent` of 100 cases.
  bool chance(std::size_t percent) { return below(100) < percent; }
  template <class Value>
  const Value& one_of(const std::vector<Value>& values) {
    return values[below(values.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace tier::differential
