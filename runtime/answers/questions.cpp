#include "questions.h"

#include <algorithm>

#include "tier/questions.h"
#include "tier/row_test.h"

namespace tier::runtime {
namespace {

using format::OutcomeKind;

class PartialInquiry {
 public:
  explicit PartialInquiry(LentTicket& ticket) : ticket_(ticket), table_(ticket.table) {
    std::fill_n(ticket.tested, table_.attribute_count, 0U);
  }

  /// Adds what the rows ask whose rule and outcome `is_about` picks.
  template <class IsAbout>
  void add_rows(const IsAbout& is_about) {
    for (std::uint32_t index = 0; index < table_.decision_count; ++index) {
      const format::Decision& decision = table_.decisions[index];
      for (std::uint32_t row = 0; row < decision.rows.count; ++row) {
        const format::Row& record = table_.rows[decision.rows.begin + row];
        if (is_about(record.rule, table_.outcomes[record.outcome])) {
          add_row(decision, record);
        }
      }
    }
  }

  /// The facts that were counted; how many there are.
  std::uint32_t list() { return list_questions(table_, ticket_.tested, ticket_.asked); }

 private:
  [[nodiscard]] RowTest test(const format::Row& row, std::uint32_t index) const {
    return RowTest(table_.tests[row.tests.begin + index]);
  }

  [[nodiscard]] std::uint32_t tested_fact(const format::Decision& decision, RowTest test) const {
    return table_.inputs[decision.inputs.begin + test.input()].attribute;
  }

  [[nodiscard]] bool can_match(const format::Decision& decision, const format::Row& row) const {
    for (std::uint32_t index = 0; index < row.tests.count; ++index) {
      const std::uint32_t fact = ticket_.classes[tested_fact(decision, test(row, index))];
      if (fact != missing && !test(row, index).accepts(table_, fact)) {
        return false;
      }
    }
    return true;
  }

  void add_row(const format::Decision& decision, const format::Row& row) {
    if (!can_match(decision, row)) {
      return;
    }
    for (std::uint32_t index = 0; index < row.tests.count; ++index) {
      const std::uint32_t fact = tested_fact(decision, test(row, index));
      if (ticket_.classes[fact] == missing) {
        add_fact(fact);
      }
    }
  }

  /// A derived fact is asked for by what its own decision waits for.
  void add_fact(std::uint32_t fact) {
    const format::Attribute& attribute = table_.attributes[fact];
    if (attribute.derived_by == format::none) {
      ++ticket_.tested[asked_of(attribute, fact)];
      return;
    }
    const Answer& answer = ticket_.answers[attribute.derived_by];
    for (std::uint32_t index = 0; index < answer.question_count; ++index) {
      ++ticket_.tested[ticket_.questions[answer.first_question + index]];
    }
  }

  /// A member or pattern waits for its set or text; what is measured of a time that is missing for
  /// that, else for what time it is.
  [[nodiscard]] std::uint32_t asked_of(const format::Attribute& attribute,
                                       std::uint32_t fact) const {
    if (attribute.measure != format::none) {
      const std::uint32_t of = table_.measures[attribute.measure].of;
      return of != format::none && ticket_.classes[of] == missing ? of : fact;
    }
    return attribute.source == format::none ? fact : attribute.source;
  }

  LentTicket& ticket_;
  const Table& table_;
};

bool is_about_trigger(const format::Outcome& outcome, std::uint32_t trigger) {
  const bool is_kind = outcome.kind == OutcomeKind::Trigger ||
                       outcome.kind == OutcomeKind::Unless || outcome.kind == OutcomeKind::Need ||
                       outcome.kind == OutcomeKind::Waiver;
  return is_kind && outcome.target == trigger;
}

bool lists(const Table& table, format::Range list, std::uint32_t index) {
  const std::uint32_t* begin = table.lists + list.begin;
  return std::find(begin, begin + list.count, index) != begin + list.count;
}

}  // namespace

std::uint32_t ask_for_rule(LentTicket& ticket, std::uint32_t rule) {
  PartialInquiry inquiry(ticket);
  inquiry.add_rows([rule](std::uint32_t of, const format::Outcome&) { return of == rule; });
  return inquiry.list();
}

std::uint32_t ask_for_trigger(LentTicket& ticket, std::uint32_t trigger) {
  PartialInquiry inquiry(ticket);
  const Table& table = ticket.table;
  const std::uint32_t itself = table.triggers[trigger].rule;
  inquiry.add_rows([&](std::uint32_t rule, const format::Outcome& outcome) {
    return is_about_trigger(outcome, trigger) ||
           (outcome.kind == OutcomeKind::Trigger && lists(table, table.rules[rule].beats, itself));
  });
  return inquiry.list();
}

std::uint32_t ask_for_action(LentTicket& ticket, std::uint32_t action) {
  PartialInquiry inquiry(ticket);
  const Table& table = ticket.table;
  inquiry.add_rows([&](std::uint32_t, const format::Outcome& outcome) {
    return outcome.kind == OutcomeKind::Permission &&
           lists(table, table.permissions[outcome.target].access, action);
  });
  return inquiry.list();
}

}  // namespace tier::runtime
