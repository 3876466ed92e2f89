#include "names.h"

#include <cstring>

#include "tier/calendar.h"
#include "tier/decide.h"
#include "tier/promise.h"

namespace tier::runtime {

std::uint32_t find_named(const Table& table, const void* records, std::size_t size,
                         std::uint32_t count, std::string_view name) {
  const auto* record = static_cast<const std::byte*>(records);
  for (std::uint32_t index = 0; index < count; ++index, record += size) {
    format::String found{};
    std::memcpy(&found, record, sizeof found);
    if (table.text(found) == name) {
      return index;
    }
  }
  return format::none;
}

std::uint32_t find_attribute(const Table& table, std::string_view name) {
  return find_named(table, table.attributes, sizeof(format::Attribute), table.attribute_count,
                    name);
}

std::uint32_t find_evidence(const Table& table, std::string_view name) {
  return find_named(table, table.evidence, sizeof(format::Evidence), table.evidence_count, name);
}

std::uint32_t find_calendar(const Table& table, std::string_view name) {
  return find_named(table, table.calendars, sizeof(format::Calendar), table.calendar_count, name);
}

std::uint32_t find_calendar_choice(const Table& table, std::string_view name) {
  return find_named(table, table.calendar_choices, sizeof(format::CalendarChoice),
                    table.calendar_choice_count, name);
}

std::uint32_t find_promise(const Table& table, std::string_view name) {
  return find_named(table, table.promises, sizeof(format::Promise), table.promise_count, name);
}

}  // namespace tier::runtime
