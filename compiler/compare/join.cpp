#include <utility>

#include "compiler/base/check.h"
#include "compiler/compare/join_parts.h"

namespace tier::compare {
namespace {

using table::AttributeId;
using table::DecisionTable;
using table::TierId;

/// Members, patterns and the holder are not facts of their own.
bool is_fact(const table::Attribute& attribute) {
  return !std::holds_alternative<table::MemberDomain>(attribute.domain) &&
         !std::holds_alternative<table::PatternDomain>(attribute.domain) &&
         !std::holds_alternative<table::HolderDomain>(attribute.domain);
}

/// Tiers of both come first, so that the classes of the holder are their ids.
void join_tiers(Joint& joint) {
  const DecisionTable& before = *joint.before.table;
  const DecisionTable& after = *joint.after.table;
  joint.before.tiers.resize(before.tiers.size());
  joint.after.tiers.resize(after.tiers.size());
  for (const TierId id : before.tiers.ids()) {
    if (const auto same = same_tier(before, id, after)) {
      joint.before.tiers[id.value] = joint.table.tiers.add(after.tiers[*same]);
      joint.after.tiers[same->value] = joint.before.tiers[id.value];
    }
  }
  for (Side* side : {&joint.before, &joint.after}) {
    for (const TierId id : side->table->tiers.ids()) {
      if (!side->tiers[id.value].is_some()) {
        side->tiers[id.value] = joint.table.tiers.add(side->table->tiers[id]);
      }
    }
  }
}

std::optional<Unified> unified(const table::Attribute& before, const table::Attribute& after,
                               const std::set<std::string>& same_derived) {
  if (!is_fact(after) || before.derived_by.has_value() != after.derived_by.has_value() ||
      before.measure.has_value() != after.measure.has_value()) {
    return std::nullopt;
  }
  if (!before.derived_by) {
    return unify(before, after);
  }
  return same_derived.count(before.name) != 0 ? unify_derived(before, after) : std::nullopt;
}

void join_facts(Joint& joint, const std::set<std::string>& same_derived) {
  const DecisionTable& before = *joint.before.table;
  const DecisionTable& after = *joint.after.table;
  joint.before.attributes.resize(before.attributes.size());
  joint.after.attributes.resize(after.attributes.size());
  for (const AttributeId id : before.attributes.ids()) {
    if (!is_fact(before.attributes[id])) {
      continue;
    }
    const auto same = named(after.attributes, before.attributes[id].name);
    auto one =
        same ? unified(before.attributes[id], after.attributes[*same], same_derived) : std::nullopt;
    if (!one) {
      add_alone(joint, joint.before, id, same ? " before" : "");
      continue;
    }
    const AttributeId added = joint.table.attributes.add(std::move(one->attribute));
    joint.before.attributes[id.value] = {added, std::move(one->before), 0};
    joint.after.attributes[same->value] = {added, std::move(one->after), 0};
  }
  for (const AttributeId id : after.attributes.ids()) {
    if (is_fact(after.attributes[id]) && !joint.after.attributes[id.value].joint) {
      add_alone(joint, joint.after, id,
                named(before.attributes, after.attributes[id].name) ? " now" : "");
    }
  }
}

/// The class of the joint fact that a rule of this side gives.
std::uint32_t given_class(const Joint& joint, const Mapped& fact,
                          const table::ValueOutcome& value) {
  const table::Attribute& attribute = joint.table.attributes[*fact.joint];
  if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
    return table::class_of(*number, value.value);
  }
  if (const auto* duration = std::get_if<table::DurationDomain>(&attribute.domain)) {
    return table::class_of(*duration, value.value);
  }
  std::uint32_t index = 0;
  while (fact.class_of.at(index) != value.attribute_class) {
    ++index;
  }
  return index;
}

/// Adds a row for each of the side's that some ticket of both can match.
void add_rows(Joint& joint, const Side& side, const table::Decision& decision,
              table::Decision& joined) {
  for (std::uint32_t place = 0; place < decision.row_count; ++place) {
    const table::Row& row = side.table->rows[table::RowId(decision.first_row + place)];
    const table::Rule& rule = side.table->rules[row.rule];
    auto tests = mapped(side, joint, row.tests);
    if (!tests) {
      continue;
    }
    table::Rule added;
    added.name = rule.name;
    added.title = rule.title;
    added.outcome = rule.outcome;
    if (auto* value = std::get_if<table::ValueOutcome>(&added.outcome)) {
      value->attribute_class =
          given_class(joint, side.attributes[decision.attribute->value], *value);
    }
    joint.table.rows.add({joint.table.rules.add(std::move(added)), std::move(*tests)});
    ++joined.row_count;
  }
}

table::Decision begin(const Joint& joint, const table::Decision& like) {
  table::Decision decision;
  decision.kind = like.kind;
  decision.policy = table::HitPolicy::First;
  decision.name = like.name;
  decision.title = like.title;
  decision.first_row = static_cast<std::uint32_t>(joint.table.rows.size());
  return decision;
}

void join_derived(Joint& joint, const Side& side) {
  for (const table::DecisionId id : side.table->decisions.ids()) {
    const table::Decision& decision = side.table->decisions[id];
    if (decision.kind != table::DecisionKind::DerivedFact) {
      continue;
    }
    const AttributeId fact = *side.attributes[decision.attribute->value].joint;
    if (joint.table.attributes[fact].derived_by) {
      continue;  // The other side says the same of it.
    }
    table::Decision joined = begin(joint, decision);
    joined.attribute = fact;
    add_rows(joint, side, decision, joined);
    joint.table.attributes[fact].derived_by = joint.table.decisions.add(std::move(joined));
  }
}

/// What either book declares impossible is left out of what is compared of the others.
void join_impossible(Joint& joint) {
  table::Decision joined = begin(joint, {});
  joined.kind = table::DecisionKind::Impossible;
  joined.name = "impossible";
  for (const Side* side : {&joint.before, &joint.after}) {
    for (const table::Decision& decision : side->table->decisions) {
      if (decision.kind == table::DecisionKind::Impossible) {
        add_rows(joint, *side, decision, joined);
      }
    }
  }
  joint.table.decisions.add(std::move(joined));
}

bool passes_constant(const Mapped& fact, const table::Test& test) {
  return fact.constant < test.classes.size() && test.classes.has(fact.constant);
}

}  // namespace

