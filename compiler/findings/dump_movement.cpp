#include "compiler/findings/dump_parts.h"

namespace tier::findings {

void Dump::add(const MovementFindings& findings) {
  const auto tier = [&](table::TierId id) { return table_.tiers[id].name; };
  for (const Conflict& conflict : findings.conflicts) {
    line("conflict " + rule(conflict.first) + ", " + rule(conflict.second));
    add(conflict.witness);
  }
  for (const PingPong& cycle : findings.ping_pongs) {
    line("ping-pong " + rules(cycle.triggers));
    add(cycle.witness);
  }
  for (const Stranded& stranded : findings.stranded) {
    line("stranded " + tier(stranded.holder) + ", " + tier(stranded.owner) + ": " +
         rule(stranded.scope));
    add(stranded.witness);
  }
  for (const table::TierId id : findings.unreached) {
    line("unreached " + tier(id));
  }
  for (const Skipped& skipped : findings.skipped) {
    line("skipped " + tier(skipped.skipped) + ": " + rule(skipped.trigger));
    add(skipped.witness);
  }
}

}  // namespace tier::findings
