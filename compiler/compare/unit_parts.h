#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "compiler/compare/units.h"
#include "compiler/table/rules_about.h"

/// The workshop of units.h: the units of one side, before both are put together.
namespace tier::compare {

/// How many terms of one access are told apart; beyond, the access is not compared.
inline constexpr std::size_t most_terms = 4;

struct SideLine {
  analysis::Tests tests;
  Answer answer;
  std::string rule;
};
struct SideUnit {
  Kind kind = Kind::Owner;
  std::string what;
  std::string title;
  std::vector<SideLine> lines;
  Answer otherwise;
  /// Behind the title: see `Unit`.
  std::string of = "";
};

/// The rows of a side, over the joint table.
class Rows {
 public:
  Rows(const Side& side, const Joint& joint);

  [[nodiscard]] const table::DecisionTable& table() const { return *side_.table; }
  [[nodiscard]] const Side& side() const { return side_; }
  [[nodiscard]] const Joint& joint() const { return joint_; }
  [[nodiscard]] const table::RulesAbout& about() const { return about_; }

  /// The rows of a decision that some ticket of both can match, best first, with their rules.
  [[nodiscard]] std::vector<std::pair<table::RuleId, analysis::Tests>> of(
      const table::Decision& decision) const;
  [[nodiscard]] const std::vector<analysis::Tests>& of(table::RuleId rule) const {
    return by_rule_[rule.value];
  }
  /// The rows of those that silence the rule where they match.
  [[nodiscard]] std::vector<analysis::Tests> silencing(table::RuleId rule) const;
  /// Where the rule matches and nothing silences it.
  [[nodiscard]] std::vector<analysis::Tests> in_force(table::RuleId rule) const;

  /// The decisions of a kind, in order.
  [[nodiscard]] std::vector<const table::Decision*> decisions(table::DecisionKind kind) const;

 private:
  const Side& side_;
  const Joint& joint_;
  table::RulesAbout about_;
  std::vector<std::vector<analysis::Tests>> by_rule_;
  std::vector<std::vector<table::RuleId>> beaten_by_;
};

using SideUnits = std::vector<SideUnit>;

// units_decided.cpp: one rule answers.
void add_owner(const Rows& rows, SideUnits& units);
void add_derived(const Rows& rows, SideUnits& units);
void add_impossible(const Rows& rows, SideUnits& units);
// units_movement.cpp
void add_triggers(const Rows& rows, SideUnits& units);
void add_needs(const Rows& rows, SideUnits& units);
void add_guidance(const Rows& rows, SideUnits& units);
void add_lifecycles(const Rows& rows, SideUnits& units);
void add_clocks(const Rows& rows, SideUnits& units);
// units_access.cpp
void add_permissions(const Rows& rows, SideUnits& units,
                     std::vector<std::pair<Kind, std::string>>& too_large);

// terms.cpp: what outcomes say, as keys and as words.
Answer owner_answer(const Side& side, const table::OwnerOutcome& owner,
                    std::optional<table::TeamId> team);
/// Under which terms a permission allows what it allows; an empty key for none.
Answer terms_answer(const table::DecisionTable& table, const table::Permission& permission);
/// Two or three ways at once: "may with …, or with …".
Answer any_of(const std::vector<Answer>& ways);
std::string approvers_key(const table::DecisionTable& table,
                          const std::vector<table::Approver>& approvers);

}  // namespace tier::compare
