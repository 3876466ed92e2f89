#include "compiler/findings/dump_parts.h"
#include "compiler/table/dump_parts.h"

namespace tier::findings {

namespace {

std::string_view name_of(IdleClause::Why why) {
  switch (why) {
    case IdleClause::Why::NeverTogether:
      return "never together with its trigger";
    case IdleClause::Why::AlwaysWaived:
      return "always waived";
    case IdleClause::Why::NothingDue:
      return "nothing is due";
    case IdleClause::Why::Silenced:
      return "its trigger is silenced";
    case IdleClause::Why::Covered:
      return "others demand it";
  }
  return "";
}

}  // namespace

void Dump::add(const SilencedPermission& silenced) {
  line("silenced " + rule(silenced.rule) + ": " + table::dump_access(table_, {silenced.access}));
  line("  by " + rules(silenced.by));
}

void Dump::add(const BypassedApproval& bypassed) {
  line("bypassed " + rule(bypassed.rule) + ": " + table::dump_access(table_, {bypassed.access}));
  line("  by " + rules(bypassed.by));
  add(bypassed.witness);
}

void Dump::add(const UnobtainableEvidence& found) {
  line("unobtainable " + rule(found.need) + " at " + table_.tiers[found.holder].name);
  for (const ClosedSource& closed : found.closed) {
    const table::Evidence& evidence = table_.evidence[closed.evidence];
    line("  " + evidence.name + " by " +
         table::dump_access(table_, {evidence.sources[closed.source].access}) + ": " +
         (closed.forbidden_by.is_some() ? rule(closed.forbidden_by) : "not permitted"));
  }
  add(found.witness);
}

void Dump::add(const IdleClause& idle) {
  line("idle " + rule(idle.rule) + ": " + std::string(name_of(idle.why)));
}

void Dump::add(const UnusedPermission& unused) {
  line("unused " + rule(unused.rule) + ": " + table::dump_access(table_, unused.access));
}

void Dump::add(const AccessFindings& findings) {
  const auto add_all = [&](const auto& list) {
    for (const auto& finding : list) {
      add(finding);
    }
  };
  add_all(findings.silenced);
  add_all(findings.bypassed);
  add_all(findings.unobtainable);
  add_all(findings.idle);
  add_all(findings.unused);
}

}  // namespace tier::findings
