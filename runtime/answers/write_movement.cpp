#include <algorithm>

#include "questions.h"
#include "write_answer.h"

/// The members `triggers` and `may`, which hang on who holds the ticket.
namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::DecisionKind;
using format::none;

/// In the order of `TriggerState` and of `AccessState`.
constexpr std::string_view trigger_words[] = {"silent"sv, "held"sv, "ready"sv, "blocked"sv,
                                              "undetermined"sv};
constexpr std::string_view access_words[] = {"denied"sv, "allowed"sv, "with"sv, "forbidden"sv,
                                             "undetermined"sv};

void write_approvers(const Table& table, format::Range approvers, JsonText& out) {
  if (approvers.count == 0) {
    return;
  }
  out.member("approved_by"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index + 1 < approvers.count; index += 2) {
    const std::uint32_t* pair = table.lists + approvers.begin + index;
    comma(out);
    out.raw("{\"role\":"sv).text(table.text(table.roles[pair[0]].name));
    out.member("count"sv).number(pair[1]).raw("}"sv);
  }
  out.raw("]"sv);
}

/// One need: its evidence by name, each once; or some of several.
void write_lack(LentTicket& ticket, const Lack& lack, Commas& comma, JsonText& out) {
  const Table& table = ticket.table;
  const bool all = lack.lacking == lack.evidence_count;
  Commas inner;
  if (!all) {
    comma(out);
    out.raw("{\"of\":["sv);
  }
  for (std::uint32_t piece = 0; piece < lack.evidence_count; ++piece) {
    const std::uint32_t evidence = ticket.lacking[lack.first_evidence + piece];
    std::uint64_t& word = ticket.named[evidence / 64];
    const std::uint64_t bit = std::uint64_t{1} << (evidence % 64);
    if (all && (word & bit) != 0) {
      continue;
    }
    (all ? comma : inner)(out);
    out.text(table.text(table.evidence[evidence].name));
    word |= all ? bit : 0;
  }
  if (!all) {
    out.raw("]"sv).member("lacking"sv).number(lack.lacking).raw("}"sv);
  }
}

void write_missing(LentTicket& ticket, const TriggerAnswer& answer, JsonText& out) {
  std::fill_n(ticket.named, evidence_words(ticket.table), std::uint64_t{0});
  out.member("missing"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < answer.lack_count; ++index) {
    write_lack(ticket, ticket.lacks[answer.first_lack + index], comma, out);
  }
  out.raw("]"sv);
}

/// What a trigger does, whatever the ticket.
void write_way(const LentTicket& ticket, const format::Trigger& trigger, JsonText& out) {
  const Table& table = ticket.table;
  out.raw("{\"name\":"sv).text(rule_name(table, trigger.rule));
  out.text_member("to"sv, table.text(table.tiers[trigger.to].name));
  if (trigger.team != none) {
    out.text_member("team"sv, table.text(table.teams[trigger.team].name));
  }
  if (trigger.team_by != none) {
    out.member("team"sv);
    write_single(ticket, trigger.team_by, out);
  }
  if (trigger.asks != 0) {
    out.raw(",\"joins\":true"sv);
  }
  if (trigger.on_request_by != none) {
    out.text_member("on_request_by"sv, table.text(table.roles[trigger.on_request_by].name));
  }
  write_approvers(table, trigger.approvers, out);
}

/// By when a hand-off of now has to be accepted; nothing where nothing says so, or not what time it
/// is.
void write_accept_by(const LentTicket& ticket, std::uint32_t index, JsonText& out) {
  const Table& table = ticket.table;
  const Moments moments = moments_of(ticket);
  std::int64_t by = no_moment;
  if (ticket.now == no_moment ||
      accept_by(table, request_of(ticket, moments), index, ticket.now, by) != Status::Ok) {
    return;
  }
  write_moment("accept_by"sv, by, out);
  if (table.triggers[index].else_return != 0) {
    out.text_member("else"sv, "return"sv);
  }
}

