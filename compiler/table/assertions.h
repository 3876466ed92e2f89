#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/table/people.h"

/// What the book says must hold of itself: guarantees, and tests, which say it of one ticket. No
/// decision depends on them; the proofs and the published book read them.
namespace tier::table {

/// A disjunction of products, each as the tests of a row. Without any it never holds.
using Products = std::vector<std::vector<Test>>;

/// The owner is one of the tiers, or none where the ticket is refused and `refused`; negated, it is
/// neither. A ticket without an owner that is not refused fails it either way.
struct OwnerAssertion {
  bool negated = false;
  std::vector<TierId> tiers;
  bool refused = false;
};
/// While it holds the ticket, each of the tiers may take each access, with an approval or without;
/// or none of them any.
struct AccessAssertion {
  bool may = true;
  std::vector<TierId> tiers;
  std::vector<Access> access;
};
/// Each trigger from one of `from` to one of `to` demands all of the evidence; an empty list stands
/// for every tier.
struct EvidenceAssertion {
  std::vector<TierId> from;
  std::vector<TierId> to;
  std::vector<EvidenceId> evidence;
};
struct ConditionAssertion {
  Products holds;
};
/// With the evidence `at_hand`, the trigger applies and lacks nothing, lacks exactly `missing`, or
/// is not ready.
struct TriggerAssertion {
  enum class State : std::uint8_t { Ready, Blocked, NotReady };

  TriggerId trigger;
  State state = State::Ready;
  std::vector<EvidenceId> missing;
  std::vector<EvidenceId> at_hand;
};
/// Of two tickets that differ in the fact alone, the one whose class comes later in `order` has no
/// longer target.
struct SlowerAssertion {
  /// A target that takes longer than another: for certain, or perhaps, where what else counts is
  /// not known.
  struct Pair {
    std::uint32_t faster = 0;
    std::uint32_t slower = 0;
    bool certain = true;
    /// Where only some starts make it longer: one of them, and when both are due from there.
    std::optional<std::int64_t> start = std::nullopt;
    std::int64_t faster_due = 0;
    std::int64_t slower_due = 0;

    friend bool operator==(const Pair&, const Pair&) = default;
  };

  ObligationId promise;
  AttributeId fact;
  std::vector<std::uint32_t> order;
  /// Classes of the promise's target.
  std::vector<Pair> pairs;
};
using Asserted = std::variant<OwnerAssertion, AccessAssertion, EvidenceAssertion,
                              ConditionAssertion, TriggerAssertion, SlowerAssertion>;

/// Asserted of every ticket of `when`.
struct Assertion {
  Asserted what;
  Products when;
  Origin origin;
};

struct Guarantee {
  std::string title;
  std::vector<Assertion> assertions;
  Origin origin;
};

/// A test: what is asserted of every ticket that agrees with what it gives.
struct TestCase {
  std::string title;
  /// The facts given, and the holder; in order, as the tests of a row, one class each.
  std::vector<Test> given;
  std::vector<Assertion> expectations;
  Origin origin;
};

}  // namespace tier::table
