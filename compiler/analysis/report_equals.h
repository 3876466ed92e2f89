#pragma once

#include <string>
#include <vector>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

/// Whether all of these say `overrides all`: then none wins over another, and none can be made to
/// by an `overrides` of its own, because those that say so would go in a circle.
bool all_override_all(const Words& words, const std::vector<table::RuleId>& rules);

/// "`overrides all` stands in both, so that neither wins: if `a` is the exception, write
/// `overrides c` in `b`, …": what to write so that `winner` wins over the others.
std::string name_what_they_override(const Words& words, table::RuleId winner,
                                    const std::vector<table::RuleId>& losers);

}  // namespace tier::analysis
