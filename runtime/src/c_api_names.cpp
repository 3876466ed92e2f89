#include <cstring>

#include "handle.h"
#include "tier/decide.h"
#include "verify.h"

namespace tier::runtime {
namespace {

using format::OutcomeKind;
using format::Section;

constexpr tier_text no_text = {nullptr, 0};

/// The records of one kind in C: every one begins with its name, or with the rule that has it.
struct Records {
  Section section;
  std::uint32_t size;
};

/// In the order of `tier_kind`.
constexpr Records all_records[] = {
    {Section::Attributes, sizeof(format::Attribute)},
    {Section::Decisions, sizeof(format::Decision)},
    {Section::Rules, sizeof(format::Rule)},
    {Section::Tiers, sizeof(format::Tier)},
    {Section::Teams, sizeof(format::Team)},
    {Section::Roles, sizeof(format::Role)},
    {Section::Systems, sizeof(format::System)},
    {Section::Actions, sizeof(format::Action)},
    {Section::Evidence, sizeof(format::Evidence)},
    {Section::Calendars, sizeof(format::Calendar)},
    {Section::CalendarChoices, sizeof(format::CalendarChoice)},
    {Section::Triggers, sizeof(format::Trigger)},
    {Section::Permissions, sizeof(format::Permission)},
    {Section::Guidance, sizeof(format::Guidance)},
    {Section::Promises, sizeof(format::Promise)},
    {Section::Ladders, sizeof(format::Ladder)},
};
constexpr std::uint32_t kind_count = sizeof all_records / sizeof all_records[0];
static_assert(kind_count == TIER_KIND_LADDER + 1);

[[gnu::cold]] std::uint32_t count_of(const Table& table, std::uint32_t kind) {
  return kind < kind_count
             ? table.header->sections[static_cast<std::uint32_t>(all_records[kind].section)].size /
                   all_records[kind].size
             : 0;
}

/// The name of a record, which is there.
[[gnu::cold]] std::string_view name_of(const Table& table, std::uint32_t kind,
                                       std::uint32_t index) {
  const Records& records = all_records[kind];
  const std::uint32_t offset =
      table.header->sections[static_cast<std::uint32_t>(records.section)].offset;
  const std::byte* record = table.bytes + offset + std::size_t{index} * records.size;
  if (kind >= TIER_KIND_TRIGGER && kind != TIER_KIND_PROMISE) {
    std::uint32_t rule = 0;
    std::memcpy(&rule, record, sizeof rule);
    return table.text(table.rules[rule].name);
  }
  format::String name{};
  std::memcpy(&name, record, sizeof name);
  return table.text(name);
}

tier_text text_in(const Table& table, format::String string) {
  return {table.strings + string.offset, string.size};
}

[[gnu::cold]] tier_text name_at(const Table& table, std::uint32_t kind, std::uint32_t index) {
  if (index >= count_of(table, kind)) {
    return no_text;
  }
  const std::string_view name = name_of(table, kind, index);
  return {name.data(), name.size()};
}

/// The index of the first record of this name in [begin, end), or none.
[[gnu::cold]] std::uint32_t find_name(const Table& table, std::uint32_t kind, std::uint32_t begin,
                                      std::uint32_t end, std::string_view name) {
  for (std::uint32_t index = begin; index < end; ++index) {
    if (name_of(table, kind, index) == name) {
      return index;
    }
  }
  return format::none;
}

[[gnu::cold]] tier_text class_name(const Table& table, const format::Attribute& attribute,
                                   std::uint32_t named_class) {
  if (attribute.kind == format::AttributeKind::Flag && named_class < 2) {
    return named_class == 0 ? tier_text{"no", 2} : tier_text{"yes", 3};
  }
  if (attribute.kind != format::AttributeKind::Enum) {
    return no_text;
  }
  for (std::uint32_t index = 0; index < attribute.values.count; ++index) {
    const format::Value& value = table.values[attribute.values.begin + index];
    if (value.value_class == named_class) {
      const std::string_view name = table.text(value.spelling);
      return {name.data(), name.size()};
    }
  }
  return no_text;
}

/// What an outcome of a kind is about; none of the kinds in C where that has no name.
[[gnu::cold]] std::uint32_t kind_of_target(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::Owner:
      return TIER_KIND_TIER;
    case OutcomeKind::Team:
      return TIER_KIND_TEAM;
    case OutcomeKind::Trigger:
    case OutcomeKind::Unless:
    case OutcomeKind::Need:
    case OutcomeKind::Waiver:
      return TIER_KIND_TRIGGER;
    case OutcomeKind::Permission:
      return TIER_KIND_PERMISSION;
    case OutcomeKind::Guidance:
      return TIER_KIND_GUIDANCE;
    case OutcomeKind::Clock:
      return TIER_KIND_PROMISE;
    case OutcomeKind::Ladder:
      return TIER_KIND_LADDER;
    case OutcomeKind::Value:
    case OutcomeKind::Refusal:
    case OutcomeKind::Impossible:
    case OutcomeKind::Transition:
      break;
  }
  return kind_count;
}

bool has_outcome(const Table& table, std::uint32_t outcome) {
  return outcome < record_count<format::Outcome>(table, Section::Outcomes);
}

}  // namespace
}  // namespace tier::runtime

