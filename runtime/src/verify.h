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
  Tiles() = default;
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

  [[nodiscard]] std::uint32_t total() const { return total_; }
  [[nodiscard]] std::uint32_t next() const { return next_; }
  [[nodiscard]] bool used_up() const { return next_ == total_; }

 private:
  std::uint32_t total_ = 0;
  std::uint32_t next_ = 0;
};

/// As `longest_duration` of duration_text.h.
inline constexpr std::int64_t greatest_duration = 100'000'000'000;

/// The records of all sections, by `Section`: what has an owner is taken off them by it. Of Strings
/// and Lists each kind of record takes its pieces in its turn.
class Pools {
 public:
  explicit Pools(const Table& table);

  Tiles& operator[](format::Section section) { return tiles_[static_cast<std::size_t>(section)]; }
  /// How many records there are.
  [[nodiscard]] std::uint32_t count(format::Section section) const {
    return tiles_[static_cast<std::size_t>(section)].total();
  }
  /// Whether every record that belongs to another has been taken.
  [[nodiscard]] bool used_up() const;

 private:
  Tiles tiles_[format::section_count];
};

/// The size of a record of each section, in the order of `Section`.
extern const std::uint8_t record_sizes[format::section_count];

/// The records in a section.
template <class Record>
std::uint32_t record_count(const Table& table, format::Section section) {
  return table.header->sections[static_cast<std::uint32_t>(section)].size / sizeof(Record);
}

/// The classes of an attribute that stand for a known fact.
inline std::uint32_t known_classes(const format::Attribute& attribute) {
  return attribute.class_count - (attribute.unknown_class == format::none ? 0 : 1);
}

/// Whether a list that was taken rises and stays below `count`.
[[gnu::cold]] bool rises_below(const Table& table, format::Range list, std::uint32_t count);

/// Whether a team, and a decision that chooses one, are of this tier; one of them at the most.
[[gnu::cold]] bool team_holds(const Table& table, std::uint32_t tier, std::uint32_t team,
                              std::uint32_t team_by);

/// Attributes, Values and Cuts, taking their names off the strings.
[[gnu::cold]] bool attributes_hold(const Table& table, Pools& pools);

/// Automata with their Symbols, States and Transitions; relies on the attributes.
[[gnu::cold]] bool automata_hold(const Table& table, Pools& pools);

/// Decisions and Inputs with their order, taking the names of the decisions off the strings.
[[gnu::cold]] bool decisions_hold(const Table& table, Pools& pools);

/// Inputs and Filters of a decision with their Buckets, and that the rows of bits lie in Bits.
[[gnu::cold]] bool filters_hold(const Table& table, std::uint32_t decision, Pools& pools);

/// Outcomes and Rules; relies on the decisions.
[[gnu::cold]] bool outcomes_hold(const Table& table, Pools& pools);
[[gnu::cold]] bool rules_hold(const Table& table, Pools& pools);

/// Tiers, Teams, Roles, Systems, Actions and Evidence; then Permissions, Triggers and Guidance.
[[gnu::cold]] bool people_hold(const Table& table, Pools& pools);
[[gnu::cold]] bool movement_holds(const Table& table, Pools& pools);

/// Calendars, Openings, Days, Offsets and CalendarChoices; relies on the attributes.
[[gnu::cold]] bool calendars_hold(const Table& table, Pools& pools);

/// Promises, Targets, ClockEvents and Notices; relies on the attributes.
[[gnu::cold]] bool promises_hold(const Table& table, Pools& pools);

/// Measures, Ladders and LadderSteps; relies on the attributes.
[[gnu::cold]] bool time_holds(const Table& table, Pools& pools);

/// Rows with their Tests, whose outcomes answer what their decisions ask, and Bits; relies on the
/// rest.
[[gnu::cold]] bool rows_hold(const Table& table, Pools& pools);
bool bits_hold(const Table& table);

}  // namespace tier::runtime
