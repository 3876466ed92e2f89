#include "write_answer.h"

namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::AttributeKind;
using format::DecisionKind;
using format::OutcomeKind;

void write_value(const Table& table, const format::Attribute& fact, const format::Outcome& outcome,
                 JsonText& out) {
  switch (fact.kind) {
    case AttributeKind::Enum:
    case AttributeKind::Flag:
      write_class(table, fact, outcome.target, out);
      break;
    case AttributeKind::Number:
      write_decimal(out, outcome.value, fact.scale);
      break;
    case AttributeKind::Duration:
      write_duration(out, outcome.value);
      break;
    default:
      out.raw("null"sv);  // no rule gives one of the others
      break;
  }
}

/// `L1.everyday` is the scope `everyday` of L1.
std::string_view scope_name(std::string_view rule, std::string_view tier) {
  const std::size_t place = tier.size();
  const bool dotted =
      rule.size() > place + 1 && std::string_view(rule.data(), place) == tier && rule[place] == '.';
  if (dotted) {
    rule.remove_prefix(place + 1);
  }
  return rule;
}

// NOLINTNEXTLINE(misc-no-recursion): the team of a scope is a decision that names no other
void write_owner(const LentTicket& ticket, const Answer& answer, JsonText& out) {
  const Table& table = ticket.table;
  const format::Outcome& outcome = table.outcomes[answer.outcome];
  const std::string_view tier = table.text(table.tiers[outcome.target].name);
  out.raw("{\"tier\":"sv).text(tier);
  if (outcome.team != format::none) {
    out.text_member("team"sv, table.text(table.teams[outcome.team].name));
  }
  if (outcome.team_by != format::none) {
    out.member("team"sv);
    write_single(ticket, outcome.team_by, out);
  }
  const std::string_view rule = rule_name(table, answer.rule);
  out.text_member("scope"sv, scope_name(rule, tier)).text_member("rule"sv, rule).raw("}"sv);
}

// NOLINTNEXTLINE(misc-no-recursion)
void write_decided(const LentTicket& ticket, std::uint32_t decision, const Answer& answer,
                   JsonText& out) {
  const Table& table = ticket.table;
  const format::Outcome& outcome = table.outcomes[answer.outcome];
  const format::Words& words = table.words[answer.rule];
  const std::string_view rule = rule_name(table, answer.rule);
  switch (outcome.kind) {
    case OutcomeKind::Owner:
      write_owner(ticket, answer, out);
      break;
    case OutcomeKind::Value:
      out.raw("{\"value\":"sv);
      write_value(table, table.attributes[table.decisions[decision].attribute], outcome, out);
      out.text_member("rule"sv, rule).raw("}"sv);
      break;
    case OutcomeKind::Refusal:
      out.raw("{\"refused\":true"sv);
      if (words.text.size > 0) {
        out.text_member("say"sv, table.text(words.text));
      }
      out.text_member("rule"sv, rule).raw("}"sv);
      break;
    case OutcomeKind::Impossible:
      out.raw("{\"title\":"sv).text(table.text(words.title));
      out.text_member("rule"sv, rule).raw("}"sv);
      break;
    case OutcomeKind::Team:
      out.text(table.text(table.teams[outcome.target].name));
      break;
    default:
      out.raw("null"sv);  // what collects is written by itself
      break;
  }
}

bool is_target(const Table& table, std::uint32_t attribute) {
  for (std::uint32_t index = 0; index < table.promise_count; ++index) {
    if (table.promises[index].target == attribute) {
      return true;
    }
  }
  return false;
}

void write_derived(const LentTicket& ticket, JsonText& out) {
  const Table& table = ticket.table;
  const std::size_t before = out.size();
  bool some = false;
  out.member("derived"sv).raw("{"sv);
  Commas comma;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const format::Decision& decision = table.decisions[index];
    if (decision.kind == DecisionKind::DerivedFact && !is_target(table, decision.attribute)) {
      some = true;
      comma(out);
      out.text(table.text(table.attributes[decision.attribute].name)).raw(":"sv);
      write_single(ticket, index, out);
    }
  }
  out.raw("}"sv);
  if (!some) {
    out.cut(before);
  }
}

void write_not_proved(const Table& table, JsonText& out) {
  const std::uint32_t count = table.header->not_proved;
  if (count == 0) {
    return;
  }
  out.member("not_proved"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < count; ++index) {
    comma(out);
    out.text(table.text(table.words[std::size_t{table.rule_count} + index].text));
  }
  out.raw("]"sv);
}

}  // namespace

void write_asked(const LentTicket& ticket, const std::uint32_t* facts, std::uint32_t count,
                 JsonText& out) {
  out.member("ask"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < count; ++index) {
    comma(out);
    out.text(ticket.table.text(ticket.table.attributes[facts[index]].name));
  }
  out.raw("]"sv);
}

// NOLINTNEXTLINE(misc-no-recursion)
void write_single(const LentTicket& ticket, std::uint32_t decision, JsonText& out) {
  const Answer& answer = ticket.answers[decision];
  switch (answer.state) {
    case State::Decided:
      write_decided(ticket, decision, answer, out);
      break;
    case State::None:
      out.raw("null"sv);
      break;
    case State::Undetermined:
      out.raw("{\"undetermined\":true"sv);
      write_asked(ticket, answer, out);
      out.raw("}"sv);
      break;
  }
}

void write_answer(LentTicket& ticket, JsonText& out) {
  const Table& table = ticket.table;
  const std::size_t before = out.size();
  const format::Decision* impossible = decision_of(table, DecisionKind::Impossible);
  if (impossible != nullptr) {
    const auto index = static_cast<std::uint32_t>(impossible - table.decisions);
    if (ticket.answers[index].state == State::Decided) {
      out.member("impossible"sv);
      write_single(ticket, index, out);
    }
  }
  if (const format::Decision* owner = decision_of(table, DecisionKind::Owner)) {
    out.member("owner"sv);
    write_single(ticket, static_cast<std::uint32_t>(owner - table.decisions), out);
  }
  write_derived(ticket, out);
  write_promises(ticket, out);
  write_triggers(ticket, out);
  write_may(ticket, out);
  write_guidance(ticket, out);
  write_next(ticket, out);
  write_ladders(ticket, out);
  write_not_proved(table, out);
  // Each member brought a comma; that of the first becomes the brace.
  const std::size_t end = out.size();
  if (end == before) {
    out.raw("{"sv);
  } else {
    out.cut(before);
    out.raw("{"sv);
    out.cut(end);
  }
  out.raw("}"sv);
}

}  // namespace tier::runtime
