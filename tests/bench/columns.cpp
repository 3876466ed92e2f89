#include "tests/bench/columns.h"

#include <cstdlib>
#include <cstring>

namespace tier::bench {

Columns::Columns(const Work& work, std::uint32_t decision)
    : bytes_(std::make_unique<std::uint64_t[]>(work.size / 8 + 1)),
      decision_(decision),
      lent_(work.table.attribute_count),
      outcomes_(work.tickets.size()),
      rules_(work.tickets.size()) {
  std::memcpy(bytes_.get(), work.bytes, work.size);
  if (tier_open(bytes_.get(), work.size, &table_) != TIER_OK) {
    std::abort();
  }
  for (std::uint32_t index = 0; index < work.table.attribute_count; ++index) {
    if (tier_column_width(&table_, index) != 0) {
      add(work, index);
    }
  }
}

void Columns::add(const Work& work, std::uint32_t attribute) {
  const runtime::Table& table = work.table;
  Column& column = lent_[attribute];
  const bool has_dictionary = tier_column_width(&table_, attribute) == 1;
  const std::uint32_t class_count = table.attributes[attribute].class_count;
  for (std::uint32_t entry = 0; has_dictionary && entry < class_count; ++entry) {
    column.classes.push_back(entry);
  }
  for (std::size_t row = 0; row < rows(); ++row) {
    const std::uint32_t* const facts = work.facts.data() + row * table.attribute_count;
    if (has_dictionary) {
      column.codes.push_back(facts[attribute]);
      continue;
    }
    for (std::uint32_t index = attribute; index < table.attribute_count; ++index) {
      if (index == attribute || table.attributes[index].source == attribute) {
        column.classes.push_back(facts[index]);
      }
    }
  }
  columns_.push_back({attribute, column.classes.data(), has_dictionary ? class_count : rows(),
                      has_dictionary ? column.codes.data() : nullptr, nullptr});
}

void Columns::decide(std::size_t begin, std::size_t end) {
  std::vector<std::uint64_t> scratch(tier_batch_words(&table_));
  const tier_answers answers{decision_, nullptr, outcomes_.data(), rules_.data(), nullptr};
  const tier_batch batch{columns_.data(), columns_.size(), &answers, 1};
  if (tier_decide_rows(&table_, &batch, begin, end, scratch.data(), scratch.size()) != TIER_OK) {
    std::abort();
  }
}

}  // namespace tier::bench
