#pragma once

#include "compiler/packed/assertion_fields.h"
#include "compiler/packed/promise_fields.h"

/// What of a decision table the Book section holds, and in which order: one list for the
/// writer and the reader. Each list binds every member of its struct by name, so that a
/// new member does not compile until it is written and read.
///
///     ByteWriter writer;  writer(table);
///     ByteReader reader(bytes);  reader(table);
///
/// For how a member becomes bytes see byte_writer.h and byte_reader.h.
namespace tier::packed {

template <>
inline constexpr table::DecisionKind last<table::DecisionKind> = table::DecisionKind::Ladders;
template <>
inline constexpr table::Measure::Kind last<table::Measure::Kind> = table::Measure::Kind::Overdue;
template <>
inline constexpr table::HitPolicy last<table::HitPolicy> = table::HitPolicy::Collect;
template <>
inline constexpr table::PatternDomain::Relation last<table::PatternDomain::Relation> =
    table::PatternDomain::Relation::Mentions;

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
  auto& [name, title, version, owner, effective, introduction, zones] = rulebook;
  archive(name, title, version, owner, effective, introduction, zones);
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
void fields(Archive& archive, Of<table::DurationDomain> auto& domain) {
  auto& [upper, cuts, unit] = domain;
  archive(upper, cuts, unit);
}

template <class Archive>
void fields(Archive&, Of<table::TextDomain> auto&) {}

template <class Archive>
void fields(Archive&, Of<table::TimeDomain> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::SetDomain> auto& domain) {
  auto& [members] = domain;
  archive(members);
}

template <class Archive>
void fields(Archive& archive, Of<table::MemberDomain> auto& domain) {
  auto& [set, member] = domain;
  archive(set, member);
}

template <class Archive>
void fields(Archive& archive, Of<table::PatternDomain> auto& domain) {
  auto& [text, relation, exactly, texts] = domain;
  archive(text, relation, exactly, texts);
}

template <class Archive>
void fields(Archive& archive, Of<table::HolderDomain> auto& domain) {
  auto& [tier_count] = domain;
  archive(tier_count);
}

template <class Archive>
void fields(Archive& archive, Of<table::Measure> auto& measure) {
  auto& [kind, of, calendar, calendar_by, promise] = measure;
  archive(kind, of, calendar, calendar_by, promise);
}

template <class Archive>
void fields(Archive& archive, Of<table::Attribute> auto& attribute) {
  auto& [name, title, domain, class_count, may_be_unknown, fixed, default_class, default_number,
         derived_by, measure, origin] = attribute;
  archive(name, title, domain, class_count, may_be_unknown, fixed, default_class, default_number,
          derived_by, measure, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::ValueOutcome> auto& outcome) {
  auto& [value, attribute_class] = outcome;
  archive(value, attribute_class);
}

template <class Archive>
void fields(Archive& archive, Of<table::OwnerOutcome> auto& outcome) {
  auto& [tier, team, team_by] = outcome;
  archive(tier, team, team_by);
}

template <class Archive>
void fields(Archive& archive, Of<table::RefusalOutcome> auto& outcome) {
  auto& [say] = outcome;
  archive(say);
}

template <class Archive>
void fields(Archive&, Of<table::ImpossibleOutcome> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::TeamOutcome> auto& outcome) {
  auto& [team] = outcome;
  archive(team);
}

template <class Archive>
void fields(Archive& archive, Of<table::TriggerOutcome> auto& outcome) {
  auto& [trigger] = outcome;
  archive(trigger);
}

template <class Archive>
void fields(Archive& archive, Of<table::UnlessOutcome> auto& outcome) {
  auto& [trigger, say] = outcome;
  archive(trigger, say);
}

template <class Archive>
void fields(Archive& archive, Of<table::NeedOutcome> auto& outcome) {
  auto& [trigger, count, evidence] = outcome;
  archive(trigger, count, evidence);
}

template <class Archive>
void fields(Archive& archive, Of<table::WaiverOutcome> auto& outcome) {
  auto& [trigger] = outcome;
  archive(trigger);
}

template <class Archive>
void fields(Archive& archive, Of<table::PermissionOutcome> auto& outcome) {
  auto& [permission] = outcome;
  archive(permission);
}

template <class Archive>
void fields(Archive& archive, Of<table::GuidanceOutcome> auto& outcome) {
  auto& [guidance] = outcome;
  archive(guidance);
}

template <class Archive>
void fields(Archive& archive, Of<table::TransitionOutcome> auto& outcome) {
  auto& [to] = outcome;
  archive(to);
}

template <class Archive>
void fields(Archive& archive, Of<table::ClockOutcome> auto& outcome) {
  auto& [promise, event] = outcome;
  archive(promise, event);
}

template <class Archive>
void fields(Archive& archive, Of<table::LadderOutcome> auto& outcome) {
  auto& [ladder] = outcome;
  archive(ladder);
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
void fields(Archive& archive, Of<table::Never> auto& never) {
  auto& [tests] = never;
  archive(tests);
}

template <class Archive>
void fields(Archive& archive, Of<table::DecisionTable> auto& table) {
  auto& [rulebook, sources, attributes, tiers, teams, roles, systems, evidence, permissions,
         triggers, guidance, calendars, calendar_choices, obligations, ladders, rules, rows,
         decisions, nevers, guarantees, tests, not_proved] = table;
  archive(rulebook, sources, attributes, tiers, teams, roles, systems, evidence, permissions,
          triggers, guidance, calendars, calendar_choices, obligations, ladders, rules, rows,
          decisions, nevers, guarantees, tests, not_proved);
}

}  // namespace tier::packed