std::optional<TierId> same_tier(const DecisionTable& before, TierId tier,
                                const DecisionTable& after) {
  if (const auto same = named(after.tiers, before.tiers[tier].name)) {
    return same;
  }
  std::optional<TierId> found;
  for (const TierId id : after.tiers.ids()) {
    const table::Tier& other = after.tiers[id];
    if (!named(before.tiers, other.name) && !other.title.empty() &&
        other.title == before.tiers[tier].title) {
      if (found) {
        return std::nullopt;
      }
      found = id;
    }
  }
  for (const TierId id : before.tiers.ids()) {
    if (id != tier && before.tiers[id].title == before.tiers[tier].title) {
      return std::nullopt;
    }
  }
  return found;
}

void add_alone(Joint& joint, Side& side, AttributeId id, const std::string& suffix) {
  table::Attribute attribute = side.table->attributes[id];
  attribute.name += suffix;
  attribute.title += attribute.title.empty() ? "" : suffix;
  attribute.default_class.reset();
  attribute.default_number.reset();
  attribute.derived_by.reset();
  attribute.measure.reset();
  Mapped mapped;
  for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
    mapped.class_of.push_back(index);
  }
  mapped.joint = joint.table.attributes.add(std::move(attribute));
  side.attributes[id.value] = std::move(mapped);
}

Joint join(const DecisionTable& before, const DecisionTable& after,
           const std::set<std::string>& same_derived) {
  Joint joint;
  joint.before.table = &before;
  joint.after.table = &after;
  join_tiers(joint);
  join_facts(joint, same_derived);
  join_asked(joint);
  join_derived(joint, joint.before);
  join_derived(joint, joint.after);
  join_impossible(joint);
  return joint;
}

std::optional<analysis::Tests> mapped(const Side& side, const Joint& joint,
                                      const analysis::Tests& tests) {
  analysis::Region region;
  for (const table::Test& test : tests) {
    const Mapped& fact = side.attributes[test.attribute.value];
    if (!fact.joint) {
      if (!passes_constant(fact, test)) {
        return std::nullopt;
      }
      continue;
    }
    table::ClassSet classes(joint.table.attributes[*fact.joint].class_count);
    for (std::uint32_t index = 0; index < fact.class_of.size(); ++index) {
      if (fact.class_of[index] != Mapped::no_class && test.classes.has(fact.class_of[index])) {
        classes.add(index);
      }
    }
    if (classes.is_all()) {
      continue;
    }
    region.restrict_to(*fact.joint, classes);
    if (region.find(*fact.joint)->empty()) {
      return std::nullopt;
    }
  }
  return region.tests();
}

std::optional<analysis::Tests> both(const analysis::Tests& a, const analysis::Tests& b) {
  if (!analysis::meet(a, b)) {
    return std::nullopt;
  }
  analysis::Region region(a);
  region.restrict_to(b);
  return region.tests();
}

}  // namespace tier::compare
