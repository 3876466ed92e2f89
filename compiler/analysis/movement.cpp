#include "compiler/analysis/movement.h"

#include "compiler/analysis/conflicts.h"
#include "compiler/analysis/ping_pong.h"
#include "compiler/analysis/skipped.h"
#include "compiler/analysis/stranded.h"

namespace tier::analysis {

void find_movement(const Facts& facts, const Budget& budget, findings::Findings& findings) {
  const Owners owners(facts, findings.overlaps);
  const HandOffs hand_offs(facts, findings.dead_rules);
  // A book without triggers does not say how tickets move.
  if (!hand_offs.any()) {
    return;
  }
  find_unreached(facts, owners, findings);
  find_conflicts(facts, hand_offs, budget, findings);
  find_ping_pongs(facts, hand_offs, budget, findings);
  find_skipped(facts, hand_offs, owners, budget, findings);
  find_stranded(facts, hand_offs, owners, budget, findings);
}

}  // namespace tier::analysis
