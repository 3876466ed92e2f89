#pragma once

#include <string>
#include <vector>

#include "tests/differential/random_ticket.h"
#include "tier/access.h"
#include "tier/escalate.h"

namespace tier::differential {

/// What the runtime says of one ticket, with the memory that takes.
class Answers {
 public:
  explicit Answers(const runtime::Table& table);

  /// Gives the ticket to the runtime; what it refuses, or nothing.
  std::string bind(const semantics::Model& model, const Ticket& ticket);
  bool decide();

  [[nodiscard]] const runtime::Answer& operator[](std::uint32_t decision) const {
    return answers_[decision];
  }
  [[nodiscard]] const std::vector<runtime::Match>& matches() const { return matches_; }
  [[nodiscard]] const std::vector<runtime::TriggerAnswer>& triggers() const { return triggers_; }

 private:
  const runtime::Table& table_;
  std::vector<std::uint32_t> facts_;
  std::vector<std::uint64_t> evidence_;
  std::vector<runtime::Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<runtime::Match> matches_;
  std::vector<runtime::TriggerAnswer> triggers_;
  std::vector<runtime::Lack> lacks_;
  std::vector<std::uint32_t> lacking_;
};

/// Holds the answers against the verdict on the ticket, or on one of its completions.
class Comparison {
 public:
  Comparison(const semantics::Model& model, const runtime::Table& table, const Answers& answers,
             const Verdict& verdict, const Ticket& ticket);

  [[nodiscard]] const std::vector<std::string>& differences() const { return differences_; }

 private:
  void compare(std::uint32_t decision);
  void compare_owner(const runtime::Answer& answer);
  void compare_value(const runtime::Answer& answer, std::uint32_t attribute);
  void compare_impossible(const runtime::Answer& answer);
  /// Every rule that the verdict has is among the matches, and every certain match is one of
  /// the verdict's.
  void compare_rules(const runtime::Answer& answer, const std::vector<std::string>& rules);
  /// What the certain matches allow may be done, and nothing that no match allows.
  void compare_lifecycle(const runtime::Answer& answer, std::size_t lifecycle);
  void compare_triggers();
  [[nodiscard]] std::vector<std::string> rules_of(runtime::format::DecisionKind kind) const;

  const semantics::Model& model_;
  const runtime::Table& table_;
  const Answers& answers_;
  const Verdict& verdict_;
  const Ticket& ticket_;
  std::vector<std::string> differences_;
};

}  // namespace tier::differential
