#include "kernel.h"

namespace tier::runtime {
namespace {

/// One word, where there are too few for a block.
std::uint64_t word_at(const Selection& selection, std::uint32_t word) {
  std::uint64_t match = ~std::uint64_t{0};
  for (std::uint32_t index = 0; index < selection.row_count; ++index) {
    match &= selection.bits[selection.rows[index] + std::size_t{word}];
  }
  if (selection.any_count > 0) {
    std::uint64_t any = 0;
    for (std::uint32_t index = 0; index < selection.any_count; ++index) {
      any |= selection.bits[selection.any[index] + std::size_t{word}];
    }
    match &= any;
  }
  return match;
}

std::uint32_t few_words(const Selection& selection, std::uint64_t* block) {
  std::uint64_t found = 0;
  for (std::uint32_t word = 0; word < selection.words; ++word) {
    block[word] = word_at(selection, word);
    found |= block[word];
  }
  return found != 0 ? 0 : selection.words;
}

}  // namespace

std::uint32_t next_block_portable(const Selection& selection, std::uint32_t from,
                                  std::uint64_t* block) {
  if (selection.words < block_words) {
    return from == 0 ? few_words(selection, block) : selection.words;
  }
  for (; from < selection.words; from += block_words) {
    const std::uint64_t* const bits = selection.bits + from;
    std::uint64_t match[block_words];
    for (std::uint64_t& word : match) {
      word = ~std::uint64_t{0};
    }
    for (std::uint32_t index = 0; index < selection.row_count; ++index) {
      const std::uint64_t* const row = bits + selection.rows[index];
      for (std::uint32_t word = 0; word < block_words; ++word) {
        match[word] &= row[word];
      }
    }
    if (selection.any_count > 0) {
      std::uint64_t any[block_words] = {};
      for (std::uint32_t index = 0; index < selection.any_count; ++index) {
        const std::uint64_t* const row = bits + selection.any[index];
        for (std::uint32_t word = 0; word < block_words; ++word) {
          any[word] |= row[word];
        }
      }
      for (std::uint32_t word = 0; word < block_words; ++word) {
        match[word] &= any[word];
      }
    }
    std::uint64_t found = 0;
    for (std::uint32_t word = 0; word < block_words; ++word) {
      block[word] = match[word];
      found |= match[word];
    }
    if (found != 0) {
      return from;
    }
  }
  return selection.words;
}

}  // namespace tier::runtime
