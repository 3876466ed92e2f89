#include "compiler/packed/filter_plan.h"

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/table/class_ranges.h"
#include "tier/format.h"

namespace tier::packed {
namespace {

namespace format = runtime::format;
using table::AttributeId;
using table::DecisionTable;
using Rows = std::vector<const table::Row*>;

/// What a decision may take for its speed, by the words of a row of bits. Few rows can afford that
/// filters tell them exactly, and many facts at once; many rows have to fit the cache.
struct Limits {
  /// A fact of more classes is told apart by this many buckets.
  std::uint32_t most_classes;
  std::uint32_t buckets;
  /// Facts are put into one filter while it stays below so many rows of bits.
  std::uint32_t most_combined;
};

Limits limits_for(std::uint32_t words) {
  if (words <= 1) {
    return {256, 128, 256};
  }
  return words <= 4 ? Limits{128, 64, 128} : Limits{64, 32, 64};
}

bool is_member(const DecisionTable& table, AttributeId id) {
  const table::Domain& domain = table.attributes[id].domain;
  return std::holds_alternative<table::MemberDomain>(domain) ||
         std::holds_alternative<table::PatternDomain>(domain);
}

bool is_need(const table::Test& test) { return test.classes.has(1) && !test.classes.has(0); }

/// How many tests begin or end before each class: what a bucket there would tell apart.
std::vector<std::uint32_t> borders_of(const Rows& rows, AttributeId id, std::uint32_t classes) {
  std::vector<std::uint32_t> borders(classes, 0);
  for (const table::Row* row : rows) {
    for (const table::Test& test : row->tests) {
      if (test.attribute == id) {
        table::for_each_border(test.classes, [&](std::size_t index) { ++borders[index]; });
      }
    }
  }
  return borders;
}

/// Buckets of neighbouring classes such that each tells equally much apart; an unknown fact, the
/// last class, is its own.
void put_in_buckets(const Rows& rows, PlannedInput& input, bool may_be_unknown,
                    std::uint32_t most) {
  const std::vector<std::uint32_t> borders = borders_of(rows, input.attribute, input.class_count);
  std::uint64_t all = 1;
  for (const std::uint32_t border : borders) {
    all += border;
  }
  const std::uint32_t known = input.class_count - (may_be_unknown ? 1 : 0);
  const std::uint32_t room = most - (may_be_unknown ? 1 : 0);
  std::uint64_t before = 0;
  std::uint32_t last = 0;
  std::uint64_t last_share = 0;
  for (std::uint32_t index = 0; index < known; ++index) {
    before += borders[index];
    const std::uint64_t share = before * room / all;
    last += share > last_share ? 1 : 0;
    last_share = share;
    input.buckets.push_back(static_cast<std::uint8_t>(last));
  }
  if (may_be_unknown) {
    input.buckets.push_back(static_cast<std::uint8_t>(++last));
  }
  input.bucket_count = last + 1;
}

/// Puts the two smallest filters into one while that is small.
void combine(std::vector<PlannedFilter>& filters, std::uint32_t most) {
  const auto smaller = [](const PlannedFilter& a, const PlannedFilter& b) {
    return a.rows_of_bits() < b.rows_of_bits();
  };
  while (filters.size() > 1) {
    std::stable_sort(filters.begin(), filters.end(), smaller);
    if (filters[0].rows_of_bits() * filters[1].rows_of_bits() > most) {
      return;
    }
    std::vector<PlannedInput>& inputs = filters[0].inputs;
    inputs.insert(inputs.end(), filters[1].inputs.begin(), filters[1].inputs.end());
    filters.erase(filters.begin() + 1);
  }
}

/// How many rows need each member or pattern; 0 where they only rule it out.
using Needs = std::map<AttributeId, std::uint32_t>;

/// A row stands for the member that the fewest rows need: so the fewest rows are looked at.
void plan_members(const Rows& rows, const Needs& needs, FilterPlan& plan) {
  PlannedFilter filter;
  filter.is_any = true;
  std::map<AttributeId, std::uint32_t> places;
  for (const auto& [id, count] : needs) {
    const PlannedInput input{id, 2, 2, {}};
    if (count > 0) {
      places.emplace(id, static_cast<std::uint32_t>(places.size()));
    }
    (count > 0 ? filter.inputs : plan.rest).push_back(input);
  }
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const table::Test* rarest = nullptr;
    for (const table::Test& test : rows[place]->tests) {
      const bool needed = places.contains(test.attribute) && is_need(test);
      if (needed && (rarest == nullptr || needs.at(test.attribute) < needs.at(rarest->attribute))) {
        rarest = &test;
      }
    }
    plan.needed_member[place] = rarest == nullptr ? format::none : places.at(rarest->attribute);
  }
  if (!filter.inputs.empty()) {
    plan.filters.push_back(std::move(filter));
  }
}

}  // namespace

PlannedInput::Classes PlannedInput::classes_in(std::uint32_t bucket) const {
  if (buckets.empty()) {
    return {bucket, bucket + 1U};
  }
  const auto [begin, end] = std::equal_range(buckets.begin(), buckets.end(), bucket);
  return {static_cast<std::size_t>(begin - buckets.begin()),
          static_cast<std::size_t>(end - buckets.begin())};
}

std::uint32_t PlannedFilter::rows_of_bits() const {
  if (is_any) {
    return static_cast<std::uint32_t>(inputs.size()) + 1;
  }
  std::uint32_t rows = 1;
  for (const PlannedInput& input : inputs) {
    rows *= input.bucket_count;
  }
  return rows;
}

FilterPlan plan_filters(const DecisionTable& table, const Rows& rows) {
  const Limits limits = limits_for(format::words_of(static_cast<std::uint32_t>(rows.size())));
  FilterPlan plan;
  plan.needed_member.assign(rows.size(), format::none);
  Needs members;
  std::map<AttributeId, PlannedInput> facts;
  for (const table::Row* row : rows) {
    for (const table::Test& test : row->tests) {
      const std::uint32_t classes = table.attributes[test.attribute].class_count;
      if (is_member(table, test.attribute)) {
        members[test.attribute] += is_need(test) ? 1 : 0;
      } else {
        facts.emplace(test.attribute, PlannedInput{test.attribute, classes, classes, {}});
      }
    }
  }
  for (auto& [id, input] : facts) {
    if (input.class_count > limits.most_classes) {
      put_in_buckets(rows, input, table.attributes[id].may_be_unknown, limits.buckets);
    }
    plan.filters.push_back({{input}, false});
  }
  combine(plan.filters, limits.most_combined);
  plan_members(rows, members, plan);
  if (plan.filters.empty() && !rows.empty()) {
    plan.filters.emplace_back();
  }
  return plan;
}

}  // namespace tier::packed
