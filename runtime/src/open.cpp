#include <bit>
#include <cstddef>
#include <cstring>
#include <iterator>

#include "kernel.h"
#include "tier/table.h"
#include "verify.h"

// Every number of the format is read where it lies.
static_assert(std::endian::native == std::endian::little, "the runtime reads little-endian");

namespace tier::runtime {
namespace {

using format::Header;
using format::Section;

constexpr std::uint64_t alignment = 8;

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
    // Rows of bits lie in lines of the cache.
    const std::uint64_t next =
        section + 1 == static_cast<std::size_t>(Section::Bits) ? 64 : alignment;
    end = (padding + next - 1) / next * next;
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

/// The view's pointers into the sections up to Words are its members from `strings` on, in the
/// order of `Section`.
constexpr std::size_t first_pointer = offsetof(Table, strings);
static_assert(offsetof(Table, words) ==
              first_pointer + static_cast<std::size_t>(Section::Words) * sizeof(void*));

/// Whose records it counts, from `attribute_count` on.
constexpr Section counted_sections[] = {
    Section::Attributes, Section::Decisions,       Section::Rules,       Section::Tiers,
    Section::Teams,      Section::Roles,           Section::Systems,     Section::Actions,
    Section::Evidence,   Section::Permissions,     Section::Triggers,    Section::Guidance,
    Section::Calendars,  Section::CalendarChoices, Section::Promises,    Section::Notices,
    Section::Measures,   Section::Ladders,         Section::LadderSteps,
};
constexpr std::size_t first_count = offsetof(Table, attribute_count);
static_assert(offsetof(Table, ladder_step_count) ==
              first_count + sizeof counted_sections - sizeof counted_sections[0]);

Table view(const std::byte* bytes) {
  Table table;
  table.bytes = bytes;
  table.header = reinterpret_cast<const Header*>(bytes);
  auto* const members = reinterpret_cast<std::byte*>(&table);
  for (std::size_t section = 0; section < static_cast<std::size_t>(Section::Book); ++section) {
    const std::byte* first = bytes + table.header->sections[section].offset;
    std::memcpy(members + first_pointer + section * sizeof first, &first, sizeof first);
  }
  for (std::size_t index = 0; index < std::size(counted_sections); ++index) {
    const auto section = static_cast<std::size_t>(counted_sections[index]);
    const std::uint32_t count = table.header->sections[section].size / record_sizes[section];
    std::memcpy(members + first_count + index * sizeof count, &count, sizeof count);
  }
  return table;
}

/// Words, one a rule and one a property that is not proved.
bool words_hold(const Table& table, Pools& pools) {
  const std::uint64_t count = pools.count(Section::Words);
  if (count != std::uint64_t{table.rule_count} + table.header->not_proved) {
    return false;
  }
  for (std::uint64_t index = 0; index < count; ++index) {
    if (!pools[Section::Strings].take(table.words[index].title) ||
        !pools[Section::Strings].take(table.words[index].text)) {
      return false;
    }
  }
  return true;
}

bool contents_hold(const Table& table) {
  Pools pools(table);
  return attributes_hold(table, pools) && automata_hold(table, pools) &&
         decisions_hold(table, pools) && outcomes_hold(table, pools) && rules_hold(table, pools) &&
         people_hold(table, pools) && movement_holds(table, pools) &&
         calendars_hold(table, pools) && promises_hold(table, pools) && time_holds(table, pools) &&
         words_hold(table, pools) && rows_hold(table, pools) && pools.used_up() && bits_hold(table);
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
  table.kernel = best_kernel();
  table.match_capacity = 0;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const format::Decision& decision = table.decisions[index];
    table.match_capacity += decision.policy == format::HitPolicy::Collect ? decision.rows.count : 0;
  }
  return Status::Ok;
}

}  // namespace tier::runtime
