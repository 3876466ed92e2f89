#pragma once

#include "tier/table.h"

/// What `open` proves about a table whose sections lie inside the file, so that `decide`
/// may follow every index without looking. Each step reads its records once, in their
/// order; together they are one pass over the file. It is made once for a table, so all but the
/// checks of the bits, which are most of a file, are compiled to be small rather than fast.
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

/// What records of several sections take their pieces off, each in its turn.
struct Pools {
  Tiles strings;
  Tiles lists;
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

/// Whether an index names one of `count` records, or is `none`.
inline bool names_one_or_none(std::uint32_t index, std::uint32_t count) {
  return index < count || index == format::none;
}

/// Whether a list that was taken rises and stays below `count`.
inline bool rises_below(const Table& table, format::Range list, std::uint32_t count) {
  for (std::uint32_t index = 0; index < list.count; ++index) {
    const std::uint32_t* at = table.lists + list.begin + index;
    if (*at >= count || (index > 0 && at[-1] >= *at)) {
      return false;
    }
  }
  return true;
}

/// Attributes, Values and Cuts, taking their names off the strings.
[[gnu::cold]] bool attributes_hold(const Table& table, Pools& pools);

/// Automata with their Symbols, States and Transitions; relies on the attributes.
[[gnu::cold]] bool automata_hold(const Table& table, Pools& pools);

/// Decisions and Inputs with their order, taking the names of the decisions off the strings.
[[gnu::cold]] bool decisions_hold(const Table& table, Pools& pools);

/// Outcomes and Rules; relies on the decisions.
[[gnu::cold]] bool outcomes_hold(const Table& table, Pools& pools);
[[gnu::cold]] bool rules_hold(const Table& table, Pools& pools);

/// Tiers, Teams, Roles, Systems, Actions and Evidence; then Permissions, Triggers and Guidance.
[[gnu::cold]] bool people_hold(const Table& table, Pools& pools);
[[gnu::cold]] bool movement_holds(const Table& table, Pools& pools);

/// Calendars, Openings, Days, Offsets and CalendarChoices; relies on the attributes.
[[gnu::cold]] bool calendars_hold(const Table& table, Pools& pools);

/// Promises, Targets and ClockEvents; relies on the attributes.
[[gnu::cold]] bool promises_hold(const Table& table, Pools& pools);

/// Rows, whose outcomes answer what their decisions ask, and Bits; relies on the rest.
[[gnu::cold]] bool rows_hold(const Table& table);
bool bits_hold(const Table& table);

}  // namespace tier::runtime
