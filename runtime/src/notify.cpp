#include "tier/notify.h"

#include "hours.h"
#include "matches.h"
#include "promise_clock.h"
#include "tier/calendar.h"

namespace tier::runtime {
namespace {

using format::none;
using format::TargetForm;

std::int64_t power_of_ten(std::uint32_t exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) {
    power *= 10;
  }
  return power;
}

/// So many units of 10^-`scale` percent of `amount`, cut down to whole seconds, which are few
/// enough for it.
std::int64_t part_of(std::int64_t amount, std::int64_t percent, std::uint32_t scale) {
  const std::int64_t hundred = scale > 16 ? INT64_MAX : 100 * power_of_ten(scale);
  std::int64_t product = 0;
  return __builtin_mul_overflow(amount, percent, &product) ? no_moment : product / hundred;
}

/// The instant so much of what the promise counts behind `from`; `no_moment` where it is not known.
std::int64_t behind(const Table& table, const PromiseAnswer& promise, std::int64_t from,
                    std::int64_t seconds) {
  if (seconds < 0) {
    return no_moment;
  }
  if (promise.form == TargetForm::Elapsed) {
    return from + seconds;
  }
  std::int64_t at = no_moment;
  const Status status =
      due(calendar_at(table, promise.calendar), from, static_cast<std::uint64_t>(seconds), at);
  return status == Status::Ok ? at : no_moment;
}

/// What the promise counts from its start until it is due, and from there to the part of it that is
/// told; what it stood still is counted in, as it came at the beginning.
std::int64_t part_told(const Table& table, const PromiseAnswer& promise,
                       const format::Notice& notice) {
  std::int64_t whole = 0;
  if (counted(table, promise, promise.started, promise.due, whole) != Status::Ok) {
    return no_moment;
  }
  const std::int64_t part = part_of(whole - promise.still, notice.amount, notice.scale);
  return part < 0 ? no_moment : behind(table, promise, promise.started, part + promise.still);
}

/// So long before it is due: elapsed time as it is, opening hours on its calendar.
std::int64_t before_due(const Table& table, const PromiseAnswer& promise,
                        const format::Notice& notice) {
  if (notice.unit == TargetForm::Elapsed) {
    return promise.due - notice.amount;
  }
  if (promise.calendar == none || notice.unit != TargetForm::Business) {
    return no_moment;
  }
  std::int64_t whole = 0;
  if (elapsed(calendar_at(table, promise.calendar), promise.started, promise.due, whole) !=
      Status::Ok) {
    return no_moment;
  }
  const std::int64_t until = whole - notice.amount;
  return behind(table, promise, promise.started, until > 0 ? until : 0);
}

bool is_running(PromiseState state) {
  return state == PromiseState::Running || state == PromiseState::Overdue;
}

NoticeAnswer notice_answer(const Table& table, const PromiseAnswer& promise, std::int64_t now,
                           const format::Notice& notice) {
  NoticeAnswer answer;
  const bool has_stopped =
      promise.state == PromiseState::Kept || promise.state == PromiseState::Broken;
  if (promise.due == no_moment || !(is_running(promise.state) || has_stopped)) {
    return answer;
  }
  answer.at = notice.form == format::NoticeForm::Breach ? promise.due
              : notice.form == format::NoticeForm::Part ? part_told(table, promise, notice)
                                                        : before_due(table, promise, notice);
  // At the instant at which it is due the promise can still be kept.
  const std::int64_t told = notice.form == format::NoticeForm::Breach ? answer.at + 1 : answer.at;
  const bool ran = !has_stopped || told <= promise.stopped;
  if (answer.at != no_moment && !ran) {
    answer.at = no_moment;
  }
  answer.due = answer.at != no_moment && now != no_moment && told <= now ? 1 : 0;
  return answer;
}

StepAnswer step_answer(const format::LadderStep& step, std::int64_t first, std::int64_t now) {
  StepAnswer answer;
  if (now == no_moment || now < first) {
    answer.next = first;
    return answer;
  }
  const std::int64_t more = step.every != 0 ? (now - first) / step.after : 0;
  answer.times = more < UINT32_MAX ? static_cast<std::uint32_t>(more) + 1 : UINT32_MAX;
  answer.last = first + more * step.after;
  answer.next = step.every != 0 ? answer.last + step.after : no_moment;
  return answer;
}

void climb(const Table& table, const format::Ladder& ladder, std::int64_t now,
           const LadderAnswers& answers, std::int64_t from) {
  std::int64_t at = from;
  for (std::uint32_t place = 0; place < ladder.steps.count; ++place) {
    const std::uint32_t index = ladder.steps.begin + place;
    const format::LadderStep& step = table.ladder_steps[index];
    at = (step.every != 0 ? at : from) + step.after;
    answers.steps[index] = step_answer(step, at, now);
  }
}

/// As format::AcceptUnit counts.
Status add_time(const Calendar& calendar, const format::Trigger& record, std::int64_t at,
                std::int64_t& by) {
  return record.accept_unit == format::AcceptUnit::BusinessDays
             ? due_days(calendar, at,
                        record.accept_within < UINT32_MAX
                            ? static_cast<std::uint32_t>(record.accept_within)
                            : UINT32_MAX,
                        by)
             : due(calendar, at, static_cast<std::uint64_t>(record.accept_within), by);
}

}  // namespace

