#pragma once

#include "tier/table.h"

/// What `open` proves about a table whose sections lie inside the file, so that `decide`
/// may follow every index without looking. Each step reads its records once, in their
/// order; together they are one pass over the file.
namespace tier::runtime {

/// Hands out the records of a section, or the bytes of Strings, front to back: the ranges
/// that other records name must tile it, which also keeps the work linear.
class Tiles {
 public:
  explicit Tiles(std::uint32_t total) : total_(total) {}

  /// Whether [begin, begin + count) is what comes next.
  bool take(std::uint32_t begin, std::uint64_t count) {
    if (begin != next_ || count > total_ - next_) {
      return false;
    }
    next_ += static_cast<std::uint32_t>(count);
    return true;
  }
  bool take(format::Range range) { return take(range.begin, range.count); }
  bool take(format::String string) { return take(string.offset, string.size); }

  [[nodiscard]] bool used_up() const { return next_ == total_; }

 private:
  std::uint32_t total_;
  std::uint32_t next_ = 0;
};

/// The records in a section.
template <class Record>
std::uint32_t record_count(const Table& table, format::Section section) {
  return table.header->sections[static_cast<std::uint32_t>(section)].size / sizeof(Record);
}

/// The classes of an attribute that stand for a known fact.
inline std::uint32_t known_classes(const format::Attribute& attribute) {
  return attribute.class_count - (attribute.unknown_class == format::none ? 0 : 1);
}

/// Attributes, Values and Cuts, taking their names off `strings`.
bool attributes_hold(const Table& table, Tiles& strings);

/// Decisions and Inputs with their order, taking the names of the decisions off `strings`.
bool decisions_hold(const Table& table, Tiles& strings);

/// Rows with their outcomes, and Bits; relies on the decisions.
bool rows_hold(const Table& table);
bool bits_hold(const Table& table);

}  // namespace tier::runtime
