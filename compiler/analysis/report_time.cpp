#include <fmt/format.h>

#include <utility>

#include "compiler/analysis/report_parts.h"
#include "compiler/base/day.h"
#include "compiler/base/promised_time.h"
#include "compiler/prose/people.h"

namespace tier::analysis {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void report_endless(const Words& words, const findings::EndlessClock& one,
                    diagnostics::Sink& sink) {
  const table::Obligation& promise = words.table().obligations[one.promise];
  sink.report(Diagnostic(Code::EndlessClock, promise.origin.span, promise.name)
                  .label("nothing says when it is done")
                  .help("write what ends it, for example `stops when first_reply is known`"));
}

void report_ended(const Words& words, const findings::EndedStep& one, diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  const table::Rule& ladder = table.rules[one.ladder];
  const table::Rule& by = table.rules[one.by];
  const auto step_of = [&](const table::Rule& rule, std::size_t place) -> const auto& {
    return table.ladders[std::get<table::LadderOutcome>(rule.outcome).ladder].steps[place];
  };
  const std::string what = prose::step(table, step_of(by, one.by_step));
  Diagnostic diagnostic(Code::EndedStep, ladder.origin.span,
                        prose::step(table, step_of(ladder, one.step)), ladder.name);
  std::move(diagnostic).label(fmt::format("by then {}, and this no longer holds", what));
  if (one.ladder != one.by) {
    std::move(diagnostic).label(by.origin.span, "this does it earlier");
  }
  sink.report(std::move(diagnostic)
                  .help("let the step come before, or let the ladder hold for the new value too"));
}

void report_unstaffed(const Words& words, const findings::UnstaffedPromise& one,
                      diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  const table::Obligation& promise = table.obligations[one.promise];
  const table::Tier& tier = table.tiers[one.owner];
  sink.report(
      Diagnostic(Code::UnstaffedPromise, table.rules[one.target].origin.span, promise.name,
                 prose::tier(table, one.owner))
          .label(fmt::format("what starts at {} is due at {}", base::instant_text(one.start),
                             base::instant_text(one.due)))
          .label(tier.origin.span,
                 fmt::format("the next of this tier comes at {}", base::instant_text(one.opens)))
          .note(words.example(one.witness, {}))
          .note(words.as_test(one.witness))
          .help("count the promise on the hours of the tier, by `calendar`; or let a trigger or a "
                "`page` of a ladder call a tier that is there"));
}

void report_slow(const Words& words, const findings::SlowHandOffs& one, diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  const table::Obligation& promise = table.obligations[one.promise];
  Diagnostic diagnostic(Code::SlowHandOffs, table.rules[one.target].origin.span,
                        prose::outcome(table, one.target), promise.name,
                        base::time_name(one.together));
  std::move(diagnostic).label("the clock runs on over hand-offs");
  for (const table::RuleId rule : one.triggers) {
    const auto& applies = std::get<table::TriggerOutcome>(table.rules[rule].outcome);
    std::move(diagnostic)
        .label(table.rules[rule].origin.span,
               fmt::format("to be accepted within {}",
                           prose::accept_time(*table.triggers[applies.trigger].accept)));
  }
  sink.report(std::move(diagnostic)
                  .note(words.example(one.witness, {}))
                  .note(words.as_test(one.witness))
                  .help("let the tiers accept sooner, or promise more time"));
}

}  // namespace

void report_time(const Words& words, const findings::Findings& findings, diagnostics::Sink& sink) {
  for (const auto& one : findings.time.endless) {
    report_endless(words, one, sink);
  }
  for (const auto& one : findings.time.ended) {
    report_ended(words, one, sink);
  }
  for (const auto& one : findings.time.unstaffed) {
    report_unstaffed(words, one, sink);
  }
  for (const auto& one : findings.time.slow) {
    report_slow(words, one, sink);
  }
}

}  // namespace tier::analysis
