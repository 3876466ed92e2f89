#pragma once

#include <concepts>
#include <type_traits>

#include "compiler/table/decision_table.h"

/// What of a decision table the Book section holds, and in which order: one list for the
/// writer and the reader. Each list binds every member of its struct by name, so that a
/// new member does not compile until it is written and read.
///
///     ByteWriter writer;  writer(table);
///     ByteReader reader(bytes);  reader(table);
///
/// For how a member becomes bytes see byte_writer.h and byte_reader.h.
namespace tier::packed {

/// A `Kind`, const where it is written.
template <class Value, class Kind>
concept Of = std::same_as<std::remove_const_t<Value>, Kind>;

/// The last enumerator, beyond which a byte is no value.
template <class Enum>
inline constexpr Enum last = Enum();
template <>
inline constexpr table::DecisionKind last<table::DecisionKind> = table::DecisionKind::Owner;
template <>
inline constexpr table::HitPolicy last<table::HitPolicy> = table::HitPolicy::Unique;

template <class Archive>
void fields(Archive& archive, Of<source::Span> auto& span) {
  auto& [source, begin, end] = span;
  archive(source, begin, end);
}

template <class Archive>
void fields(Archive& archive, Of<table::Origin> auto& origin) {
  auto& [span, line, column] = origin;
  archive(span, line, column);
}

template <class Archive>
void fields(Archive& archive, Of<table::SourceName> auto& source) {
  auto& [name] = source;
  archive(name);
}

template <class Archive>
void fields(Archive& archive, Of<table::Rulebook> auto& rulebook) {
  auto& [name, title, version, owner, effective, introduction] = rulebook;
  archive(name, title, version, owner, effective, introduction);
}

template <class Archive>
void fields(Archive& archive, Of<table::EnumValue> auto& value) {
  auto& [name, title] = value;
  archive(name, title);
}

template <class Archive>
void fields(Archive& archive, Of<table::Order> auto& order) {
  auto& [greater, lesser, ascending] = order;
  archive(greater, lesser, ascending);
}

template <class Archive>
void fields(Archive& archive, Of<table::EnumDomain> auto& domain) {
  auto& [name, title, values, order, open] = domain;
  archive(name, title, values, order, open);
}

template <class Archive>
void fields(Archive&, Of<table::FlagDomain> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::NumberDomain> auto& domain) {
  auto& [lower, upper, scale, cuts] = domain;
  archive(lower, upper, scale, cuts);
}

template <class Archive>
void fields(Archive&, Of<table::TextDomain> auto&) {}

template <class Archive>
void fields(Archive&, Of<table::TimeDomain> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::Attribute> auto& attribute) {
  auto& [name, title, domain, class_count, may_be_unknown, default_class, default_number,
         derived_by, origin] = attribute;
  archive(name, title, domain, class_count, may_be_unknown, default_class, default_number,
          derived_by, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::ValueOutcome> auto& outcome) {
  auto& [value, attribute_class] = outcome;
  archive(value, attribute_class);
}

template <class Archive>
void fields(Archive& archive, Of<table::OwnerOutcome> auto& outcome) {
  auto& [tier] = outcome;
  archive(tier);
}

template <class Archive>
void fields(Archive& archive, Of<table::Rule> auto& rule) {
  auto& [name, title, introduction, outcome, beats, otherwise, origin] = rule;
  archive(name, title, introduction, outcome, beats, otherwise, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Test> auto& test) {
  auto& [attribute, classes] = test;
  archive(attribute, classes);
}

template <class Archive>
void fields(Archive& archive, Of<table::Row> auto& row) {
  auto& [rule, tests] = row;
  archive(rule, tests);
}

template <class Archive>
void fields(Archive& archive, Of<table::MatrixView> auto& matrix) {
  auto& [line_attribute, column_attribute, lines, columns] = matrix;
  archive(line_attribute, column_attribute, lines, columns);
}

template <class Archive>
void fields(Archive& archive, Of<table::Decision> auto& decision) {
  auto& [kind, policy, name, title, first_row, row_count, attribute, matrix, origin] = decision;
  archive(kind, policy, name, title, first_row, row_count, attribute, matrix, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Tier> auto& tier) {
  auto& [name, title, introduction, above, origin] = tier;
  archive(name, title, introduction, above, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::DecisionTable> auto& table) {
  auto& [rulebook, sources, attributes, tiers, rules, rows, decisions] = table;
  archive(rulebook, sources, attributes, tiers, rules, rows, decisions);
}

}  // namespace tier::packed
