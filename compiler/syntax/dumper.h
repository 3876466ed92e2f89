#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/syntax/tree.h"

/// How the tree is shown, one file a construct family; only dump.cpp is for others.
namespace tier::syntax {

// dump_words.cpp: what fits into a line, as it would be written.
std::string spelled(const Path& path);
std::string spelled(const std::vector<Path>& paths);
std::string spelled(const std::vector<Name>& names);
std::string spelled(const Duration& duration);
std::string spelled(const Moment& moment);
std::string spelled(const Value& value);
std::string spelled(const std::vector<Value>& values);
std::string spelled(const Type& type);
std::string spelled(const Target& target);
std::string_view sign(Relation relation);
/// ` "Title"`, or nothing.
std::string titled(const Title& title);

/// Collects indented lines.
class Dumper {
 public:
  explicit Dumper(const Tree& tree) : tree_(tree) {}

  template <class... Arguments>
  void line(int depth, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }
  /// `word` and the paths behind it, nothing where there are none.
  void line_of(int depth, std::string_view word, const std::vector<Path>& paths);
  void documentation(int depth, const std::vector<std::string>& lines);

  // dump_conditions.cpp
  void condition(int depth, ConditionId id);
  /// `word` and the condition below it.
  void condition(int depth, std::string_view word, ConditionId id);
  void condition(int depth, std::string_view word, const std::optional<ConditionId>& id);
  void conditions(int depth, std::string_view word, const std::vector<ConditionId>& ids);

  // dump_tables.cpp
  void matrix(int depth, const Matrix& matrix);
  void rows(int depth, const DeriveRows& rows);
  void rows(int depth, const TargetRows& rows);
  void matrix(int depth, const TargetMatrix& matrix);

  std::string take() { return std::move(out_); }

 private:
  void chain(int depth, std::string_view word, const std::vector<ConditionId>& operands);

  const Tree& tree_;
  std::string out_;
};

// dump_facts.cpp
void dump_node(const Enum& node, Dumper& out);
void dump_node(const Facts& node, Dumper& out);
void dump_node(const Impossible& node, Dumper& out);
void dump_node(const Derive& node, Dumper& out);
void dump_node(const Define& node, Dumper& out);

// dump_tiers.cpp
void dump_node(const Role& node, Dumper& out);
void dump_node(const System& node, Dumper& out);
void dump_node(const Evidence& node, Dumper& out);
void dump_node(const Tier& node, Dumper& out);
void dump_node(const Everyone& node, Dumper& out);
void dump_node(const Refuse& node, Dumper& out);
void dump_node(const Allow& node, Dumper& out);
void dump_overrides(int depth, const std::optional<Overrides>& overrides, Dumper& out);
void dump_team(int depth, const std::optional<TeamChoice>& team, Dumper& out);
void dump_approvers(int depth, const std::vector<Approver>& approvers, Dumper& out);

// dump_triggers.cpp
void dump_node(const Trigger& node, Dumper& out);
void dump_node(const Lifecycle& node, Dumper& out);
void dump_node(const Guidance& node, Dumper& out);

// dump_time.cpp
void dump_node(const Dates& node, Dumper& out);
void dump_node(const Calendar& node, Dumper& out);
void dump_node(const Obligation& node, Dumper& out);
void dump_node(const Ladder& node, Dumper& out);

// dump_claims.cpp
void dump_node(const Guarantee& node, Dumper& out);
void dump_node(const Test& node, Dumper& out);

}  // namespace tier::syntax
