#include <fmt/format.h>

#include <vector>

#include "compiler/prose/phrase.h"
#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using Measure = base::PromisedTime::Unit;

/// Never in days, which opening hours do not make: "4 business hours", "1 business hour 30 business
/// minutes".
std::string business_hours(std::int64_t seconds, const UnitWords& words) {
  constexpr std::int64_t hour = 3600;
  constexpr std::int64_t minute = 60;
  std::string text;
  const auto add = [&](std::int64_t count, const Unit& unit) {
    if (count > 0) {
      text += (text.empty() ? "" : " ") + counted(count, unit);
    }
  };
  add(seconds / hour, words.business_hour);
  add(seconds % hour / minute, words.business_minute);
  add(seconds % minute, words.business_second);
  return text.empty() ? counted(0, words.business_hour) : text;
}

/// Numbers or durations, cut into classes.
struct Line {
  std::int64_t lower;
  std::int64_t upper;
  const std::vector<std::int64_t>& cuts;
  /// None for durations.
  const table::NumberDomain* number;
  Measure unit;
  const Grammar& words;

  [[nodiscard]] std::string say(std::int64_t units) const {
    if (number != nullptr) {
      return prose::number(*number, units, words);
    }
    return unit == Measure::Elapsed    ? duration(units, words)
           : unit == Measure::Business ? business_hours(units, words.units)
                                       : counted(units, words.units.business_day);
  }
};

Line line_of(const table::NumberDomain& domain, const Grammar& words) {
  return {domain.lower, domain.upper, domain.cuts, &domain, Measure::Elapsed, words};
}
Line line_of(const table::DurationDomain& domain, const Grammar& words) {
  return {0, domain.upper, domain.cuts, nullptr, domain.unit, words};
}

/// Neighbouring classes as one range of values, both ends included.
struct Range {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Range range_of(const Line& line, std::uint32_t index) {
  return {index == 0 ? line.lower : line.cuts[index - 1],
          index == line.cuts.size() ? line.upper : line.cuts[index] - 1};
}

std::vector<Range> ranges_of(const Line& line, const table::ClassSet& set, bool wanted) {
  std::vector<Range> ranges;
  bool open = false;
  for (std::uint32_t index = 0; index <= line.cuts.size(); ++index) {
    if (set.has(index) != wanted) {
      open = false;
      continue;
    }
    const Range range = range_of(line, index);
    if (open) {
      ranges.back().last = range.last;
    } else {
      ranges.push_back(range);
    }
    open = true;
  }
  return ranges;
}

/// How round a number is: its zeros at the end, or the largest unit of time that it is whole in.
int roundness(const Line& line, std::int64_t units) {
  int count = 0;
  if (line.number == nullptr && line.unit != Measure::BusinessDays) {
    for (const std::int64_t unit : {60, 3'600, 86'400}) {
      count += units % unit == 0 ? 1 : 0;
    }
    return count;
  }
  for (; units != 0 && units % 10 == 0; units /= 10) {
    ++count;
  }
  return count;
}

/// Both numbers name one bound. People write the rounder one: "below 50", not "at most 49",
/// and "at most 10", not "below 11".
bool is_rounder(const Line& line, std::int64_t units, std::int64_t than) {
  return units == 0 ? than != 0 : roundness(line, units) > roundness(line, than);
}

/// "from 4 hours to below 8 hours": seconds flow, so that a stretch of them has no last one that
/// anybody would name.
std::string between(const Line& line, const Range& range) {
  const NumberWords& words = line.words.numbers;
  if (line.number != nullptr) {
    return filled(words.range, line.say(range.first), line.say(range.last));
  }
  const bool beyond = is_rounder(line, range.first - 1, range.first);
  const bool to_last = is_rounder(line, range.last, range.last + 1);
  const std::string_view pattern = beyond ? to_last ? words.beyond_to_last : words.beyond_to_below
                                   : to_last ? words.first_to_last
                                             : words.first_to_below;
  return filled(pattern, line.say(beyond ? range.first - 1 : range.first),
                line.say(to_last ? range.last : range.last + 1));
}

std::string say(const Line& line, const Range& range) {
  const NumberWords& words = line.words.numbers;
  if (range.first == range.last) {
    return line.say(range.first);
  }
  if (range.first == line.lower) {
    return is_rounder(line, range.last, range.last + 1)
               ? filled(words.at_most, line.say(range.last))
               : filled(words.below, line.say(range.last + 1));
  }
  if (range.last == line.upper) {
    return is_rounder(line, range.first - 1, range.first)
               ? filled(words.more_than, line.say(range.first - 1))
               : filled(words.at_least, line.say(range.first));
  }
  return filled(words.from, between(line, range));
}

Phrase phrase(const Line& line, const table::ClassSet& set) {
  const std::vector<Range> outside = ranges_of(line, set, false);
  const std::vector<Range> inside = ranges_of(line, set, true);
  if (inside.size() > 1 && outside.size() == 1 && outside.front().first == outside.front().last) {
    return {filled(line.words.lists.not_one, line.say(outside.front().first)), true, false};
  }
  std::vector<std::string> parts;
  for (const Range& range : inside) {
    parts.push_back(say(line, range));
  }
  return {list(parts, line.words.lists.disjunction), false, parts.size() > 1};
}

std::string class_range(const Line& line, std::uint32_t class_index) {
  const Range range = range_of(line, class_index);
  const bool whole = range.first == line.lower && range.last == line.upper;
  if (whole && line.number == nullptr) {
    return std::string(line.words.values.known);
  }
  const bool inner = range.first != line.lower && range.last != line.upper;
  return (inner || whole) && range.first != range.last ? between(line, range) : say(line, range);
}

}  // namespace

Phrase number_phrase(const table::NumberDomain& domain, const table::ClassSet& set,
                     const Grammar& words) {
  return phrase(line_of(domain, words), set);
}

Phrase duration_phrase(const table::DurationDomain& domain, const table::ClassSet& set,
                       const Grammar& words) {
  return phrase(line_of(domain, words), set);
}

std::string class_range(const table::NumberDomain& domain, std::uint32_t class_index,
                        const Grammar& words) {
  return class_range(line_of(domain, words), class_index);
}

std::string class_range(const table::DurationDomain& domain, std::uint32_t class_index,
                        const Grammar& words) {
  return class_range(line_of(domain, words), class_index);
}

}  // namespace tier::prose
