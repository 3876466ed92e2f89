#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/table/decision_table.h"

/// What `--why-not NAME` may ask of.
namespace tier::driver {

/// A rule, by the name that answers give it: a scope (`L1.everyday`, or `everyday` where one tier
/// has it), a refusal, a trigger, a permission, guidance; or an access by the place of its action
/// (`read on prod_db`).
struct AskedFor {
  std::string name;
  std::variant<table::RuleId, table::Access> what;
};

std::optional<AskedFor> find_asked_for(const table::DecisionTable& table, std::string_view name);

/// Where there is no such name: "did you mean …?", or what there is.
std::string asked_for_help(const table::DecisionTable& table, std::string_view name);

}  // namespace tier::driver
