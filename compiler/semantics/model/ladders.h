#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/semantics/model/movement.h"

/// Ladders: what happens by and by while a condition holds.
namespace tier::semantics {

/// `at 10m notify support_manager`, `every 5m page L2`, `at 7d set status solved`.
struct LadderStep {
  enum class Action : std::uint8_t { Page, Notify, RemindCustomer, Set };

  /// Seconds behind the ladder's time; of one that comes again and again, from one to the next,
  /// first so long behind the step before it.
  std::int64_t after = 0;
  bool every = false;
  Action action = Action::Notify;
  std::vector<std::string> who;
  /// Of `Set`: a fact of the ticket, and its value.
  std::optional<FactId> fact;
  Constant value = 0;
  Span span;
};

struct Ladder {
  std::string name;
  std::string title;
  std::string introduction;
  /// The time from which its steps count.
  FactId from;
  /// None: in every ticket.
  std::optional<ConditionId> when;
  std::vector<LadderStep> steps;
  Span span;
};

}  // namespace tier::semantics
