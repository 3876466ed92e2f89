#pragma once

#include "tier/decide.h"

/// What becomes of each trigger of a ticket that was decided: which fire, and what the others wait
/// for. Like `decide` it neither allocates nor throws.
///
///     decide(table, request);                        // Ok
///     trigger_answers(table, request, escalation);
///     if (escalation.triggers[api_failure].state == TriggerState::Blocked) …
namespace tier::runtime {

enum class TriggerState : std::uint32_t {
  Silent,        ///< its condition does not hold, or a trigger that overrides it applies
  Held,          ///< an `unless` holds it back
  Ready,         ///< it fires
  Blocked,       ///< it would fire, but evidence lacks
  Undetermined,  ///< missing facts decide which of these it is
};

struct TriggerAnswer {
  TriggerState state = TriggerState::Silent;
  /// Ready and Blocked: the rule that is the trigger. Held: the first `unless` that holds for
  /// certain. Else `none`.
  std::uint32_t rule = format::none;
  /// [first, first + count) of `lacks`: the needs that are not met. Where Blocked, all of them are
  /// certain. An undetermined trigger has those that it may turn out to have.
  std::uint32_t first_lack = 0;
  std::uint32_t lack_count = 0;
};

/// A need that is not met.
struct Lack {
  /// The rule that is the need.
  std::uint32_t rule = format::none;
  /// How many more pieces it takes, of those of its evidence that are not there:
  /// [first_evidence, first_evidence + evidence_count) of `evidence`.
  std::uint32_t lacking = 0;
  std::uint32_t first_evidence = 0;
  std::uint32_t evidence_count = 0;
  /// 1 where the need holds whatever the missing facts turn out to be; else 0.
  std::uint32_t certain = 0;
};

/// The memory lent.
struct Escalation {
  /// Filled with one answer a trigger of the table.
  TriggerAnswer* triggers = nullptr;
  std::size_t trigger_count = 0;
  /// Room for `most_lacks`.
  Lack* lacks = nullptr;
  std::size_t lack_capacity = 0;
  /// Room for `lacking_evidence_words` 32-bit words.
  std::uint32_t* evidence = nullptr;
  std::size_t evidence_capacity = 0;
};

std::size_t most_lacks(const Table& table);
std::size_t lacking_evidence_words(const Table& table);

/// `request` as `decide` left it when it gave Ok, with the evidence present. Which facts an
/// undetermined trigger waits for are the questions of the decisions of the kinds Triggers, Unless
/// and Needs. Ok or TooSmall.
Status trigger_answers(const Table& table, const Request& request, const Escalation& escalation);

}  // namespace tier::runtime
