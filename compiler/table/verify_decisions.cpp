#include <algorithm>
#include <set>
#include <vector>

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

bool policy_fits(DecisionKind kind, HitPolicy policy) {
  switch (kind) {
    case DecisionKind::Impossible:
      return policy == HitPolicy::First;
    case DecisionKind::DerivedFact:
      return policy != HitPolicy::Collect;
    case DecisionKind::Owner:
    case DecisionKind::Team:
      return policy == HitPolicy::Unique;
    case DecisionKind::Triggers:
    case DecisionKind::Unless:
    case DecisionKind::Needs:
    case DecisionKind::Permissions:
    case DecisionKind::Guidance:
    case DecisionKind::Lifecycle:
    case DecisionKind::Clocks:
    case DecisionKind::Ladders:
      return policy == HitPolicy::Collect;
  }
  return false;
}

bool is_alone(DecisionKind kind) {
  return kind != DecisionKind::DerivedFact && kind != DecisionKind::Team &&
         kind != DecisionKind::Lifecycle;
}

/// A derived fact is filled, a lifecycle changes one, and nothing else has one.
void verify_attribute(const Subject& subject) {
  const Decision& decision = subject.decision;
  if (decision.kind == DecisionKind::DerivedFact) {
    subject.complaints.expect(
        decision.attribute &&
            subject.table.attributes[*decision.attribute].derived_by == subject.id,
        "decision `{}` fills no attribute that is derived by it", decision.name);
  } else if (decision.kind == DecisionKind::Lifecycle) {
    subject.complaints.expect(
        decision.attribute && std::holds_alternative<EnumDomain>(
                                  subject.table.attributes[*decision.attribute].domain),
        "decision `{}` says what becomes of no enum", decision.name);
  } else {
    subject.complaints.expect(!decision.attribute, "decision `{}` fills an attribute",
                              decision.name);
  }
}

void verify_kind(const Subject& subject) {
  const Decision& decision = subject.decision;
  subject.complaints.expect(policy_fits(decision.kind, decision.policy),
                            "decision `{}` has a hit policy that is not that of its kind",
                            decision.name);
  const bool may_be_matrix =
      decision.kind == DecisionKind::DerivedFact || decision.kind == DecisionKind::Team;
  subject.complaints.expect(may_be_matrix || !decision.matrix, "decision `{}` cannot be a matrix",
                            decision.name);
  verify_attribute(subject);
}

/// Where a decision collects, the rows of a rule stand together.
void verify_collected(const Subject& subject) {
  if (subject.decision.policy != HitPolicy::Collect) {
    return;
  }
  std::set<RuleId> seen;
  RuleId previous;
  for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
    const RuleId rule = subject.row(at).rule;
    subject.complaints.expect(rule == previous || seen.insert(rule).second,
                              "the rows of rule `{}` do not stand together in `{}`",
                              subject.table.rules[rule].name, subject.decision.name);
    previous = rule;
  }
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

/// Where each rule has its rows, by rule, with no decision where it has none; complains of one
/// whose rows lie in two decisions.
std::vector<RowSpan> find_rows(const DecisionTable& table, Complaints& complaints) {
  std::vector<RowSpan> spans(table.rules.size());
  for (const DecisionId id : table.decisions.ids()) {
    const Decision& decision = table.decisions[id];
    for (std::uint32_t at = decision.first_row; at < decision.first_row + decision.row_count;
         ++at) {
      const RuleId rule = table.rows[RowId(at)].rule;
      RowSpan& span = spans[rule.value];
      if (!span.decision.is_some()) {
        span = {id, at, at};
      }
      complaints.expect(span.decision == id, "rule `{}` has rows in two decisions",
                        table.rules[rule].name);
      span.last = at;
    }
  }
  return spans;
}

void verify_precedence(const DecisionTable& table, Complaints& complaints) {
  const std::vector<RowSpan> spans = find_rows(table, complaints);
  for (const RuleId winner : table.rules.ids()) {
    const RowSpan& span = spans[winner.value];
    if (!span.decision.is_some()) {
      continue;
    }
    // What is collected is told apart by `beats` alone, whatever the order of the rows.
    const bool is_ordered = table.decisions[span.decision].policy != HitPolicy::Collect;
    for (const RuleId loser : table.rules[winner].beats) {
      const RowSpan& beaten = spans[loser.value];
      if (!beaten.decision.is_some()) {
        continue;
      }
      complaints.expect(beaten.decision == span.decision,
                        "rule `{}` beats `{}`, which belongs to another decision",
                        table.rules[winner].name, table.rules[loser].name);
      complaints.expect(!is_ordered || span.last < beaten.first,
                        "rule `{}` beats `{}`, but not all of its rows come first",
                        table.rules[winner].name, table.rules[loser].name);
    }
  }
}

/// The teams that a decision can choose are of the tier that it chooses for.
void verify_choice(const DecisionTable& table, std::optional<DecisionId> team_by, TierId tier,
                   Complaints& complaints) {
  if (!team_by) {
    return;
  }
  const Decision& decision = table.decisions[*team_by];
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const Rule& rule = table.rules[table.rows[RowId(decision.first_row + at)].rule];
    const auto* team = std::get_if<TeamOutcome>(&rule.outcome);
    complaints.expect(team == nullptr || table.teams[team->team].tier == tier,
                      "rule `{}` chooses a team of another tier", rule.name);
  }
}

void verify_teams(const DecisionTable& table, Complaints& complaints) {
  for (const Rule& rule : table.rules) {
    if (const auto* owner = std::get_if<OwnerOutcome>(&rule.outcome)) {
      verify_choice(table, owner->team_by, owner->tier, complaints);
    }
  }
  for (const Trigger& trigger : table.triggers) {
    verify_choice(table, trigger.team_by, trigger.to, complaints);
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
  std::set<DecisionKind> kinds;
  DecisionKind latest = DecisionKind::DerivedFact;
  for (const DecisionId id : table.decisions.ids()) {
    const Subject subject{table, id, table.decisions[id], complaints};
    complaints.expect(names.insert(subject.decision.name).second, "two decisions are named `{}`",
                      subject.decision.name);
    const DecisionKind kind = subject.decision.kind;
    complaints.expect(kinds.insert(kind).second || !is_alone(kind),
                      "decision `{}` is the second of a kind of which there is one",
                      subject.decision.name);
    complaints.expect(latest <= kind, "decision `{}` runs behind one of a later kind",
                      subject.decision.name);
    latest = kind;
    verify_kind(subject);
    verify_collected(subject);
    std::set<RuleId> rules;
    for (std::uint32_t at = subject.decision.first_row; at < subject.end(); ++at) {
      if (rules.insert(subject.row(at).rule).second) {
        verify_outcome(table, subject.decision, table.rules[subject.row(at).rule], complaints);
      }
    }
    verify_order_of_decisions(subject);
    verify_otherwise(subject);
    verify_matrix(table, subject.decision, complaints);
  }
  verify_teams(table, complaints);
  verify_precedence(table, complaints);
}

}  // namespace tier::table
