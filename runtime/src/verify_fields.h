#pragma once

#include "verify.h"

namespace tier::runtime {

/// What a field of a record must be. What most fields are is told by tables of these, which take a
/// tenth of the room of the code that they stand for.
enum class FieldForm : std::uint8_t {
  Text,         ///< a `String`: the next of the strings
  Tile,         ///< a `Range`: the next records of the section
  List,         ///< a `Range`: the next of the lists, which rises below the records of the section
  Pairs,        ///< a `Range`: the next of the lists, pairs of a record and a number from 1 on
  People,       ///< a `Range`: the next of the lists, pairs of a `PersonKind` and one of them
  Below,        ///< u32: a record of the section
  BelowOrNone,  ///< u32: a record of the section, or `none`
  AtMost,       ///< u32: not above `operand`
  NotNegative,  ///< i64
  Time,         ///< i64: from 0 to `greatest_duration`
};

/// What the field at a byte of the record must be.
struct FieldCheck {
  std::uint8_t offset;
  FieldForm form;
  /// The index of a section, or a number.
  std::uint8_t operand;

  constexpr FieldCheck(std::size_t at, FieldForm what) : FieldCheck(at, what, 0U) {}
  constexpr FieldCheck(std::size_t at, FieldForm what, format::Section section)
      : FieldCheck(at, what, static_cast<std::uint32_t>(section)) {}
  constexpr FieldCheck(std::size_t at, FieldForm what, std::uint32_t most)
      : offset(static_cast<std::uint8_t>(at)),
        form(what),
        operand(static_cast<std::uint8_t>(most)) {}
};

/// Whether one record holds what its fields must be, taking off the pools what it owns.
[[gnu::cold]] bool fields_hold(const Table& table, Pools& pools, const void* record,
                               const FieldCheck* checks, std::size_t count);

/// Whether all records of a section do, and what `holds` asks of each beside that; null for
/// nothing.
using RecordCheck = bool (*)(const Table& table, std::uint32_t index, Pools& pools);
[[gnu::cold]] bool records_hold(const Table& table, Pools& pools, format::Section section,
                                const FieldCheck* checks, std::size_t count, RecordCheck holds);

template <std::size_t Count>
bool records_hold(const Table& table, Pools& pools, format::Section section,
                  const FieldCheck (&checks)[Count], RecordCheck holds = nullptr) {
  return records_hold(table, pools, section, checks, Count, holds);
}

template <std::size_t Count>
bool fields_hold(const Table& table, Pools& pools, const void* record,
                 const FieldCheck (&checks)[Count]) {
  return fields_hold(table, pools, record, checks, Count);
}

}  // namespace tier::runtime
