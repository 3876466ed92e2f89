#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"

/// Small decision tables at random, sound by table/verify.h and otherwise as broken as
/// rulebooks are: gaps, overlaps, rules that nothing reaches, matrices without a heading,
/// facts derived from derived facts. One seed, one table, on every machine.
///
///     const table::DecisionTable table = support::RandomTable(seed).make();
namespace tier::support {

class RandomTable {
 public:
  explicit RandomTable(std::uint32_t seed) : random_(seed) {}

  table::DecisionTable make() {
    const std::uint32_t facts = 2 + below(4);
    for (std::uint32_t index = 0; index < facts; ++index) {
      add_ticket_fact("fact" + std::to_string(index));
    }
    table_.tiers.add({"L1", "L1", "", {}, {}});
    table_.tiers.add({"L2", "L2", "", {table::TierId(0)}, {}});
    const std::uint32_t derived = below(3);
    for (std::uint32_t index = 0; index < derived; ++index) {
      add_derived_fact("derived" + std::to_string(index));
    }
    add_owner();
    return std::move(table_);
  }

 protected:
  std::mt19937 random_;
  table::DecisionTable table_;

  // At most one of these in the arguments of a call: which argument comes first is the compiler's
  // choice, and with it the table that a seed gives.
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  bool one_in(std::uint32_t limit) { return below(limit) == 0; }

  table::Domain some_domain() {
    switch (below(4)) {
      case 0:
        return table::FlagDomain{};
      case 1: {
        table::NumberDomain number{0, 100, 0, {}};
        for (std::int64_t cut = 10; cut < 60 && one_in(2); cut += 10) {
          number.cuts.push_back(cut);
        }
        return number;
      }
      case 2:
        return table::TimeDomain{};
      default: {
        table::EnumDomain domain;
        const std::uint32_t values = 1 + below(4);
        for (std::uint32_t value = 0; value < values; ++value) {
          domain.values.push_back({"v" + std::to_string(value), "V" + std::to_string(value)});
        }
        domain.open = one_in(3);
        return domain;
      }
    }
  }

  table::AttributeId add_attribute(std::string name, table::Domain domain, bool may_be_unknown) {
    table::Attribute attribute;
    attribute.name = std::move(name);
    attribute.title = attribute.name;
    attribute.class_count = table::known_class_count(domain) + (may_be_unknown ? 1U : 0U);
    attribute.may_be_unknown = may_be_unknown;
    attribute.domain = std::move(domain);
    return table_.attributes.add(std::move(attribute));
  }

  void add_ticket_fact(std::string name) {
    table::Domain domain = some_domain();
    add_attribute(std::move(name), std::move(domain), one_in(3));
  }

  table::ClassSet some_classes(std::uint32_t count) {
    table::ClassSet classes(count);
    const std::uint32_t kept_out = below(count);
    for (std::uint32_t index = 0; index < count; ++index) {
      if (index != kept_out && one_in(2)) {
        classes.add(index);
      }
    }
    if (classes.empty()) {
      classes.add((kept_out + 1) % count);
    }
    return classes;
  }

  /// A row over the attributes before `end`, of which each is tested once in `rarity` times.
  std::vector<table::Test> some_tests(std::size_t end, std::uint32_t rarity) {
    std::vector<table::Test> tests;
    for (std::size_t index = 0; index < end; ++index) {
      const std::uint32_t count = table_.attributes[table::AttributeId(index)].class_count;
      if (count > 1 && one_in(rarity)) {
        tests.push_back({table::AttributeId(index), some_classes(count)});
      }
    }
    return tests;
  }

  table::DecisionId begin(table::Decision decision) {
    decision.first_row = static_cast<std::uint32_t>(table_.rows.size());
    return table_.decisions.add(std::move(decision));
  }

  table::Outcome some_outcome(table::DecisionId decision) {
    const auto derived = table_.decisions[decision].attribute;
    if (!derived) {
      return table::OwnerOutcome{table::TierId(below(2)), {}, {}};
    }
    const std::uint32_t value = below(table::known_class_count(table_.attributes[*derived].domain));
    return table::ValueOutcome{value, value};
  }

  table::RuleId add_rule(table::DecisionId decision) {
    table::Rule rule;
    rule.name = table_.decisions[decision].name + std::to_string(table_.rules.size());
    rule.title = rule.name;
    rule.outcome = some_outcome(decision);
    return table_.rules.add(std::move(rule));
  }

  void add_row(table::DecisionId decision, table::RuleId rule, std::vector<table::Test> tests) {
    table_.rows.add({rule, std::move(tests)});
    ++table_.decisions[decision].row_count;
  }

  void add_derived_fact(std::string name) {
    table::EnumDomain domain;
    const std::uint32_t values = 2 + below(2);
    for (std::uint32_t value = 0; value < values; ++value) {
      domain.values.push_back({"v" + std::to_string(value), "V" + std::to_string(value)});
    }
    const std::size_t facts = table_.attributes.size();
    const table::AttributeId derived = add_attribute(name, domain, !one_in(4));
    table::Decision decision;
    decision.kind = table::DecisionKind::DerivedFact;
    decision.name = std::move(name);
    decision.attribute = derived;
    const table::DecisionId id = begin(std::move(decision));
    table_.attributes[derived].derived_by = id;
    if (one_in(3)) {
      add_rules(id, facts);
    } else {
      add_matrix(id, facts);
    }
  }

