#include <bit>
#include <cstring>

#include "tier/table.h"
#include "verify.h"

// Every number of the format is read where it lies.
static_assert(std::endian::native == std::endian::little, "the runtime reads little-endian");

namespace tier::runtime {
namespace {

using format::Header;
using format::Section;

constexpr std::uint64_t alignment = 8;

/// The size of a record of each section, in the order of `Section`.
constexpr std::uint32_t record_sizes[format::section_count] = {
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
    sizeof(std::uint32_t),
    sizeof(std::uint64_t),
    1,
};

/// Whether the bytes begin like a table that this runtime reads, as far as they go.
Status check_beginning(const std::byte* bytes, std::size_t size) {
  const std::size_t common = size < sizeof format::magic ? size : sizeof format::magic;
  if (std::memcmp(bytes, format::magic, common) != 0) {
    return Status::NotATable;
  }
  if (size < sizeof(Header)) {
    return Status::Truncated;
  }
  const auto* header = reinterpret_cast<const Header*>(bytes);
  if (header->version != format::version) {
    return Status::OtherVersion;
  }
  if (header->header_size != sizeof(Header)) {
    return Status::Damaged;
  }
  if (header->file_size != size) {
    return header->file_size > size ? Status::Truncated : Status::Damaged;
  }
  return Status::Ok;
}

bool checksum_holds(const std::byte* bytes, std::size_t size) {
  constexpr std::size_t summed = offsetof(Header, checksum) + sizeof(Header::checksum);
  return checksum(bytes + summed, size - summed) ==
         reinterpret_cast<const Header*>(bytes)->checksum;
}

/// Whether the sections follow the header and one another without a gap, padded with
/// zeros, up to the end of the file.
bool sections_hold(const std::byte* bytes, std::size_t size) {
  const auto* header = reinterpret_cast<const Header*>(bytes);
  std::uint64_t end = sizeof(Header);
  for (std::size_t section = 0; section < format::section_count; ++section) {
    const format::SectionRange range = header->sections[section];
    if (range.offset != end || range.size % record_sizes[section] != 0) {
      return false;
    }
    std::uint64_t padding = range.offset + std::uint64_t{range.size};
    end = (padding + alignment - 1) / alignment * alignment;
    if (end > size) {
      return false;
    }
    for (; padding < end; ++padding) {
      if (bytes[padding] != std::byte{0}) {
        return false;
      }
    }
  }
  return end == size;
}

/// The first record of a section.
template <class Record>
const Record* records(const Table& table, Section section) {
  const std::uint32_t offset = table.header->sections[static_cast<std::uint32_t>(section)].offset;
  return reinterpret_cast<const Record*>(table.bytes + offset);
}

/// Finds the first record of a section, and how many there are.
template <class Record>
void find(const Table& table, Section section, const Record*& first, std::uint32_t& count) {
  first = records<Record>(table, section);
  count = record_count<Record>(table, section);
}

Table view(const std::byte* bytes) {
  Table table;
  table.bytes = bytes;
  table.header = reinterpret_cast<const Header*>(bytes);
  table.strings = records<char>(table, Section::Strings);
  table.values = records<format::Value>(table, Section::Values);
  table.cuts = records<std::int64_t>(table, Section::Cuts);
  table.automata = records<format::Automaton>(table, Section::Automata);
  table.symbols = records<format::Symbol>(table, Section::Symbols);
  table.states = records<format::State>(table, Section::States);
  table.transitions = records<std::uint32_t>(table, Section::Transitions);
  table.inputs = records<format::Input>(table, Section::Inputs);
  table.rows = records<format::Row>(table, Section::Rows);
  table.outcomes = records<format::Outcome>(table, Section::Outcomes);
  table.openings = records<format::Opening>(table, Section::Openings);
  table.days = records<format::Day>(table, Section::Days);
  table.offsets = records<format::Offset>(table, Section::Offsets);
  table.targets = records<format::Target>(table, Section::Targets);
  table.clock_events = records<format::ClockEvent>(table, Section::ClockEvents);
  table.lists = records<std::uint32_t>(table, Section::Lists);
  table.bits = records<std::uint64_t>(table, Section::Bits);
  find(table, Section::Attributes, table.attributes, table.attribute_count);
  find(table, Section::Decisions, table.decisions, table.decision_count);
  find(table, Section::Rules, table.rules, table.rule_count);
  find(table, Section::Tiers, table.tiers, table.tier_count);
  find(table, Section::Teams, table.teams, table.team_count);
  find(table, Section::Roles, table.roles, table.role_count);
  find(table, Section::Systems, table.systems, table.system_count);
  find(table, Section::Actions, table.actions, table.action_count);
  find(table, Section::Evidence, table.evidence, table.evidence_count);
  find(table, Section::Permissions, table.permissions, table.permission_count);
  find(table, Section::Triggers, table.triggers, table.trigger_count);
  find(table, Section::Guidance, table.guidance, table.guidance_count);
  find(table, Section::Calendars, table.calendars, table.calendar_count);
  find(table, Section::CalendarChoices, table.calendar_choices, table.calendar_choice_count);
  find(table, Section::Promises, table.promises, table.promise_count);
  return table;
}

bool contents_hold(const Table& table) {
  Pools pools{Tiles(record_count<char>(table, Section::Strings)),
              Tiles(record_count<std::uint32_t>(table, Section::Lists))};
  return attributes_hold(table, pools) && automata_hold(table, pools) &&
         decisions_hold(table, pools) && outcomes_hold(table, pools) && rules_hold(table, pools) &&
         people_hold(table, pools) && movement_holds(table, pools) &&
         calendars_hold(table, pools) && promises_hold(table, pools) && pools.strings.used_up() &&
         pools.lists.used_up() && rows_hold(table) && bits_hold(table);
}

}  // namespace

Status open(const void* bytes, std::size_t size, Table& table) {
  const auto* file = static_cast<const std::byte*>(bytes);
  if (reinterpret_cast<std::uintptr_t>(bytes) % alignment != 0) {
    return Status::Misaligned;
  }
  if (size == 0) {
    return Status::Truncated;
  }
  if (const Status status = check_beginning(file, size); status != Status::Ok) {
    return status;
  }
  if (!checksum_holds(file, size) || !sections_hold(file, size)) {
    return Status::Damaged;
  }
  const Table candidate = view(file);
  if (!contents_hold(candidate)) {
    return Status::Damaged;
  }
  table = candidate;
  return Status::Ok;
}

}  // namespace tier::runtime
