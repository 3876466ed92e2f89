#include "compiler/analysis/report.h"

#include <fmt/format.h>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

namespace {

/// That every rule of the decision is reached, as a sentence.
std::string reached(const table::Decision& decision) {
  switch (decision.kind) {
    case table::DecisionKind::Impossible:
      return "every `impossible` rules something out";
    case table::DecisionKind::DerivedFact:
      return fmt::format("every rule of `{}` gives some ticket its value", decision.name);
    case table::DecisionKind::Owner:
      return "every scope owns some ticket";
    case table::DecisionKind::Team:
      return "every team gets some ticket";
    case table::DecisionKind::Triggers:
      return "every trigger applies to some ticket";
    case table::DecisionKind::Unless:
      return "every `unless` holds some ticket back";
    case table::DecisionKind::Needs:
      return "every need and every waiver is some ticket's";
    case table::DecisionKind::Permissions:
      return "every `may` and `never` holds in some ticket";
    case table::DecisionKind::Guidance:
      return "every piece of guidance applies to some ticket";
    case table::DecisionKind::Lifecycle:
      return fmt::format("every change that `{}` allows can happen", decision.name);
    case table::DecisionKind::Ladders:
      return "every ladder holds for some ticket";
    case table::DecisionKind::Clocks:
      return "every condition of a clock holds for some ticket";
  }
  return "";
}

/// What is not proved of the decision, as a sentence without its "that".
std::string sentence(const table::Decision& decision, findings::Property property) {
  const bool owner = decision.kind == table::DecisionKind::Owner;
  switch (property) {
    case findings::Property::Answered:
      return owner ? "every ticket has an owner"
                   : fmt::format("`{}` has a value for every ticket", decision.name);
    case findings::Property::Single:
      return owner ? "no ticket has two owners"
                   : fmt::format("`{}` has only one value for every ticket", decision.name);
    case findings::Property::Reached:
      return reached(decision);
    case findings::Property::Agreed:
      return "triggers never send one ticket to two places";
    case findings::Property::Settled:
      return "triggers never pass a ticket around for ever";
    case findings::Property::Followed:
      return "triggers lead every ticket to the tier that owns it";
    case findings::Property::Stepwise:
      return "no trigger hands tickets on past the tier that owns them";
    case findings::Property::Permits:
      return "every `may` permits something";
    case findings::Property::Asks:
      return "all that a `may` asks for is needed";
    case findings::Property::Obtainable:
      return "whoever hands a ticket on can get the evidence that is due";
    case findings::Property::Counts:
      return "every need and every waiver counts for some ticket";
  }
  return "";
}

/// Whether no ticket goes to a wrong place where the property fails.
bool decides_nothing(findings::Property property) {
  return property != findings::Property::Answered && property != findings::Property::Single &&
         property != findings::Property::Agreed && property != findings::Property::Settled;
}

diagnostics::Code code_of(const table::DecisionTable& table, findings::Property property) {
  if (decides_nothing(property)) {
    return diagnostics::Code::ReachNotProved;
  }
  return table.not_proved.empty() ? diagnostics::Code::NotProved : diagnostics::Code::BuiltUnproved;
}

}  // namespace

std::vector<std::string> not_proved(const table::DecisionTable& table,
                                    const findings::Findings& findings) {
  std::vector<std::string> sentences;
  for (const findings::NotProved& open : findings.not_proved) {
    if (!decides_nothing(open.property)) {
      sentences.push_back(sentence(table.decisions[open.decision], open.property));
    }
  }
  return sentences;
}

void report_not_proved(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink) {
  for (const findings::NotProved& open : findings.not_proved) {
    sink.report(diagnostics::Diagnostic(
                    code_of(words.table(), open.property), words.place_of(open.decision),
                    sentence(words.table().decisions[open.decision], open.property))
                    .label("the proof did not end within its budget of work")
                    .help("give more of the rules one fact in common that tells them apart, such "
                          "as the product, and let fewer of them leave it open")
                    .help("or give the proofs more work, with `--budget` and millions of steps"));
  }
}

void report(const table::DecisionTable& table, const findings::Findings& findings,
            diagnostics::Sink& sink, const std::vector<source::Span>& overriding_all) {
  const Words words(table, overriding_all);
  report_no_ticket(words, findings, sink);
  report_gaps(words, findings, sink);
  report_overlaps(words, findings, sink);
  report_dead_rules(words, findings, sink);
  report_ruled_out_values(words, findings, sink);
  report_idle_parts(words, findings, sink);
  report_access(words, findings, sink);
  report_movement(words, findings, sink);
  report_time(words, findings, sink);
  report_assertions(words, findings, sink);
  report_not_proved(words, findings, sink);
}

}  // namespace tier::analysis
