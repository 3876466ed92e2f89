#include "compiler/analysis/time.h"

namespace tier::analysis {

void find_time(const Facts& facts, const Budget& budget, findings::Findings& findings) {
  find_endless_clocks(facts, findings.time);
  find_ended_steps(facts, budget, findings.time);
  find_unstaffed_promises(facts, Owners(facts, findings.overlaps), budget, findings.time);
  const HandOffs hand_offs(facts, findings.dead_rules);
  if (hand_offs.any()) {
    find_slow_hand_offs(facts, hand_offs, budget, findings.time);
  }
}

}  // namespace tier::analysis
