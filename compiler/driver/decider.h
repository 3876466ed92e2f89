#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/driver/open_book.h"
#include "tier/decide.h"

namespace tier::driver {

/// The runtime with the memory it asks for, lent once for all tickets.
///
///     decider.begin();
///     decider.bind(fact, "high");
///     decider.decide();
///     decider.answers()[0].rule …
///
/// Attributes, decisions and rules have the same numbers as in the table.
class Decider {
 public:
  /// `book` outlives the decider.
  explicit Decider(const Book& book);

  /// Every fact absent.
  void begin() { facts_ = absent_; }
  /// On any status but Ok the fact is missing, whatever its default.
  runtime::Status bind(table::AttributeId fact, std::string_view text) {
    const runtime::Status status = runtime::bind(packed_, fact.value, text, facts_.data());
    if (status != runtime::Status::Ok) {
      set_missing(fact);
    }
    return status;
  }
  void set_missing(table::AttributeId fact) { facts_[fact.value] = runtime::missing; }
  void decide();

  /// One class an attribute, those of derived facts after `decide` included.
  [[nodiscard]] const std::vector<std::uint32_t>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<runtime::Answer>& answers() const { return answers_; }
  [[nodiscard]] table::AttributeId question(std::uint32_t index) const {
    return table::AttributeId(questions_[index]);
  }

 private:
  const table::DecisionTable& table_;
  const runtime::Table& packed_;
  std::vector<std::uint32_t> absent_;
  std::vector<std::uint32_t> facts_;
  std::vector<runtime::Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<runtime::Match> matches_;
};

}  // namespace tier::driver
