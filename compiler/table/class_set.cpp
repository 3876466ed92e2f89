#include "compiler/table/class_set.h"

namespace tier::table {

ClassSet ClassSet::all(std::size_t size) { return ClassSet(size).complement(); }

std::size_t ClassSet::count() const {
  auto total = static_cast<std::size_t>(std::popcount(first_word_));
  for (const std::uint64_t bits : more_) {
    total += static_cast<std::size_t>(std::popcount(bits));
  }
  return total;
}

std::size_t ClassSet::first() const {
  for (std::size_t index = 0; index < word_count(); ++index) {
    const std::uint64_t bits = static_cast<const ClassSet*>(this)->word(index);
    if (bits != 0) {
      return index * 64 + static_cast<std::size_t>(std::countr_zero(bits));
    }
  }
  return size_;
}

ClassSet& ClassSet::operator&=(const ClassSet& other) {
  for (std::size_t index = 0; index < word_count(); ++index) {
    word(index) &= other.word(index);
  }
  return *this;
}

ClassSet& ClassSet::operator|=(const ClassSet& other) {
  for (std::size_t index = 0; index < word_count(); ++index) {
    word(index) |= other.word(index);
  }
  return *this;
}

ClassSet ClassSet::complement() const {
  ClassSet result(size_);
  for (std::size_t index = 0; index < word_count(); ++index) {
    result.word(index) = ~word(index);
  }
  // Bits beyond the last class stay zero, so that equal sets are equal words.
  const std::size_t last = size_ % 64;
  if (last != 0 || size_ == 0) {
    result.word(word_count() - 1) &= (std::uint64_t{1} << last) - 1;
  }
  return result;
}

bool ClassSet::intersects(const ClassSet& other) const {
  for (std::size_t index = 0; index < word_count(); ++index) {
    if ((word(index) & other.word(index)) != 0) {
      return true;
    }
  }
  return false;
}

bool ClassSet::contains(const ClassSet& other) const {
  for (std::size_t index = 0; index < word_count(); ++index) {
    if ((other.word(index) & ~word(index)) != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace tier::table
