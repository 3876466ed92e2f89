#pragma once

#include "tier/table.h"

namespace tier::runtime {

/// Lists the attributes that are asked for, the most asked for first, equal ones in their order.
/// `asked` has for each attribute how often it is, `questions` room for all of them; the result is
/// how many there are.
[[gnu::cold]] std::uint32_t list_questions(const Table& table, const std::uint32_t* asked,
                                           std::uint32_t* questions);

}  // namespace tier::runtime