using tier::runtime::class_name;
using tier::runtime::count_of;
using tier::runtime::find_name;
using tier::runtime::has_outcome;
using tier::runtime::kind_of_target;
using tier::runtime::list_in;
using tier::runtime::name_at;
using tier::runtime::no_text;
using tier::runtime::Table;
using tier::runtime::table_in;
using tier::runtime::text_in;
namespace format = tier::runtime::format;

extern "C" {

size_t tier_count(const tier_table* table, tier_kind kind) {
  return count_of(table_in(table), kind);
}

uint32_t tier_find(const tier_table* table, tier_kind kind, const char* name, size_t size) {
  const Table& opened = table_in(table);
  return find_name(opened, kind, 0, count_of(opened, kind), {name, size});
}

tier_text tier_name(const tier_table* table, tier_kind kind, uint32_t index) {
  return name_at(table_in(table), kind, index);
}

uint32_t tier_find_action(const tier_table* table, const char* system, size_t system_size,
                          const char* action, size_t action_size) {
  const Table& opened = table_in(table);
  const std::uint32_t found =
      find_name(opened, TIER_KIND_SYSTEM, 0, opened.system_count, {system, system_size});
  if (found == TIER_NONE) {
    return TIER_NONE;
  }
  const format::Range actions = opened.systems[found].actions;
  return find_name(opened, TIER_KIND_ACTION, actions.begin, actions.begin + actions.count,
                   {action, action_size});
}

uint32_t tier_system_of(const tier_table* table, uint32_t action) {
  const Table& opened = table_in(table);
  return action < opened.action_count ? opened.actions[action].system : TIER_NONE;
}

tier_text tier_rule_title(const tier_table* table, uint32_t rule) {
  const Table& opened = table_in(table);
  return rule < opened.rule_count ? text_in(opened, opened.words[rule].title) : no_text;
}

tier_text tier_rule_text(const tier_table* table, uint32_t rule) {
  const Table& opened = table_in(table);
  return rule < opened.rule_count ? text_in(opened, opened.words[rule].text) : no_text;
}

tier_text tier_class_name(const tier_table* table, uint32_t attribute, uint32_t named_class) {
  const Table& opened = table_in(table);
  return attribute < opened.attribute_count
             ? class_name(opened, opened.attributes[attribute], named_class)
             : no_text;
}

tier_status tier_outcome_at(const tier_table* table, uint32_t index, tier_outcome* outcome) {
  const Table& opened = table_in(table);
  if (!has_outcome(opened, index)) {
    return TIER_UNKNOWN_NAME;
  }
  const format::Outcome& found = opened.outcomes[index];
  *outcome = {
      static_cast<uint32_t>(found.kind), found.target, found.value, found.team, found.team_by,
      list_in(opened, found.list)};
  return TIER_OK;
}

tier_text tier_outcome_name(const tier_table* table, uint32_t decision, uint32_t outcome) {
  const Table& opened = table_in(table);
  if (decision >= opened.decision_count || !has_outcome(opened, outcome)) {
    return no_text;
  }
  const format::Outcome& found = opened.outcomes[outcome];
  const std::uint32_t attribute = opened.decisions[decision].attribute;
  if (found.kind == format::OutcomeKind::Value && attribute != TIER_NONE) {
    return class_name(opened, opened.attributes[attribute], found.target);
  }
  return name_at(opened, kind_of_target(found.kind), found.target);
}

tier_status tier_trigger_at(const tier_table* table, uint32_t index, tier_trigger* trigger) {
  const Table& opened = table_in(table);
  if (index >= opened.trigger_count) {
    return TIER_UNKNOWN_NAME;
  }
  const format::Trigger& found = opened.triggers[index];
  *trigger = {found.to,
              found.team,
              found.team_by,
              found.on_request_by,
              found.asks,
              static_cast<uint32_t>(found.accept_unit),
              found.else_return,
              found.accept_within,
              list_in(opened, found.approvers)};
  return TIER_OK;
}

tier_status tier_permission_at(const tier_table* table, uint32_t index,
                               tier_permission* permission) {
  const Table& opened = table_in(table);
  if (index >= opened.permission_count) {
    return TIER_UNKNOWN_NAME;
  }
  const format::Permission& found = opened.permissions[index];
  *permission = {found.never,
                 found.review_role,
                 found.review_within,
                 found.expires,
                 list_in(opened, found.access),
                 list_in(opened, found.approvers),
                 list_in(opened, found.needs)};
  return TIER_OK;
}

}  // extern "C"
