#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/semantics/model/movement.h"

/// What a book says must hold of itself: guarantees and tests.
namespace tier::semantics {

/// The owner is one of the tiers, or none where the ticket is refused and `refused`; negated, it is
/// neither.
struct OwnerIs {
  bool negated = false;
  std::vector<TierId> tiers;
  bool refused = false;
};
/// Each of the tiers may take each access, with an approval or without; or none of them any.
struct TiersMay {
  bool may = true;
  std::vector<TierId> tiers;
  std::vector<Access> access;
};
/// Each trigger from one of `from` to one of `to` demands all of the evidence; an empty list stands
/// for every tier.
struct EveryTriggerNeeds {
  std::vector<TierId> from;
  std::vector<TierId> to;
  std::vector<EvidenceId> evidence;
};
struct ConditionHolds {
  ConditionId condition;
};
/// The trigger applies and lacks nothing, lacks exactly `missing`, or is not ready.
struct TriggerIs {
  enum class State : unsigned char { Ready, Blocked, NotReady };

  TriggerId trigger;
  State state = State::Ready;
  std::vector<EvidenceId> missing;
};

/// Of two tickets that differ in the fact alone, the one that has more of it, or less, is not
/// promised a longer time.
struct NeverSlower {
  ObligationId promise;
  FactId fact;
  /// The values from the one that may be the slowest to the one that may not.
  std::vector<Constant> order;
};

/// The promise is due at that moment, where its clock has run since it started.
struct DueIs {
  ObligationId promise;
  Moment due;
};

/// Asserted of every ticket of `when`.
struct Assertion {
  std::variant<OwnerIs, TiersMay, EveryTriggerNeeds, ConditionHolds, TriggerIs, NeverSlower, DueIs>
      what;
  std::optional<ConditionId> when;
  Span span;
};

struct Guarantee {
  std::string title;
  std::vector<Assertion> assertions;
  Span span;
};

/// What a test gives a fact: that it is unknown; a constant; the members of a set; a text; a time,
/// which clocks and ages go by.
struct Given {
  struct Unknown {};
  struct Members {
    std::vector<bool> values;
  };

  FactId fact;
  std::variant<Unknown, Constant, Members, std::string, Moment> value;
};

/// `then 2026-12-04 18:00 status waiting_on_customer`: from that moment on the facts are so.
struct Event {
  Moment at;
  std::vector<Given> given;
  Span span;
};

/// Facts that are left out may be anything.
struct TestCase {
  std::string title;
  std::vector<Given> given;
  /// The evidence at hand.
  std::vector<EvidenceId> with;
  /// Who holds the ticket; where none is written, whoever an expectation is about.
  std::optional<TierId> at;
  /// What time it is.
  std::optional<Moment> now;
  std::vector<Assertion> expectations;
  Span span;
  /// What changes behind each other; each changes facts that are given before.
  std::vector<Event> then;
};

}  // namespace tier::semantics
