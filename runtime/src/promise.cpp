#include "tier/promise.h"

#include "duration_text.h"
#include "hours.h"
#include "promise_clock.h"
#include "time_text.h"

namespace tier::runtime {
namespace {

using format::none;
using format::TargetForm;

constexpr std::int64_t longest = 100'000'000'000;

/// `amount` times a factor in units of 10^-`scale`, rounded up.
std::int64_t times(const format::Target& multiple, std::int64_t amount) {
  std::int64_t unit = 1;
  for (std::uint32_t digit = 0; digit < multiple.scale; ++digit) {
    unit *= 10;
  }
  std::int64_t product = 0;
  if (__builtin_mul_overflow(multiple.amount, amount, &product)) {
    return longest;
  }
  const std::int64_t rounded = product / unit + (product % unit == 0 ? 0 : 1);
  return rounded < longest ? rounded : longest;
}

enum class Found : std::uint32_t { Target, None, Undetermined };

/// The class of the promise's target as it was decided.
Found find_target(const Table& table, const Request& request, std::uint32_t promise,
                  const format::Target*& target) {
  const format::Promise& record = table.promises[promise];
  const Answer& answer = request.answers[table.attributes[record.target].derived_by];
  if (answer.state != State::Decided) {
    return answer.state == State::None ? Found::None : Found::Undetermined;
  }
  target = table.targets + record.targets.begin + table.outcomes[answer.outcome].target;
  return Found::Target;
}

/// Follows a chain of multiples, which is never longer than there are promises.
// NOLINTNEXTLINE(misc-no-recursion)
Found reckon(const Table& table, const Request& request, std::uint32_t promise,
             std::uint32_t links_left, PromiseAnswer& answer) {
  const format::Target* target = nullptr;
  const Found found = find_target(table, request, promise, target);
  if (found != Found::Target) {
    return found;
  }
  if (target->form != TargetForm::Multiple) {
    answer.form = target->form;
    answer.amount = target->amount;
    return Found::Target;
  }
  if (links_left == 0) {
    return Found::None;
  }
  const Found base = reckon(table, request, target->of, links_left - 1, answer);
  if (base == Found::Target && answer.form <= TargetForm::EndOfBusinessDay) {
    answer.amount = times(*target, answer.amount);
  }
  return base;
}

}  // namespace

Status read_time(std::string_view text, std::int64_t& instant) {
  return parse_time(text, instant) ? Status::Ok : Status::MalformedTime;
}

Status read_duration(std::string_view text, std::int64_t& seconds) {
  return parse_duration(text, seconds);
}

Status clear_moments(const Table& table, std::int64_t* values, std::size_t count) {
  if (count < table.attribute_count) {
    return Status::TooSmall;
  }
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const format::Attribute& attribute = table.attributes[index];
    const bool has_default = attribute.kind == format::AttributeKind::Duration &&
                             attribute.default_class <= attribute.cuts.count;
    values[index] = has_default ? attribute.default_number : no_moment;
  }
  return Status::Ok;
}

Status bind_moment(const Table& table, std::uint32_t attribute, std::string_view text,
                   std::int64_t* values) {
  if (attribute >= table.attribute_count) {
    return Status::UnknownName;
  }
  switch (table.attributes[attribute].kind) {
    case format::AttributeKind::Time:
      return read_time(text, values[attribute]);
    case format::AttributeKind::Duration:
      return read_duration(text, values[attribute]);
    default:
      return Status::Ok;
  }
}

bool read_target(const Table& table, const Request& request, std::uint32_t promise,
                 PromiseAnswer& answer) {
  const Found found = reckon(table, request, promise, table.promise_count, answer);
  answer.has_target = found == Found::Target ? 1 : 0;
  if (found != Found::Target) {
    answer.state = found == Found::None ? PromiseState::NoTarget : PromiseState::Undetermined;
    return false;
  }
  if (answer.form > TargetForm::EndOfBusinessDay) {
    answer.state = answer.form == TargetForm::NotOffered   ? PromiseState::NotOffered
                   : answer.form == TargetForm::BestEffort ? PromiseState::BestEffort
                                                           : PromiseState::DoesNotApply;
    return false;
  }
  const format::Promise& record = table.promises[promise];
  if (answer.form != TargetForm::Elapsed) {
    const Hours hours = hours_of(table, request, {record.calendar, record.calendar_by});
    answer.calendar = hours.calendar;
    if (hours.calendar == none) {
      answer.state = hours.missing ? PromiseState::Undetermined : PromiseState::NoCalendar;
      return false;
    }
  }
  return true;
}

Status promise_answer(const Table& table, const Request& request, std::uint32_t promise,
                      const Moments& moments, PromiseAnswer& answer) {
  answer = PromiseAnswer();
  if (promise >= table.promise_count) {
    return Status::BadClass;
  }
  if (moments.count < table.attribute_count || request.answer_count < table.decision_count) {
    return Status::TooSmall;
  }
  if (read_target(table, request, promise, answer)) {
    read_clock(table, request, promise, moments, answer);
  }
  return Status::Ok;
}

}  // namespace tier::runtime
