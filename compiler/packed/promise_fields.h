#pragma once

#include "compiler/packed/people_fields.h"

/// The part of book_fields.h about promises and ladders.
///
///     ByteWriter writer;  writer(table.obligations);
namespace tier::packed {

template <>
inline constexpr base::PromisedTime::Unit last<base::PromisedTime::Unit> =
    base::PromisedTime::Unit::EndOfBusinessDay;
template <>
inline constexpr table::LadderStep::Action last<table::LadderStep::Action> =
    table::LadderStep::Action::Set;
template <>
inline constexpr table::ClockEvent::Kind last<table::ClockEvent::Kind> =
    table::ClockEvent::Kind::Cancels;
template <>
inline constexpr table::Obligation::Kind last<table::Obligation::Kind> =
    table::Obligation::Kind::Slo;

template <class Archive>
void fields(Archive& archive, Of<table::PromisedTime> auto& time) {
  auto& [unit, amount] = time;
  archive(unit, amount);
}

template <class Archive>
void fields(Archive&, Of<table::NotOffered> auto&) {}

template <class Archive>
void fields(Archive&, Of<table::BestEffort> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::MultipleOf> auto& multiple) {
  auto& [factor, scale, of] = multiple;
  archive(factor, scale, of);
}

template <class Archive>
void fields(Archive&, Of<table::DoesNotApply> auto&) {}

template <class Archive>
void fields(Archive&, Of<std::monostate> auto&) {}

template <class Archive>
void fields(Archive& archive, Of<table::ClockEvent> auto& event) {
  auto& [kind, at, rule] = event;
  archive(kind, at, rule);
}

template <class Archive>
void fields(Archive& archive, Of<table::Percent> auto& percent) {
  auto& [units, scale] = percent;
  archive(units, scale);
}

template <class Archive>
void fields(Archive& archive, Of<table::Warning> auto& warning) {
  auto& [at, notify] = warning;
  archive(at, notify);
}

template <class Archive>
void fields(Archive& archive, Of<table::Obligation> auto& promise) {
  auto& [kind, name, title, introduction, target, targets, events, repeats, spans_hand_offs,
         calendar, calendar_by, less, goal, warnings, breaches, origin] = promise;
  archive(kind, name, title, introduction, target, targets, events, repeats, spans_hand_offs,
          calendar, calendar_by, less, goal, warnings, breaches, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::LadderStep> auto& step) {
  auto& [after, every, action, who, fact, value] = step;
  archive(after, every, action, who, fact, value);
}

template <class Archive>
void fields(Archive& archive, Of<table::Ladder> auto& ladder) {
  auto& [from, steps] = ladder;
  archive(from, steps);
}

}  // namespace tier::packed
