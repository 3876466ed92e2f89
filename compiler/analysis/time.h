#pragma once

#include "compiler/analysis/budget.h"
#include "compiler/analysis/facts.h"
#include "compiler/analysis/hand_offs.h"
#include "compiler/analysis/owners.h"
#include "compiler/findings/finding.h"

/// What is proved of clocks, of calendars and the table: promises and ladders that cannot be as
/// they are written. Moments in findings are actual ones.
namespace tier::analysis {

void find_time(const Facts& facts, const Budget& budget, findings::Findings& findings);

// endless_clocks.cpp
void find_endless_clocks(const Facts& facts, findings::TimeFindings& findings);
// ended_steps.cpp
void find_ended_steps(const Facts& facts, const Budget& budget, findings::TimeFindings& findings);
// unstaffed_promises.cpp
void find_unstaffed_promises(const Facts& facts, const Owners& owners, const Budget& budget,
                             findings::TimeFindings& findings);
// slow_hand_offs.cpp
void find_slow_hand_offs(const Facts& facts, const HandOffs& hand_offs, const Budget& budget,
                         findings::TimeFindings& findings);

}  // namespace tier::analysis
