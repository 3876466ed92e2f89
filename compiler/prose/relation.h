#pragma once

#include <optional>
#include <vector>

#include "compiler/prose/phrase.h"

/// A comparison of two facts of one enum stands in a table as many rows, one for each value: here
/// it becomes one again.
///
///     region EU, agent.region EU; region US, agent.region US   region is the same as the agent's
namespace tier::prose {

/// Takes rows that together say how two facts relate out of `rows`; none where there are none.
std::optional<Alternative> take_relation(const Voice& voice,
                                         std::vector<std::vector<table::Test>>& rows);

}  // namespace tier::prose
