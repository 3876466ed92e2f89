#include "selection.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>

#include "tier/row_test.h"

namespace tier::runtime {
namespace {

using format::Filter;
using format::Input;

/// Which of sixteen facts are 1, from the lowest bit on; what they are goes into `seen`.
#ifdef __SSE2__
struct Seen {
  __m128i facts = _mm_setzero_si128();

  std::uint32_t sixteen(const std::uint32_t* facts_at) {
    const __m128i packed =
        _mm_packs_epi16(_mm_packs_epi32(four(facts_at), four(facts_at + 4)),
                        _mm_packs_epi32(four(facts_at + 8), four(facts_at + 12)));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(packed));
  }

  /// Whether all were 0 or 1.
  [[nodiscard]] bool is_known() const {
    const __m128i rest = _mm_andnot_si128(_mm_set1_epi32(1), facts);
    return _mm_movemask_epi8(_mm_cmpeq_epi32(rest, _mm_setzero_si128())) == 0xFFFF;
  }

 private:
  __m128i four(const std::uint32_t* facts_at) {
    const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i*>(facts_at));
    facts = _mm_or_si128(facts, loaded);
    return _mm_cmpeq_epi32(loaded, _mm_set1_epi32(1));
  }
};
#else
struct Seen {
  std::uint32_t facts = 0;

  std::uint32_t sixteen(const std::uint32_t* facts_at) {
    std::uint32_t ones = 0;
    for (unsigned index = 0; index < 16; ++index) {
      facts |= facts_at[index];
      ones |= (facts_at[index] == 1 ? 1U : 0U) << index;
    }
    return ones;
  }

  [[nodiscard]] bool is_known() const { return facts < 2; }
};
#endif

/// Chooses the row of bits of rows that need none of the inputs, and those of the inputs that are
/// yes; false where one is neither yes nor no. Nothing is predicted but how many are yes.
bool select_any(const Filter& filter, const Input* inputs, const std::uint32_t* facts,
                Selection& selection) {
  const std::uint32_t count = filter.inputs.count;
  const std::uint32_t words = selection.words;
  std::uint32_t* const any = selection.any;
  std::uint32_t chosen = 0;
  std::uint32_t place = 0;
  std::uint32_t row = filter.first_word + words;
  Seen seen;
  // A book whose rules ask for all of its members has them one behind the other.
  if (count >= 16 && inputs[count - 1].attribute - inputs->attribute == count - 1) {
    const std::uint32_t* const first = facts + inputs->attribute;
    for (; count - place >= 16; place += 16, row += 16 * words) {
      for (std::uint32_t ones = seen.sixteen(first + place); ones != 0; ones &= ones - 1) {
        any[chosen++] = row + static_cast<std::uint32_t>(std::countr_zero(ones)) * words;
      }
    }
  }
  std::uint32_t strange = 0;
  for (; place < count; ++place, row += words) {
    const std::uint32_t fact = facts[inputs[place].attribute];
    strange |= fact;
    any[chosen] = row;
    chosen += fact == 1 ? 1 : 0;
  }
  if (strange > 1 || !seen.is_known()) {
    // Which members are yes says nothing while others may be.
    return false;
  }
  // Filled up to fours, also where none is yes: most tickets then take equally many steps.
  do {
    any[chosen++] = filter.first_word;
  } while (chosen % any_step != 0);
  selection.any_count = chosen;
  return true;
}

/// The row of bits of a filter whose facts are all there; `known` is 0 then where one is not.
std::uint32_t product(const Filter& filter, const Input* input, const std::uint32_t* facts,
                      const std::uint8_t* buckets, std::uint32_t& known) {
  std::uint32_t word = filter.first_word;
  const Input* const end = input + filter.inputs.count;
  for (; input != end; ++input) {
    const std::uint32_t fact = facts[input->attribute];
    known &= fact < input->class_count ? 1U : 0U;
    // A class that there is not is read as the first.
    const std::uint32_t there = fact < input->class_count ? fact : 0;
    const std::uint32_t first = input->buckets;
    word += input->step * (first == format::none ? there : buckets[first + there]);
  }
  return word;
}

/// Of facts that do not go by their filter, whether one is neither missing nor a class.
Completeness completeness(const Table& table, const format::Decision& decision,
                          const std::uint32_t* facts) {
  const Input* const inputs = table.inputs + decision.inputs.begin;
  Completeness found = Completeness::Complete;
  for (std::uint32_t place = 0; place < decision.inputs.count; ++place) {
    const std::uint32_t fact = facts[inputs[place].attribute];
    if (fact >= inputs[place].class_count) {
      if (fact != missing) {
        return Completeness::BadClass;
      }
      found = Completeness::Missing;
    }
  }
  return found;
}

}  // namespace

Completeness select(const Table& table, const format::Decision& decision,
                    const std::uint32_t* facts, Selection& selection) {
  const Filter* const filters = table.filters + decision.filters.begin;
  const Input* inputs = table.inputs + decision.inputs.begin;
  const Input* const end = inputs + decision.inputs.count;
  selection.bits = table.bits;
  selection.words = decision.words;
  // Counted here and not in the selection, as each step would wait for the store of the one before.
  std::uint32_t* const rows = selection.rows;
  std::uint32_t chosen = 0;
  std::uint32_t complete = 1;
  for (const Filter* filter = filters; filter != filters + decision.filters.count; ++filter) {
    std::uint32_t known = 1;
    if (filter->kind == format::FilterKind::Product) {
      rows[chosen] = product(*filter, inputs, facts, table.buckets, known);
      chosen += known;
    } else {
      known = select_any(*filter, inputs, facts, selection) ? 1 : 0;
    }
    complete &= known;
    inputs += filter->inputs.count;
  }
  selection.row_count = chosen;
  for (; inputs != end; ++inputs) {
    complete &= facts[inputs->attribute] < inputs->class_count ? 1U : 0U;
  }
  return complete != 0 ? Completeness::Complete : completeness(table, decision, facts);
}

bool row_holds(const Table& table, const format::Decision& decision, const format::Row& row,
               const std::uint32_t* facts) {
  const Input* const inputs = table.inputs + decision.inputs.begin;
  const std::uint64_t* const tests = table.tests + row.tests.begin;
  for (std::uint32_t index = 0; index < row.tests.count; ++index) {
    const RowTest test(tests[index]);
    if (!test.accepts(table, facts[inputs[test.input()].attribute])) {
      return false;
    }
  }
  return true;
}

}  // namespace tier::runtime
