#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/table/decision_table.h"

/// What the proofs find, as values: said to people only by analysis/report.h.
namespace tier::findings {

/// A concrete ticket that shows a finding: one class for every attribute that matters, all
/// others do not (the finding holds whatever they are).
struct Witness {
  struct Given {
    table::AttributeId attribute;
    std::uint32_t class_index = 0;

    friend bool operator==(const Given&, const Given&) = default;
  };
  std::vector<Given> given;
};

/// A ticket that no rule of the decision answers.
struct Gap {
  table::DecisionId decision;
  Witness witness;
};

/// A ticket that two rules of a decision answer, neither of which beats the other.
struct Overlap {
  table::DecisionId decision;
  table::RuleId first;
  table::RuleId second;
  Witness witness;
};

/// A rule that no ticket reaches: those in `hidden_by` take all of its tickets. Where that is
/// empty, its condition can never hold.
struct DeadRule {
  table::DecisionId decision;
  table::RuleId rule;
  std::vector<table::RuleId> hidden_by;
};

/// The budget of work ended before `property` ("every ticket has an owner") was proved or
/// refuted for the decision.
struct NotProved {
  table::DecisionId decision;
  std::string property;
};

/// Everything found, in the order of decisions and rules.
struct Findings {
  std::vector<Gap> gaps;
  std::vector<Overlap> overlaps;
  std::vector<DeadRule> dead_rules;
  std::vector<NotProved> not_proved;
};

}  // namespace tier::findings
