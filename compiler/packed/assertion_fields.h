#pragma once

#include "compiler/packed/people_fields.h"

/// The part of book_fields.h about guarantees and tests.
///
///     ByteWriter writer;  writer(table.guarantees);
namespace tier::packed {

template <>
inline constexpr table::TriggerAssertion::State last<table::TriggerAssertion::State> =
    table::TriggerAssertion::State::NotReady;

template <class Archive>
void fields(Archive& archive, Of<table::OwnerAssertion> auto& owner) {
  auto& [negated, tiers, refused] = owner;
  archive(negated, tiers, refused);
}

template <class Archive>
void fields(Archive& archive, Of<table::AccessAssertion> auto& assertion) {
  auto& [may, tiers, access] = assertion;
  archive(may, tiers, access);
}

template <class Archive>
void fields(Archive& archive, Of<table::EvidenceAssertion> auto& assertion) {
  auto& [from, to, evidence] = assertion;
  archive(from, to, evidence);
}

template <class Archive>
void fields(Archive& archive, Of<table::ConditionAssertion> auto& assertion) {
  auto& [holds] = assertion;
  archive(holds);
}

template <class Archive>
void fields(Archive& archive, Of<table::TriggerAssertion> auto& assertion) {
  auto& [trigger, state, missing, at_hand] = assertion;
  archive(trigger, state, missing, at_hand);
}

template <class Archive>
void fields(Archive& archive, Of<table::SlowerAssertion::Pair> auto& pair) {
  auto& [faster, slower, certain, start, faster_due, slower_due] = pair;
  archive(faster, slower, certain, start, faster_due, slower_due);
}

template <class Archive>
void fields(Archive& archive, Of<table::SlowerAssertion> auto& assertion) {
  auto& [promise, fact, order, pairs] = assertion;
  archive(promise, fact, order, pairs);
}

template <class Archive>
void fields(Archive& archive, Of<table::Assertion> auto& assertion) {
  auto& [what, when, origin] = assertion;
  archive(what, when, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::Guarantee> auto& guarantee) {
  auto& [title, assertions, origin] = guarantee;
  archive(title, assertions, origin);
}

template <class Archive>
void fields(Archive& archive, Of<table::TestCase> auto& test) {
  auto& [title, given, expectations, origin] = test;
  archive(title, given, expectations, origin);
}

}  // namespace tier::packed
