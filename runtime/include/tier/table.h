#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/format.h"
#include "tier/format_calendar.h"
#include "tier/format_movement.h"
#include "tier/format_promise.h"
#include "tier/format_time.h"
#include "tier/format_words.h"

/// Opens a packed decision table where it lies in memory and proves, in one pass over
/// it, every offset, range and order that `decide` relies on. Nothing is copied and
/// nothing allocated; the bytes must outlive the `Table`.
///
///     tier::runtime::Table table;
///     if (open(bytes, size, table) != Status::Ok) …
///
/// For deciding see decide.h, then escalate.h and access.h; for opening hours calendar.h; for C see
/// tier.h, for the bytes themselves format.h.
namespace tier::runtime {

enum class Status : std::uint32_t {
  Ok,
  Misaligned,         ///< the bytes do not start at a multiple of 8
  Truncated,          ///< shorter than the header says, or than a header
  NotATable,          ///< does not begin like a `.tierb`
  OtherVersion,       ///< made for another version of the format
  Damaged,            ///< the checksum or one of the table's own promises does not hold
  TooSmall,           ///< a buffer lent by the caller is smaller than asked for
  UnknownName,        ///< no attribute has this name
  UndeclaredValue,    ///< not a value of this enum, not yes or no
  MalformedNumber,    ///< not a decimal number
  NumberOutOfRange,   ///< outside the fact's range
  TooManyDecimals,    ///< more digits behind the point than the fact has
  MalformedTime,      ///< not an RFC 3339 time with its offset
  DerivedFact,        ///< computed by the rulebook: it cannot be given
  BadClass,           ///< a class index that the attribute does not have
  MalformedDuration,  ///< neither `1h30m` nor `PT1H30M` nor a number of seconds
  SetOfValues,        ///< a set is given value by value
  OutsideCalendar,    ///< before or behind the years that the calendar covers
  MissingHours,       ///< nothing says by which opening hours it counts
  OutOfOrder,         ///< an event before one that was seen
  Collects,           ///< a decision that collects has no one outcome a row: see batch.h
};

/// A short English sentence for a status, for logs.
const char* describe(Status status);

/// The code that finds rows by filters. Each gives the same answers.
enum class Kernel : std::uint32_t { Portable, Avx2 };

/// A verified view of a packed table. Plain pointers into the caller's bytes: copy it
/// freely, keep the bytes.
struct Table {
  const std::byte* bytes = nullptr;
  const format::Header* header = nullptr;
  const char* strings = nullptr;
  const format::Attribute* attributes = nullptr;
  const format::Value* values = nullptr;
  const std::int64_t* cuts = nullptr;
  const format::Automaton* automata = nullptr;
  const format::Symbol* symbols = nullptr;
  const format::State* states = nullptr;
  const std::uint32_t* transitions = nullptr;
  const format::Decision* decisions = nullptr;
  const format::Input* inputs = nullptr;
  const format::Filter* filters = nullptr;
  const std::uint8_t* buckets = nullptr;
  const std::uint64_t* tests = nullptr;
  const std::uint64_t* class_sets = nullptr;
  const format::Row* rows = nullptr;
  const format::Outcome* outcomes = nullptr;
  const format::Rule* rules = nullptr;
  const format::Tier* tiers = nullptr;
  const format::Team* teams = nullptr;
  const format::Role* roles = nullptr;
  const format::System* systems = nullptr;
  const format::Action* actions = nullptr;
  const format::Evidence* evidence = nullptr;
  const format::Permission* permissions = nullptr;
  const format::Trigger* triggers = nullptr;
  const format::Guidance* guidance = nullptr;
  const format::Calendar* calendars = nullptr;
  const format::Opening* openings = nullptr;
  const format::Day* days = nullptr;
  const format::Offset* offsets = nullptr;
  const format::CalendarChoice* calendar_choices = nullptr;
  const format::Promise* promises = nullptr;
  const format::Target* targets = nullptr;
  const format::ClockEvent* clock_events = nullptr;
  const format::Notice* notices = nullptr;
  const format::Measure* measures = nullptr;
  const format::Ladder* ladders = nullptr;
  const format::LadderStep* ladder_steps = nullptr;
  const std::uint32_t* lists = nullptr;
  const std::uint64_t* bits = nullptr;
  const format::Words* words = nullptr;
  std::uint32_t attribute_count = 0;
  std::uint32_t decision_count = 0;
  std::uint32_t rule_count = 0;
  std::uint32_t tier_count = 0;
  std::uint32_t team_count = 0;
  std::uint32_t role_count = 0;
  std::uint32_t system_count = 0;
  std::uint32_t action_count = 0;
  std::uint32_t evidence_count = 0;
  std::uint32_t permission_count = 0;
  std::uint32_t trigger_count = 0;
  std::uint32_t guidance_count = 0;
  std::uint32_t calendar_count = 0;
  std::uint32_t calendar_choice_count = 0;
  std::uint32_t promise_count = 0;
  std::uint32_t notice_count = 0;
  std::uint32_t measure_count = 0;
  std::uint32_t ladder_count = 0;
  std::uint32_t ladder_step_count = 0;
  /// As many matches as all decisions that collect can have.
  std::uint32_t match_capacity = 0;
  /// The best that the machine has; see `use_kernel`.
  Kernel kernel = Kernel::Portable;

  [[nodiscard]] std::string_view text(format::String string) const {
    return {strings + string.offset, string.size};
  }
};

/// Ok and a filled `table`, or the first thing found wrong and `table` untouched. It is done once
/// for a table, so it is compiled to be small; what takes the time are the sum and the bits.
[[gnu::cold]] Status open(const void* bytes, std::size_t size, Table& table);

/// Makes a table be decided by this code, to measure and to compare; false and nothing done where
/// the machine has it not.
[[gnu::cold]] bool use_kernel(Table& table, Kernel kernel);

/// The 64-bit sum of the format: any change of one byte changes it. It finds accidents,
/// not forgery, which the checks of `open` make harmless.
std::uint64_t checksum(const void* bytes, std::size_t size);

}  // namespace tier::runtime
