#pragma once

#include <cstring>
#include <new>
#include <type_traits>

namespace tier::runtime {

/// Turns the caller's records, for the time of a call, into the C++ records that they are
/// byte for byte, so that no object is reached through another's type. What they hold is kept.
///
///     const Borrowed<Answer, tier_answer> answers(request->answers, count);
///     decide(…, answers.get(), …);
template <class Ours, class Theirs>
class Borrowed {
  static_assert(sizeof(Ours) == sizeof(Theirs) && alignof(Ours) == alignof(Theirs));
  static_assert(std::is_trivially_copyable_v<Ours> && std::is_aggregate_v<Ours>);
  static_assert(std::is_trivially_copyable_v<Theirs> && std::is_aggregate_v<Theirs>);

 public:
  Borrowed(Theirs* lent, std::size_t count) : ours_(turn<Ours>(lent, count)), count_(count) {}
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  ~Borrowed() { turn<Theirs>(ours_, count_); }

  [[nodiscard]] Ours* get() const { return ours_; }

 private:
  /// Moving bytes to where they are begins the life of the objects that they are there; compilers
  /// make nothing of it.
  template <class To, class From>
  static To* turn(From* records, std::size_t count) {
    return count == 0 ? nullptr
                      : std::launder(static_cast<To*>(std::memmove(static_cast<void*>(records),
                                                                   records, count * sizeof(To))));
  }

  Ours* ours_;
  std::size_t count_;
};

}  // namespace tier::runtime
