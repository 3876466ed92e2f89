#include "compiler/lowering/lower_facts.h"

#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"

namespace tier::lowering {
namespace {

using base::Overloaded;

table::EnumDomain lower_enum(const semantics::Enum& type) {
  table::EnumDomain domain;
  domain.name = type.name;
  domain.title = type.title;
  domain.open = type.open;
  for (const semantics::EnumValue& value : type.values) {
    domain.values.push_back({value.name, value.title});
  }
  if (type.order) {
    domain.order = table::Order{type.order->greater, type.order->lesser, type.ascending};
  }
  return domain;
}

/// Where the comparisons of each number and duration begin and end, sorted and once each.
std::vector<std::vector<std::int64_t>> collect_cuts(const semantics::Model& model) {
  std::vector<std::vector<std::int64_t>> cuts(model.facts.size());
  for (const semantics::Condition& condition : model.conditions) {
    const auto* between = std::get_if<semantics::Between>(&condition.node);
    if (between == nullptr) {
      continue;
    }
    const auto* number = std::get_if<semantics::NumberType>(&model.facts[between->fact].type);
    const std::int64_t lowest = number != nullptr ? number->lower : 0;
    const std::int64_t highest =
        number != nullptr ? number->upper : semantics::DurationType::longest;
    std::vector<std::int64_t>& of_fact = cuts[between->fact.value];
    if (between->lower > lowest && between->lower <= highest) {
      of_fact.push_back(between->lower);
    }
    if (between->upper >= lowest && between->upper < highest) {
      of_fact.push_back(between->upper + 1);
    }
  }
  for (std::vector<std::int64_t>& of_fact : cuts) {
    std::sort(of_fact.begin(), of_fact.end());
    of_fact.erase(std::unique(of_fact.begin(), of_fact.end()), of_fact.end());
  }
  return cuts;
}

table::Domain lower_type(const semantics::Model& model, const semantics::Type& type,
                         std::vector<std::int64_t> cuts) {
  return std::visit(
      Overloaded{
          [](semantics::InvalidType) -> table::Domain {
            TIER_CHECK(false, "only the model of a book without errors is lowered");
            return table::TextDomain{};
          },
          [](semantics::FlagType) -> table::Domain { return table::FlagDomain{}; },
          [&](semantics::NumberType n) -> table::Domain {
            return table::NumberDomain{n.lower, n.upper, n.scale, std::move(cuts)};
          },
          [&](semantics::DurationType duration) -> table::Domain {
            return table::DurationDomain{semantics::DurationType::longest, std::move(cuts),
                                         duration.unit};
          },
          [&](semantics::SetType s) -> table::Domain {
            return table::SetDomain{lower_enum(model.enums[s.of])};
          },
          [](semantics::TextType) -> table::Domain { return table::TextDomain{}; },
          [](semantics::TimeType) -> table::Domain { return table::TimeDomain{}; },
          [&](semantics::EnumType e) -> table::Domain { return lower_enum(model.enums[e.id]); },
      },
      type);
}

}  // namespace

std::uint32_t table_class(const table::Domain& domain, semantics::Constant value) {
  if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
    return table::class_of(*number, value);
  }
  if (const auto* duration = std::get_if<table::DurationDomain>(&domain)) {
    return table::class_of(*duration, value);
  }
  return static_cast<std::uint32_t>(value);
}

base::Store<table::AttributeId, table::Attribute> lower_facts(const semantics::Model& model,
                                                              const Origins& origins) {
  std::vector<std::vector<std::int64_t>> cuts = collect_cuts(model);
  base::Store<table::AttributeId, table::Attribute> attributes;
  for (const semantics::FactId id : model.facts.ids()) {
    const semantics::Fact& fact = model.facts[id];
    table::Attribute attribute;
    attribute.name = fact.name;
    attribute.title = fact.title;
    attribute.domain = lower_type(model, fact.type, std::move(cuts[id.value]));
    attribute.may_be_unknown = fact.may_be_unknown || fact.derived;
    attribute.fixed = fact.fixed;
    attribute.class_count =
        table::known_class_count(attribute.domain) + (attribute.may_be_unknown ? 1 : 0);
    if (fact.initial) {
      attribute.default_class = table_class(attribute.domain, *fact.initial);
      const bool is_number = std::holds_alternative<table::NumberDomain>(attribute.domain) ||
                             std::holds_alternative<table::DurationDomain>(attribute.domain);
      attribute.default_number = is_number ? fact.initial : std::nullopt;
    }
    attribute.origin = origins.of(fact.span);
    attributes.add(std::move(attribute));
  }
  return attributes;
}

}  // namespace tier::lowering
