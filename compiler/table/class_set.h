#pragma once

#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tier::table {

/// A set of classes of one attribute. Up to 64 classes, which is nearly every fact of a
/// real desk, live in the object itself.
class ClassSet {
 public:
  ClassSet() = default;
  /// The empty set over `size` classes.
  explicit ClassSet(std::size_t size) : size_(static_cast<std::uint32_t>(size)) {
    if (size > 64) {
      more_.resize((size - 1) / 64);
    }
  }
  static ClassSet all(std::size_t size);

  /// The number of classes of the attribute, not of the set: see `count`.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] std::size_t count() const;
  [[nodiscard]] bool empty() const { return count() == 0; }
  [[nodiscard]] bool is_all() const { return count() == size_; }

  [[nodiscard]] bool has(std::size_t index) const {
    return ((word(index / 64) >> (index % 64)) & 1U) != 0;
  }
  void add(std::size_t index) { word(index / 64) |= std::uint64_t{1} << (index % 64); }
  void remove(std::size_t index) { word(index / 64) &= ~(std::uint64_t{1} << (index % 64)); }
  /// The lowest class of the set, `size()` where it is empty.
  [[nodiscard]] std::size_t first() const;

  ClassSet& operator&=(const ClassSet& other);
  ClassSet& operator|=(const ClassSet& other);
  [[nodiscard]] ClassSet complement() const;
  [[nodiscard]] bool intersects(const ClassSet& other) const;
  [[nodiscard]] bool contains(const ClassSet& other) const;

  [[nodiscard]] std::size_t word_count() const { return 1 + more_.size(); }
  [[nodiscard]] std::uint64_t word(std::size_t index) const {
    return index == 0 ? first_word_ : more_[index - 1];
  }

  friend bool operator==(const ClassSet&, const ClassSet&) = default;
  friend auto operator<=>(const ClassSet&, const ClassSet&) = default;

 private:
  std::uint64_t& word(std::size_t index) { return index == 0 ? first_word_ : more_[index - 1]; }

  std::uint32_t size_ = 0;
  std::uint64_t first_word_ = 0;
  std::vector<std::uint64_t> more_;
};

inline ClassSet operator&(ClassSet a, const ClassSet& b) { return a &= b; }
inline ClassSet operator|(ClassSet a, const ClassSet& b) { return a |= b; }

}  // namespace tier::table
