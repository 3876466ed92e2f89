#include "verify.h"

namespace tier::runtime {
namespace {

using format::Decision;

/// Whether a row of bits has none behind the last row, of which nothing could be told.
bool end_holds(const Decision& decision, const std::uint64_t* row_of_bits) {
  std::uint32_t word = decision.rows.count / 64;
  std::uint64_t beyond =
      word < decision.words ? row_of_bits[word] >> (decision.rows.count % 64) : 0;
  while (++word < decision.words) {
    beyond |= row_of_bits[word];
  }
  return beyond == 0;
}

}  // namespace

bool bits_hold(const Table& table) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    for (std::uint32_t place = 0; place < decision.filters.count; ++place) {
      const format::Filter& filter = table.filters[decision.filters.begin + place];
      std::uint32_t rows = filter.kind == format::FilterKind::Any ? filter.inputs.count + 1 : 1;
      for (std::uint32_t input = 0;
           filter.kind == format::FilterKind::Product && input < filter.inputs.count; ++input) {
        rows *= table.inputs[filter.inputs.begin + input].bucket_count;
      }
      for (std::uint32_t row = 0; row < rows; ++row) {
        if (!end_holds(decision,
                       table.bits + filter.first_word + std::size_t{row} * decision.words)) {
          return false;
        }
      }
    }
  }
  return true;
}

}  // namespace tier::runtime
