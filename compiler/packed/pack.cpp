#include "compiler/packed/pack.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"
#include "compiler/packed/book.h"
#include "compiler/packed/digest.h"
#include "compiler/packed/meaning.h"
#include "compiler/packed/sections.h"
#include "compiler/text/automaton.h"
#include "compiler/text/limits.h"
#include "tier/table.h"

namespace tier::packed {
namespace {

using format::AttributeKind;
using format::Section;
using table::DecisionTable;

/// For each value of a set's enum the attribute that asks for it, or none.
std::vector<std::uint32_t> members_of(const DecisionTable& table, table::AttributeId set) {
  const auto& domain = std::get<table::SetDomain>(table.attributes[set].domain);
  std::vector<std::uint32_t> members(domain.members.values.size(), format::none);
  for (const table::AttributeId id : table.attributes.ids()) {
    const auto* member = std::get_if<table::MemberDomain>(&table.attributes[id].domain);
    if (member != nullptr && member->set == set) {
      members[member->member] = id.value;
    }
  }
  return members;
}

/// `members` is empty for an enum.
void append_values(Sections& sections, const table::EnumDomain& domain,
                   const std::vector<std::uint32_t>& members) {
  std::vector<std::pair<std::string, std::uint32_t>> values;
  for (const table::EnumValue& value : domain.values) {
    values.emplace_back(value.name, static_cast<std::uint32_t>(values.size()));
  }
  std::sort(values.begin(), values.end());
  for (const auto& [spelling, value_class] : values) {
    sections.append(Section::Values,
                    format::Value{sections.append_text(spelling), value_class,
                                  members.empty() ? format::none : members[value_class]});
  }
}

void append_cuts(Sections& sections, const std::vector<std::int64_t>& cuts) {
  for (const std::int64_t cut : cuts) {
    sections.append(Section::Cuts, cut);
  }
}

/// What the default class stands for: where only the class is known, the first number of it.
std::int64_t default_number(const table::Attribute& attribute) {
  if (attribute.default_number || !attribute.default_class) {
    return attribute.default_number.value_or(0);
  }
  const std::uint32_t listed = *attribute.default_class;
  const auto first_of = [listed](std::int64_t lower, const std::vector<std::int64_t>& cuts) {
    return listed > cuts.size() ? 0 : listed == 0 ? lower : cuts[listed - 1];
  };
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    return first_of(number->lower, number->cuts);
  }
  const auto* duration = std::get_if<table::DurationDomain>(&attribute.domain);
  return duration == nullptr ? 0 : first_of(0, duration->cuts);
}

/// Sets what the kind of the fact gives, with its values or cuts.
void append_domain(Sections& sections, const DecisionTable& table, table::AttributeId id,
                   format::Attribute& attribute) {
  const auto set_kind = [&](AttributeKind kind) { attribute.kind = kind; };
  std::visit(base::Overloaded{
                 [&](const table::EnumDomain& values) {
                   set_kind(AttributeKind::Enum);
                   append_values(sections, values, {});
                   if (values.open) {
                     attribute.any_other_class = static_cast<std::uint32_t>(values.values.size());
                   }
                 },
                 [&](const table::FlagDomain&) { set_kind(AttributeKind::Flag); },
                 [&](const table::NumberDomain& number) {
                   set_kind(AttributeKind::Number);
                   attribute.lower = number.lower;
                   attribute.upper = number.upper;
                   attribute.scale = number.scale;
                   append_cuts(sections, number.cuts);
                 },
                 [&](const table::DurationDomain& duration) {
                   set_kind(AttributeKind::Duration);
                   attribute.upper = duration.upper;
                   append_cuts(sections, duration.cuts);
                 },
                 [&](const table::TextDomain&) { set_kind(AttributeKind::Text); },
                 [&](const table::TimeDomain&) { set_kind(AttributeKind::Time); },
                 [&](const table::SetDomain& set) {
                   set_kind(AttributeKind::Set);
                   append_values(sections, set.members, members_of(table, id));
                   attribute.open = set.members.open ? 1 : 0;
                 },
                 [&](const table::MemberDomain& member) {
                   set_kind(AttributeKind::Member);
                   attribute.source = member.set.value;
                 },
                 [&](const table::PatternDomain& pattern) {
                   set_kind(AttributeKind::Pattern);
                   attribute.source = pattern.text.value;
                 },
                 [&](const table::HolderDomain&) { set_kind(AttributeKind::Holder); },
             },
             table.attributes[id].domain);
}

/// False where a text takes more than `text::max_states`.
bool append_attribute(Sections& sections, const DecisionTable& table, table::AttributeId id) {
  const table::Attribute& source = table.attributes[id];
  format::Attribute attribute{};
  attribute.name = sections.append_text(source.name);
  attribute.class_count = source.class_count;
  attribute.any_other_class = format::none;
  attribute.unknown_class = index_or_none(source.unknown_class());
  attribute.default_class = index_or_none(source.default_class);
  attribute.default_number = default_number(source);
  attribute.derived_by = index_or_none(source.derived_by);
  attribute.source = format::none;
  attribute.automaton = format::none;
  attribute.measure =
      source.measure ? append_measure(sections, id, source) : std::uint32_t{format::none};
  attribute.values.begin = sections.count<format::Value>(Section::Values);
  attribute.cuts.begin = sections.count<std::int64_t>(Section::Cuts);
  append_domain(sections, table, id, attribute);
  attribute.values.count = sections.count<format::Value>(Section::Values) - attribute.values.begin;
  attribute.cuts.count = sections.count<std::int64_t>(Section::Cuts) - attribute.cuts.begin;
  const TextPatterns patterns = patterns_of(table, id);
  if (!patterns.attributes.empty()) {
    const auto automaton = text::build(patterns.patterns, text::max_states);
    if (!automaton) {
      return false;
    }
    attribute.automaton = append_automaton(sections, *automaton, patterns.attributes);
  }
  sections.append(Section::Attributes, attribute);
  return true;
}

format::DecisionKind kind_of(table::DecisionKind kind) {
  static_assert(static_cast<std::uint32_t>(format::DecisionKind::Ladders) ==
                    static_cast<std::uint32_t>(table::DecisionKind::Ladders),
                "the kinds of decisions are the same in both, in one order");
  return static_cast<format::DecisionKind>(kind);
}

format::HitPolicy policy_of(table::HitPolicy policy) {
  static_assert(static_cast<std::uint32_t>(format::HitPolicy::Collect) ==
                    static_cast<std::uint32_t>(table::HitPolicy::Collect),
                "the hit policies are the same in both, in one order");
  return static_cast<format::HitPolicy>(policy);
}

void append_decision(Sections& sections, const DecisionTable& table,
                     const table::Decision& source) {
  format::Decision decision{};
  decision.name = sections.append_text(source.name);
  decision.kind = kind_of(source.kind);
  decision.policy = policy_of(source.policy);
  decision.attribute = index_or_none(source.attribute);
  append_rows(sections, table, source, decision);
  sections.append(Section::Decisions, decision);
}

}  // namespace

