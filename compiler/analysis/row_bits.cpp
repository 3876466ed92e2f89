#include "compiler/analysis/row_bits.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/classes_in_groups.h"

namespace tier::analysis {

namespace {

constexpr std::size_t max_buckets = 64;

}  // namespace

RowBits::RowBits(const table::DecisionTable& table, std::vector<const table::Row*> rows)
    : rows_(std::move(rows)),
      word_count_((rows_.size() + 63) / 64),
      columns_(table.attributes.size()) {
  for (const table::Row* row : rows_) {
    for (const table::Test& test : row->tests) {
      Columns& columns = columns_[test.attribute.value];
      if (columns.buckets == 0) {
        columns.buckets = std::min(max_buckets, test.classes.size());
        columns.words.assign(columns.buckets * word_count_, ~std::uint64_t{0});
      }
    }
  }
  for (std::size_t place = 0; place < rows_.size(); ++place) {
    for (const table::Test& test : rows_[place]->tests) {
      Columns& columns = columns_[test.attribute.value];
      const std::uint64_t mask = mask_of(test);
      for (std::size_t bucket = 0; bucket < columns.buckets; ++bucket) {
        if (((mask >> bucket) & 1U) == 0) {
          columns.words[bucket * word_count_ + place / 64] &= ~(std::uint64_t{1} << (place % 64));
        }
      }
    }
  }
}

/// A row that does not test an attribute accepts every bucket of it, so all bits start set.
std::uint64_t RowBits::mask_of(const table::Test& test) const {
  const std::size_t classes = test.classes.size();
  if (classes <= max_buckets) {
    return test.classes.word(0);
  }
  std::uint64_t mask = 0;
  for_each_class(test.classes, [&](std::size_t index) {
    mask |= std::uint64_t{1} << (index * max_buckets / classes);
  });
  return mask;
}

std::vector<RowBits::Mask> RowBits::masks_of(const Tests& tests) const {
  std::vector<Mask> masks;
  masks.reserve(tests.size());
  for (const table::Test& test : tests) {
    // What no row tests divides none of them.
    if (columns_[test.attribute.value].buckets != 0) {
      masks.push_back({&columns_[test.attribute.value], mask_of(test)});
    }
  }
  std::sort(masks.begin(), masks.end(), [](const Mask& a, const Mask& b) {
    return std::popcount(a.buckets) < std::popcount(b.buckets);
  });
  return masks;
}

std::uint64_t RowBits::word(const std::vector<Mask>& masks, std::size_t index,
                            std::uint64_t bits) const {
  for (const Mask& mask : masks) {
    std::uint64_t accepting = 0;
    for (std::uint64_t left = mask.buckets; left != 0; left &= left - 1) {
      const auto bucket = static_cast<std::size_t>(std::countr_zero(left));
      accepting |= mask.columns->words[bucket * word_count_ + index];
    }
    bits &= accepting;
    if (bits == 0) {
      break;
    }
  }
  return bits;
}

}  // namespace tier::analysis
