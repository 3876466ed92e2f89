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
#include "tier/table.h"

namespace tier::packed {
namespace {

using format::AttributeKind;
using format::Section;
using table::DecisionTable;

template <class Value>
std::uint32_t index_or_none(const std::optional<Value>& index) {
  if constexpr (std::is_integral_v<Value>) {
    return index.value_or(format::none);
  } else {
    return index ? index->value : format::none;
  }
}

void append_values(Sections& sections, const table::EnumDomain& domain) {
  std::vector<std::pair<std::string, std::uint32_t>> values;
  for (const table::EnumValue& value : domain.values) {
    values.emplace_back(value.name, static_cast<std::uint32_t>(values.size()));
  }
  std::sort(values.begin(), values.end());
  for (const auto& [spelling, value_class] : values) {
    sections.append(Section::Values, format::Value{sections.append_text(spelling), value_class, 0});
  }
}

/// Sets what the kind of the fact gives, with its values or cuts.
void append_domain(Sections& sections, const table::Domain& domain, format::Attribute& attribute) {
  std::visit(base::Overloaded{
                 [&](const table::EnumDomain& values) {
                   attribute.kind = AttributeKind::Enum;
                   append_values(sections, values);
                   if (values.open) {
                     attribute.any_other_class = static_cast<std::uint32_t>(values.values.size());
                   }
                 },
                 [&](const table::FlagDomain&) { attribute.kind = AttributeKind::Flag; },
                 [&](const table::NumberDomain& number) {
                   attribute.kind = AttributeKind::Number;
                   attribute.lower = number.lower;
                   attribute.upper = number.upper;
                   attribute.scale = number.scale;
                   for (const std::int64_t cut : number.cuts) {
                     sections.append(Section::Cuts, cut);
                   }
                 },
                 [&](const table::TextDomain&) { attribute.kind = AttributeKind::Text; },
                 [&](const table::TimeDomain&) { attribute.kind = AttributeKind::Time; },
             },
             domain);
}

void append_attribute(Sections& sections, const table::Attribute& source) {
  format::Attribute attribute{};
  attribute.name = sections.append_text(source.name);
  attribute.class_count = source.class_count;
  attribute.any_other_class = format::none;
  attribute.unknown_class = index_or_none(source.unknown_class());
  attribute.default_class = index_or_none(source.default_class);
  attribute.derived_by = index_or_none(source.derived_by);
  attribute.values.begin = sections.count<format::Value>(Section::Values);
  attribute.cuts.begin = sections.count<std::int64_t>(Section::Cuts);
  append_domain(sections, source.domain, attribute);
  attribute.values.count = sections.count<format::Value>(Section::Values) - attribute.values.begin;
  attribute.cuts.count = sections.count<std::int64_t>(Section::Cuts) - attribute.cuts.begin;
  sections.append(Section::Attributes, attribute);
}

format::DecisionKind kind_of(table::DecisionKind kind) {
  return kind == table::DecisionKind::Owner ? format::DecisionKind::Owner
                                            : format::DecisionKind::DerivedFact;
}

void append_decision(Sections& sections, const DecisionTable& table,
                     const table::Decision& source) {
  format::Decision decision{};
  decision.name = sections.append_text(source.name);
  decision.kind = kind_of(source.kind);
  decision.attribute = index_or_none(source.attribute);
  append_rows(sections, table, source, decision);
  sections.append(Section::Decisions, decision);
}

}  // namespace

std::string write_table(const DecisionTable& table) {
  Sections sections;
  for (const table::Attribute& attribute : table.attributes) {
    append_attribute(sections, attribute);
  }
  for (const table::Decision& decision : table.decisions) {
    append_decision(sections, table, decision);
  }
  for (const table::Rule& rule : table.rules) {
    sections.append(Section::Rules, format::Rule{sections.append_text(rule.name)});
  }
  for (const table::Tier& tier : table.tiers) {
    sections.append(Section::Tiers, format::Tier{sections.append_text(tier.name)});
  }
  std::string book = write_book(table);
  format::Header header{};
  const Digest meaning_digest = digest_of(meaning_of(table));
  const Digest book_digest = digest_of(book);
  std::copy(meaning_digest.begin(), meaning_digest.end(), header.meaning_digest);
  std::copy(book_digest.begin(), book_digest.end(), header.book_digest);
  sections.set_book(std::move(book));
  return sections.to_file(header);
}

std::string pack(const DecisionTable& table) {
  std::string file = write_table(table);
  runtime::Table opened;
  TIER_CHECK(runtime::open(file.data(), file.size(), opened) == runtime::Status::Ok,
             "what is packed can be opened");
  return file;
}

Digests digests(const DecisionTable& table) {
  return {to_hexadecimal(digest_of(meaning_of(table))),
          to_hexadecimal(digest_of(write_book(table)))};
}

}  // namespace tier::packed
