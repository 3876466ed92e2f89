#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/findings/witness.h"
#include "compiler/table/decision_table.h"

/// What becomes of guarantees and tests.
namespace tier::findings {

/// Why an assertion does not hold of the witness.
enum class Failing : std::uint8_t {
  NoTicket,      ///< it is about no ticket that can be; there is no witness
  NoTrigger,     ///< it is about no trigger that applies to such a ticket; there is no witness
  NoOwner,       ///< nobody owns the ticket
  OtherOwner,    ///< `rules[0]` gives it to somebody else, or refuses it
  NotPermitted,  ///< nothing permits `access` to `tier`
  Forbidden,     ///< `rules[0]` forbids `access` to `tier`
  Permitted,     ///< `rules[0]` permits `access` to `tier`
  NotDemanded,   ///< the trigger `rules[0]` does not demand `evidence`
  Waived,        ///< `rules[1]` waives what the trigger `rules[0]` demands
  NotSo,         ///< the condition does not hold; `rules` gave its derived facts their values
  Silent,        ///< the trigger `rules[0]` does not apply
  Overridden,    ///< `rules[1]` silences the trigger `rules[0]`
  Lacks,         ///< the trigger `rules[0]` lacks `evidence`, which `rules[1]` demands
  LacksNot,  ///< the trigger `rules[0]` does not lack `evidence`, or nothing where that is empty
  Ready,     ///< the trigger `rules[0]` is ready
  Slower,    ///< what `rules[0]` promises becomes what `rules[1]` does, which is longer
};

struct Refutation {
  /// The place of the assertion in its guarantee or test.
  std::uint32_t assertion = 0;
  Failing failing = Failing::NoTicket;
  std::vector<table::RuleId> rules;
  std::optional<table::TierId> tier;
  std::optional<table::Access> access;
  std::vector<table::EvidenceId> evidence;
  /// Slower: the targets.
  std::optional<table::SlowerAssertion::Pair> pair = std::nullopt;
  Witness witness;
};

/// What is known of one guarantee or test: proved where both are empty. An assertion has one
/// refutation at most.
struct Judgement {
  std::vector<Refutation> refuted;
  /// Places of the assertions whose proof did not end within its budget.
  std::vector<std::uint32_t> not_proved;

  [[nodiscard]] bool holds() const { return refuted.empty() && not_proved.empty(); }
};

/// By place in the table; empty where no ticket is possible and nothing was looked at.
struct AssertionFindings {
  std::vector<Judgement> guarantees;
  std::vector<Judgement> tests;
};

}  // namespace tier::findings
