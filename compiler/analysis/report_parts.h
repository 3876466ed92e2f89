#pragma once

#include <string>
#include <variant>
#include <vector>

#include "compiler/analysis/facts.h"
#include "compiler/diagnostics/sink.h"
#include "compiler/findings/finding.h"
#include "compiler/prose/prose.h"
#include "compiler/table/decision_table.h"

/// The parts of report.h, a kind of finding a file, and the words that they share.
namespace tier::analysis {

/// How many of a kind one message names before it says how many more there are.
constexpr std::size_t named_at_most = 4;

class Words {
 public:
  explicit Words(const table::DecisionTable& table,
                 const std::vector<source::Span>& overriding_all = {})
      : facts_(table), overriding_all_(overriding_all) {}

  [[nodiscard]] const table::DecisionTable& table() const { return facts_.table(); }

  /// Where a decision stands: its own place, else that of its first rule.
  [[nodiscard]] source::Span place_of(table::DecisionId decision) const;

  /// The classes that the fact can have in tickets that agree with the witness.
  [[nodiscard]] table::ClassSet classes_in(const findings::Witness& witness,
                                           table::AttributeId attribute) const;

  /// "for example a ticket: category is network and vip is yes (priority is p3)": with the
  /// values of those derived facts that the rows test and that follow for certain.
  [[nodiscard]] std::string example(const findings::Witness& witness,
                                    const std::vector<const Tests*>& rows) const;
  /// "as a test: given category network, vip yes"
  [[nodiscard]] std::string as_test(const findings::Witness& witness) const;

  /// "when category is network", "whatever its facts" for no tests.
  [[nodiscard]] std::string when(const Tests& tests) const;
  /// Whether the rule refuses tickets instead of giving them an owner.
  [[nodiscard]] bool is_refusal(table::RuleId rule) const {
    return std::holds_alternative<table::RefusalOutcome>(table().rules[rule].outcome);
  }
  /// Whether the rule says `overrides all`.
  [[nodiscard]] bool overrides_all(table::RuleId rule) const;
  /// Whether some rule refuses.
  [[nodiscard]] bool has_refusals() const;

  /// "`L1.a`, `L1.b` and 12 more"
  [[nodiscard]] std::string names(const std::vector<table::RuleId>& rules) const;

 private:
  Facts facts_;
  std::vector<source::Span> overriding_all_;
};

bool is_cut_short(const findings::Findings& findings, table::DecisionId decision,
                  findings::Property property);

void report_no_ticket(const Words& words, const findings::Findings& findings,
                      diagnostics::Sink& sink);
void report_gaps(const Words& words, const findings::Findings& findings, diagnostics::Sink& sink);
void report_overlaps(const Words& words, const findings::Findings& findings,
                     diagnostics::Sink& sink);
void report_ruled_out_values(const Words& words, const findings::Findings& findings,
                             diagnostics::Sink& sink);
void report_idle_parts(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink);
void report_dead_rules(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink);
void report_access(const Words& words, const findings::Findings& findings, diagnostics::Sink& sink);
void report_movement(const Words& words, const findings::Findings& findings,
                     diagnostics::Sink& sink);
void report_time(const Words& words, const findings::Findings& findings, diagnostics::Sink& sink);
void report_assertions(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink);
void report_not_proved(const Words& words, const findings::Findings& findings,
                       diagnostics::Sink& sink);

}  // namespace tier::analysis
