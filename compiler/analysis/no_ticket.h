#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/findings/finding.h"

namespace tier::analysis {

/// Whether the book declares every ticket impossible, and what of it does.
std::optional<findings::NoTicket> find_no_ticket(const Facts& facts, const Budget& budget);

}  // namespace tier::analysis
