#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_parts.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

/// What an `unless` holds back.
const std::string& trigger_name(const Words& words, const table::Rule& unless) {
  const auto& outcome = std::get<table::UnlessOutcome>(unless.outcome);
  return words.table().rules[prose::rule_of(words.table(), outcome.trigger)].name;
}

/// The help for a condition that can never hold; a trigger's is also what its `unless` leave.
std::string where_to_look(const Words& words, const table::Rule& rule) {
  if (std::holds_alternative<table::UnlessOutcome>(rule.outcome)) {
    return fmt::format(
        "take it out where the condition of `{}` leaves no such ticket anyway, or look for a value "
        "that was meant otherwise",
        trigger_name(words, rule));
  }
  const auto* trigger = std::get_if<table::TriggerOutcome>(&rule.outcome);
  const bool has_unless =
      trigger != nullptr &&
      std::any_of(words.table().rules.begin(), words.table().rules.end(),
                  [&](const table::Rule& other) {
                    const auto* unless = std::get_if<table::UnlessOutcome>(&other.outcome);
                    return unless != nullptr && unless->trigger == trigger->trigger;
                  });
  return fmt::format(
      "look for an `and` that was meant as `or`, {}for a value that the fact cannot have together "
      "with the others{}",
      has_unless ? "" : "or ", has_unless ? ", or for an `unless` that leaves no ticket" : "");
}

diagnostics::Diagnostic never_holds(const Words& words, const table::Rule& rule, table::RuleId id) {
  const bool has_rows = std::any_of(words.table().rows.begin(), words.table().rows.end(),
                                    [&](const table::Row& row) { return row.rule == id; });
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::ImpossibleCondition, rule.origin.span, rule.name)
          .label(std::holds_alternative<table::UnlessOutcome>(rule.outcome)
                     ? fmt::format("no ticket of `{}` can match this", trigger_name(words, rule))
                     : "no ticket can match this")
          .help(where_to_look(words, rule));
  if (has_rows) {
    std::move(diagnostic)
        .note(fmt::format("it asks that {}, which no ticket is",
                          prose::condition(words.table(), id)));
  }
  return diagnostic;
}

diagnostics::Diagnostic impossible(const Words& words, const table::Rule& rule,
                                   const std::vector<table::RuleId>& impossible_by) {
  const bool alone = impossible_by.size() == 1;
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::ImpossibleCondition, rule.origin.span, rule.name)
          .label("no ticket that can be matches this")
          .note(fmt::format("{} that there are no such tickets",
                            alone ? fmt::format("{} says", words.names(impossible_by))
                                  : fmt::format("{} say", words.names(impossible_by))))
          .help("narrow what is impossible, or take out this rule");
  for (std::size_t index = 0; index < std::min(impossible_by.size(), named_at_most); ++index) {
    std::move(diagnostic)
        .label(words.table().rules[impossible_by[index]].origin.span,
               alone ? "rules out all of them" : "rules out some of them");
  }
  return diagnostic;
}

/// How the rules of the decision hide one of them, and what to do about it.
struct Hiding {
  std::string how;
  std::string help;
};
Hiding hiding(const Words& words, const table::Decision& decision, const table::Rule& rule) {
  if (rule.otherwise) {
    if (decision.kind != table::DecisionKind::Owner) {
      return {"nothing is left for it",
              "take it out: the others already give every ticket a value"};
    }
    return {"nothing is left for it", fmt::format("take it out: the others already {} every ticket",
                                                  words.has_refusals() ? "own or refuse" : "own")};
  }
  if (decision.policy == table::HitPolicy::First) {
    return {"what stands before it takes all of its tickets",
            "move it up, narrow one of these, or take it out"};
  }
  return {decision.policy == table::HitPolicy::Collect
              ? "what overrides it silences it in all of its tickets"
              : "what overrides it takes all of its tickets",
          "narrow one of these, take out an `overrides`, or take out this rule"};
}

/// The same where one rule alone hides it: "`L1.all` takes all of its tickets first".
std::string how_alone(const table::Decision& decision, const table::Rule& rule,
                      const std::string& by) {
  if (rule.otherwise) {
    return fmt::format("{} leaves nothing for it", by);
  }
  if (decision.policy == table::HitPolicy::First) {
    return fmt::format("{} stands before it and takes all of its tickets", by);
  }
  return fmt::format("{} overrides it and {}", by,
                     decision.policy == table::HitPolicy::Collect
                         ? "silences it in all of its tickets"
                         : "takes all of its tickets");
}

diagnostics::Diagnostic hidden(const Words& words, const findings::DeadRule& dead) {
  const table::Rule& rule = words.table().rules[dead.rule];
  const std::vector<table::RuleId>& by = dead.hidden_by;
  const table::Decision& decision = words.table().decisions[dead.decision];
  Hiding told = hiding(words, decision, rule);
  if (by.size() == 1) {
    told.how = how_alone(decision, rule, words.names(by));
  }
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::HiddenRule, rule.origin.span, rule.name)
          .label(std::move(told.how));
  if (by.size() > 1) {
    std::move(diagnostic).note(fmt::format("together they are {}", words.names(by)));
  }
  for (std::size_t index = 0; index < std::min(by.size(), named_at_most); ++index) {
    std::move(diagnostic)
        .label(words.table().rules[by[index]].origin.span,
               by.size() == 1 ? "takes all of them" : "takes some of them");
  }
  return std::move(diagnostic).help(std::move(told.help));
}

}  // namespace

void report_dead_rules(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  for (const findings::DeadRule& dead : findings.dead_rules) {
    const table::Rule& rule = words.table().rules[dead.rule];
    if (!dead.hidden_by.empty()) {
      sink.report(hidden(words, dead));
    } else if (!dead.impossible_by.empty()) {
      sink.report(impossible(words, rule, dead.impossible_by));
    } else {
      sink.report(never_holds(words, rule, dead.rule));
    }
  }
}

}  // namespace tier::analysis
