#include "write_answer.h"

namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::TargetForm;

/// In the order of `PromiseState`.
constexpr std::string_view promise_words[] = {
    "does_not_apply"sv, "not_offered"sv,  "best_effort"sv,   "not_started"sv,      "running"sv,
    "paused"sv,         "overdue"sv,      "kept"sv,          "broken"sv,           "cancelled"sv,
    "no_target"sv,      "undetermined"sv, "needs_history"sv, "outside_calendar"sv, "no_calendar"sv,
};
static_assert(sizeof promise_words / sizeof promise_words[0] ==
              static_cast<std::size_t>(PromiseState::NoCalendar) + 1);

std::string_view person_name(const Table& table, format::PersonKind kind, std::uint32_t index) {
  return table.text(kind == format::PersonKind::Role   ? table.roles[index].name
                    : kind == format::PersonKind::Team ? table.teams[index].name
                                                       : table.tiers[index].name);
}

void write_target(const PromiseAnswer& promise, JsonText& out) {
  if (promise.has_target == 0 || promise.form == TargetForm::DoesNotApply) {
    return;
  }
  out.member("target"sv);
  if (promise.form == TargetForm::NotOffered) {
    out.text("-"sv);
  } else if (promise.form == TargetForm::BestEffort) {
    out.text("best effort"sv);
  } else {
    write_target_time(out, promise.form, promise.amount);
  }
}

void write_notices(const LentTicket& ticket, std::uint32_t index, JsonText& out) {
  const Table& table = ticket.table;
  const format::Range notices = table.promises[index].notices;
  const std::size_t before = out.size();
  bool some = false;
  out.member("notices"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t place = notices.begin; place < notices.begin + notices.count; ++place) {
    const NoticeAnswer& notice = ticket.notices[place];
    if (notice.at == no_moment) {
      continue;
    }
    some = true;
    comma(out);
    out.raw("{\"at\":"sv);
    write_instant(out, notice.at);
    out.member("due"sv).raw(notice.due != 0 ? "true"sv : "false"sv);
    write_people("notify"sv, table, table.notices[place].people, out);
    out.raw("}"sv);
  }
  out.raw("]"sv);
  if (!some) {
    out.cut(before);
  }
}

void write_promise(const LentTicket& ticket, std::uint32_t index, JsonText& out) {
  const Table& table = ticket.table;
  const format::Promise& record = table.promises[index];
  const PromiseAnswer& promise = ticket.promises[index];
  const Answer& target = ticket.answers[table.attributes[record.target].derived_by];
  out.raw("{\"name\":"sv).text(table.text(record.name));
  write_target(promise, out);
  if (target.state == State::Decided) {
    out.text_member("rule"sv, rule_name(table, target.rule));
  }
  out.text_member("state"sv, promise_words[static_cast<std::size_t>(promise.state)]);
  write_moment("started"sv, promise.started, out);
  const bool is_earliest = promise.state == PromiseState::NeedsHistory;
  write_moment(is_earliest ? "due_at_the_earliest"sv : "due"sv, promise.due, out);
  write_moment("stopped"sv, promise.stopped, out);
  write_notices(ticket, index, out);
  if (target.state == State::Undetermined) {
    write_asked(ticket, target, out);
  }
  out.raw("}"sv);
}

}  // namespace

void write_moment(std::string_view name, std::int64_t at, JsonText& out) {
  if (at != no_moment) {
    out.member(name);
    write_instant(out, at);
  }
}

void write_people(std::string_view name, const Table& table, format::Range people, JsonText& out) {
  out.member(name).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index + 1 < people.count; index += 2) {
    const std::uint32_t* pair = table.lists + people.begin + index;
    comma(out);
    out.text(person_name(table, static_cast<format::PersonKind>(pair[0]), pair[1]));
  }
  out.raw("]"sv);
}

void write_promises(const LentTicket& ticket, JsonText& out) {
  if (ticket.table.promise_count == 0) {
    return;
  }
  out.member("promises"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < ticket.table.promise_count; ++index) {
    comma(out);
    write_promise(ticket, index, out);
  }
  out.raw("]"sv);
}

}  // namespace tier::runtime
