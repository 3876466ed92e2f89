#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/findings/finding.h"

/// The workshop of dump.h: lines, and one function a kind of finding.
namespace tier::findings {

class Dump {
 public:
  explicit Dump(const table::DecisionTable& table) : table_(table) {}

  void add(const NoTicket& none);
  void add(const Gap& gap);
  void add(const Overlap& overlap);
  void add(const DeadRule& dead);
  void add(const NotProved& open);
  void add(const CutShort& more);
  // dump_access.cpp
  void add(const AccessFindings& findings);
  void add(const SilencedPermission& silenced);
  void add(const BypassedApproval& bypassed);
  void add(const UnobtainableEvidence& found);
  void add(const IdleClause& idle);
  void add(const UnusedPermission& unused);
  // dump_movement.cpp
  void add(const MovementFindings& findings);
  // dump_time.cpp
  void add(const TimeFindings& findings);
  // dump_assertions.cpp
  void add(const AssertionFindings& findings);

  std::string take() { return std::move(text_); }

 private:
  static void append(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
  }
  static std::string or_any(const std::string& list) { return list.empty() ? "any" : list; }

  void line(const std::string& text) { text_ += text + "\n"; }
  void add(std::string_view kind, const std::string& title, const Judgement& judgement);
  /// "  ticket category network, vip no"
  void add(const Witness& witness);

  [[nodiscard]] const std::string& decision(table::DecisionId id) const {
    return table_.decisions[id].name;
  }
  [[nodiscard]] const std::string& rule(table::RuleId id) const { return table_.rules[id].name; }
  [[nodiscard]] std::string rules(const std::vector<table::RuleId>& ids) const;

  const table::DecisionTable& table_;
  std::string text_;
};

}  // namespace tier::findings
