#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_access_parts.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

using Why = findings::IdleClause::Why;

std::string names_of(const table::DecisionTable& table,
                     const std::vector<table::EvidenceId>& evidence) {
  std::vector<std::string> names;
  for (const table::EvidenceId id : evidence) {
    names.push_back(table.evidence[id].name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

/// "needs any of (steps, code)", "waived when".
std::string as_written(const table::DecisionTable& table, const table::Rule& rule) {
  const auto* need = std::get_if<table::NeedOutcome>(&rule.outcome);
  if (need == nullptr) {
    return "waived when";
  }
  const std::string names = names_of(table, need->evidence);
  if (need->count == need->evidence.size()) {
    return "needs " + names;
  }
  return need->count == 1 ? fmt::format("needs any of ({})", names)
                          : fmt::format("needs {} of ({})", need->count, names);
}

table::RuleId trigger_of(const table::DecisionTable& table, const table::Rule& rule) {
  const auto* need = std::get_if<table::NeedOutcome>(&rule.outcome);
  return prose::rule_of(table, need != nullptr
                                   ? need->trigger
                                   : std::get<table::WaiverOutcome>(rule.outcome).trigger);
}

/// What the reader sees at the clause, and what to do about it.
std::pair<std::string, std::string> label_and_help(Why why, const std::string& by) {
  switch (why) {
    case Why::NeverTogether:
      return {"where this holds, the trigger does not apply",
              "look for a value that the `when` or an `unless` of the trigger rules out, or take "
              "the clause out"};
    case Why::AlwaysWaived:
      return {"where this is due, it is waived",
              "narrow the `waived when` of the trigger, or take this out"};
    case Why::NothingDue:
      return {"where this holds, nothing is due",
              "look for the need that it was meant for, or take it out"};
    case Why::Silenced:
      return {fmt::format("where this holds, {} silences the trigger", by),
              "narrow what overrides the trigger, or take the clause out"};
    case Why::Covered:
      return {fmt::format("where this is due, {} demands it already", by),
              "take it out, or say another piece of evidence if that was meant"};
  }
  return {};
}

/// "it always holds; `fault` applies when impact is high"
std::string conditions(const table::DecisionTable& table, table::RuleId clause,
                       table::RuleId trigger) {
  return fmt::format("it {}; `{}` applies when {}",
                     prose::unconditional(table, clause)
                         ? "always holds"
                         : fmt::format("holds when {}", prose::condition(table, clause)),
                     table.rules[trigger].name, prose::condition(table, trigger));
}

}  // namespace

void report_idle(const Words& words, const findings::AccessFindings& findings,
                 diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  for (const findings::IdleClause& idle : findings.idle) {
    const table::Rule& rule = table.rules[idle.rule];
    const table::RuleId trigger = trigger_of(table, rule);
    auto [label, help] = label_and_help(idle.why, words.names(idle.by));
    diagnostics::Diagnostic diagnostic =
        diagnostics::Diagnostic(diagnostics::Code::IdleClause, rule.origin.span,
                                fmt::format("`{}`", as_written(table, rule)),
                                table.rules[trigger].name)
            .label(std::move(label))
            .help(std::move(help));
    if (idle.by.empty()) {
      std::move(diagnostic).note(conditions(table, idle.rule, trigger));
    }
    for (std::size_t index = 0; index < std::min(idle.by.size(), named_at_most); ++index) {
      std::move(diagnostic)
          .label(table.rules[idle.by[index]].origin.span,
                 idle.why == Why::Covered ? "demands it" : "silences the trigger");
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace tier::analysis
