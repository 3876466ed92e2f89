#include "verify.h"

namespace tier::runtime {
namespace {

using format::Decision;

/// A cache line of words, so that each line of the file is read once.
constexpr std::uint32_t stride = 8;

/// Whether, in words [from, from + count) of an input's rows of bits, the two rows for a
/// missing fact are what the rows of the classes make them.
bool summaries_hold(const std::uint64_t* bits, std::uint32_t classes, std::size_t words,
                    std::uint32_t from, std::uint32_t count) {
  std::uint64_t some[stride] = {};
  std::uint64_t every[stride];
  for (std::uint64_t& word : every) {
    word = ~std::uint64_t{0};
  }
  const std::uint64_t* row = bits + from;
  for (std::uint32_t index = 0; index < classes; ++index, row += words) {
    for (std::uint32_t word = 0; word < count; ++word) {
      some[word] |= row[word];
      every[word] &= row[word];
    }
  }
  std::uint64_t difference = 0;
  for (std::uint32_t word = 0; word < count; ++word) {
    difference |= (some[word] ^ row[word]) | (every[word] ^ row[words + word]);
  }
  return difference == 0;
}

bool input_holds(const Table& table, const Decision& decision, const format::Input& input) {
  const std::uint32_t classes = table.attributes[input.attribute].class_count;
  const std::uint64_t* bits = table.bits + input.first_word;
  const std::uint32_t words = decision.words;
  for (std::uint32_t from = 0; from < words; from += stride) {
    const std::uint32_t count = words - from < stride ? words - from : stride;
    if (!summaries_hold(bits, classes, words, from, count)) {
      return false;
    }
  }
  // A bit beyond the last row would show in the row of some class.
  const std::uint32_t used = decision.rows.count % 64;
  const std::uint64_t* some = bits + std::size_t{classes} * words;
  return used == 0 || (some[words - 1] >> used) == 0;
}

}  // namespace

bool bits_hold(const Table& table) {
  for (std::uint32_t index = 0; index < table.decision_count; ++index) {
    const Decision& decision = table.decisions[index];
    for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
      if (!input_holds(table, decision, table.inputs[decision.inputs.begin + place])) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace tier::runtime
