#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/table/obligations.h"

/// Ladders: what happens by and by while a condition holds, as reminders and pages do.
namespace tier::table {

struct LadderStep {
  enum class Action : std::uint8_t { Page, Notify, RemindCustomer, Set };

  /// Seconds behind the time of the ladder; of one that comes again and again, more than none, from
  /// one to the next, first so long behind the step before it.
  std::int64_t after = 0;
  bool every = false;
  Action action = Action::Notify;
  /// Who is paged or notified.
  std::vector<Person> who;
  /// Of `Set`: a fact of the ticket, the value that it is to have and its class.
  std::optional<AttributeId> fact;
  std::optional<ValueOutcome> value;
};

/// Name, title and introduction are those of its rule, whose rows say in which tickets it holds.
struct Ladder {
  /// A fact of kind time.
  AttributeId from;
  std::vector<LadderStep> steps;
};

/// When the step comes first, in seconds behind the time of its ladder.
std::int64_t first_after(const Ladder& ladder, std::size_t step);

}  // namespace tier::table
