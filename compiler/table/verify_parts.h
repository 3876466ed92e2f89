#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"

/// The parts of `verify`, by what they look at. All but `verify_ids`, `verify_people_ids` and
/// `verify_assertion_ids` rely on every id naming something.
namespace tier::table {

class Complaints {
 public:
  /// Keeps the sentence where `holds` is false.
  template <class... Arguments>
  void expect(bool holds, fmt::format_string<Arguments...> sentence, Arguments&&... arguments) {
    if (!holds) {
      sentences_.push_back(fmt::format(sentence, std::forward<Arguments>(arguments)...));
    }
  }
  [[nodiscard]] bool empty() const { return sentences_.empty(); }
  [[nodiscard]] std::vector<std::string> take() { return std::move(sentences_); }

 private:
  std::vector<std::string> sentences_;
};

template <class IdType, class Value>
bool names_one(const base::Store<IdType, Value>& store, IdType id) {
  return id.value < store.size();
}

/// Whether an id that may be absent names something where it is there.
template <class IdType, class Value>
bool names_one(const base::Store<IdType, Value>& store, const std::optional<IdType>& id) {
  return !id || names_one(store, *id);
}

void verify_origin(const DecisionTable& table, const Origin& origin, std::string_view name,
                   Complaints& complaints);

void verify_ids(const DecisionTable& table, Complaints& complaints);
void verify_people_ids(const DecisionTable& table, Complaints& complaints);
void verify_assertion_ids(const DecisionTable& table, Complaints& complaints);
/// Of a row or its like: in order, each over the classes that its attribute has.
void verify_tests(const DecisionTable& table, const std::vector<Test>& tests,
                  std::string_view owner, Complaints& complaints);
void verify_attributes(const DecisionTable& table, Complaints& complaints);
void verify_rules(const DecisionTable& table, Complaints& complaints);
void verify_people(const DecisionTable& table, Complaints& complaints);
void verify_calendars(const DecisionTable& table, Complaints& complaints);
void verify_obligations(const DecisionTable& table, Complaints& complaints);
bool is_time(const DecisionTable& table, AttributeId id);
bool person_is_there(const DecisionTable& table, const Person& person);
void verify_ladders(const DecisionTable& table, Complaints& complaints);
void verify_measures(const DecisionTable& table, Complaints& complaints);
void verify_assertions(const DecisionTable& table, Complaints& complaints);
/// Whether the rule answers what the decision asks, and its answer is sound.
void verify_outcome(const DecisionTable& table, const Decision& decision, const Rule& rule,
                    Complaints& complaints);
/// Whether the matrix that a decision was written as, if it was, shows its rows.
void verify_matrix(const DecisionTable& table, const Decision& decision, Complaints& complaints);
void verify_decisions(const DecisionTable& table, Complaints& complaints);

}  // namespace tier::table
