#include <map>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/packed/filter_plan.h"
#include "compiler/packed/sections.h"
#include "compiler/table/class_ranges.h"

namespace tier::packed {
namespace {

using format::Section;
using table::AttributeId;
using table::DecisionTable;
using Rows = std::vector<const table::Row*>;

/// Rows of bits, all of one length.
class RowsOfBits {
 public:
  RowsOfBits(std::size_t count, std::size_t words) : words_(words), bits_(count * words, 0) {}

  void set(std::size_t row_of_bits, std::size_t place) {
    bits_[row_of_bits * words_ + place / 64] |= std::uint64_t{1} << (place % 64);
  }
  [[nodiscard]] const std::vector<std::uint64_t>& words() const { return bits_; }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

/// For each input whether its buckets are taken by a row, and whether each as a whole.
struct Taken {
  std::vector<std::vector<bool>> buckets;
  bool exact = true;
};

const table::Test* test_of(const table::Row& row, AttributeId id) {
  for (const table::Test& test : row.tests) {
    if (test.attribute == id) {
      return &test;
    }
  }
  return nullptr;
}

/// The buckets in which a row accepts some class.
Taken taken_by(const table::Row& row, const PlannedFilter& filter) {
  Taken taken;
  for (const PlannedInput& input : filter.inputs) {
    const table::Test* test = test_of(row, input.attribute);
    std::vector<bool> some(input.bucket_count, test == nullptr);
    for (std::uint32_t bucket = 0; test != nullptr && bucket < input.bucket_count; ++bucket) {
      const PlannedInput::Classes classes = input.classes_in(bucket);
      const std::size_t accepted = table::count_between(test->classes, classes.begin, classes.end);
      some[bucket] = accepted > 0;
      taken.exact = taken.exact && (accepted == 0 || accepted == classes.end - classes.begin);
    }
    taken.buckets.push_back(std::move(some));
  }
  return taken;
}

/// Sets the bits of a row where all of its buckets meet; those of the first input vary fastest.
void set_product(const Taken& taken, std::size_t place, RowsOfBits& bits) {
  std::vector<std::size_t> meet = {0};
  std::size_t apart = 1;
  for (const std::vector<bool>& buckets : taken.buckets) {
    std::vector<std::size_t> longer;
    for (std::size_t bucket = 0; bucket < buckets.size(); ++bucket) {
      for (const std::size_t before : meet) {
        if (buckets[bucket]) {
          longer.push_back(before + bucket * apart);
        }
      }
    }
    meet = std::move(longer);
    apart *= buckets.size();
  }
  for (const std::size_t row_of_bits : meet) {
    bits.set(row_of_bits, place);
  }
}

/// One decision's rows on their way into the sections.
class RowPacker {
 public:
  RowPacker(Sections& sections, const DecisionTable& table, const Rows& rows)
      : sections_(sections),
        rows_(rows),
        plan_(plan_filters(table, rows)),
        words_(format::words_of(static_cast<std::uint32_t>(rows.size()))),
        exact_(rows.size(), true) {}

  void append(format::Decision& decision) {
    decision.words = words_;
    decision.inputs.begin = sections_.count<format::Input>(Section::Inputs);
    decision.filters.begin = sections_.count<format::Filter>(Section::Filters);
    align();
    decision.first_exact_word = word_count();
    std::vector<RowsOfBits> bits;
    for (const PlannedFilter& filter : plan_.filters) {
      bits.push_back(bits_of(filter));
    }
    append_exact();
    for (std::size_t index = 0; index < bits.size(); ++index) {
      append_filter(plan_.filters[index], bits[index]);
    }
    for (const PlannedInput& input : plan_.rest) {
      append_input(input, 0);
    }
    decision.inputs.count = sections_.count<format::Input>(Section::Inputs) - decision.inputs.begin;
    decision.filters.count =
        sections_.count<format::Filter>(Section::Filters) - decision.filters.begin;
  }

  /// The tests of a row, by input.
  [[nodiscard]] format::Range append_tests(const table::Row& row) {
    const format::Range range{sections_.count<std::uint64_t>(Section::Tests),
                              static_cast<std::uint32_t>(row.tests.size())};
    std::map<std::uint32_t, const table::Test*> by_input;
    for (const table::Test& test : row.tests) {
      by_input.emplace(places_.at(test.attribute), &test);
    }
    for (const auto& [place, test] : by_input) {
      sections_.append(Section::Tests, word_of(place, test->classes));
    }
    return range;
  }

 private:
  [[nodiscard]] std::uint32_t word_count() const {
    return sections_.count<std::uint64_t>(Section::Bits);
  }

  /// Rows of bits of whole blocks begin at lines of the cache.
  void align() {
    constexpr std::uint32_t line = 8;
    while (words_ >= line && word_count() % line != 0) {
      sections_.append(Section::Bits, std::uint64_t{0});
    }
  }

  /// Also leaves in `exact_` of which rows the filter tells less than their tests.
  RowsOfBits bits_of(const PlannedFilter& filter) {
    RowsOfBits bits(filter.rows_of_bits(), words_);
    for (std::size_t place = 0; place < rows_.size(); ++place) {
      if (filter.is_any) {
        const std::uint32_t needed = plan_.needed_member[place];
        bits.set(needed == format::none ? 0 : needed + 1, place);
        continue;
      }
      const Taken taken = taken_by(*rows_[place], filter);
      set_product(taken, place, bits);
      exact_[place] = exact_[place] && taken.exact;
    }
    return bits;
  }

