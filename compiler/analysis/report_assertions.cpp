#include <fmt/format.h>

#include <utility>

#include "compiler/analysis/refutation_text.h"
#include "compiler/analysis/report_parts.h"
#include "compiler/base/day.h"
#include "compiler/prose/prose.h"

namespace tier::analysis {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using findings::Failing;
using findings::Judgement;
using findings::Refutation;

/// One guarantee or test with what became of it.
struct Judged {
  Code code;
  std::string_view kind;
  const std::string& title;
  const std::vector<table::Assertion>& assertions;
  const Judgement& judgement;
};

/// What the rule at a place of the refutation has to do with it.
std::string part_of(const Words& words, const Refutation& refutation, std::size_t place) {
  const table::RuleId id = refutation.rules[place];
  switch (refutation.failing) {
    case Failing::NotSo:
      return fmt::format("here it becomes {}", prose::outcome(words.table(), id));
    case Failing::Slower:
      return place == 0 ? "this is promised" : "with a value that should not be slower, this";
    case Failing::OtherOwner:
      return words.is_refusal(id) ? "this refuses it" : "this takes it";
    case Failing::Forbidden:
      return "this forbids it";
    case Failing::Permitted:
      return "this permits it";
    case Failing::Overridden:
      return place == 1 ? "this overrides it" : "the trigger";
    case Failing::Lacks:
      return place == 1 ? "this asks for it" : "the trigger";
    default:
      return "the trigger";
  }
}

void report_refuted(const Words& words, const Judged& judged, const Refutation& refutation,
                    diagnostics::Sink& sink) {
  const table::Assertion& assertion = judged.assertions[refutation.assertion];
  Diagnostic diagnostic(judged.code, assertion.origin.span, judged.title,
                        refutation_text(words.table(), refutation));
  if (refutation.failing == Failing::NoTicket) {
    sink.report(std::move(diagnostic)
                    .label("nothing is said of any ticket")
                    .help("look for facts that no ticket has together; what is said of no ticket "
                          "holds by mistake"));
    return;
  }
  if (refutation.failing == Failing::NoTrigger) {
    sink.report(std::move(diagnostic)
                    .label(assertion.when.size() == 1 && assertion.when.front().empty()
                               ? "no trigger goes that way"
                               : "no trigger that goes that way applies to such a ticket")
                    .help("look for the tiers between which the hand-off goes; what is said of no "
                          "trigger holds by mistake"));
    return;
  }
  std::move(diagnostic).label(words.example(refutation.witness, {}));
  for (std::size_t place = 0; place < refutation.rules.size(); ++place) {
    const table::Rule& rule = words.table().rules[refutation.rules[place]];
    std::move(diagnostic).label(rule.origin.span, part_of(words, refutation, place));
  }
  if (refutation.pair && refutation.pair->start) {
    std::move(diagnostic)
        .note(fmt::format("what starts at {} is due at {}, and with the other value at {}",
                          base::instant_text(*refutation.pair->start),
                          base::instant_text(refutation.pair->faster_due),
                          base::instant_text(refutation.pair->slower_due)));
  }
  sink.report(std::move(diagnostic)
                  .note(words.as_test(refutation.witness))
                  .help(fmt::format("change the rule, or the {}: whichever says what is not meant",
                                    judged.kind)));
}

void report_judgement(const Words& words, const Judged& judged, bool has_gaps,
                      diagnostics::Sink& sink) {
  for (const Refutation& refutation : judged.judgement.refuted) {
    // A ticket without an owner was reported as that.
    if (refutation.failing != Failing::NoOwner || !has_gaps) {
      report_refuted(words, judged, refutation, sink);
    }
  }
  for (const std::uint32_t place : judged.judgement.not_proved) {
    sink.report(
        Diagnostic(Code::NotProved, judged.assertions[place].origin.span,
                   fmt::format("the {} \"{}\" holds", judged.kind, judged.title))
            .label("the proof did not end within its budget of work")
            .help("say it of fewer tickets, with a `when` that names a fact which tells the rules "
                  "apart"));
  }
}

}  // namespace

void report_assertions(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  const table::DecisionTable& table = words.table();
  const bool has_gaps = !findings.gaps.empty();
  const auto& [guarantees, tests] = findings.assertions;
  for (std::size_t place = 0; place < guarantees.size(); ++place) {
    const table::Guarantee& guarantee = table.guarantees[place];
    report_judgement(words,
                     {Code::RefutedGuarantee, "guarantee", guarantee.title, guarantee.assertions,
                      guarantees[place]},
                     has_gaps, sink);
  }
  for (std::size_t place = 0; place < tests.size(); ++place) {
    const table::TestCase& test = table.tests[place];
    report_judgement(words,
                     {Code::RefutedTest, "test", test.title, test.expectations, tests[place]},
                     has_gaps, sink);
  }
}

}  // namespace tier::analysis
