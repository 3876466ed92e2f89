#include <algorithm>
#include <map>
#include <set>

#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

/// The rows of a rule, as positions in the store.
struct RowSpan {
  DecisionId decision;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// One decision under the eyes of the verifier; its range of rows lies inside the store.
struct Subject {
  const DecisionTable& table;
  DecisionId id;
  const Decision& decision;
  Complaints& complaints;

  [[nodiscard]] std::uint32_t end() const { return decision.first_row + decision.row_count; }
  [[nodiscard]] const Row& row(std::uint32_t at) const { return table.rows[RowId(at)]; }
};

bool tiles(const DecisionTable& table) {
  std::uint64_t next = 0;
  for (const Decision& decision : table.decisions) {
    if (decision.first_row != next) {
      return false;
    }
    next += decision.row_count;
  }
  return next == table.rows.size();
}

bool value_fits(const Attribute& attribute, const ValueOutcome& outcome) {
  if (outcome.attribute_class >= known_class_count(attribute.domain)) {
    return false;
  }
  if (const auto* number = std::get_if<NumberDomain>(&attribute.domain)) {
    return number->lower <= outcome.value && outcome.value <= number->upper &&
           class_of(*number, outcome.value) == outcome.attribute_class;
  }
  return outcome.value == static_cast<std::int64_t>(outcome.attribute_class);
}

void verify_outcome(const Subject& subject, const Rule& rule) {
  const bool owner = subject.decision.kind == DecisionKind::Owner;
  const auto* value = std::get_if<ValueOutcome>(&rule.outcome);
  subject.complaints.expect(owner == (value == nullptr),
                            "rule `{}` answers another question than decision `{}` asks", rule.name,
                            subject.decision.name);
  if (value != nullptr && subject.decision.attribute) {
    const Attribute& attribute = subject.table.attributes[*subject.decision.attribute];
    subject.complaints.expect(value_fits(attribute, *value),
                              "rule `{}` gives `{}` a value that it cannot have", rule.name,
                              attribute.name);
  }
}

void verify_kind(const Subject& subject) {
  const Decision& decision = subject.decision;
  if (decision.kind == DecisionKind::Owner) {
    subject.complaints.expect(!decision.attribute && !decision.matrix,
                              "the owner decision `{}` fills an attribute", decision.name);
    return;
  }
  subject.complaints.expect(
      decision.attribute && subject.table.attributes[*decision.attribute].derived_by == subject.id,
      "decision `{}` fills no attribute that is derived by it", decision.name);
}

void verify_order_of_decisions(const Subject& subject) {
  for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
    for (const Test& test : subject.row(at).tests) {
      const Attribute& attribute = subject.table.attributes[test.attribute];
      subject.complaints.expect(!attribute.derived_by || *attribute.derived_by < subject.id,
                                "decision `{}` tests `{}` before it is derived",
                                subject.decision.name, attribute.name);
    }
  }
}

void verify_otherwise(const Subject& subject) {
  std::set<RuleId> rules;
  for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
    const RuleId id = subject.row(at).rule;
    if (subject.table.rules[id].otherwise) {
      rules.insert(id);
      subject.complaints.expect(at + 1 == subject.end(),
                                "a row of the otherwise rule `{}` is not the last of `{}`",
                                subject.table.rules[id].name, subject.decision.name);
    }
  }
  subject.complaints.expect(rules.size() <= 1, "decision `{}` has several otherwise rules",
                            subject.decision.name);
}

/// Whether the row tests for exactly the headings of this line and this column; a heading of
/// every class needs no test.
bool is_cell(const MatrixView& matrix, const Row& row, const ClassSet& line,
             const ClassSet* column) {
  std::vector<Test> tests;
  if (!line.is_all()) {
    tests.push_back({matrix.line_attribute, line});
  }
  if (column != nullptr && !column->is_all()) {
    tests.push_back({*matrix.column_attribute, *column});
  }
  std::sort(tests.begin(), tests.end(),
            [](const Test& a, const Test& b) { return a.attribute < b.attribute; });
  return row.tests == tests;
}

