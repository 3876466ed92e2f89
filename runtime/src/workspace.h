#pragma once

#include "contenders.h"
#include "tier/decide.h"

namespace tier::runtime {

/// The scratch memory of one call of `decide`, cut into its uses.
struct Workspace {
  /// How many arrays of one word an attribute it is cut into, besides one of a word a rule.
  static constexpr std::size_t arrays = 4;

  /// The class of every fact; those of derived facts are filled as their decisions run.
  std::uint32_t* facts = nullptr;
  /// `RowsOfBits`; a decision has at most as many inputs as there are attributes.
  std::uint32_t* some = nullptr;
  std::uint32_t* every = nullptr;
  /// How often the contenders of a decision test each fact.
  std::uint32_t* tested = nullptr;
  /// What collect.cpp keeps about the rules that match.
  std::uint32_t* rules = nullptr;

  Workspace(std::uint32_t* scratch, std::uint32_t attribute_count)
      : facts(scratch),
        some(facts + attribute_count),
        every(some + attribute_count),
        tested(every + attribute_count),
        rules(tested + attribute_count) {}
};

/// Of a rule that a collecting decision has among its matches: whether its rows are asked about.
enum class Standing : std::uint32_t { Settled, Doubtful, Beaten, Asked };

/// Fills the matches of a decision that collects into `request.matches` from `answer.first_match`
/// on, and the rest of `answer` but for its questions. Leaves in `work.rules` which of the matches
/// have to be asked about.
void collect(const Table& table, const format::Decision& decision, const RowsOfBits& source,
             const Workspace& work, const Request& request, Answer& answer);

/// Fills the questions of an undetermined decision into `request.questions` from
/// `answer.first_question` on, and counts them in `answer`. The answers of the decisions before it
/// must stand in the request; where it collects, `collect` has run.
/// Compiled to be small: a ticket that has to be asked about waits for a person.
[[gnu::cold]] void ask(const Table& table, const format::Decision& decision,
                       const RowsOfBits& source, const Workspace& work, const Request& request,
                       Answer& answer);

}  // namespace tier::runtime
