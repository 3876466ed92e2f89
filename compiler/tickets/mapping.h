#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "compiler/table/decision_table.h"
#include "compiler/tickets/times.h"

/// How a desk's export differs from what a rulebook expects: what `--map` gives. Without a
/// map all of it is empty. Read from its file by read_mapping.h, told in full by
/// docs/ticket-format.md.
namespace tier::tickets {

struct ColumnMapping {
  /// As the input names it; `name#2` is the second column of one name.
  std::string column;
  /// The fact or the reserved column that it gives.
  std::string is;
  /// Texts that stand for "nothing is known", beside those of the whole map.
  std::vector<std::string> missing;
  std::optional<TimeForm> time;
};

/// What the texts of one fact mean; none for one that means "nothing is known". For a set they are
/// its members, and `[]` is the empty set.
using ValueMapping = std::map<std::string, std::optional<std::string>, std::less<>>;

struct Mapping {
  std::vector<ColumnMapping> columns;
  /// Names of columns, or the start of names and a `*`.
  std::vector<std::string> ignored;
  std::vector<std::string> missing;
  std::map<table::AttributeId, ValueMapping> values;
  /// What the texts of the column `at` mean: tiers.
  ValueMapping holders;
  /// What the texts of the column `evidence` mean: pieces of evidence.
  ValueMapping evidence;
  std::optional<TimeForm> time;
  /// Between the fields of CSV; none: a comma.
  std::optional<char> separator;
  /// Between the members of a set in one cell.
  char set_separator = ';';
  bool decimal_comma = false;
};

/// The columns that no fact has the name of, but the language gives a meaning.
bool is_reserved(std::string_view name);
/// For messages and near misses.
const std::vector<std::string_view>& reserved_names();

/// A fact of the ticket or of the person acting (`agent.region`), whether given or derived; not
/// the holder, which is `at`, nor what rows ask of a set or a text.
std::optional<table::AttributeId> find_fact(const table::DecisionTable& table,
                                            std::string_view name);

std::optional<table::TierId> find_tier(const table::DecisionTable& table, std::string_view name);
std::optional<table::EvidenceId> find_evidence(const table::DecisionTable& table,
                                               std::string_view name);

/// "did you mean `L1`?", or the tiers there are.
std::string tier_help(const table::DecisionTable& table, std::string_view name);
/// The same for pieces of evidence.
std::string evidence_help(const table::DecisionTable& table, std::string_view name);

/// Every name that a column may take: the facts that are given, then the reserved ones.
std::vector<std::string_view> column_names(const table::DecisionTable& table);

}  // namespace tier::tickets
