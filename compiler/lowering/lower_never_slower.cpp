#include "compiler/calendars/counting.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using Pair = table::SlowerAssertion::Pair;
using table::Target;

/// Times, then what is done as soon as can be, then what is not offered.
int rank(const Target& target) {
  return std::holds_alternative<table::NotOffered>(target)   ? 2
         : std::holds_alternative<table::BestEffort>(target) ? 1
                                                             : 0;
}

/// Times that count otherwise are compared start by start. Where a fact chooses the calendar, one
/// on which it takes longer tells nothing for certain.
std::optional<Pair> by_start(const table::DecisionTable& table, const table::Obligation& promise,
                             Pair pair) {
  const auto& time = std::get<table::PromisedTime>(promise.targets[pair.faster]);
  const auto& longer = std::get<table::PromisedTime>(promise.targets[pair.slower]);
  for (const table::CalendarId id : calendars_of(table, promise)) {
    const table::Calendar& calendar = table.calendars[id];
    if (const auto start = calendars::start_where_later(time, longer, calendar)) {
      const calendars::Counting counting(calendar);
      pair.certain = promise.calendar.has_value();
      pair.start = *start;
      pair.faster_due = *counting.due(time, *start);
      pair.slower_due = *counting.due(longer, *start);
      return pair;
    }
  }
  return std::nullopt;
}

/// Whether the one target takes longer than the other; none where it never does. A promise that is
/// not made for a ticket is neither, and what a multiple is hangs on another promise.
std::optional<Pair> slower_pair(const table::DecisionTable& table, table::ObligationId promise,
                                std::uint32_t faster, std::uint32_t slower) {
  const Target& one = table.obligations[promise].targets[faster];
  const Target& other = table.obligations[promise].targets[slower];
  const auto applies = [](const Target& target) {
    return !std::holds_alternative<table::DoesNotApply>(target);
  };
  if (!applies(one) || !applies(other)) {
    return std::nullopt;
  }
  const auto is_multiple = [](const Target& target) {
    return std::holds_alternative<table::MultipleOf>(target);
  };
  if (rank(one) != rank(other)) {
    return rank(other) > rank(one) ? std::optional(Pair{faster, slower, true}) : std::nullopt;
  }
  if (is_multiple(one) || is_multiple(other)) {
    return Pair{faster, slower, false};
  }
  const auto* time = std::get_if<table::PromisedTime>(&one);
  const auto* longer = std::get_if<table::PromisedTime>(&other);
  if (time == nullptr || longer == nullptr || faster == slower) {
    return std::nullopt;
  }
  if (time->unit == longer->unit) {
    return longer->amount > time->amount ? std::optional(Pair{faster, slower}) : std::nullopt;
  }
  return by_start(table, table.obligations[promise], {faster, slower});
}

}  // namespace

table::SlowerAssertion lower_never_slower(const Lowering& lowering,
                                          const semantics::NeverSlower& claim) {
  table::SlowerAssertion lowered;
  lowered.promise = table::ObligationId(claim.promise.value);
  lowered.fact = attribute_of(claim.fact);
  for (const semantics::Constant value : claim.order) {
    lowered.order.push_back(static_cast<std::uint32_t>(value));
  }
  const auto count =
      static_cast<std::uint32_t>(lowering.table.obligations[lowered.promise].targets.size());
  for (std::uint32_t faster = 0; faster < count; ++faster) {
    for (std::uint32_t slower = 0; slower < count; ++slower) {
      if (const auto pair = slower_pair(lowering.table, lowered.promise, faster, slower)) {
        lowered.pairs.push_back(*pair);
      }
    }
  }
  return lowered;
}

}  // namespace tier::lowering
