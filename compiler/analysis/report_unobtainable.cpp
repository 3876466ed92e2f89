#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "compiler/analysis/report_access_parts.h"
#include "compiler/prose/people.h"

namespace tier::analysis {

namespace {

using Finding = findings::UnobtainableEvidence;

/// An access that is missing, and the `never` that forbids it, if one does.
using Missing = std::set<std::pair<table::Access, table::RuleId>>;

Missing missing_access(const table::DecisionTable& table, const Finding& finding) {
  Missing missing;
  for (const findings::ClosedSource& closed : finding.closed) {
    missing.insert(
        {table.evidence[closed.evidence].sources[closed.source].access, closed.forbidden_by});
  }
  return missing;
}

/// What one tier lacks: its missing access is one cause, whatever is demanded for want of it.
struct Lack {
  Missing missing;
  std::vector<const Finding*> findings;
};

class LackReport {
 public:
  LackReport(const Words& words, const Lack& lack)
      : words_(words), table_(words.table()), lack_(lack), first_(*lack.findings.front()) {
    for (const auto& [access, forbidden_by] : lack.missing) {
      (forbidden_by.is_some() ? forbidden_ : not_permitted_).push_back(access);
    }
  }

  [[nodiscard]] diagnostics::Diagnostic message() const {
    const table::RuleId trigger = trigger_of(first_);
    diagnostics::Diagnostic diagnostic =
        diagnostics::Diagnostic(diagnostics::Code::UnobtainableEvidence,
                                table_.rules[first_.need].origin.span, table_.rules[trigger].name,
                                what_is_demanded(), prose::tier(table_, first_.holder),
                                is_never_permitted() ? "cannot" : "cannot always")
            .label(fmt::format("getting this takes {}", as_written(table_, all_access(), "or")));
    for (const auto& [access, forbidden_by] : lack_.missing) {
      if (forbidden_by.is_some()) {
        std::move(diagnostic)
            .label(table_.rules[forbidden_by].origin.span,
                   fmt::format("forbids {} in such a ticket", as_written(table_, access)));
      }
    }
    if (!not_permitted_.empty()) {
      std::move(diagnostic)
          .note(fmt::format("nothing permits {} {}{}", prose::tier(table_, first_.holder),
                            as_written(table_, not_permitted_, "or"),
                            is_never_permitted() ? "" : " in such a ticket"));
    }
    if (const auto others = other_triggers(); !others.empty()) {
      std::move(diagnostic).note(fmt::format("the same holds for {}", words_.names(others)));
    }
    return std::move(diagnostic)
        .note(words_.example(first_.witness, rows_of_rules(table_, {trigger, first_.need})))
        .note(words_.as_test(first_.witness))
        .help(help());
  }

 private:
  [[nodiscard]] const table::NeedOutcome& need(const Finding& finding) const {
    return std::get<table::NeedOutcome>(table_.rules[finding.need].outcome);
  }
  [[nodiscard]] table::RuleId trigger_of(const Finding& finding) const {
    return prose::rule_of(table_, need(finding).trigger);
  }

  [[nodiscard]] std::vector<table::Access> all_access() const {
    std::vector<table::Access> access;
    for (const auto& [one, forbidden_by] : lack_.missing) {
      if (access.empty() || access.back() != one) {
        access.push_back(one);
      }
    }
    return access;
  }

  /// The pieces that are out of reach; where not all of those listed are due, the need itself.
  [[nodiscard]] std::string what_is_demanded() const {
    if (need(first_).count < need(first_).evidence.size()) {
      return prose::need(table_, need(first_));
    }
    std::set<table::EvidenceId> pieces;
    for (const Finding* finding : lack_.findings) {
      for (const findings::ClosedSource& closed : finding->closed) {
        if (finding->need == first_.need) {
          pieces.insert(closed.evidence);
        }
      }
    }
    std::vector<std::string> names;
    for (const table::EvidenceId piece : pieces) {
      names.push_back(fmt::format("\"{}\"", prose::evidence(table_, piece)));
    }
    return prose::list(names, "and");
  }

  /// Whether the tier has no permission of what is missing, in no ticket.
  [[nodiscard]] bool is_never_permitted() const {
    return forbidden_.empty() &&
           std::none_of(table_.permissions.begin(), table_.permissions.end(),
                        [&](const table::Permission& permission) {
                          return !permission.never && has(permission.tiers, first_.holder) &&
                                 std::any_of(not_permitted_.begin(), not_permitted_.end(),
                                             [&](const table::Access& access) {
                                               return has(permission.access, access);
                                             });
                        });
  }
  template <class Value>
  static bool has(const std::vector<Value>& values, const Value& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  [[nodiscard]] std::vector<table::RuleId> other_triggers() const {
    std::set<table::RuleId> others;
    for (const Finding* finding : lack_.findings) {
      others.insert(trigger_of(*finding));
    }
    others.erase(trigger_of(first_));
    return {others.begin(), others.end()};
  }

  [[nodiscard]] std::string help() const {
    if (is_never_permitted()) {
      const table::Access& access = not_permitted_.front();
      const table::System& system = table_.systems[access.system];
      return fmt::format("let `{}` get it: `may {} on {}`; or waive it, or do not ask for it",
                         table_.tiers[first_.holder].name, system.actions[access.action].name,
                         system.name);
    }
    return fmt::format("{}, or say with `unless` or `waived when` that it is not due then",
                       forbidden_.empty() ? "permit it in these tickets too"
                                          : "narrow what is forbidden with `when`");
  }

  const Words& words_;
  const table::DecisionTable& table_;
  const Lack& lack_;
  const Finding& first_;
  std::vector<table::Access> not_permitted_;
  std::vector<table::Access> forbidden_;
};

}  // namespace

void report_unobtainable(const Words& words, const findings::AccessFindings& findings,
                         diagnostics::Sink& sink) {
  std::vector<Lack> lacks;
  for (const Finding& finding : findings.unobtainable) {
    Missing missing = missing_access(words.table(), finding);
    const auto same = std::find_if(lacks.begin(), lacks.end(), [&](const Lack& lack) {
      return lack.findings.front()->holder == finding.holder && lack.missing == missing;
    });
    if (same != lacks.end()) {
      same->findings.push_back(&finding);
    } else {
      lacks.push_back({std::move(missing), {&finding}});
    }
  }
  for (const Lack& lack : lacks) {
    sink.report(LackReport(words, lack).message());
  }
}

}  // namespace tier::analysis
