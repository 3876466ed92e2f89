#include "questions.h"
#include "write_answer.h"

/// The members `guidance` and `next`, and the values that facts have.
namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::DecisionKind;

std::string_view strength_word(format::Strength strength) {
  switch (strength) {
    case format::Strength::Must:
      return "must"sv;
    case format::Strength::MustNot:
      return "must not"sv;
    case format::Strength::Should:
      return "should"sv;
    case format::Strength::May:
      break;
  }
  return "may"sv;
}

bool may_change_to(const LentTicket& ticket, const Answer& answer, std::uint32_t value) {
  const Table& table = ticket.table;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const Match& match = ticket.matches[answer.first_match + index];
    const format::Range to = table.outcomes[match.outcome].list;
    for (std::uint32_t place = 0; match.certain != 0 && place < to.count; ++place) {
      if (table.lists[to.begin + place] == value) {
        return true;
      }
    }
  }
  return false;
}

void write_change(const LentTicket& ticket, std::uint32_t decision, JsonText& out) {
  const Table& table = ticket.table;
  const format::Attribute& fact = table.attributes[table.decisions[decision].attribute];
  const Answer& answer = ticket.answers[decision];
  const bool open = answer.state == State::Undetermined;
  out.text(table.text(fact.name)).raw(":"sv);
  if (open) {
    out.raw("{\"to\":"sv);
  }
  out.raw("["sv);
  Commas comma;
  for (std::uint32_t value = 0; value < fact.class_count; ++value) {
    if (may_change_to(ticket, answer, value)) {
      comma(out);
      write_class(table, fact, value, out);
    }
  }
  out.raw("]"sv);
  if (open) {
    out.raw(",\"undetermined\":true"sv);
    write_asked(ticket, answer, out);
    out.raw("}"sv);
  }
}

}  // namespace

std::string_view value_name(const Table& table, const format::Attribute& fact,
                            std::uint32_t named_class) {
  for (std::uint32_t index = 0; index < fact.values.count; ++index) {
    const format::Value& value = table.values[fact.values.begin + index];
    if (value.value_class == named_class) {
      return table.text(value.spelling);
    }
  }
  return "any other"sv;
}

void write_class(const Table& table, const format::Attribute& fact, std::uint32_t named_class,
                 JsonText& out) {
  if (fact.kind == format::AttributeKind::Enum) {
    out.text(value_name(table, fact, named_class));
  } else {
    out.raw(named_class == 0 ? "false"sv : "true"sv);
  }
}

void write_guidance(LentTicket& ticket, JsonText& out) {
  const Table& table = ticket.table;
  const format::Decision* decision = decision_of(table, DecisionKind::Guidance);
  if (decision == nullptr) {
    return;
  }
  const Answer& answer = ticket.answers[decision - table.decisions];
  out.member("guidance"sv).raw("["sv);
  Commas comma;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const Match& match = ticket.matches[answer.first_match + index];
    const format::Guidance& advice = table.guidance[table.outcomes[match.outcome].target];
    const format::Words& words = table.words[match.rule];
    comma(out);
    out.raw("{\"strength\":"sv).text(strength_word(advice.strength));
    out.text_member("title"sv, table.text(words.title))
        .text_member("text"sv, table.text(words.text));
    out.text_member("rule"sv, rule_name(table, match.rule));
    if (match.certain == 0) {
      out.raw(",\"undetermined\":true"sv);
      const std::uint32_t count = ask_for_rule(ticket, match.rule);
      write_asked(ticket, ticket.asked, count, out);
    }
    out.raw("}"sv);
  }
  out.raw("]"sv);
}

void write_next(const LentTicket& ticket, JsonText& out) {
  const Table& table = ticket.table;
  if (decision_of(table, DecisionKind::Lifecycle) == nullptr) {
    return;
  }
  out.member("next"sv).raw("{"sv);
  Commas comma;
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (table.decisions[index].kind == DecisionKind::Lifecycle) {
      comma(out);
      write_change(ticket, index, out);
    }
  }
  out.raw("}"sv);
}

}  // namespace tier::runtime
