#include "write_answer.h"

/// The member `ladders`: what comes as time goes by.
namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::AttributeKind;

/// In the order of `LadderState` and of `LadderAction`.
constexpr std::string_view ladder_words[] = {"silent"sv, "not_started"sv, "climbing"sv,
                                             "undetermined"sv};
constexpr std::string_view action_words[] = {"page"sv, "notify"sv, "remind_customer"sv, "set"sv};

/// What a step sets, as a text.
void write_value_set(const Table& table, const format::LadderStep& step, JsonText& out) {
  const format::Attribute& fact = table.attributes[step.fact];
  switch (fact.kind) {
    case AttributeKind::Enum:
      out.text(value_name(table, fact, step.fact_class));
      break;
    case AttributeKind::Number:
      out.raw("\""sv);
      write_decimal(out, step.value, fact.scale);
      out.raw("\""sv);
      break;
    case AttributeKind::Duration:
      write_duration(out, step.value);
      break;
    default:
      out.text(step.fact_class == 0 ? "no"sv : "yes"sv);
      break;
  }
}

void write_step(const Table& table, const format::LadderStep& step, const StepAnswer& answer,
                JsonText& out) {
  out.raw("{\"action\":"sv).text(action_words[static_cast<std::size_t>(step.action)]);
  if (step.people.count > 0) {
    write_people("who"sv, table, step.people, out);
  }
  if (step.fact != format::none) {
    out.text_member("fact"sv, table.text(table.attributes[step.fact].name)).member("value"sv);
    write_value_set(table, step, out);
  }
  out.member("times"sv).number(answer.times);
  write_moment("last"sv, answer.last, out);
  write_moment("next"sv, answer.next, out);
  out.raw("}"sv);
}

void write_ladder(const LentTicket& ticket, std::uint32_t index, JsonText& out) {
  const Table& table = ticket.table;
  const format::Ladder& ladder = table.ladders[index];
  const LadderAnswer& answer = ticket.ladders[index];
  out.raw("{\"name\":"sv).text(rule_name(table, ladder.rule));
  out.text_member("state"sv, ladder_words[static_cast<std::size_t>(answer.state)]);
  write_moment("from"sv, answer.from, out);
  if (answer.state == LadderState::Climbing) {
    out.member("steps"sv).raw("["sv);
    Commas comma;
    for (std::uint32_t place = 0; place < ladder.steps.count; ++place) {
      const std::uint32_t step = ladder.steps.begin + place;
      comma(out);
      write_step(table, table.ladder_steps[step], ticket.steps[step], out);
    }
    out.raw("]"sv);
  }
  out.raw("}"sv);
}

}  // namespace

void write_ladders(const LentTicket& ticket, JsonText& out) {
  if (ticket.table.ladder_count == 0) {
    return;
  }
  out.member("ladders"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < ticket.table.ladder_count; ++index) {
    if (ticket.ladders[index].state != LadderState::Silent) {
      comma(out);
      write_ladder(ticket, index, out);
    }
  }
  out.raw("]"sv);
}

}  // namespace tier::runtime
