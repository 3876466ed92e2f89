#include "compiler/driver/commands/decide_promises.h"

#include <fmt/format.h>

#include "compiler/base/day.h"
#include "compiler/base/promised_time.h"

namespace tier::driver {

using runtime::PromiseState;

std::string_view state_word(PromiseState state) {
  switch (state) {
    case PromiseState::DoesNotApply:
      return "does_not_apply";
    case PromiseState::NotOffered:
      return "not_offered";
    case PromiseState::BestEffort:
      return "best_effort";
    case PromiseState::NotStarted:
      return "not_started";
    case PromiseState::Running:
      return "running";
    case PromiseState::Paused:
      return "paused";
    case PromiseState::Overdue:
      return "overdue";
    case PromiseState::Kept:
      return "kept";
    case PromiseState::Broken:
      return "broken";
    case PromiseState::Cancelled:
      return "cancelled";
    case PromiseState::NoTarget:
      return "no_target";
    case PromiseState::Undetermined:
      return "undetermined";
    case PromiseState::NeedsHistory:
      return "needs_history";
    case PromiseState::OutsideCalendar:
      return "outside_calendar";
    case PromiseState::NoCalendar:
      return "no_calendar";
  }
  return "";
}

std::string promised(const runtime::PromiseAnswer& answer) {
  using runtime::format::TargetForm;
  if (answer.has_target == 0) {
    return "";
  }
  switch (answer.form) {
    case TargetForm::Elapsed:
    case TargetForm::Business:
    case TargetForm::BusinessDays:
    case TargetForm::EndOfBusinessDay:
      return base::time_name({static_cast<base::PromisedTime::Unit>(answer.form), answer.amount});
    case TargetForm::NotOffered:
      return "-";
    case TargetForm::BestEffort:
      return "best effort";
    case TargetForm::Multiple:
    case TargetForm::DoesNotApply:
      break;
  }
  return "";
}

std::string standing(const runtime::PromiseAnswer& answer) {
  const auto due = [&] { return base::instant_text(answer.due); };
  switch (answer.state) {
    case PromiseState::DoesNotApply:
      return "is not promised for such a ticket";
    case PromiseState::NotOffered:
      return "is not offered";
    case PromiseState::BestEffort:
      return "is done as soon as can be, without a time";
    case PromiseState::NotStarted:
      return "its clock has not started";
    case PromiseState::Running:
      return "is due " + due();
    case PromiseState::Paused:
      return "its clock stands still";
    case PromiseState::Overdue:
      return "was due " + due() + " and is not done";
    case PromiseState::Kept:
      return fmt::format("was kept: due {}, done {}", due(), base::instant_text(answer.stopped));
    case PromiseState::Broken:
      return fmt::format("was broken: due {}, done {}", due(), base::instant_text(answer.stopped));
    case PromiseState::Cancelled:
      return "is cancelled";
    case PromiseState::NoTarget:
      return "has no target";
    case PromiseState::Undetermined:
      return "cannot be told";
    case PromiseState::NeedsHistory:
      return answer.due == runtime::no_moment
                 ? std::string("hangs on what happened before")
                 : fmt::format("is due {} at the earliest, and hangs on what happened before",
                               due());
    case PromiseState::OutsideCalendar:
      return "is due beyond the years that its calendar covers";
    case PromiseState::NoCalendar:
      return "counts opening hours, and whose is not known";
  }
  return "";
}

std::string promise_line(const table::DecisionTable& table, table::ObligationId id,
                         const Decider& decider) {
  const runtime::PromiseAnswer& answer = decider.promise(id);
  const std::string target = promised(answer);
  const bool is_time = answer.form <= runtime::format::TargetForm::EndOfBusinessDay;
  return fmt::format("{} {}{}", table.obligations[id].name,
                     target.empty() || !is_time ? "" : target + ", ", standing(answer));
}

}  // namespace tier::driver
