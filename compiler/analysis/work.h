#pragma once

#include <cstdint>

namespace tier::analysis {

/// The work that a proof may still spend, in steps: one step is one class set compared or
/// one class moved. Steps and not time, so that a book gives the same answer everywhere.
class Work {
 public:
  explicit Work(std::uint64_t steps) : left_(steps) {}

  void spend(std::uint64_t steps) { left_ -= steps < left_ ? steps : left_; }
  [[nodiscard]] bool ended() const { return left_ == 0; }

 private:
  std::uint64_t left_;
};

}  // namespace tier::analysis