bool is_some_cell(const MatrixView& matrix, const Row& row) {
  return std::any_of(matrix.lines.begin(), matrix.lines.end(), [&](const ClassSet& line) {
    if (!matrix.column_attribute) {
      return is_cell(matrix, row, line, nullptr);
    }
    return std::any_of(matrix.columns.begin(), matrix.columns.end(),
                       [&](const ClassSet& column) { return is_cell(matrix, row, line, &column); });
  });
}

void verify_headings(const Subject& subject, AttributeId id,
                     const std::vector<ClassSet>& headings) {
  const Attribute& attribute = subject.table.attributes[id];
  subject.complaints.expect(!headings.empty(), "the matrix of `{}` has no heading of `{}`",
                            subject.decision.name, attribute.name);
  for (const ClassSet& heading : headings) {
    const bool fits = heading.size() == attribute.class_count &&
                      ClassSet::all(attribute.class_count).contains(heading) && !heading.empty();
    subject.complaints.expect(fits, "a heading of the matrix of `{}` is no set of classes of `{}`",
                              subject.decision.name, attribute.name);
  }
}

void verify_matrix(const Subject& subject) {
  if (!subject.decision.matrix) {
    return;
  }
  const MatrixView& matrix = *subject.decision.matrix;
  verify_headings(subject, matrix.line_attribute, matrix.lines);
  if (matrix.column_attribute) {
    verify_headings(subject, *matrix.column_attribute, matrix.columns);
    subject.complaints.expect(*matrix.column_attribute != matrix.line_attribute,
                              "the matrix of `{}` has one attribute on both sides",
                              subject.decision.name);
  }
  for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
    subject.complaints.expect(
        is_some_cell(matrix, subject.row(at)), "a row of `{}` is no cell of the matrix of `{}`",
        subject.table.rules[subject.row(at).rule].name, subject.decision.name);
  }
}

/// Where each rule has its rows; complains of one whose rows lie in two decisions.
std::map<RuleId, RowSpan> find_rows(const DecisionTable& table, Complaints& complaints) {
  std::map<RuleId, RowSpan> spans;
  for (const DecisionId id : table.decisions.ids()) {
    const Decision& decision = table.decisions[id];
    for (std::uint32_t at = decision.first_row; at < decision.first_row + decision.row_count;
         ++at) {
      const RuleId rule = table.rows[RowId(at)].rule;
      RowSpan& span = spans.emplace(rule, RowSpan{id, at, at}).first->second;
      complaints.expect(span.decision == id, "rule `{}` has rows in two decisions",
                        table.rules[rule].name);
      span.last = at;
    }
  }
  return spans;
}

void verify_precedence(const DecisionTable& table, Complaints& complaints) {
  const auto spans = find_rows(table, complaints);
  for (const auto& [winner, span] : spans) {
    for (const RuleId loser : table.rules[winner].beats) {
      const auto beaten = spans.find(loser);
      if (beaten == spans.end()) {
        continue;
      }
      complaints.expect(beaten->second.decision == span.decision,
                        "rule `{}` beats `{}`, which belongs to another decision",
                        table.rules[winner].name, table.rules[loser].name);
      complaints.expect(span.last < beaten->second.first,
                        "rule `{}` beats `{}`, but not all of its rows come first",
                        table.rules[winner].name, table.rules[loser].name);
    }
  }
}

}  // namespace

void verify_decisions(const DecisionTable& table, Complaints& complaints) {
  // Whether ranges lie inside the store decides whether anything below can be looked at.
  if (!tiles(table)) {
    complaints.expect(false, "the rows of the decisions do not follow each other without gaps");
    return;
  }
  std::set<std::string_view> names;
  std::size_t owners = 0;
  for (const DecisionId id : table.decisions.ids()) {
    const Subject subject{table, id, table.decisions[id], complaints};
    complaints.expect(names.insert(subject.decision.name).second, "two decisions are named `{}`",
                      subject.decision.name);
    owners += subject.decision.kind == DecisionKind::Owner ? 1 : 0;
    verify_kind(subject);
    std::set<RuleId> rules;
    for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
      if (rules.insert(subject.row(at).rule).second) {
        verify_outcome(subject, table.rules[subject.row(at).rule]);
      }
    }
    verify_order_of_decisions(subject);
    verify_otherwise(subject);
    verify_matrix(subject);
  }
  complaints.expect(owners <= 1, "the table decides the owner {} times", owners);
  verify_precedence(table, complaints);
}

}  // namespace tier::table
