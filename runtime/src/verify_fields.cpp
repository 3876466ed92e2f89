#include "verify_fields.h"

#include <cstring>

namespace tier::runtime {
namespace {

using format::Section;

constexpr std::size_t as_index(Section section) { return static_cast<std::size_t>(section); }

/// The sections whose records belong to others.
constexpr Section owned_sections[] = {
    Section::Strings, Section::Values,      Section::Cuts,        Section::Automata,
    Section::Symbols, Section::States,      Section::Transitions, Section::Inputs,
    Section::Filters, Section::Buckets,     Section::Tests,       Section::Rows,
    Section::Actions, Section::Openings,    Section::Days,        Section::Offsets,
    Section::Targets, Section::ClockEvents, Section::Notices,     Section::LadderSteps,
    Section::Lists,   Section::Bits,
};

/// Pairs of a record and how many of it, one at least.
bool pairs_hold(const Table& table, format::Range list, std::uint32_t count) {
  for (std::uint32_t index = 0; index < list.count; index += 2) {
    const std::uint32_t* pair = table.lists + list.begin + index;
    if (pair[0] >= count || pair[1] == 0) {
      return false;
    }
  }
  return true;
}

/// Pairs of a kind of people and one of them.
bool people_hold(const Table& table, format::Range list) {
  const std::uint32_t counts[] = {table.role_count, table.team_count, table.tier_count};
  for (std::uint32_t index = 0; index < list.count; index += 2) {
    const std::uint32_t* pair = table.lists + list.begin + index;
    if (pair[0] > static_cast<std::uint32_t>(format::PersonKind::Tier) ||
        pair[1] >= counts[pair[0]]) {
      return false;
    }
  }
  return true;
}

bool field_holds(const Table& table, Pools& pools, const std::byte* field,
                 const FieldCheck& check) {
  format::Range range{};
  std::memcpy(&range.begin, field, sizeof range.begin);
  if (check.form < FieldForm::Below || check.form >= FieldForm::NotNegative) {
    std::memcpy(&range, field, sizeof range);
  }
  const std::uint32_t value = range.begin;
  const auto section = static_cast<Section>(check.operand);
  switch (check.form) {
    case FieldForm::Text:
      return pools[Section::Strings].take(range);
    case FieldForm::Tile:
      return pools[section].take(range);
    case FieldForm::List:
      return pools[Section::Lists].take(range) && rises_below(table, range, pools.count(section));
    case FieldForm::Pairs:
      return pools[Section::Lists].take(range) && range.count % 2 == 0 &&
             pairs_hold(table, range, pools.count(section));
    case FieldForm::BelowOrNone:
      if (value == format::none) {
        return true;
      }
      [[fallthrough]];
    case FieldForm::Below:
      return value < pools.count(section);
    case FieldForm::AtMost:
      return value <= check.operand;
    case FieldForm::People:
      return pools[Section::Lists].take(range) && range.count % 2 == 0 && people_hold(table, range);
    case FieldForm::NotNegative:
      // The sign of a number is that of its upper half.
      return static_cast<std::int32_t>(range.count) >= 0;
    case FieldForm::Time:
      return (std::uint64_t{range.count} << 32U | range.begin) <=
             static_cast<std::uint64_t>(greatest_duration);
  }
  return false;
}

}  // namespace

const std::uint8_t record_sizes[format::section_count] = {
    1,
    sizeof(format::Attribute),
    sizeof(format::Value),
    sizeof(std::int64_t),
    sizeof(format::Automaton),
    sizeof(format::Symbol),
    sizeof(format::State),
    sizeof(std::uint32_t),
    sizeof(format::Decision),
    sizeof(format::Input),
    sizeof(format::Filter),
    1,
    sizeof(std::uint64_t),
    sizeof(std::uint64_t),
    sizeof(format::Row),
    sizeof(format::Outcome),
    sizeof(format::Rule),
    sizeof(format::Tier),
    sizeof(format::Team),
    sizeof(format::Role),
    sizeof(format::System),
    sizeof(format::Action),
    sizeof(format::Evidence),
    sizeof(format::Permission),
    sizeof(format::Trigger),
    sizeof(format::Guidance),
    sizeof(format::Calendar),
    sizeof(format::Opening),
    sizeof(format::Day),
    sizeof(format::Offset),
    sizeof(format::CalendarChoice),
    sizeof(format::Promise),
    sizeof(format::Target),
    sizeof(format::ClockEvent),
    sizeof(format::Notice),
    sizeof(format::Measure),
    sizeof(format::Ladder),
    sizeof(format::LadderStep),
    sizeof(std::uint32_t),
    sizeof(std::uint64_t),
    sizeof(format::Words),
    1,
};

Pools::Pools(const Table& table) {
  for (std::size_t section = 0; section < format::section_count; ++section) {
    tiles_[section] = Tiles(table.header->sections[section].size / record_sizes[section]);
  }
}

bool Pools::used_up() const {
  for (const Section section : owned_sections) {
    if (!tiles_[as_index(section)].used_up()) {
      return false;
    }
  }
  return true;
}

bool rises_below(const Table& table, format::Range list, std::uint32_t count) {
  for (std::uint32_t index = 0; index < list.count; ++index) {
    const std::uint32_t* at = table.lists + list.begin + index;
    if (*at >= count || (index > 0 && at[-1] >= *at)) {
      return false;
    }
  }
  return true;
}

bool team_holds(const Table& table, std::uint32_t tier, std::uint32_t team, std::uint32_t team_by) {
  if (team_by != format::none) {
    return team == format::none && team_by < table.decision_count &&
           table.decisions[team_by].kind == format::DecisionKind::Team;
  }
  return team == format::none || (team < table.team_count && table.teams[team].tier == tier);
}

bool fields_hold(const Table& table, Pools& pools, const void* record, const FieldCheck* checks,
                 std::size_t count) {
  const auto* bytes = static_cast<const std::byte*>(record);
  for (std::size_t index = 0; index < count; ++index) {
    if (!field_holds(table, pools, bytes + checks[index].offset, checks[index])) {
      return false;
    }
  }
  return true;
}

bool records_hold(const Table& table, Pools& pools, Section section, const FieldCheck* checks,
                  std::size_t count, RecordCheck holds) {
  const std::byte* record = table.bytes + table.header->sections[as_index(section)].offset;
  const std::uint32_t records = pools.count(section);
  for (std::uint32_t index = 0; index < records; ++index) {
    if (!fields_hold(table, pools, record, checks, count) ||
        (holds != nullptr && !holds(table, index, pools))) {
      return false;
    }
    record += record_sizes[as_index(section)];
  }
  return true;
}

}  // namespace tier::runtime
