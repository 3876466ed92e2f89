#include "compiler/packed/meaning.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "compiler/base/overloaded.h"
#include "compiler/packed/meaning_parts.h"

namespace tier::packed {
namespace {

using table::Attribute;
using table::ClassSet;
using table::DecisionTable;

/// Every id of a store, in the order of the names.
template <class IdType, class Value>
std::vector<IdType> by_name(const base::Store<IdType, Value>& store) {
  std::vector<IdType> ids;
  for (const IdType id : store.ids()) {
    ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end(),
            [&store](IdType a, IdType b) { return store[a].name < store[b].name; });
  return ids;
}

std::vector<std::string> value_names(const table::EnumDomain& domain) {
  std::vector<std::string> names;
  for (const table::EnumValue& value : domain.values) {
    names.push_back(value.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What the kind of the fact says beyond its classes.
void write_domain(ByteWriter& writer, const DecisionTable& table, const table::Domain& domain) {
  writer(static_cast<std::uint32_t>(domain.index()));
  std::visit(
      base::Overloaded{
          [](const table::EnumDomain&) {},
          [](const table::FlagDomain&) {},
          [&](const table::NumberDomain& number) { writer(number); },
          [&](const table::DurationDomain& duration) {
            writer(duration.upper, duration.cuts);
            if (duration.unit != base::PromisedTime::Unit::Elapsed) {
              writer(duration.unit);
            }
          },
          [](const table::TextDomain&) {},
          [](const table::TimeDomain&) {},
          [&](const table::SetDomain& set) { writer(value_names(set.members), set.members.open); },
          [&](const table::MemberDomain& member) {
            const Attribute& set = table.attributes[member.set];
            const auto& members = std::get<table::SetDomain>(set.domain).members;
            writer(set.name, members.values[member.member].name);
          },
          [&](const table::PatternDomain& pattern) {
            std::vector<std::string> texts = pattern.texts;
            std::sort(texts.begin(), texts.end());
            writer(table.attributes[pattern.text].name, pattern.relation, pattern.exactly, texts);
          },
          [](const table::HolderDomain&) {},
      },
      domain);
}

/// The values of an enum that are in the set, sorted; whether *any other* and *unknown* are.
void write_enum_classes(ByteWriter& writer, const Attribute& attribute,
                        const table::EnumDomain& domain, const ClassSet& classes) {
  std::vector<std::string> names;
  for (std::size_t index = 0; index < domain.values.size(); ++index) {
    if (classes.has(index)) {
      names.push_back(domain.values[index].name);
    }
  }
  std::sort(names.begin(), names.end());
  const auto unknown = attribute.unknown_class();
  writer(names, domain.open && classes.has(domain.values.size()), unknown && classes.has(*unknown));
}

template <class IdType, class Value>
std::string name_of(const base::Store<IdType, Value>& store, const std::optional<IdType>& id) {
  return id ? store[*id].name : std::string();
}

void write_measure(ByteWriter& writer, const DecisionTable& table, const table::Measure& measure) {
  writer(measure.kind, name_of(table.attributes, measure.of),
         name_of(table.calendars, measure.calendar),
         name_of(table.calendar_choices, measure.calendar_by),
         name_of(table.obligations, measure.promise));
}

void write_attribute(ByteWriter& writer, const DecisionTable& table, const Attribute& attribute) {
  writer(attribute.name, attribute.may_be_unknown);
  write_domain(writer, table, attribute.domain);
  write_classes(writer, table, attribute, ClassSet::all(attribute.class_count));
  ClassSet absent(attribute.class_count);
  if (attribute.default_class) {
    absent.add(*attribute.default_class);
  }
  write_classes(writer, table, attribute, absent);
  writer(attribute.derived_by ? table.decisions[*attribute.derived_by].name : std::string());
  if (attribute.measure) {
    write_measure(writer, table, *attribute.measure);
  }
}

void write_row(ByteWriter& writer, const DecisionTable& table, const table::RulesAbout& about,
               const table::Decision& decision, const table::Row& row) {
  const table::Rule& rule = table.rules[row.rule];
  writer(rule.name);
  write_outcome(writer, table, about, decision, rule.outcome);
  std::vector<const table::Test*> tests;
  for (const table::Test& test : row.tests) {
    tests.push_back(&test);
  }
  const auto name = [&table](const table::Test* test) -> const std::string& {
    return table.attributes[test->attribute].name;
  };
  std::sort(tests.begin(), tests.end(),
            [&name](const table::Test* a, const table::Test* b) { return name(a) < name(b); });
  writer(static_cast<std::uint32_t>(tests.size()));
  for (const table::Test* test : tests) {
    writer(name(test));
    write_classes(writer, table, table.attributes[test->attribute], test->classes);
  }
}

/// The rows in the order that means something: theirs, but for a decision that collects that of
/// the names of their rules.
std::vector<const table::Row*> rows_of(const DecisionTable& table,
                                       const table::Decision& decision) {
  std::vector<const table::Row*> rows;
  for (std::uint32_t place = 0; place < decision.row_count; ++place) {
    rows.push_back(&table.rows[table::RowId(decision.first_row + place)]);
  }
  if (decision.policy == table::HitPolicy::Collect) {
    std::stable_sort(rows.begin(), rows.end(), [&](const table::Row* a, const table::Row* b) {
      return table.rules[a->rule].name < table.rules[b->rule].name;
    });
  }
  return rows;
}

enum class StableNumber : std::uint8_t {};

/// The number of a kind, which stays when kinds are added or run in another order.
StableNumber stable_number(table::DecisionKind kind) {
  static constexpr std::uint8_t numbers[] = {0, 1, 2, 3, 10, 4, 5, 6, 7, 8, 9, 11};
  return static_cast<StableNumber>(numbers[static_cast<std::size_t>(kind)]);
}

void write_decision(ByteWriter& writer, const DecisionTable& table, const table::RulesAbout& about,
                    const table::Decision& decision) {
  writer(stable_number(decision.kind), decision.policy, decision.name, decision.row_count,
         decision.attribute ? table.attributes[*decision.attribute].name : std::string());
  for (const table::Row* row : rows_of(table, decision)) {
    write_row(writer, table, about, decision, *row);
    if (decision.policy == table::HitPolicy::Collect) {
      std::vector<std::string> beats;
      for (const table::RuleId loser : table.rules[row->rule].beats) {
        beats.push_back(table.rules[loser].name);
      }
      std::sort(beats.begin(), beats.end());
      writer(beats);
    }
  }
}

template <class IdType, class Value>
void write_names(ByteWriter& writer, const base::Store<IdType, Value>& store) {
  writer(static_cast<std::uint32_t>(store.size()));
  for (const IdType id : by_name(store)) {
    writer(store[id].name);
  }
}

void write_people(ByteWriter& writer, const DecisionTable& table) {
  write_names(writer, table.tiers);
  // A table in which nothing is said of hours means what it meant before anything could be.
  const bool says_hours = std::any_of(table.tiers.begin(), table.tiers.end(), [](const auto& tier) {
    return tier.staffed || tier.staffed_by || tier.always_staffed;
  });
  for (const table::TierId id : says_hours ? by_name(table.tiers) : std::vector<table::TierId>()) {
    const table::Tier& tier = table.tiers[id];
    writer(name_of(table.calendars, tier.staffed), name_of(table.calendar_choices, tier.staffed_by),
           tier.always_staffed);
  }
  writer(static_cast<std::uint32_t>(table.teams.size()));
  for (const table::TeamId id : by_name(table.teams)) {
    writer(table.teams[id].name, table.tiers[table.teams[id].tier].name);
  }
  write_names(writer, table.roles);
  writer(static_cast<std::uint32_t>(table.systems.size()));
  for (const table::SystemId id : by_name(table.systems)) {
    std::vector<std::string> actions;
    for (const table::Action& action : table.systems[id].actions) {
      actions.push_back(action.name);
    }
    std::sort(actions.begin(), actions.end());
    writer(table.systems[id].name, actions);
  }
  writer(static_cast<std::uint32_t>(table.evidence.size()));
  for (const table::EvidenceId id : by_name(table.evidence)) {
    writer(table.evidence[id].name, table.evidence[id].fresh);
  }
}

/// When they are open, however it was written.
void write_calendars(ByteWriter& writer, const DecisionTable& table) {
  writer(static_cast<std::uint32_t>(table.calendars.size()));
  for (const table::CalendarId id : by_name(table.calendars)) {
    const table::Calendar& calendar = table.calendars[id];
    writer(calendar.name, calendar.always, calendar.begin, calendar.end, calendar.openings,
           calendar.offsets);
  }
  writer(static_cast<std::uint32_t>(table.calendar_choices.size()));
  for (const table::CalendarChoiceId id : by_name(table.calendar_choices)) {
    const table::CalendarChoice& choice = table.calendar_choices[id];
    const Attribute& attribute = table.attributes[choice.attribute];
    std::vector<std::string> calendars;
    for (std::size_t index = 0; index < choice.calendars.size(); ++index) {
      ClassSet one(attribute.class_count);
      one.add(index);
      ByteWriter value;
      write_classes(value, table, attribute, one);
      calendars.push_back(value.take() + table.calendars[choice.calendars[index]].name);
    }
    std::sort(calendars.begin(), calendars.end());
    writer(choice.name, attribute.name, calendars);
  }
}

}  // namespace

void write_classes(ByteWriter& writer, const DecisionTable& table, const Attribute& attribute,
                   const ClassSet& classes) {
  if (const auto* domain = std::get_if<table::EnumDomain>(&attribute.domain)) {
    write_enum_classes(writer, attribute, *domain, classes);
  } else if (std::holds_alternative<table::HolderDomain>(attribute.domain)) {
    std::vector<std::string> tiers;
    for (const table::TierId id : table.tiers.ids()) {
      if (classes.has(id.value)) {
        tiers.push_back(table.tiers[id].name);
      }
    }
    std::sort(tiers.begin(), tiers.end());
    writer(tiers);
  } else {
    writer(classes);
  }
}

std::string meaning_of(const DecisionTable& table) {
  ByteWriter writer;
  writer(static_cast<std::uint32_t>(table.attributes.size()));
  for (const table::AttributeId id : by_name(table.attributes)) {
    write_attribute(writer, table, table.attributes[id]);
  }
  write_people(writer, table);
  writer(static_cast<std::uint32_t>(table.decisions.size()));
  const table::RulesAbout about(table);
  for (const table::DecisionId id : by_name(table.decisions)) {
    write_decision(writer, table, about, table.decisions[id]);
  }
  // A table without calendars means what it meant before there were any.
  if (!table.calendars.empty()) {
    write_calendars(writer, table);
  }
  if (!table.obligations.empty()) {
    write_promises(writer, table);
  }
  return writer.take();
}

}  // namespace tier::packed
