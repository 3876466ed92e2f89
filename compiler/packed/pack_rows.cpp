#include <map>
#include <set>
#include <vector>

#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::Section;
using table::AttributeId;
using table::DecisionTable;

/// The rows of one decision.
class DecisionRows {
 public:
  DecisionRows(const DecisionTable& table, const table::Decision& decision)
      : table_(table), decision_(decision) {}

  [[nodiscard]] std::uint32_t count() const { return decision_.row_count; }
  [[nodiscard]] std::uint32_t words() const { return (count() + 63) / 64; }
  [[nodiscard]] const table::Row& operator[](std::uint32_t place) const {
    return table_.rows[table::RowId(decision_.first_row + place)];
  }

  /// The attributes that some row tests, in their order.
  [[nodiscard]] std::set<AttributeId> inputs() const {
    std::set<AttributeId> tested;
    for (std::uint32_t place = 0; place < count(); ++place) {
      for (const table::Test& test : (*this)[place].tests) {
        tested.insert(test.attribute);
      }
    }
    return tested;
  }

 private:
  const DecisionTable& table_;
  const table::Decision& decision_;
};

/// The rows of bits of one input: one a class, then those of the rows that accept some
/// class and of those that accept every class.
class InputBits {
 public:
  InputBits(const DecisionRows& rows, std::uint32_t class_count)
      : words_(rows.words()), classes_(class_count), bits_((class_count + 2) * words_, 0) {
    for (std::uint32_t place = 0; place < rows.count(); ++place) {
      for (std::size_t row_of_bits = 0; row_of_bits < classes_ + 2; ++row_of_bits) {
        word(row_of_bits, place) |= bit(place);
      }
    }
  }

  /// Takes the classes that a row does not accept from it.
  void restrict(std::uint32_t place, const table::ClassSet& accepted) {
    for (std::size_t index = 0; index < classes_; ++index) {
      if (!accepted.has(index)) {
        word(index, place) &= ~bit(place);
      }
    }
    if (accepted.empty()) {
      word(classes_, place) &= ~bit(place);
    }
    if (!accepted.is_all()) {
      word(classes_ + 1, place) &= ~bit(place);
    }
  }

  [[nodiscard]] const std::vector<std::uint64_t>& bits() const { return bits_; }

 private:
  std::size_t words_;
  std::size_t classes_;
  std::vector<std::uint64_t> bits_;

  static std::uint64_t bit(std::uint32_t place) { return std::uint64_t{1} << (place % 64); }
  std::uint64_t& word(std::size_t row_of_bits, std::uint32_t place) {
    return bits_[row_of_bits * words_ + place / 64];
  }
};

void append_bits(Sections& sections, const DecisionTable& table, const DecisionRows& rows) {
  std::map<AttributeId, InputBits> inputs;
  for (const AttributeId id : rows.inputs()) {
    inputs.emplace(id, InputBits(rows, table.attributes[id].class_count));
  }
  for (std::uint32_t place = 0; place < rows.count(); ++place) {
    for (const table::Test& test : rows[place].tests) {
      inputs.at(test.attribute).restrict(place, test.classes);
    }
  }
  for (const auto& [id, input] : inputs) {
    const std::uint32_t first_word = sections.count<std::uint64_t>(Section::Bits);
    sections.append(Section::Inputs, format::Input{id.value, first_word});
    for (const std::uint64_t word : input.bits()) {
      sections.append(Section::Bits, word);
    }
  }
}

}  // namespace

void append_rows(Sections& sections, const DecisionTable& table, const table::Decision& source,
                 format::Decision& decision) {
  const DecisionRows rows(table, source);
  decision.rows = {sections.count<format::Row>(Section::Rows), rows.count()};
  decision.inputs.begin = sections.count<format::Input>(Section::Inputs);
  decision.words = rows.words();
  std::map<PackedOutcome, std::uint32_t> outcomes;
  for (std::uint32_t place = 0; place < rows.count(); ++place) {
    const auto [found, is_new] = outcomes.emplace(
        outcome_of(table, rows[place].rule), sections.count<format::Outcome>(Section::Outcomes));
    if (is_new) {
      format::Outcome outcome = found->first.outcome;
      outcome.list = sections.append_list(found->first.list);
      sections.append(Section::Outcomes, outcome);
    }
    sections.append(Section::Rows, format::Row{rows[place].rule.value, found->second});
  }
  append_bits(sections, table, rows);
  decision.inputs.count = sections.count<format::Input>(Section::Inputs) - decision.inputs.begin;
}

}  // namespace tier::packed
