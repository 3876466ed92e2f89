#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_parts.h"

namespace tier::analysis {

namespace {

/// Headings that the table of a derived fact lacks, and a gap that shows it.
struct MissingHeadings {
  table::AttributeId attribute;
  const char* kind;
  table::ClassSet classes;
  const findings::Gap* shown_by = nullptr;
};

/// The classes of the attribute that no heading stands for.
MissingHeadings missing_headings(const table::DecisionTable& table, table::AttributeId attribute,
                                 const char* kind, const std::vector<table::ClassSet>& headings) {
  table::ClassSet classes = table::ClassSet::all(table.attributes[attribute].class_count);
  for (const table::ClassSet& heading : headings) {
    classes &= heading.complement();
  }
  return {attribute, kind, std::move(classes)};
}

/// The gaps of one decision: those that a missing heading explains, and the other groups.
class GapReport {
 public:
  GapReport(const Words& words, const findings::Findings& findings, table::DecisionId id)
      : words_(words),
        table_(words.table()),
        id_(id),
        decision_(table_.decisions[id]),
        more_(is_cut_short(findings, id, findings::Property::Answered)) {
    if (decision_.matrix) {
      const table::MatrixView& matrix = *decision_.matrix;
      headings_.push_back(missing_headings(table_, matrix.line_attribute, "line", matrix.lines));
      if (matrix.column_attribute) {
        headings_.push_back(
            missing_headings(table_, *matrix.column_attribute, "column", matrix.columns));
      }
    }
    for (const findings::Gap& gap : findings.gaps) {
      if (gap.decision == id && !explain_by_heading(gap)) {
        groups_.push_back(&gap);
      }
    }
  }

  /// A table that lacks headings is told first and alone: what else is open in it is easier to
  /// see when they are there.
  void tell(diagnostics::Sink& sink) const {
    const auto is_shown = [](const MissingHeadings& one) { return one.shown_by != nullptr; };
    if (std::any_of(headings_.begin(), headings_.end(), is_shown)) {
      tell_headings(sink);
    } else if (!groups_.empty()) {
      tell_groups(sink);
    }
  }

 private:
  bool explain_by_heading(const findings::Gap& gap) {
    for (MissingHeadings& one : headings_) {
      if (one.classes.contains(words_.classes_in(gap.witness, one.attribute))) {
        one.shown_by = one.shown_by != nullptr ? one.shown_by : &gap;
        return true;
      }
    }
    return false;
  }

  void tell_headings(diagnostics::Sink& sink) const {
    std::vector<std::string> conditions;
    std::vector<std::string> kinds;
    const findings::Gap* example = nullptr;
    bool known = false;
    bool unknown = false;
    for (const MissingHeadings& one : headings_) {
      if (one.shown_by == nullptr) {
        continue;
      }
      example = example != nullptr ? example : one.shown_by;
      conditions.push_back(prose::test(table_, {one.attribute, said(one)}));
      kinds.push_back(fmt::format("no {}", one.kind));
      const auto unknown_class = table_.attributes[one.attribute].unknown_class();
      const bool has_unknown = unknown_class && said(one).has(*unknown_class);
      unknown |= has_unknown;
      known |= said(one).count() > (has_unknown ? 1U : 0U);
    }
    diagnostics::Diagnostic diagnostic =
        diagnostics::Diagnostic(diagnostics::Code::FactWithoutValue, words_.place_of(id_),
                                decision_.name,
                                fmt::format("when {}", fmt::join(conditions, ", or when ")))
            .label(fmt::format("its table has {} for that", prose::list(kinds, "and")))
            .note(words_.example(example->witness, rows()))
            .note(words_.as_test(example->witness));
    if (known) {
      std::move(diagnostic).help("add the heading that is missing, with its cells");
    }
    if (unknown) {
      std::move(diagnostic)
          .help(
              "no heading stands for a fact that is unknown: give the fact a default, or take "
              "the `?` from it");
    }
    sink.report(std::move(diagnostic));
  }

  /// The missing classes in question: that a derived fact has no value is told at that fact.
  [[nodiscard]] table::ClassSet said(const MissingHeadings& headings) const {
    table::ClassSet classes = headings.classes;
    const table::Attribute& attribute = table_.attributes[headings.attribute];
    if (attribute.derived_by && attribute.may_be_unknown) {
      classes.remove(*attribute.unknown_class());
    }
    return classes;
  }

  void tell_groups(diagnostics::Sink& sink) const {
    const findings::Gap& first = *groups_.front();
    const std::string condition = words_.when(first.region);
    const bool owner = decision_.kind == table::DecisionKind::Owner;
    diagnostics::Diagnostic diagnostic =
        owner ? diagnostics::Diagnostic(diagnostics::Code::TicketWithoutOwner, words_.place_of(id_),
                                        condition)
                    .label(words_.has_refusals() ? "no scope takes such a ticket, nor is it refused"
                                                 : "no scope takes such a ticket")
                    .help(
                        "add a scope for these tickets, or let one tier take whatever is left: "
                        "`scope rest \"Everything else\" otherwise`")
              : diagnostics::Diagnostic(diagnostics::Code::FactWithoutValue, words_.place_of(id_),
                                        decision_.name, condition)
                    .label(is_target() ? "such a ticket has no target here"
                                       : "such a ticket has no value here")
                    .help(is_target() ? "say the target for these tickets too, `-` where none is "
                                        "offered; or say with `applies when` which tickets the "
                                        "promise is made for"
                          : decision_.matrix ? "say the value for these tickets too"
                                             : "say the value for these tickets too, or what it is "
                                               "`otherwise`");
    if (groups_.size() > 1) {
      std::move(diagnostic).note(further_groups());
    }
    sink.report(std::move(diagnostic)
                    .note(words_.example(first.witness, rows()))
                    .note(words_.as_test(first.witness)));
  }

  /// "the same holds when …; when …; in 3 more groups of tickets"
  [[nodiscard]] std::string further_groups() const {
    std::vector<std::string> groups;
    for (std::size_t index = 1; index < std::min(groups_.size(), named_at_most); ++index) {
      groups.push_back(words_.when(groups_[index]->region));
    }
    if (groups_.size() > named_at_most) {
      groups.push_back(fmt::format("in {}{} more groups of tickets", more_ ? "at least " : "",
                                   groups_.size() - groups.size() - 1));
    }
    return fmt::format("the same holds {}", fmt::join(groups, "; "));
  }

  [[nodiscard]] bool is_target() const {
    return decision_.attribute &&
           table::promise_of(table_.obligations, *decision_.attribute).has_value();
  }

  [[nodiscard]] std::vector<const Tests*> rows() const {
    std::vector<const Tests*> result;
    for (const table::Row* row : rows_of(table_, id_)) {
      result.push_back(&row->tests);
    }
    return result;
  }

  const Words& words_;
  const table::DecisionTable& table_;
  table::DecisionId id_;
  const table::Decision& decision_;
  bool more_;
  std::vector<MissingHeadings> headings_;
  std::vector<const findings::Gap*> groups_;
};

}  // namespace

void report_gaps(const Words& words, const findings::Findings& findings, diagnostics::Sink& sink) {
  for (const table::DecisionId id : words.table().decisions.ids()) {
    GapReport(words, findings, id).tell(sink);
  }
}

}  // namespace tier::analysis
