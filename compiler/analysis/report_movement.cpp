#include "compiler/analysis/report_movement.h"

#include <fmt/format.h>

#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

/// Each trigger once, whichever holders and tiers it skips.
void report_skipped(const Words& words, const findings::MovementFindings& findings,
                    diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  for (const findings::Skipped& skipped : findings.skipped) {
    const table::Rule& rule = table.rules[skipped.trigger];
    const std::string middle = prose::tier(table, skipped.skipped);
    const std::string& name = table.tiers[skipped.skipped].name;
    const table::TierId to = destination(table, skipped.trigger).tier;
    sink.report(
        diagnostics::Diagnostic(diagnostics::Code::SkippedTier, rule.origin.span, rule.name, middle)
            .label(fmt::format("from {} straight to {}", prose::tier(table, skipped.from),
                               prose::tier(table, to)))
            .label(table.rules[skipped.scope].origin.span,
                   fmt::format("although {} owns some of these tickets", middle))
            .note(words.example(skipped.witness, {}))
            .note(words.as_test(skipped.witness))
            .help(fmt::format("hand them `to {}`, narrow the trigger, or make it `on request by` a "
                              "role, so that somebody decides to pass {} over",
                              name, middle)));
  }
}

void report_unreached(const Words& words, const findings::MovementFindings& findings,
                      diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  for (const table::TierId tier : findings.unreached) {
    sink.report(diagnostics::Diagnostic(diagnostics::Code::UnreachedTier,
                                        table.tiers[tier].origin.span, prose::tier(table, tier))
                    .label("it owns no ticket, and no trigger leads here")
                    .help(fmt::format("give it a `scope`, write a trigger `to {}` or one that asks "
                                      "it, or take the tier out",
                                      table.tiers[tier].name)));
  }
}

}  // namespace

Destination destination(const table::DecisionTable& table, table::RuleId rule) {
  const auto& outcome = std::get<table::TriggerOutcome>(table.rules[rule].outcome);
  const table::Trigger& trigger = table.triggers[outcome.trigger];
  return {trigger.to,
          trigger.team ? prose::team(table, *trigger.team) : prose::tier(table, trigger.to)};
}

void report_movement(const Words& words, const findings::Findings& findings,
                     diagnostics::Sink& sink) {
  report_conflicts(words, findings, sink);
  report_ping_pongs(words, findings, sink);
  report_stranded(words, findings.movement, sink);
  report_unreached(words, findings.movement, sink);
  report_skipped(words, findings.movement, sink);
}

}  // namespace tier::analysis
