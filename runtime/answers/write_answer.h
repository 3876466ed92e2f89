#pragma once

#include "json_text.h"
#include "lent_ticket.h"

namespace tier::runtime {

/// The answer of a decided ticket, as `tierc decide` prints it but for `line` and `id`; its shape
/// is told by docs/ticket-format.md, "The answers".
void write_answer(LentTicket& ticket, JsonText& out);

/// Its members, each behind a comma; nothing where the table has nothing for one.
void write_promises(const LentTicket& ticket, JsonText& out);
void write_triggers(LentTicket& ticket, JsonText& out);
void write_may(LentTicket& ticket, JsonText& out);
void write_guidance(LentTicket& ticket, JsonText& out);
void write_next(const LentTicket& ticket, JsonText& out);
void write_ladders(const LentTicket& ticket, JsonText& out);

/// The answer of a decision that gives one: an object, a text, `null`.
void write_single(const LentTicket& ticket, std::uint32_t decision, JsonText& out);

/// `,"name":"2026-12-04T16:30:00Z"`, where it is an instant.
void write_moment(std::string_view name, std::int64_t at, JsonText& out);

/// `,"name":[…]`: the roles, teams and tiers of a list of `PersonKind` and index.
void write_people(std::string_view name, const Table& table, format::Range people, JsonText& out);

/// The name of an enum's value.
std::string_view value_name(const Table& table, const format::Attribute& fact,
                            std::uint32_t named_class);

/// The class of an enum or a flag: a text, `true`, `false`.
void write_class(const Table& table, const format::Attribute& fact, std::uint32_t named_class,
                 JsonText& out);

/// `,"ask":[…]`: the first `count` facts of a list.
void write_asked(const LentTicket& ticket, const std::uint32_t* facts, std::uint32_t count,
                 JsonText& out);
inline void write_asked(const LentTicket& ticket, const Answer& answer, JsonText& out) {
  write_asked(ticket, ticket.questions + answer.first_question, answer.question_count, out);
}

inline std::string_view rule_name(const Table& table, std::uint32_t rule) {
  return table.text(table.rules[rule].name);
}

/// The one decision of a kind; null where there is none.
inline const format::Decision* decision_of(const Table& table, format::DecisionKind kind) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    if (table.decisions[index].kind == kind) {
      return table.decisions + index;
    }
  }
  return nullptr;
}

}  // namespace tier::runtime
