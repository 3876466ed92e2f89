#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/asked_for.h"
#include "compiler/analysis/report_access_parts.h"

namespace tier::analysis {

namespace {

/// Accesses of one `may` that the same others permit for less.
struct Bypassed {
  const findings::BypassedApproval* first;
  std::vector<table::Access> access;
};

class BypassReport {
 public:
  BypassReport(const Words& words, const Bypassed& bypassed)
      : words_(words), table_(words.table()), found_(*bypassed.first), access_(bypassed.access) {}

  [[nodiscard]] diagnostics::Diagnostic message() const {
    const table::Rule& rule = table_.rules[found_.rule];
    const bool alone = found_.by.size() == 1;
    const std::vector<std::string> asked = what_is_not_needed();
    diagnostics::Diagnostic diagnostic =
        diagnostics::Diagnostic(diagnostics::Code::BypassedApproval, rule.origin.span,
                                asked.empty() ? "what" : prose::list(asked, "and"), rule.name,
                                asked.size() > 1 ? "are" : "is", as_written(table_, access_),
                                words_.names(found_.by), alone ? "permits" : "together permit")
            .label("asks for it");
    for (std::size_t index = 0; index < std::min(found_.by.size(), named_at_most); ++index) {
      std::move(diagnostic)
          .label(table_.rules[found_.by[index]].origin.span,
                 alone ? "permits the same without" : "permits some of it without");
    }
    std::vector<table::RuleId> rules = found_.by;
    rules.push_back(found_.rule);
    return std::move(diagnostic)
        .note(words_.example(found_.witness, rows_of_rules(table_, rules)))
        .note(words_.as_test(found_.witness))
        .help(fmt::format(
            "where the tier has to ask, narrow {} with `when`; where it has not, take "
            "{} out of {}",
            words_.names(found_.by),
            permission(found_.rule).access.size() == access_.size() ? "this permission"
                                                                    : as_written(table_, access_),
            permission(found_.rule).access.size() == access_.size() ? "the book"
                                                                    : "this permission"));
  }

 private:
  [[nodiscard]] const table::Permission& permission(table::RuleId rule) const {
    const auto& outcome = std::get<table::PermissionOutcome>(table_.rules[rule].outcome);
    return table_.permissions[outcome.permission];
  }

  /// What all of the freer permissions ask less of.
  [[nodiscard]] std::vector<std::string> what_is_not_needed() const {
    using AsksNoMore = bool (*)(const table::Permission&, const table::Permission&);
    const std::pair<AsksNoMore, const char*> terms[] = {
        {asks_no_more_approval, "the approval"},
        {asks_no_more_review, "the review"},
        {asks_no_more_evidence, "the evidence"},
        {lasts_as_long, "the time limit"},
    };
    std::vector<std::string> names;
    for (const auto& [asks_no_more, name] : terms) {
      const auto asks_less_of_it = [&, asks = asks_no_more](table::RuleId freer) {
        return !asks(permission(found_.rule), permission(freer));
      };
      if (std::all_of(found_.by.begin(), found_.by.end(), asks_less_of_it)) {
        names.emplace_back(name);
      }
    }
    return names;
  }

  const Words& words_;
  const table::DecisionTable& table_;
  const findings::BypassedApproval& found_;
  const std::vector<table::Access>& access_;
};

}  // namespace

void report_bypassed(const Words& words, const findings::AccessFindings& findings,
                     diagnostics::Sink& sink) {
  std::vector<Bypassed> all;
  for (const findings::BypassedApproval& finding : findings.bypassed) {
    if (all.empty() || all.back().first->rule != finding.rule ||
        all.back().first->by != finding.by) {
      all.push_back({&finding, {}});
    }
    all.back().access.push_back(finding.access);
  }
  for (const Bypassed& bypassed : all) {
    sink.report(BypassReport(words, bypassed).message());
  }
}

}  // namespace tier::analysis
