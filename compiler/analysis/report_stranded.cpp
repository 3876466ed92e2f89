#include <fmt/format.h>

#include <map>
#include <utility>

#include "compiler/analysis/report_movement.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

using Group = std::vector<const findings::Stranded*>;

/// What is missing on the ways to one tier, from whichever tiers below.
void tell(const Words& words, const Group& group, diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  const findings::Stranded& first = *group.front();
  const std::string owner = prose::tier(table, first.owner);
  std::vector<std::string> holders;
  std::vector<std::string> names;
  for (const findings::Stranded* stranded : group) {
    holders.push_back(prose::tier(table, stranded->holder));
    names.push_back(table.tiers[stranded->holder].name);
  }
  auto diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::StrandedTicket,
                              table.rules[first.scope].origin.span, prose::list(holders, "or"),
                              owner)
          .label(fmt::format("{} owns it once its facts are known", owner))
          .label(table.tiers[first.holder].origin.span,
                 fmt::format("{} has no way to hand it on", prose::tier(table, first.holder)))
          .note(words.example(first.witness, {}))
          .note(words.as_test(first.witness));
  for (const findings::Stranded* stranded : group) {
    if (stranded != &first && stranded->witness.given != first.witness.given) {
      std::move(diagnostic)
          .note(fmt::format("held by {}: {}", prose::tier(table, stranded->holder),
                            words.example(stranded->witness, {})));
    }
  }
  sink.report(std::move(diagnostic)
                  .help(fmt::format("write a trigger `from {} to {}` for these tickets, or widen "
                                    "one that leads there",
                                    fmt::join(names, ", "), table.tiers[first.owner].name)));
}

}  // namespace

void report_stranded(const Words& words, const findings::MovementFindings& findings,
                     diagnostics::Sink& sink) {
  std::map<table::TierId, Group> by_owner;
  for (const findings::Stranded& stranded : findings.stranded) {
    by_owner[stranded.owner].push_back(&stranded);
  }
  for (const auto& [owner, group] : by_owner) {
    tell(words, group, sink);
  }
}

}  // namespace tier::analysis
