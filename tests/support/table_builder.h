#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "compiler/base/overloaded.h"
#include "compiler/table/decision_table.h"

/// Decision tables made by hand, for tests of what reads them.
///
///     TableBuilder book;
///     book.enumeration("impact", {"low", "medium", "high"});
///     book.flag("vip");
///     book.tier("L1");
///     book.decide_owner();
///     book.rule("L1.vips", "L1", {{{"vip", {"yes"}}, {"impact", {"medium", "high"}}}});
///     book.otherwise("L1.rest", "L1");
///
/// Everything is called by its name. The classes of a number or duration are called by their first
/// value, those of a text, a time or a set are `known` and `unknown`. Whatever the calls cannot
/// say is said to `book.table`, which is open; references stay valid until the next fact.
namespace tier::support {

struct NamedTest {
  std::string fact;
  std::vector<std::string> classes;
};
using NamedRow = std::vector<NamedTest>;

class TableBuilder {
 public:
  table::DecisionTable table;

  table::Attribute& enumeration(std::string name, const std::vector<std::string>& values) {
    table::EnumDomain domain;
    domain.name = domain.title = name;
    for (const std::string& value : values) {
      domain.values.push_back({value, words(value)});
    }
    return fact(std::move(name), std::move(domain));
  }
  /// An enum whose later values are greater, or lesser where `ascending` is false.
  table::Attribute& ordered(std::string name, const std::vector<std::string>& values,
                            std::string greater = "higher", std::string lesser = "lower",
                            bool ascending = true) {
    table::Attribute& attribute = enumeration(std::move(name), values);
    std::get<table::EnumDomain>(attribute.domain).order =
        table::Order{std::move(greater), std::move(lesser), ascending};
    return attribute;
  }
  table::Attribute& open_enumeration(std::string name, const std::vector<std::string>& values) {
    table::Attribute& attribute = enumeration(std::move(name), values);
    std::get<table::EnumDomain>(attribute.domain).open = true;
    ++attribute.class_count;
    return attribute;
  }
  table::Attribute& flag(std::string name) { return fact(std::move(name), table::FlagDomain{}); }
  table::Attribute& number(std::string name, std::int64_t lower, std::int64_t upper,
                           std::vector<std::int64_t> cuts, std::uint32_t scale = 0) {
    return fact(std::move(name), table::NumberDomain{lower, upper, scale, std::move(cuts)});
  }
  table::Attribute& duration(std::string name, std::int64_t upper, std::vector<std::int64_t> cuts) {
    return fact(std::move(name), table::DurationDomain{upper, std::move(cuts)});
  }
  table::Attribute& set(std::string name, const std::vector<std::string>& values) {
    table::SetDomain domain;
    domain.members.name = domain.members.title = name;
    for (const std::string& value : values) {
      domain.members.values.push_back({value, words(value)});
    }
    return fact(std::move(name), std::move(domain));
  }
  table::Attribute& text(std::string name) { return fact(std::move(name), table::TextDomain{}); }
  table::Attribute& time(std::string name) { return fact(std::move(name), table::TimeDomain{}); }
  /// The holder, called `at`, once all tiers are there; its classes are called by their names.
  table::Attribute& holder() {
    return fact("at", table::HolderDomain{static_cast<std::uint32_t>(table.tiers.size())});
  }
  /// Whether the set has the value: `tags has vip`.
  table::Attribute& member(const std::string& set, const std::string& value) {
    const auto& values = std::get<table::SetDomain>(table.attributes[attribute_id(set)].domain);
    std::uint32_t place = 0;
    while (values.members.values.at(place).name != value) {
      ++place;
    }
    return fact(set + " has " + value, table::MemberDomain{attribute_id(set), place});
  }
  /// Whether the text contains one of `texts`, called as you like.
  table::Attribute& pattern(
      std::string name, const std::string& text, std::vector<std::string> texts,
      table::PatternDomain::Relation relation = table::PatternDomain::Relation::Contains) {
    return fact(std::move(name),
                table::PatternDomain{attribute_id(text), relation, false, std::move(texts)});
  }
  /// Gives a fact the class *unknown*; call it before rules test the fact.
  void may_be_unknown(const std::string& name) {
    table::Attribute& attribute = table.attributes[attribute_id(name)];
    attribute.may_be_unknown = true;
    ++attribute.class_count;
  }

  table::TierId tier(std::string name, const std::vector<std::string>& above = {}) {
    table::Tier tier;
    tier.title = words(name);
    tier.name = std::move(name);
    for (const std::string& below : above) {
      tier.above.push_back(tier_id(below));
    }
    return table.tiers.add(std::move(tier));
  }

  /// The rules that follow decide the owner.
  void decide_owner() {
    table::Decision decision;
    decision.name = "owner";
    decision.title = "Owner";
    begin(std::move(decision));
  }
  /// The rules that follow are collected, or as `policy` says; they give their own outcomes.
  table::DecisionId decide(table::DecisionKind kind, std::string name,
                           table::HitPolicy policy = table::HitPolicy::Collect) {
    table::Decision decision;
    decision.kind = kind;
    decision.policy = policy;
    decision.title = words(name);
    decision.name = std::move(name);
    begin(std::move(decision));
    return current_;
  }
  /// The rules that follow derive the fact, which is there already.
  void derive(const std::string& name) {
    table::Decision decision;
    decision.kind = table::DecisionKind::DerivedFact;
    decision.name = name;
    decision.title = words(name);
    decision.attribute = attribute_id(name);
    begin(std::move(decision));
    table.attributes[attribute_id(name)].derived_by = current_;
  }

