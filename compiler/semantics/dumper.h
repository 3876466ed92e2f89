#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {

/// Writes a model as indented lines, private to dump.h: its order stands in dump.cpp, and each
/// family of things has a file of its own.
class Dumper {
 public:
  explicit Dumper(const Model& model) : model_(model) {}

  std::string run();

 private:
  template <class... Arguments>
  void line(int depth, fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    out_.append(static_cast<std::size_t>(depth) * 2, ' ');
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }

  // dump_facts.cpp
  std::string type_name(const Type& type) const;
  std::string heading(FactId fact, const MatrixHeading& values) const;
  void show(const Enum& type);
  void show(const Fact& fact);
  void show(FactId fact, const DerivedByMatrix& matrix);
  void show(FactId fact, const DerivedByRows& list);

  // dump_conditions.cpp
  std::string values(const Type& type, const std::vector<bool>& chosen) const;
  std::string describe(const SameEnum& node) const;
  std::string describe(const TargetCompared& node) const;
  std::string describe(const Pattern& pattern) const;
  void show_condition(int depth, ConditionId id);
  void show_chain(int depth, std::string_view word, const std::vector<ConditionId>& operands);
  /// The condition below its word, nothing where there is none.
  void show_clause(int depth, std::string_view word, const std::optional<ConditionId>& condition);

  // dump_ladders.cpp
  void show_ladders();
  void show(const LadderStep& step);

  // dump.cpp
  void show(const Scope& scope);
  void show(const TeamChoice& choice);

  // dump_access.cpp
  void show_access();
  void show(const System& system);
  void show(const Evidence& evidence);
  void show(const Permission& permission);
  void show_approvers(const std::vector<Approver>& approvers);
  void show_text(std::string_view word, const std::string& text);
  /// The names of tiers or evidence, `?` for one that was not found.
  template <class Store, class IdType>
  static std::string names(const Store& store, const std::vector<IdType>& ids) {
    std::string text;
    for (const IdType id : ids) {
      text += (text.empty() ? "" : ", ") + (id.is_some() ? store[id].name : "?");
    }
    return text;
  }

  // dump_movement.cpp
  void show_movement();
  void show(const Trigger& trigger);
  void show(const Need& need);
  void show(const Accept& accept);
  void show(const Lifecycle& lifecycle);
  void show(const Guidance& guidance);
  std::string constants(const Fact& fact, const std::vector<Constant>& values) const;

  // dump_calendars.cpp
  void show_calendars();
  void show(const Dates& dates);
  void show(const Calendar& calendar);
  void show_hours(const WeeklyHours& hours);
  void show_hours(const CombinedHours& hours);
  void show_hours(const HoursByFact& hours);
  void show_closed(const std::vector<ClosedOn>& closed);

  // dump_obligations.cpp
  void show_obligations();
  void show(const Obligation& obligation);
  void show(const ClockEvent& event);
  void show(std::string_view word, const Warning& warning);

  // dump_assertions.cpp
  void show_assertions();
  void show(const Assertion& assertion);
  [[nodiscard]] std::string given_text(const Given& given) const;
  void show(const TestCase& test);
  std::string accesses(const std::vector<Access>& all) const;

  const Model& model_;
  std::string out_;
};

}  // namespace tier::semantics
