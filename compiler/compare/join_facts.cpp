#include <algorithm>
#include <limits>

#include "compiler/base/decimal.h"
#include "compiler/compare/join_parts.h"

namespace tier::compare {
namespace {

using table::Attribute;
using table::EnumDomain;

std::optional<std::uint32_t> place_of(const EnumDomain& domain, const std::string& name) {
  for (std::uint32_t place = 0; place < domain.values.size(); ++place) {
    if (domain.values[place].name == name) {
      return place;
    }
  }
  return std::nullopt;
}

/// The class that a value of this name has; *any other* where it is not listed.
std::uint32_t class_of_name(const EnumDomain& domain, const std::string& name) {
  const auto place = place_of(domain, name);
  return place         ? *place
         : domain.open ? static_cast<std::uint32_t>(domain.values.size())
                       : Mapped::no_class;
}

/// The values that both understand, as the later book lists them, so that it is its words and its
/// order that are read.
EnumDomain common_values(const EnumDomain& before, const EnumDomain& after) {
  EnumDomain common = after;
  common.values.clear();
  for (const table::EnumValue& value : after.values) {
    if (understands(before, value.name)) {
      common.values.push_back(value);
    }
  }
  for (const table::EnumValue& value : before.values) {
    if (!place_of(after, value.name) && after.open) {
      common.values.push_back(value);
      // Nobody can say where a value stands that is no longer listed.
      common.order.reset();
    }
  }
  common.open = before.open && after.open;
  return common;
}

void unify_enums(const EnumDomain& before, const EnumDomain& after, Unified& unified) {
  EnumDomain common = common_values(before, after);
  for (const table::EnumValue& value : common.values) {
    unified.before.push_back(class_of_name(before, value.name));
    unified.after.push_back(class_of_name(after, value.name));
  }
  if (common.open) {
    unified.before.push_back(static_cast<std::uint32_t>(before.values.size()));
    unified.after.push_back(static_cast<std::uint32_t>(after.values.size()));
  }
  unified.attribute.domain = std::move(common);
}

/// A range of numbers, however it is called.
struct Range {
  std::int64_t lower = 0;
  std::int64_t upper = 0;
  std::vector<std::int64_t> cuts;
};

/// The class that the first number of a joint class has, which all of that class have.
std::vector<std::uint32_t> classes_in(const Range& side, const Range& joint) {
  std::vector<std::uint32_t> classes;
  for (std::size_t index = 0; index <= joint.cuts.size(); ++index) {
    const std::int64_t first = index == 0 ? joint.lower : joint.cuts[index - 1];
    const auto above = std::upper_bound(side.cuts.begin(), side.cuts.end(), first);
    classes.push_back(first < side.lower || first > side.upper
                          ? Mapped::no_class
                          : static_cast<std::uint32_t>(above - side.cuts.begin()));
  }
  return classes;
}

/// The numbers of both, or for `all` those of either, cut wherever a side cuts them or ends.
Range joined(const Range& before, const Range& after, bool all) {
  Range joint;
  joint.lower = all ? std::min(before.lower, after.lower) : std::max(before.lower, after.lower);
  joint.upper = all ? std::max(before.upper, after.upper) : std::min(before.upper, after.upper);
  for (const Range& side : {before, after}) {
    joint.cuts.insert(joint.cuts.end(), side.cuts.begin(), side.cuts.end());
    joint.cuts.push_back(side.lower);
    if (side.upper < joint.upper) {
      joint.cuts.push_back(side.upper + 1);
    }
  }
  std::sort(joint.cuts.begin(), joint.cuts.end());
  joint.cuts.erase(std::unique(joint.cuts.begin(), joint.cuts.end()), joint.cuts.end());
  const auto is_outside = [&](std::int64_t cut) { return cut <= joint.lower || cut > joint.upper; };
  joint.cuts.erase(std::remove_if(joint.cuts.begin(), joint.cuts.end(), is_outside),
                   joint.cuts.end());
  return joint;
}

/// In finer units: the greatest number of the range, and of each class, takes the fractions behind
/// it along, since whole numbers leave none between them.
std::optional<Range> at_scale(const table::NumberDomain& domain, std::uint32_t scale) {
  const auto rescaled = [&](std::int64_t units) {
    return base::Decimal{units, domain.scale}.rescaled(scale);
  };
  Range range;
  const auto lower = rescaled(domain.lower);
  const auto upper = rescaled(domain.upper);
  if (!lower || !upper) {
    return std::nullopt;
  }
  range.lower = *lower;
  range.upper = *upper;
  for (const std::int64_t cut : domain.cuts) {
    range.cuts.push_back(rescaled(cut).value_or(range.upper));
  }
  return range;
}

bool unify_ranges(const Range& before, const Range& after, bool all, Range& joint,
                  Unified& unified) {
  joint = joined(before, after, all);
  if (joint.lower > joint.upper) {
    return false;
  }
  unified.before = classes_in(before, joint);
  unified.after = classes_in(after, joint);
  return true;
}

bool unify_numbers(const table::NumberDomain& before, const table::NumberDomain& after, bool all,
                   Unified& unified) {
  table::NumberDomain domain = after;
  domain.scale = std::max(before.scale, after.scale);
  const auto left = at_scale(before, domain.scale);
  const auto right = at_scale(after, domain.scale);
  Range joint;
  if (!left || !right || !unify_ranges(*left, *right, all, joint, unified)) {
    return false;
  }
  domain.lower = joint.lower;
  domain.upper = joint.upper;
  domain.cuts = joint.cuts;
  unified.attribute.domain = std::move(domain);
  return true;
}

bool unify_durations(const table::DurationDomain& before, const table::DurationDomain& after,
                     bool all, Unified& unified) {
  Range joint;
  if (before.unit != after.unit) {
    return false;
  }
  if (!unify_ranges({0, before.upper, before.cuts}, {0, after.upper, after.cuts}, all, joint,
                    unified)) {
    return false;
  }
  unified.attribute.domain = table::DurationDomain{joint.upper, joint.cuts, after.unit};
  return true;
}

bool same_values(const EnumDomain& before, const EnumDomain& after) {
  return before.open == after.open && before.values.size() == after.values.size() &&
         std::all_of(before.values.begin(), before.values.end(),
                     [&](const auto& value) { return place_of(after, value.name).has_value(); });
}

bool unify_domains(const table::Domain& before, const table::Domain& after, bool all,
                   Unified& unified) {
  if (before.index() != after.index()) {
    return false;
  }
  if (const auto* left = std::get_if<EnumDomain>(&before)) {
    const auto& right = std::get<EnumDomain>(after);
    unify_enums(*left, right, unified);
    return !all || same_values(*left, right);
  }
  if (const auto* left = std::get_if<table::NumberDomain>(&before)) {
    return unify_numbers(*left, std::get<table::NumberDomain>(after), all, unified);
  }
  if (const auto* left = std::get_if<table::DurationDomain>(&before)) {
    return unify_durations(*left, std::get<table::DurationDomain>(after), all, unified);
  }
  if (const auto* left = std::get_if<table::SetDomain>(&before)) {
    table::SetDomain set = std::get<table::SetDomain>(after);
    set.members = common_values(left->members, set.members);
    unified.attribute.domain = std::move(set);
  }
  for (std::uint32_t index = 0; index < table::known_class_count(after); ++index) {
    unified.before.push_back(index);
    unified.after.push_back(index);
  }
  return true;
}

std::optional<Unified> unify_as(const Attribute& before, const Attribute& after, bool all) {
  Unified unified{after, {}, {}};
  if (!unify_domains(before.domain, after.domain, all, unified)) {
    return std::nullopt;
  }
  Attribute& attribute = unified.attribute;
  attribute.may_be_unknown = before.may_be_unknown && after.may_be_unknown;
  if (attribute.may_be_unknown) {
    unified.before.push_back(*before.unknown_class());
    unified.after.push_back(*after.unknown_class());
  }
  attribute.class_count = static_cast<std::uint32_t>(unified.before.size());
  attribute.default_class.reset();
  attribute.default_number.reset();
  attribute.derived_by.reset();
  // Its calendar and promise are of one side: it is called by its name alone.
  attribute.measure.reset();
  attribute.origin = {};
  return attribute.class_count == 0 ? std::nullopt : std::optional(std::move(unified));
}

}  // namespace

bool understands(const EnumDomain& domain, const std::string& name) {
  return domain.open || place_of(domain, name).has_value();
}

std::optional<Unified> unify(const Attribute& before, const Attribute& after) {
  return unify_as(before, after, false);
}

std::optional<Unified> unify_derived(const Attribute& before, const Attribute& after) {
  return before.may_be_unknown == after.may_be_unknown ? unify_as(before, after, true)
                                                       : std::nullopt;
}

}  // namespace tier::compare
