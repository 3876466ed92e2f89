#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/analysis/report_equals.h"
#include "compiler/analysis/report_parts.h"
#include "compiler/analysis/stars.h"

namespace tier::analysis {

namespace {

using OverlapStar = Star<findings::Overlap>;

class OverlapReport {
 public:
  OverlapReport(const Words& words, const findings::Findings& findings, table::DecisionId id)
      : table_(words.table()),
        words_(words),
        owner_(table_.decisions[id].kind == table::DecisionKind::Owner),
        matrix_(table_.decisions[id].matrix.has_value()),
        more_(is_cut_short(findings, id, findings::Property::Single)) {
    for (const table::Row* row : rows_of(table_, id)) {
      rows_[row->rule].push_back(&row->tests);
    }
  }

  void tell(const OverlapStar& star, diagnostics::Sink& sink) {
    const std::vector<table::RuleId> partners = star.partners();
    const table::Rule& rule = table_.rules[star.rule];
    const bool refused = std::any_of(partners.begin(), partners.end(),
                                     [&](table::RuleId one) { return words_.is_refusal(one); }) ||
                         words_.is_refusal(star.rule);
    const std::string others =
        partners.size() == 1
            ? fmt::format("`{}`", table_.rules[partners.front()].name)
            : fmt::format("{} other {}", partners.size(), owner_ && !refused ? "scopes" : "rules");
    auto diagnostic = diagnostics::Diagnostic(diagnostics::Code::OverlappingRules, rule.origin.span,
                                              rule.name, others,
                                              !owner_   ? "give a value to"
                                              : refused ? "answer"
                                                        : "own")
                          .label(!owner_                        ? "gives them one value"
                                 : words_.is_refusal(star.rule) ? "refuses these tickets"
                                                                : "takes these tickets");
    for (std::size_t index = 0; index < std::min(partners.size(), named_at_most); ++index) {
      std::move(diagnostic)
          .label(table_.rules[partners[index]].origin.span, and_this(star.rule, partners[index]));
    }
    const findings::Overlap& first = *star.overlaps.front();
    std::move(diagnostic)
        .note(words_.example(first.witness, rows_of_both(first)))
        .note(words_.as_test(first.witness));
    if (more_) {
      std::move(diagnostic).note("there are more overlaps than are listed");
      more_ = false;
    }
    sink.report(std::move(diagnostic).help(help(star.rule, partners)));
  }

 private:
  [[nodiscard]] std::string and_this(table::RuleId rule, table::RuleId partner) const {
    if (!owner_) {
      return "and this another";
    }
    if (words_.is_refusal(rule) == words_.is_refusal(partner)) {
      return "and so does this";
    }
    return words_.is_refusal(partner) ? "and this refuses them" : "and this takes them";
  }

  /// Suggests that the more special rule wins, since that is what an exception is; of two that
  /// are alike the later, which was mostly written with the other in mind.
  std::string help(table::RuleId rule, const std::vector<table::RuleId>& partners) {
    if (!owner_) {
      return matrix_
                 ? "narrow one of them"
                 : "write the list `in order`, so that the first that matches counts, or narrow "
                   "one of them";
    }
    const bool by_partner = partners.size() == 1 && speciality(table_, rows_[rule]) <=
                                                        speciality(table_, rows_[partners[0]]);
    const table::RuleId winner = by_partner ? partners[0] : rule;
    if (words_.overrides_all(rule) && all_override_all(words_, partners)) {
      return name_what_they_override(words_, winner, by_partner ? std::vector{rule} : partners);
    }
    return fmt::format(
        "if `{}` is the exception, let it win: `overrides {}`; else narrow one of them",
        table_.rules[winner].name, by_partner ? table_.rules[rule].name : list_of(partners));
  }

  [[nodiscard]] std::string list_of(const std::vector<table::RuleId>& rules) const {
    if (rules.size() > named_at_most) {
      return "all";
    }
    std::vector<std::string> names;
    for (const table::RuleId rule : rules) {
      names.push_back(table_.rules[rule].name);
    }
    return fmt::format("{}", fmt::join(names, ", "));
  }

  std::vector<const Tests*> rows_of_both(const findings::Overlap& overlap) {
    std::vector<const Tests*> rows = rows_[overlap.first];
    const auto& second = rows_[overlap.second];
    rows.insert(rows.end(), second.begin(), second.end());
    return rows;
  }

  const table::DecisionTable& table_;
  const Words& words_;
  bool owner_;
  bool matrix_;
  bool more_;
  std::map<table::RuleId, std::vector<const Tests*>> rows_;
};

}  // namespace

void report_overlaps(const Words& words, const findings::Findings& findings,
                     diagnostics::Sink& sink) {
  for (const table::DecisionId id : words.table().decisions.ids()) {
    std::vector<const findings::Overlap*> overlaps;
    for (const findings::Overlap& overlap : findings.overlaps) {
      if (overlap.decision == id) {
        overlaps.push_back(&overlap);
      }
    }
    OverlapReport report(words, findings, id);
    for (const OverlapStar& star : as_stars<findings::Overlap>(std::move(overlaps))) {
      report.tell(star, sink);
    }
  }
}

}  // namespace tier::analysis
