#include "verify.h"

namespace tier::runtime {
namespace {

using format::AttributeKind;
using format::Decision;
using format::Filter;
using format::FilterKind;
using format::Input;
using format::none;
using format::Section;

bool is_any(const format::Attribute& attribute) {
  return attribute.kind == AttributeKind::Member || attribute.kind == AttributeKind::Pattern;
}

/// Whether a bucket is given to each class.
bool buckets_hold(const Table& table, const Input& input, Tiles& buckets) {
  if (input.buckets == none) {
    return input.bucket_count == input.class_count;
  }
  if (!buckets.take(input.buckets, input.class_count)) {
    return false;
  }
  for (std::uint32_t index = 0; index < input.class_count; ++index) {
    if (table.buckets[input.buckets + index] >= input.bucket_count) {
      return false;
    }
  }
  return true;
}

/// Whether an input is a fact that is known before the decision runs.
bool input_holds(const Table& table, std::uint32_t decision, const Input& input, Tiles& buckets) {
  if (input.attribute >= table.attribute_count) {
    return false;
  }
  const format::Attribute& attribute = table.attributes[input.attribute];
  return input.class_count == attribute.class_count &&
         (attribute.derived_by == none || attribute.derived_by < decision) &&
         buckets_hold(table, input, buckets);
}

/// The rows of bits of a filter, or 0 where its inputs are not as its kind says or are too many.
std::uint64_t rows_of_bits(const Table& table, const Decision& decision, const Filter& filter) {
  std::uint64_t rows = filter.kind == FilterKind::Product ? 1 : filter.inputs.count + 1ULL;
  for (std::uint32_t place = 0; place < filter.inputs.count; ++place) {
    const Input& input = table.inputs[filter.inputs.begin + place];
    if (filter.kind == FilterKind::Any) {
      if (!is_any(table.attributes[input.attribute]) || input.buckets != none || input.step != 0) {
        return 0;
      }
      continue;
    }
    if (input.step != rows * decision.words || input.bucket_count == 0) {
      return 0;
    }
    rows *= input.bucket_count;
    if (rows * decision.words > 0xFFFF'FFFF) {
      return 0;
    }
  }
  return rows;
}

/// Whether what no filter takes has no row of bits.
bool rest_holds(const Table& table, const Decision& decision, std::uint32_t taken) {
  for (std::uint32_t place = taken; place < decision.inputs.count; ++place) {
    const Input& input = table.inputs[decision.inputs.begin + place];
    if (input.buckets != none || input.step != 0) {
      return false;
    }
  }
  return true;
}

/// Takes what stands before rows of bits that begin at a line of the cache.
bool take_gap(const Table& table, const Decision& decision, Tiles& bits) {
  constexpr std::uint32_t line = 8;
  while (decision.words >= line && bits.next() % line != 0) {
    if (bits.used_up() || table.bits[bits.next()] != 0) {
      return false;
    }
    bits.take(bits.next(), 1);
  }
  return bits.take(decision.first_exact_word, decision.words);
}

}  // namespace

bool filters_hold(const Table& table, std::uint32_t index, Pools& pools) {
  const Decision& decision = table.decisions[index];
  // A row is found by a filter, and every filter but that of all rows has inputs.
  if (decision.inputs.count > table.attribute_count ||
      decision.filters.count > decision.inputs.count + 1 ||
      (decision.filters.count == 0 && decision.rows.count > 0)) {
    return false;
  }
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    if (!input_holds(table, index, table.inputs[decision.inputs.begin + place],
                     pools[Section::Buckets])) {
      return false;
    }
  }
  Tiles& bits = pools[Section::Bits];
  if (!take_gap(table, decision, bits)) {
    return false;
  }
  std::uint32_t taken = 0;
  std::uint32_t kinds = 0;
  for (std::uint32_t place = 0; place < decision.filters.count; ++place) {
    const Filter& filter = table.filters[decision.filters.begin + place];
    kinds += filter.kind == FilterKind::Any ? 1 : 0;
    if (filter.kind > FilterKind::Any || kinds > 1 ||
        filter.inputs.begin != decision.inputs.begin + taken ||
        filter.inputs.count > decision.inputs.count - taken) {
      return false;
    }
    taken += filter.inputs.count;
    const std::uint64_t rows = rows_of_bits(table, decision, filter);
    if (rows == 0 || !bits.take(filter.first_word, rows * decision.words)) {
      return false;
    }
  }
  return rest_holds(table, decision, taken);
}

}  // namespace tier::runtime
