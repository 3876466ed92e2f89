#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/analysis/report_access_parts.h"

namespace tier::analysis {

namespace {

/// One `may`, with all of its accesses that are silenced.
struct Silenced {
  table::RuleId rule;
  std::vector<table::Access> access;
  std::set<table::RuleId> by;
};

const table::Permission& permission_of(const Words& words, table::RuleId rule) {
  const auto& outcome = std::get<table::PermissionOutcome>(words.table().rules[rule].outcome);
  return words.table().permissions[outcome.permission];
}

std::string help(const Words& words, const Silenced& silenced) {
  const bool is_all = silenced.access.size() == permission_of(words, silenced.rule).access.size();
  return is_all ? "narrow what is forbidden with `when`, or take this permission out"
                : fmt::format(
                      "narrow what is forbidden with `when`, or take {} out of this permission",
                      as_written(words.table(), silenced.access));
}

void tell(const Words& words, const Silenced& silenced, diagnostics::Sink& sink) {
  const auto& rules = words.table().rules;
  const std::vector<table::RuleId> by(silenced.by.begin(), silenced.by.end());
  const bool alone = by.size() == 1;
  diagnostics::Diagnostic diagnostic =
      diagnostics::Diagnostic(diagnostics::Code::SilencedPermission,
                              rules[silenced.rule].origin.span, rules[silenced.rule].name,
                              as_written(words.table(), silenced.access), words.names(by),
                              alone ? "forbids" : "together forbid")
          .label("no ticket is left in which this is permitted")
          .help(help(words, silenced));
  for (std::size_t index = 0; index < std::min(by.size(), named_at_most); ++index) {
    std::move(diagnostic)
        .label(rules[by[index]].origin.span,
               alone ? "forbids it, and `never` beats every `may`" : "forbids it in some of them");
  }
  sink.report(std::move(diagnostic));
}

}  // namespace

void report_silenced(const Words& words, const findings::AccessFindings& findings,
                     diagnostics::Sink& sink) {
  std::vector<Silenced> all;
  for (const findings::SilencedPermission& finding : findings.silenced) {
    if (all.empty() || all.back().rule != finding.rule) {
      all.push_back({finding.rule, {}, {}});
    }
    all.back().access.push_back(finding.access);
    all.back().by.insert(finding.by.begin(), finding.by.end());
  }
  for (const Silenced& silenced : all) {
    tell(words, silenced, sink);
  }
}

}  // namespace tier::analysis
