#include <fmt/format.h>

#include <vector>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

/// Neighbouring classes as one range of values, both ends included.
struct Range {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Range range_of(const table::NumberDomain& domain, std::uint32_t index) {
  return {index == 0 ? domain.lower : domain.cuts[index - 1],
          index == domain.cuts.size() ? domain.upper : domain.cuts[index] - 1};
}

std::vector<Range> ranges_of(const table::NumberDomain& domain, const table::ClassSet& set,
                             bool wanted) {
  std::vector<Range> ranges;
  bool open = false;
  for (std::uint32_t index = 0; index <= domain.cuts.size(); ++index) {
    if (set.has(index) != wanted) {
      open = false;
      continue;
    }
    const Range range = range_of(domain, index);
    if (open) {
      ranges.back().last = range.last;
    } else {
      ranges.push_back(range);
    }
    open = true;
  }
  return ranges;
}

int trailing_zeros(std::int64_t units) {
  int count = 0;
  for (; units != 0 && units % 10 == 0; units /= 10) {
    ++count;
  }
  return count;
}

/// Both numbers name one bound. People write the rounder one: "below 50", not "at most 49",
/// and "at most 10", not "below 11".
bool is_rounder(std::int64_t units, std::int64_t than) {
  return units == 0 ? than != 0 : trailing_zeros(units) > trailing_zeros(than);
}

std::string say(const table::NumberDomain& domain, const Range& range) {
  const std::string first = number(domain, range.first);
  const std::string last = number(domain, range.last);
  if (range.first == range.last) {
    return first;
  }
  if (range.first == domain.lower) {
    return is_rounder(range.last, range.last + 1) ? "at most " + last
                                                  : "below " + number(domain, range.last + 1);
  }
  if (range.last == domain.upper) {
    return is_rounder(range.first - 1, range.first) ? "more than " + number(domain, range.first - 1)
                                                    : "at least " + first;
  }
  return fmt::format("from {} to {}", first, last);
}

}  // namespace

Phrase number_phrase(const table::NumberDomain& domain, const table::ClassSet& set) {
  const std::vector<Range> outside = ranges_of(domain, set, false);
  const std::vector<Range> inside = ranges_of(domain, set, true);
  if (inside.size() > 1 && outside.size() == 1 && outside.front().first == outside.front().last) {
    return {"not " + number(domain, outside.front().first), true, false};
  }
  std::vector<std::string> parts;
  for (const Range& range : inside) {
    parts.push_back(say(domain, range));
  }
  return {list(parts, "or"), false, parts.size() > 1};
}

std::string class_range(const table::NumberDomain& domain, std::uint32_t class_index) {
  const Range range = range_of(domain, class_index);
  const bool inner = range.first != domain.lower && range.last != domain.upper;
  if (inner && range.first != range.last) {
    return fmt::format("{} to {}", number(domain, range.first), number(domain, range.last));
  }
  const bool whole = range.first == domain.lower && range.last == domain.upper;
  return whole && range.first != range.last
             ? fmt::format("{} to {}", number(domain, range.first), number(domain, range.last))
             : say(domain, range);
}

}  // namespace tier::prose