std::optional<std::string> write_table(const DecisionTable& table) {
  Sections sections;
  for (const table::AttributeId id : table.attributes.ids()) {
    if (!append_attribute(sections, table, id)) {
      return std::nullopt;
    }
  }
  for (const table::Decision& decision : table.decisions) {
    append_decision(sections, table, decision);
  }
  append_rules(sections, table);
  append_people(sections, table);
  append_movement(sections, table);
  append_calendars(sections, table);
  append_promises(sections, table);
  append_ladders(sections, table);
  append_words(sections, table);
  std::string book = write_book(table);
  format::Header header{};
  const Digest meaning_digest = digest_of(meaning_of(table));
  const Digest book_digest = digest_of(book);
  std::copy(meaning_digest.begin(), meaning_digest.end(), header.meaning_digest);
  std::copy(book_digest.begin(), book_digest.end(), header.book_digest);
  header.not_proved = static_cast<std::uint32_t>(table.not_proved.size());
  sections.set_book(std::move(book));
  return sections.to_file(header);
}

std::string pack(const DecisionTable& table) {
  std::optional<std::string> file = write_table(table);
  TIER_CHECK(file, "lowering refuses a text whose patterns are too many");
  runtime::Table opened;
  TIER_CHECK(runtime::open(file->data(), file->size(), opened) == runtime::Status::Ok,
             "what is packed can be opened");
  return std::move(*file);
}

Digests digests(const DecisionTable& table) {
  return {to_hexadecimal(digest_of(meaning_of(table))),
          to_hexadecimal(digest_of(write_book(table)))};
}

}  // namespace tier::packed
