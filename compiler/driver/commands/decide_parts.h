#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/driver/decider.h"
#include "compiler/table/decision_table.h"

/// Where the things that answers speak of stand in a table: what JSON, blocks and sentences share.
namespace tier::driver {

/// The decisions of a table by their kinds; none where the book says nothing of the kind.
struct Kinds {
  explicit Kinds(const table::DecisionTable& table);

  std::optional<table::DecisionId> impossible;
  std::optional<table::DecisionId> owner;
  std::optional<table::DecisionId> triggers;
  std::optional<table::DecisionId> unless;
  std::optional<table::DecisionId> permissions;
  std::optional<table::DecisionId> guidance;
  std::vector<table::DecisionId> derived;
  /// Of facts that are targets: by promise.
  std::vector<table::DecisionId> targets;
  std::vector<table::DecisionId> lifecycles;
};

/// Whether the answers speak of the trigger, or of the action at this place: not where it is
/// silent, or plainly denied; nor where nobody is said to hold the ticket and that may be all it
/// hangs on.
bool is_told(const Decider& decider, table::TriggerId trigger);
bool is_told(const Decider& decider, std::size_t action);

/// The set of a member, the text of a pattern; else the attribute itself.
table::AttributeId whole_of(const table::DecisionTable& table, table::AttributeId id);

/// Whether the row can match the ticket: every fact that is not missing passes.
bool can_match(const table::Row& row, const std::vector<std::uint32_t>& facts);

/// `L1.everyday` is the scope `everyday` of L1.
std::string_view scope_name(std::string_view rule, std::string_view tier);

/// `must`, `must not`, `should`, `may`.
std::string_view strength_word(table::Guidance::Strength strength);

}  // namespace tier::driver