  /// A filter of members tells all of a row that asks for one member and needs it.
  [[nodiscard]] bool is_exact(std::size_t place) const {
    std::size_t members = 0;
    for (const table::Test& test : rows_[place]->tests) {
      members += is_product_input(test.attribute) ? 0 : 1;
    }
    return exact_[place] && members == (plan_.needed_member[place] == format::none ? 0U : 1U);
  }

  [[nodiscard]] bool is_product_input(AttributeId id) const {
    for (const PlannedFilter& filter : plan_.filters) {
      for (const PlannedInput& input : filter.inputs) {
        if (input.attribute == id) {
          return !filter.is_any;
        }
      }
    }
    return false;
  }

  void append_exact() {
    RowsOfBits exact(1, words_);
    for (std::size_t place = 0; place < rows_.size(); ++place) {
      if (is_exact(place)) {
        exact.set(0, place);
      }
    }
    append_words(exact);
  }

  void append_filter(const PlannedFilter& filter, const RowsOfBits& bits) {
    format::Filter record{};
    record.inputs.begin = sections_.count<format::Input>(Section::Inputs);
    record.inputs.count = static_cast<std::uint32_t>(filter.inputs.size());
    record.first_word = word_count();
    record.kind = filter.is_any ? format::FilterKind::Any : format::FilterKind::Product;
    std::uint32_t step = filter.is_any ? 0 : words_;
    for (const PlannedInput& input : filter.inputs) {
      append_input(input, step);
      step *= input.bucket_count;
    }
    append_words(bits);
    sections_.append(Section::Filters, record);
  }

  void append_input(const PlannedInput& input, std::uint32_t step) {
    format::Input record{input.attribute.value, input.class_count, input.bucket_count, format::none,
                         step};
    if (!input.buckets.empty()) {
      record.buckets = sections_.count<std::uint8_t>(Section::Buckets);
      for (const std::uint8_t bucket : input.buckets) {
        sections_.append(Section::Buckets, bucket);
      }
    }
    places_.emplace(input.attribute, static_cast<std::uint32_t>(places_.size()));
    sections_.append(Section::Inputs, record);
  }

  void append_words(const RowsOfBits& bits) {
    for (const std::uint64_t word : bits.words()) {
      sections_.append(Section::Bits, word);
    }
  }

  [[nodiscard]] std::uint64_t word_of(std::uint32_t place, const table::ClassSet& classes) {
    const std::size_t first = classes.first();
    const std::size_t last = first + classes.count() - 1;
    constexpr std::size_t most = std::size_t{1} << 21;
    TIER_CHECK(place < (1U << 20), "a decision tests less than a million facts");
    if (last < most && table::count_between(classes, first, last + 1) == classes.count()) {
      return place | std::uint64_t{first} << 21 | std::uint64_t{last} << 42;
    }
    return place | std::uint64_t{1} << 20 | std::uint64_t{set_at(classes)} << 21;
  }

  /// Where the set stands in ClassSets; equal sets of a decision stand there once.
  std::uint32_t set_at(const table::ClassSet& classes) {
    const auto [found, is_new] =
        sets_.emplace(classes, sections_.count<std::uint64_t>(Section::ClassSets));
    for (std::size_t word = 0; is_new && word < classes.word_count(); ++word) {
      sections_.append(Section::ClassSets, classes.word(word));
    }
    return found->second;
  }

  Sections& sections_;
  const Rows& rows_;
  FilterPlan plan_;
  std::uint32_t words_;
  std::vector<bool> exact_;
  std::map<AttributeId, std::uint32_t> places_;
  std::map<table::ClassSet, std::uint32_t> sets_;
};

/// The outcomes of a decision, each once.
class Outcomes {
 public:
  Outcomes(Sections& sections, const DecisionTable& table) : sections_(sections), table_(table) {}

  std::uint32_t at(table::RuleId rule) {
    const auto [found, is_new] = outcomes_.emplace(
        outcome_of(table_, rule), sections_.count<format::Outcome>(Section::Outcomes));
    if (is_new) {
      format::Outcome outcome = found->first.outcome;
      outcome.list = sections_.append_list(found->first.list);
      sections_.append(Section::Outcomes, outcome);
    }
    return found->second;
  }

 private:
  Sections& sections_;
  const DecisionTable& table_;
  std::map<PackedOutcome, std::uint32_t> outcomes_;
};

}  // namespace

void append_rows(Sections& sections, const DecisionTable& table, const table::Decision& source,
                 format::Decision& decision) {
  Rows rows;
  for (std::uint32_t place = 0; place < source.row_count; ++place) {
    rows.push_back(&table.rows[table::RowId(source.first_row + place)]);
  }
  RowPacker packer(sections, table, rows);
  packer.append(decision);
  Outcomes outcomes(sections, table);
  decision.rows = {sections.count<format::Row>(Section::Rows), source.row_count};
  for (const table::Row* row : rows) {
    const format::Range tests = packer.append_tests(*row);
    sections.append(Section::Rows, format::Row{row->rule.value, outcomes.at(row->rule), tests});
  }
}

}  // namespace tier::packed
