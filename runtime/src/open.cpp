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
    sizeof(format::Decision),
    sizeof(format::Input),
    sizeof(format::Row),
    sizeof(format::Outcome),
    sizeof(format::Rule),
    sizeof(format::Tier),
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

Table view(const std::byte* bytes) {
  Table table;
  table.bytes = bytes;
  table.header = reinterpret_cast<const Header*>(bytes);
  table.strings = records<char>(table, Section::Strings);
  table.attributes = records<format::Attribute>(table, Section::Attributes);
  table.values = records<format::Value>(table, Section::Values);
  table.cuts = records<std::int64_t>(table, Section::Cuts);
  table.decisions = records<format::Decision>(table, Section::Decisions);
  table.inputs = records<format::Input>(table, Section::Inputs);
  table.rows = records<format::Row>(table, Section::Rows);
  table.outcomes = records<format::Outcome>(table, Section::Outcomes);
  table.rules = records<format::Rule>(table, Section::Rules);
  table.tiers = records<format::Tier>(table, Section::Tiers);
  table.bits = records<std::uint64_t>(table, Section::Bits);
  table.attribute_count = record_count<format::Attribute>(table, Section::Attributes);
  table.decision_count = record_count<format::Decision>(table, Section::Decisions);
  table.rule_count = record_count<format::Rule>(table, Section::Rules);
  table.tier_count = record_count<format::Tier>(table, Section::Tiers);
  return table;
}

template <class Record>
bool names_hold(const Record* records, std::uint32_t count, Tiles& strings) {
  for (std::uint32_t index = 0; index < count; ++index) {
    if (!strings.take(records[index].name)) {
      return false;
    }
  }
  return true;
}

bool contents_hold(const Table& table) {
  Tiles strings(record_count<char>(table, Section::Strings));
  return attributes_hold(table, strings) && decisions_hold(table, strings) &&
         names_hold(table.rules, table.rule_count, strings) &&
         names_hold(table.tiers, table.tier_count, strings) && strings.used_up() &&
         rows_hold(table) && bits_hold(table);
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