void write_trigger(LentTicket& ticket, std::uint32_t index, JsonText& out) {
  const Table& table = ticket.table;
  const TriggerAnswer& answer = ticket.triggers[index];
  write_way(ticket, table.triggers[index], out);
  out.text_member("state"sv, trigger_words[static_cast<std::size_t>(answer.state)]);
  if (answer.state == TriggerState::Blocked) {
    write_missing(ticket, answer, out);
  } else if (answer.state == TriggerState::Undetermined) {
    const std::uint32_t count = ask_for_trigger(ticket, index);
    write_asked(ticket, ticket.asked, count, out);
  } else if (answer.state == TriggerState::Held && table.words[answer.rule].text.size > 0) {
    out.text_member("say"sv, table.text(table.words[answer.rule].text));
  }
  if (answer.rule != none) {
    out.text_member("rule"sv, rule_name(table, answer.rule));
  }
  if (answer.state == TriggerState::Ready) {
    write_accept_by(ticket, index, out);
  }
  out.raw("}"sv);
}

/// What a permission asks for.
void write_permission(const Table& table, const format::Permission& permission, JsonText& out) {
  write_approvers(table, permission.approvers, out);
  if (permission.expires > 0) {
    out.member("for"sv);
    write_duration(out, permission.expires);
  }
  if (permission.review_role != none) {
    out.member("reviewed_by"sv).raw("{\"role\":"sv);
    out.text(table.text(table.roles[permission.review_role].name));
    if (permission.review_within > 0) {
      out.member("within"sv);
      write_duration(out, permission.review_within);
    }
    out.raw("}"sv);
  }
  if (permission.needs.count > 0) {
    out.member("needs"sv).raw("["sv);
    Commas comma;
    for (std::uint32_t index = 0; index < permission.needs.count; ++index) {
      comma(out);
      const std::uint32_t evidence = table.lists[permission.needs.begin + index];
      out.text(table.text(table.evidence[evidence].name));
    }
    out.raw("]"sv);
  }
}

void write_access(LentTicket& ticket, std::uint32_t action, JsonText& out) {
  const Table& table = ticket.table;
  const AccessAnswer& answer = ticket.access[action];
  const format::Action& record = table.actions[action];
  out.raw("{\"system\":"sv).text(table.text(table.systems[record.system].name));
  out.text_member("action"sv, table.text(record.name));
  out.text_member("state"sv, access_words[static_cast<std::size_t>(answer.state)]);
  if (answer.state == AccessState::Undetermined) {
    const std::uint32_t count = ask_for_action(ticket, action);
    write_asked(ticket, ticket.asked, count, out);
  } else {
    write_permission(table, table.permissions[answer.permission], out);
    out.text_member("rule"sv, rule_name(table, answer.rule));
  }
  out.raw("}"sv);
}

/// A list of what is told; without a holder an empty one would say that there is nothing, so that
/// it is left out then.
template <class IsTold, class Write>
void write_told(LentTicket& ticket, std::string_view name, std::uint32_t count,
                const IsTold& is_told, const Write& write, JsonText& out) {
  const std::size_t before = out.size();
  bool some = false;
  out.member(name).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < count; ++index) {
    if (is_told(index)) {
      some = true;
      comma(out);
      write(ticket, index, out);
    }
  }
  out.raw("]"sv);
  if (!some && ticket.holder == none) {
    out.cut(before);
  }
}

}  // namespace

void write_triggers(LentTicket& ticket, JsonText& out) {
  if (decision_of(ticket.table, DecisionKind::Triggers) == nullptr) {
    return;
  }
  const auto is_told = [&](std::uint32_t index) {
    const TriggerState state = ticket.triggers[index].state;
    const bool unsaid = state == TriggerState::Undetermined && ticket.holder == none;
    return state != TriggerState::Silent && !unsaid;
  };
  write_told(ticket, "triggers"sv, ticket.table.trigger_count, is_told, write_trigger, out);
}

void write_may(LentTicket& ticket, JsonText& out) {
  if (decision_of(ticket.table, DecisionKind::Permissions) == nullptr) {
    return;
  }
  const auto is_told = [&](std::uint32_t index) {
    const AccessState state = ticket.access[index].state;
    const bool unsaid = state == AccessState::Undetermined && ticket.holder == none;
    return state != AccessState::Denied && !unsaid;
  };
  write_told(ticket, "may"sv, ticket.table.action_count, is_told, write_access, out);
}

}  // namespace tier::runtime
