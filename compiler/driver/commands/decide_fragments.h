#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/table/decision_table.h"

namespace tier::driver {

/// What rules answer, put into JSON once for the book, so that a ticket costs copies only.
struct Fragments {
  explicit Fragments(const table::DecisionTable& table);

  /// An answer around the team that a decision of its own chooses, if one does; else all of it is
  /// in `head`.
  struct Answer {
    std::string head;
    std::optional<table::DecisionId> team_by;
    std::string tail;
  };

  /// By rule. Owner, refusal and derived value: the whole value. Team: its name. Guidance: all but
  /// the closing brace. Others have none.
  std::vector<Answer> rules;
  /// By rule: its name as a text.
  std::vector<std::string> rule_names;
  /// By rule: `,"say":"…"` of an `unless` that says something; else empty.
  std::vector<std::string> says;
  /// By attribute, by evidence: the name as a text.
  std::vector<std::string> facts;
  std::vector<std::string> evidence;
  /// By trigger: all that does not depend on the ticket, up to the state.
  std::vector<Answer> triggers;
  /// By action of all systems: `"system":"logs","action":"search"`.
  std::vector<std::string> actions;
  /// By permission: what it asks for, each member behind a comma.
  std::vector<std::string> permissions;
};

}  // namespace tier::driver
