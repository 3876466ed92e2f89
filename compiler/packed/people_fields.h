#pragma once

#include <concepts>
#include <type_traits>

#include "compiler/table/decision_table.h"

/// The part of book_fields.h about what outcomes name: tiers and teams, roles, systems, evidence,
/// permissions, triggers, guidance.
///
///     ByteWriter writer;  writer(table.tiers);
namespace tier::packed {

/// A `Kind`, const where it is written.
template <class Value, class Kind>
concept Of = std::same_as<std::remove_const_t<Value>, Kind>;

/// The last enumerator, beyond which a byte is no value.
template <class Enum>
inline constexpr Enum last = Enum();
template <>
inline constexpr table::Guidance::Strength last<table::Guidance::Strength> =
    table::Guidance::Strength::May;

template <class Archive>
void fields(Archive& archive, Of<table::Tier> auto& tier) {
  auto& [name, title, introduction, above, origin, staffed, staffed_by, always_staffed] = tier;
  archive(name, title, introduction, above, origin, staffed, staffed_by, always_staffed);
}

template <class Archive>
void fields(Archive& archive, Of<table::Team> auto& team) {
  auto& [name, title, tier, origin] = team;
  archive(name, title, tier, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Role> auto& role) {
  auto& [name, title, origin] = role;
  archive(name, title, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Action> auto& action) {
  auto& [name, title] = action;
  archive(name, title);
}

template <class Archive>
void fields(Archive& archive, Of<table::System> auto& system) {
  auto& [name, title, introduction, actions, origin] = system;
  archive(name, title, introduction, actions, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Access> auto& access) {
  auto& [system, action] = access;
  archive(system, action);
}

template <class Archive>
void fields(Archive& archive, Of<table::EvidenceSource> auto& source) {
  auto& [access, rows] = source;
  archive(access, rows);
}

template <class Archive>
void fields(Archive& archive, Of<table::Evidence> auto& evidence) {
  auto& [name, title, introduction, how, example, pattern, type, fresh, sources, origin] = evidence;
  archive(name, title, introduction, how, example, pattern, type, fresh, sources, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Approver> auto& approver) {
  auto& [count, role] = approver;
  archive(count, role);
}

template <class Archive>
void fields(Archive& archive, Of<table::Review> auto& review) {
  auto& [role, within] = review;
  archive(role, within);
}

template <class Archive>
void fields(Archive& archive, Of<table::Permission> auto& permission) {
  auto& [never, of_everyone, tiers, access, approvers, expires, review, needs] = permission;
  archive(never, of_everyone, tiers, access, approvers, expires, review, needs);
}

template <class Archive>
void fields(Archive& archive, Of<table::Accept> auto& accept) {
  auto& [within, business, business_days, else_return] = accept;
  archive(within, business, business_days, else_return);
}

template <class Archive>
void fields(Archive& archive, Of<table::Trigger> auto& trigger) {
  auto& [from, to, asks, team, team_by, on_request_by, approvers, accept, because] = trigger;
  archive(from, to, asks, team, team_by, on_request_by, approvers, accept, because);
}

template <class Archive>
void fields(Archive& archive, Of<table::Opening> auto& opening) {
  auto& [begin, end, day] = opening;
  archive(begin, end, day);
}

template <class Archive>
void fields(Archive& archive, Of<table::Offset> auto& offset) {
  auto& [from, seconds] = offset;
  archive(from, seconds);
}

template <class Archive>
void fields(Archive& archive, Of<table::ClosedDay> auto& closed) {
  auto& [day, title] = closed;
  archive(day, title);
}

template <class Archive>
void fields(Archive& archive, Of<table::Calendar> auto& calendar) {
  auto& [name, title, introduction, zone, hours, closed, always, begin, end, openings, offsets,
         origin] = calendar;
  archive(name, title, introduction, zone, hours, closed, always, begin, end, openings, offsets,
          origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::CalendarChoice> auto& choice) {
  auto& [name, title, attribute, calendars, origin] = choice;
  archive(name, title, attribute, calendars, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Guidance> auto& guidance) {
  auto& [strength, text, decided_by] = guidance;
  archive(strength, text, decided_by);
}

}  // namespace tier::packed
