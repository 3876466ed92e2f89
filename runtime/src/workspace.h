#pragma once

#include "contenders.h"
#include "tier/decide.h"

namespace tier::runtime {

/// The scratch memory of one call of `decide`, cut into its uses.
struct Workspace {
  /// How many arrays of one word an attribute it is cut into.
  static constexpr std::size_t arrays = 4;

  /// The class of every fact; those of derived facts are filled as their decisions run.
  std::uint32_t* facts = nullptr;
  /// `RowsOfBits`; a decision has at most as many inputs as there are attributes.
  std::uint32_t* some = nullptr;
  std::uint32_t* every = nullptr;
  /// How often the contenders of a decision test each fact.
  std::uint32_t* tested = nullptr;

  Workspace(std::uint32_t* scratch, std::uint32_t attribute_count)
      : facts(scratch),
        some(facts + attribute_count),
        every(some + attribute_count),
        tested(every + attribute_count) {}
};

/// Fills the questions of an undetermined decision into `request.questions` from
/// `answer.first_question` on, and counts them in `answer`. The answers of the decisions
/// before it must stand in the request.
void ask(const Table& table, const format::Decision& decision, const RowsOfBits& source,
         const Workspace& work, const Request& request, Answer& answer);

}  // namespace tier::runtime
