#include "compiler/findings/dump_parts.h"

namespace tier::findings {

void Dump::add(const TimeFindings& findings) {
  for (const EndlessClock& one : findings.endless) {
    line("endless " + table_.obligations[one.promise].name);
  }
  for (const EndedStep& one : findings.ended) {
    line("ended step " + std::to_string(one.step) + " of " + rule(one.ladder) + " by step " +
         std::to_string(one.by_step) + " of " + rule(one.by));
  }
  for (const UnstaffedPromise& one : findings.unstaffed) {
    line("unstaffed " + table_.obligations[one.promise].name + " of " + rule(one.scope) + ", " +
         rule(one.target) + ": from " + std::to_string(one.start) + " due " +
         std::to_string(one.due) + " next " + std::to_string(one.opens));
    add(one.witness);
  }
  for (const SlowHandOffs& one : findings.slow) {
    line("slow " + table_.obligations[one.promise].name + ", " + rule(one.target) + ": " +
         rules(one.triggers) + " take " + base::time_name(one.together));
    add(one.witness);
  }
}

}  // namespace tier::findings