  /// A rule of the decision begun last, its rows behind those that are there. `answer` is a
  /// tier, or a value of the derived fact (a number in units).
  table::RuleId rule(std::string name, const std::string& answer,
                     const std::vector<NamedRow>& rows) {
    return give(std::move(name), outcome(answer), rows);
  }
  /// The same for any outcome.
  table::RuleId give(std::string name, table::Outcome outcome, const std::vector<NamedRow>& rows) {
    table::Rule rule;
    rule.title = name;
    rule.name = std::move(name);
    rule.outcome = std::move(outcome);
    const table::RuleId id = table.rules.add(std::move(rule));
    for (const NamedRow& named : rows) {
      table.rows.add({id, tests(named)});
      ++table.decisions[current_].row_count;
    }
    return id;
  }
  table::RuleId otherwise(std::string name, const std::string& answer) {
    const table::RuleId id = rule(std::move(name), answer, {{}});
    table.rules[id].otherwise = true;
    return id;
  }
  /// Called once both are there. The rows of the winner come first.
  void beats(const std::string& winner, const std::string& loser) {
    table.rules[rule_id(winner)].beats.push_back(rule_id(loser));
  }

  [[nodiscard]] table::AttributeId attribute_id(const std::string& name) const {
    return find(table.attributes, name);
  }
  [[nodiscard]] table::TierId tier_id(const std::string& name) const {
    return find(table.tiers, name);
  }
  [[nodiscard]] table::RuleId rule_id(const std::string& name) const {
    return find(table.rules, name);
  }
  [[nodiscard]] std::uint32_t class_index(const std::string& fact, const std::string& name) const {
    const table::Attribute& attribute = table.attributes[attribute_id(fact)];
    for (std::uint32_t index = 0; index < attribute.class_count; ++index) {
      if (class_label(attribute, index) == name) {
        return index;
      }
    }
    TIER_CHECK(false, "a test names classes that its fact has");
    return 0;
  }
  [[nodiscard]] table::Test test(const NamedTest& named) const {
    const table::AttributeId id = attribute_id(named.fact);
    table::ClassSet classes(table.attributes[id].class_count);
    for (const std::string& name : named.classes) {
      classes.add(class_index(named.fact, name));
    }
    return {id, classes};
  }

 private:
  table::DecisionId current_;

  static std::string words(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
  }

  table::Attribute& fact(std::string name, table::Domain domain) {
    table::Attribute attribute;
    attribute.title = words(name);
    attribute.name = std::move(name);
    attribute.class_count = table::known_class_count(domain);
    attribute.domain = std::move(domain);
    return table.attributes[table.attributes.add(std::move(attribute))];
  }

  void begin(table::Decision decision) {
    decision.first_row = static_cast<std::uint32_t>(table.rows.size());
    current_ = table.decisions.add(std::move(decision));
  }

  template <class IdType, class Value>
  static IdType find(const base::Store<IdType, Value>& store, const std::string& name) {
    for (const IdType id : store.ids()) {
      if (store[id].name == name) {
        return id;
      }
    }
    TIER_CHECK(false, "a test names what its table holds");
    return IdType();
  }

  static std::string first_value(std::int64_t lower, const std::vector<std::int64_t>& cuts,
                                 std::uint32_t index) {
    return std::to_string(index == 0 ? lower : cuts[index - 1]);
  }

  [[nodiscard]] std::string class_label(const table::Attribute& attribute,
                                        std::uint32_t index) const {
    if (index >= table::known_class_count(attribute.domain)) {
      return "unknown";
    }
    const auto yes_or_no = [index] { return std::string(index == 0 ? "no" : "yes"); };
    return std::visit(
        base::Overloaded{
            [&](const table::EnumDomain& domain) {
              return index < domain.values.size() ? domain.values[index].name
                                                  : std::string("any other");
            },
            [&](const table::FlagDomain&) { return yes_or_no(); },
            [&](const table::NumberDomain& domain) {
              return first_value(domain.lower, domain.cuts, index);
            },
            [&](const table::DurationDomain& domain) { return first_value(0, domain.cuts, index); },
            [](const table::TextDomain&) { return std::string("known"); },
            [](const table::TimeDomain&) { return std::string("known"); },
            [](const table::SetDomain&) { return std::string("known"); },
            [&](const table::MemberDomain&) { return yes_or_no(); },
            [&](const table::PatternDomain&) { return yes_or_no(); },
            [&](const table::HolderDomain&) { return table.tiers[table::TierId(index)].name; },
        },
        attribute.domain);
  }

  [[nodiscard]] table::Outcome outcome(const std::string& answer) const {
    const table::Decision& decision = table.decisions[current_];
    if (!decision.attribute) {
      return table::OwnerOutcome{tier_id(answer), {}, {}};
    }
    const table::Attribute& attribute = table.attributes[*decision.attribute];
    if (const auto* number = std::get_if<table::NumberDomain>(&attribute.domain)) {
      const std::int64_t units = std::stoll(answer);
      return table::ValueOutcome{units, table::class_of(*number, units)};
    }
    const std::uint32_t index = class_index(attribute.name, answer);
    return table::ValueOutcome{index, index};
  }

  [[nodiscard]] std::vector<table::Test> tests(const NamedRow& row) const {
    std::vector<table::Test> result;
    for (const NamedTest& named : row) {
      result.push_back(test(named));
    }
    std::sort(result.begin(), result.end(),
              [](const table::Test& a, const table::Test& b) { return a.attribute < b.attribute; });
    return result;
  }
};

}  // namespace tier::support