  /// A line or column for each class of the attribute, now and then without one of them.
  std::vector<table::ClassSet> headings(table::AttributeId attribute) {
    const std::uint32_t count = table_.attributes[attribute].class_count;
    const std::uint32_t missing = one_in(4) && count > 1 ? below(count) : count;
    std::vector<table::ClassSet> result;
    for (std::uint32_t index = 0; index < count; ++index) {
      if (index != missing) {
        table::ClassSet heading(count);
        heading.add(index);
        result.push_back(std::move(heading));
      }
    }
    return result;
  }

  void add_matrix(table::DecisionId decision, std::size_t facts) {
    const auto line = below(static_cast<std::uint32_t>(facts));
    const auto column = (line + 1 + below(static_cast<std::uint32_t>(facts) - 1)) %
                        static_cast<std::uint32_t>(facts);
    table::MatrixView matrix;
    matrix.line_attribute = table::AttributeId(line);
    matrix.column_attribute = table::AttributeId(column);
    matrix.lines = headings(matrix.line_attribute);
    matrix.columns = headings(*matrix.column_attribute);
    for (const table::ClassSet& line_classes : matrix.lines) {
      for (const table::ClassSet& column_classes : matrix.columns) {
        std::vector<table::Test> tests;
        if (!line_classes.is_all()) {
          tests.push_back({matrix.line_attribute, line_classes});
        }
        if (!column_classes.is_all()) {
          tests.push_back({*matrix.column_attribute, column_classes});
        }
        std::sort(tests.begin(), tests.end(), [](const table::Test& a, const table::Test& b) {
          return a.attribute < b.attribute;
        });
        add_row(decision, add_rule(decision), std::move(tests));
      }
    }
    table_.decisions[decision].matrix = std::move(matrix);
  }

  /// Rules over the attributes before `end`: some that split a whole space between them, so
  /// that complete books come too, and some as they fall.
  void add_rules(table::DecisionId decision, std::size_t end) {
    const std::size_t first = table_.rules.size();
    if (one_in(2)) {
      split(decision, {}, end, 2 + below(2));
    }
    const std::uint32_t rules = below(5) + (table_.rules.size() == first ? 1 : 0);
    const std::uint32_t rarity = 1 + below(3);
    for (std::uint32_t index = 0; index < rules; ++index) {
      const table::RuleId rule = add_rule(decision);
      for (std::uint32_t row = 0; row == 0 || one_in(3); ++row) {
        add_row(decision, rule, some_tests(end, rarity));
      }
    }
    add_precedence(first, 2 + below(6));
  }

  void split(table::DecisionId decision, std::vector<table::Test> tests, std::size_t end,
             std::uint32_t depth) {
    const auto attribute = table::AttributeId(below(static_cast<std::uint32_t>(end)));
    const std::uint32_t count = table_.attributes[attribute].class_count;
    const bool tested = std::any_of(tests.begin(), tests.end(), [&](const table::Test& test) {
      return test.attribute == attribute;
    });
    if (depth == 0 || tested || count == 1) {
      if (!one_in(12)) {
        add_row(decision, add_rule(decision), std::move(tests));
      }
      return;
    }
    const table::ClassSet some = some_classes(count);
    for (const table::ClassSet& classes : {some, some.complement()}) {
      std::vector<table::Test> narrower = tests;
      narrower.push_back({attribute, classes});
      std::sort(narrower.begin(), narrower.end(), [](const table::Test& a, const table::Test& b) {
        return a.attribute < b.attribute;
      });
      split(decision, std::move(narrower), end, depth - 1);
    }
  }

  /// Lets each rule since `first` beat some of those behind it, and all that these beat.
  void add_precedence(std::size_t first, std::uint32_t rarity) {
    for (std::size_t winner = table_.rules.size(); winner-- > first;) {
      std::vector<table::RuleId> beats;
      for (std::size_t loser = winner + 1; loser < table_.rules.size(); ++loser) {
        if (one_in(rarity)) {
          const auto& further = table_.rules[table::RuleId(loser)].beats;
          beats.push_back(table::RuleId(loser));
          beats.insert(beats.end(), further.begin(), further.end());
        }
      }
      std::sort(beats.begin(), beats.end());
      beats.erase(std::unique(beats.begin(), beats.end()), beats.end());
      table_.rules[table::RuleId(winner)].beats = std::move(beats);
    }
  }

  void add_owner() {
    table::Decision decision;
    decision.name = "owner";
    const table::DecisionId id = begin(std::move(decision));
    if (one_in(20)) {
      add_rule(id);  // a scope whose condition came to no row
    }
    add_rules(id, table_.attributes.size());
    if (one_in(3)) {
      const table::RuleId rest = add_rule(id);
      table_.rules[rest].otherwise = true;
      add_row(id, rest, {});
    }
  }
};

}  // namespace tier::support
