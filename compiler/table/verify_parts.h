#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"

/// The parts of `verify`, by what they look at. All but `verify_ids` rely on every id
/// naming something.
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

void verify_ids(const DecisionTable& table, Complaints& complaints);
void verify_attributes(const DecisionTable& table, Complaints& complaints);
void verify_rules(const DecisionTable& table, Complaints& complaints);
void verify_decisions(const DecisionTable& table, Complaints& complaints);

}  // namespace tier::table
