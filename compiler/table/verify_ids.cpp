#include "compiler/table/verify_parts.h"

namespace tier::table {

void verify_origin(const DecisionTable& table, const Origin& origin, std::string_view name,
                   Complaints& complaints) {
  complaints.expect(
      !origin.span.source.is_some() || origin.span.source.value < table.sources.size(),
      "`{}` stands in a source that the table does not name", name);
  complaints.expect(origin.span.begin <= origin.span.end, "`{}` ends before it begins", name);
}

namespace {

void verify_decision_ids(const DecisionTable& table, const Decision& decision,
                         Complaints& complaints) {
  complaints.expect(!decision.attribute || names_one(table.attributes, *decision.attribute),
                    "decision `{}` fills an attribute that is not there", decision.name);
  if (decision.matrix) {
    const MatrixView& matrix = *decision.matrix;
    complaints.expect(
        names_one(table.attributes, matrix.line_attribute) &&
            (!matrix.column_attribute || names_one(table.attributes, *matrix.column_attribute)),
        "the matrix of decision `{}` has a heading of an attribute that is not there",
        decision.name);
  }
  verify_origin(table, decision.origin, decision.name, complaints);
}

void verify_rule_ids(const DecisionTable& table, const Rule& rule, Complaints& complaints) {
  for (const RuleId beaten : rule.beats) {
    complaints.expect(names_one(table.rules, beaten), "rule `{}` beats a rule that is not there",
                      rule.name);
  }
  verify_origin(table, rule.origin, rule.name, complaints);
}

void verify_source_id(const DecisionTable& table, const Attribute& attribute,
                      Complaints& complaints) {
  const auto* member = std::get_if<MemberDomain>(&attribute.domain);
  const auto* pattern = std::get_if<PatternDomain>(&attribute.domain);
  complaints.expect((member == nullptr || names_one(table.attributes, member->set)) &&
                        (pattern == nullptr || names_one(table.attributes, pattern->text)),
                    "attribute `{}` asks something of an attribute that is not there",
                    attribute.name);
}

void verify_test_ids(const DecisionTable& table, const std::vector<Test>& tests,
                     std::string_view owner, Complaints& complaints) {
  for (const Test& test : tests) {
    complaints.expect(names_one(table.attributes, test.attribute),
                      "{} tests an attribute that is not there", owner);
  }
}

}  // namespace

void verify_ids(const DecisionTable& table, Complaints& complaints) {
  for (const Attribute& attribute : table.attributes) {
    complaints.expect(!attribute.derived_by || names_one(table.decisions, *attribute.derived_by),
                      "attribute `{}` is derived by a decision that is not there", attribute.name);
    verify_source_id(table, attribute, complaints);
    verify_origin(table, attribute.origin, attribute.name, complaints);
  }
  for (const Tier& tier : table.tiers) {
    for (const TierId below : tier.above) {
      complaints.expect(names_one(table.tiers, below), "tier `{}` is above one that is not there",
                        tier.name);
    }
    complaints.expect(int{tier.staffed.has_value()} + int{tier.staffed_by.has_value()} +
                                  int{tier.always_staffed} <=
                              1 &&
                          names_one(table.calendars, tier.staffed) &&
                          names_one(table.calendar_choices, tier.staffed_by),
                      "tier `{}` is staffed by a calendar that is none, or by two", tier.name);
    verify_origin(table, tier.origin, tier.name, complaints);
  }
  for (const Rule& rule : table.rules) {
    verify_rule_ids(table, rule, complaints);
  }
  for (const RowId id : table.rows.ids()) {
    const Row& row = table.rows[id];
    complaints.expect(names_one(table.rules, row.rule), "row {} is of a rule that is not there",
                      id.value);
    verify_test_ids(table, row.tests, fmt::format("row {}", id.value), complaints);
  }
  for (const Never& never : table.nevers) {
    verify_test_ids(table, never.tests, "a product that no ticket inhabits", complaints);
  }
  for (const Evidence& evidence : table.evidence) {
    for (const EvidenceSource& source : evidence.sources) {
      for (const std::vector<Test>& tests : source.rows) {
        verify_test_ids(table, tests, fmt::format("a source of `{}`", evidence.name), complaints);
      }
    }
  }
  for (const Decision& decision : table.decisions) {
    verify_decision_ids(table, decision, complaints);
  }
}

}  // namespace tier::table
