#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"
#include "compiler/text/automaton.h"
#include "tier/format.h"
#include "tier/format_calendar.h"
#include "tier/format_movement.h"
#include "tier/format_promise.h"
#include "tier/format_time.h"
#include "tier/format_words.h"

/// The sections of a packed table while it is built: each a string of bytes, of which the
/// records are appended in the order in which the file has them.
namespace tier::packed {

namespace format = runtime::format;

class Sections {
 public:
  [[nodiscard]] const std::string& bytes(format::Section section) const {
    return bytes_[static_cast<std::size_t>(section)];
  }

  /// The records in a section.
  template <class Record>
  [[nodiscard]] std::uint32_t count(format::Section section) const {
    return static_cast<std::uint32_t>(bytes(section).size() / sizeof(Record));
  }

  template <class Record>
  void append(format::Section section, const Record& record) {
    char bytes[sizeof(Record)];
    std::memcpy(bytes, &record, sizeof(Record));
    bytes_[static_cast<std::size_t>(section)].append(bytes, sizeof(Record));
  }

  /// Appends to Lists; the range that the words are then.
  format::Range append_list(const std::vector<std::uint32_t>& words);

  /// Appends to Strings.
  format::String append_text(const std::string& text);

  void set_book(std::string book) {
    bytes_[static_cast<std::size_t>(format::Section::Book)] = std::move(book);
  }

  /// The file: header, checksum and all.
  [[nodiscard]] std::string to_file(const format::Header& digests) const;

 private:
  std::array<std::string, format::section_count> bytes_;
};

/// An index, or what stands for none.
template <class Value>
std::uint32_t index_or_none(const std::optional<Value>& index) {
  if constexpr (std::is_integral_v<Value>) {
    return index.value_or(format::none);
  } else {
    return index ? index->value : format::none;
  }
}

/// What rows ask of one text, and the attributes for it, in their order.
struct TextPatterns {
  std::vector<text::Pattern> patterns;
  std::vector<std::uint32_t> attributes;
};
TextPatterns patterns_of(const table::DecisionTable& table, table::AttributeId text);

/// Appends Automata with Symbols, States and Transitions; its index. Pattern `i` of the automaton
/// is that of `attributes[i]`.
std::uint32_t append_automaton(Sections& sections, const text::Automaton& automaton,
                               const std::vector<std::uint32_t>& attributes);

/// Appends Inputs, Rows, Outcomes and Bits of one decision; `decision` gets their ranges.
void append_rows(Sections& sections, const table::DecisionTable& table,
                 const table::Decision& source, format::Decision& decision);

/// What a rule answers. The list of it is not appended.
struct PackedOutcome {
  format::Outcome outcome;
  std::vector<std::uint32_t> list;

  friend bool operator<(const PackedOutcome& a, const PackedOutcome& b);
};
PackedOutcome outcome_of(const table::DecisionTable& table, table::RuleId rule);

/// Appends Calendars with Openings, Days and Offsets; then CalendarChoices.
void append_calendars(Sections& sections, const table::DecisionTable& table);

/// Appends Promises with Targets, ClockEvents and Notices.
void append_promises(Sections& sections, const table::DecisionTable& table);

/// Appends to Lists who is told.
format::Range append_people_told(Sections& sections, const std::vector<table::Person>& people);

/// Appends to Measures what the attribute is measured by; its index.
std::uint32_t append_measure(Sections& sections, table::AttributeId id,
                             const table::Attribute& attribute);

/// Appends Ladders with LadderSteps.
void append_ladders(Sections& sections, const table::DecisionTable& table);
/// Appends Words, of the rules and of what is not proved.
void append_words(Sections& sections, const table::DecisionTable& table);

/// Appends Rules; then Tiers, Teams, Roles, Systems, Actions and Evidence; then Permissions,
/// Triggers and Guidance.
void append_rules(Sections& sections, const table::DecisionTable& table);
void append_people(Sections& sections, const table::DecisionTable& table);
void append_movement(Sections& sections, const table::DecisionTable& table);

/// The whole file for a table that holds by table/verify.h; none where a text has more
/// patterns than `text::max_states` allow.
std::optional<std::string> write_table(const table::DecisionTable& table);

}  // namespace tier::packed
