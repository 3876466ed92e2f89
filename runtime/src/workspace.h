#pragma once

#include "contenders.h"
#include "tier/decide.h"

namespace tier::runtime {

/// The scratch memory of one call of `decide`, cut into its uses.
struct Workspace {
  /// Of a decision's filters, see `select`; it has at most as many inputs as there are attributes.
  std::uint32_t* rows = nullptr;
  std::uint32_t* any = nullptr;
  /// How often the contenders of a decision test each fact.
  std::uint32_t* tested = nullptr;
  /// What collect.cpp keeps about the rules that match.
  std::uint32_t* rules = nullptr;
  /// The class of every fact; those of derived facts are filled as their decisions run.
  std::uint32_t* derived = nullptr;
  const std::uint32_t* facts = nullptr;

  Workspace(std::uint32_t* scratch, const Table& table)
      : rows(scratch),
        any(rows + table.attribute_count + any_step),
        tested(any + table.attribute_count + any_step),
        rules(tested + table.attribute_count),
        derived(rules + table.rule_count),
        facts(derived) {}

  static std::size_t words(const Table& table) {
    return 4 * std::size_t{table.attribute_count} + 2 * any_step + table.rule_count;
  }
};

/// One decision at work.
struct Work {
  const Table& table;
  const format::Decision& decision;
  const Workspace& space;
  const Request& request;
  Selection selection;
  bool complete = false;

  [[nodiscard]] const format::Row& row(std::uint32_t place) const {
    return table.rows[decision.rows.begin + place];
  }
  [[nodiscard]] Contenders contenders() const { return {table, decision, selection, space.facts}; }
};

/// Of a rule that a collecting decision has among its matches: whether its rows are asked about.
enum class Standing : std::uint32_t { Settled, Doubtful, Beaten, Asked };

/// Fills the matches of a decision that collects into `request.matches` from `answer.first_match`
/// on, and the rest of `answer` but for its questions. Leaves in `space.rules` which of the matches
/// have to be asked about.
void collect(const Work& work, Answer& answer);

/// Fills the questions of an undetermined decision into `request.questions` from
/// `answer.first_question` on, and counts them in `answer`. The answers of the decisions before it
/// must stand in the request; where it collects, `collect` has run.
/// Compiled to be small: a ticket that has to be asked about waits for a person.
[[gnu::cold]] void ask(const Work& work, Answer& answer);

}  // namespace tier::runtime
