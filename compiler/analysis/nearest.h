#pragma once

#include <optional>
#include <vector>

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"

namespace tier::analysis {

/// The class that each attribute of a ticket has; none where it is not known. Derived facts are not
/// looked at: they follow.
using KnownClasses = std::vector<std::optional<std::uint32_t>>;

/// A change of a ticket's facts after which one of `rows` matches it and none of `winners` does, as
/// tests of the facts that have to change: any class of each will do while the others are as they
/// were found. No fact could be left as it is. Empty where nothing has to change, none where no
/// ticket is so, or it was not found within the budget.
///
/// Who holds the ticket and what its texts say are changed last: other facts are likelier mistaken.
std::optional<Tests> nearest_change(const Facts& facts, const KnownClasses& ticket,
                                    const std::vector<const Tests*>& rows,
                                    const std::vector<const Tests*>& winners,
                                    const Budget& budget = {});

}  // namespace tier::analysis