Status accept_by(const Table& table, const Request& request, std::uint32_t trigger, std::int64_t at,
                 std::int64_t& by) {
  if (trigger >= table.trigger_count ||
      table.triggers[trigger].accept_unit == format::AcceptUnit::None) {
    return Status::UnknownName;
  }
  const format::Trigger& record = table.triggers[trigger];
  const format::Tier& tier = table.tiers[record.to];
  const Hours hours = hours_of(table, request, {tier.calendar, tier.calendar_by});
  if (record.accept_unit == format::AcceptUnit::Seconds ||
      (tier.always != 0 && record.accept_unit == format::AcceptUnit::BusinessSeconds)) {
    by = at + record.accept_within;
    return Status::Ok;
  }
  if (tier.always != 0) {
    constexpr std::int64_t day = 86'400;
    by = at + record.accept_within * day;
    return Status::Ok;
  }
  return hours.calendar == none ? Status::MissingHours
                                : add_time(calendar_at(table, hours.calendar), record, at, by);
}

Status notice_answers(const Table& table, std::uint32_t promise, const PromiseAnswer& answer,
                      std::int64_t now, NoticeAnswer* notices, std::size_t count) {
  if (promise >= table.promise_count) {
    return Status::BadClass;
  }
  const format::Range range = table.promises[promise].notices;
  if (count < range.count) {
    return Status::TooSmall;
  }
  for (std::uint32_t index = 0; index < range.count; ++index) {
    notices[index] = notice_answer(table, answer, now, table.notices[range.begin + index]);
  }
  return Status::Ok;
}

Status ladder_answers(const Table& table, const Request& request, const LadderAnswers& answers) {
  if (answers.ladder_count < table.ladder_count || answers.step_count < table.ladder_step_count ||
      request.moments == nullptr || request.moments->count < table.attribute_count) {
    return Status::TooSmall;
  }
  for (std::uint32_t index = 0; index < table.ladder_count; ++index) {
    answers.ladders[index] = LadderAnswer();
  }
  for (std::uint32_t index = 0; index < table.ladder_step_count; ++index) {
    answers.steps[index] = StepAnswer();
  }
  for (const Match& match : matches_of(table, request, format::DecisionKind::Ladders)) {
    const std::uint32_t index = table.outcomes[match.outcome].target;
    const format::Ladder& ladder = table.ladders[index];
    LadderAnswer& answer = answers.ladders[index];
    const std::int64_t from = request.moments->values[ladder.from];
    answer.from = from;
    answer.state = match.certain == 0  ? LadderState::Undetermined
                   : from == no_moment ? LadderState::NotStarted
                                       : LadderState::Climbing;
    if (answer.state == LadderState::Climbing) {
      climb(table, ladder, request.moments->now, answers, from);
    }
  }
  return Status::Ok;
}

}  // namespace tier::runtime
