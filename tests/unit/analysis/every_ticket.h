#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "compiler/table/decision_table.h"

/// Every ticket of a small table, one by one, decided by the definitions of docs/proofs.md
/// and nothing cleverer: what the proofs must agree with.
namespace tier::analysis {

class EveryTicket {
 public:
  /// A class for every attribute; none for a derived fact without a value.
  using Ticket = std::vector<std::optional<std::size_t>>;

  /// A ticket as one decision sees it.
  struct Case {
    const Ticket* ticket;
    /// There can be such a ticket, and every derived fact that the decision reads, directly or
    /// through others, has a value.
    bool judged = false;
    /// The same, were it not for what the book declares impossible.
    bool judged_among_all = false;
    /// The rules that match and that no other such rule beats.
    std::set<table::RuleId> winners;
  };

  explicit EveryTicket(const table::DecisionTable& table)
      : EveryTicket(table, std::vector<bool>(table.attributes.size(), false)) {}
  /// The derived facts that are `free`, by attribute, have each of their values, and none, in every
  /// ticket, whatever their rows say.
  EveryTicket(const table::DecisionTable& table, std::vector<bool> free)
      : table_(table), free_(std::move(free)) {
    for (const table::DecisionId id : table.decisions.ids()) {
      const table::Decision& decision = table.decisions[id];
      rows_.emplace_back();
      for (std::uint32_t index = 0; index < decision.row_count; ++index) {
        rows_.back().push_back(&table.rows[table::RowId(decision.first_row + index)]);
      }
    }
    Ticket ticket(table.attributes.size());
    enumerate(ticket, 0);
    cases_.resize(table.decisions.size());
    for (const table::DecisionId id : table.decisions.ids()) {
      for (const Ticket& one : tickets_) {
        const bool has_values = is_judged(id, one) && !is_ruled_out(one);
        const bool declaring = table.decisions[id].kind == table::DecisionKind::Impossible;
        cases_[id.value].push_back({&one, has_values && (declaring || !is_declared_impossible(one)),
                                    has_values, winners(id, one)});
      }
    }
  }

  /// By attribute: the derived facts that have a gap, or read one that has.
  [[nodiscard]] std::vector<bool> without_value() const {
    std::vector<bool> without(table_.attributes.size(), false);
    for (const table::DecisionId id : table_.decisions.ids()) {
      const auto derived = table_.decisions[id].attribute;
      if (!derived || table_.decisions[id].kind != table::DecisionKind::DerivedFact) {
        continue;
      }
      const bool has_gap = std::any_of(cases(id).begin(), cases(id).end(), [](const Case& one) {
        return one.judged && one.winners.empty();
      });
      const bool reads_one =
          std::any_of(rows(id).begin(), rows(id).end(), [&](const table::Row* row) {
            return std::any_of(row->tests.begin(), row->tests.end(), [&](const table::Test& test) {
              return without[test.attribute.value];
            });
          });
      without[derived->value] = has_gap || reads_one;
    }
    return without;
  }

  [[nodiscard]] const std::vector<Case>& cases(table::DecisionId decision) const {
    return cases_[decision.value];
  }
  /// Whether there is a ticket that the book does not declare impossible.
  [[nodiscard]] bool any_possible() const {
    return std::any_of(tickets_.begin(), tickets_.end(), [&](const Ticket& one) {
      return !is_ruled_out(one) && !is_declared_impossible(one);
    });
  }

  [[nodiscard]] bool can_be(const Ticket& ticket) const {
    return !is_ruled_out(ticket) && !is_declared_impossible(ticket);
  }

  [[nodiscard]] bool is_in_domains(const Ticket& ticket) const { return !is_ruled_out(ticket); }

  [[nodiscard]] const std::vector<const table::Row*>& rows(table::DecisionId decision) const {
    return rows_[decision.value];
  }

  static bool matches(const std::vector<table::Test>& tests, const Ticket& ticket) {
    return std::all_of(tests.begin(), tests.end(), [&](const table::Test& test) {
      const auto value = ticket[test.attribute.value];
      return value && test.classes.has(*value);
    });
  }

 private:
  [[nodiscard]] bool is_judged(table::DecisionId decision, const Ticket& ticket) const {
    for (const table::Row* row : rows(decision)) {
      for (const table::Test& test : row->tests) {
        const auto derived_by = table_.attributes[test.attribute].derived_by;
        if (derived_by && !free_[test.attribute.value] &&
            (!has_value(test.attribute, ticket) || !is_judged(*derived_by, ticket))) {
          return false;
        }
      }
    }
    return true;
  }

  [[nodiscard]] bool is_ruled_out(const Ticket& ticket) const {
    return std::any_of(table_.nevers.begin(), table_.nevers.end(),
                       [&](const table::Never& never) { return matches(never.tests, ticket); });
  }

  [[nodiscard]] bool asks_for_free(const table::Row& row) const {
    return std::any_of(row.tests.begin(), row.tests.end(),
                       [&](const table::Test& test) { return free_[test.attribute.value]; });
  }

  [[nodiscard]] bool is_declared_impossible(const Ticket& ticket) const {
    for (const table::DecisionId id : table_.decisions.ids()) {
      if (table_.decisions[id].kind == table::DecisionKind::Impossible &&
          std::any_of(rows(id).begin(), rows(id).end(), [&](const table::Row* row) {
            return !asks_for_free(*row) && matches(row->tests, ticket);
          })) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::set<table::RuleId> winners(table::DecisionId decision,
                                                const Ticket& ticket) const {
    std::set<table::RuleId> matching;
    for (const table::Row* row : rows(decision)) {
      if (matches(row->tests, ticket)) {
        matching.insert(row->rule);
      }
    }
    if (table_.decisions[decision].kind == table::DecisionKind::Impossible) {
      return matching;
    }
    std::set<table::RuleId> result = matching;
    for (const table::RuleId winner : matching) {
      for (const table::RuleId loser : matching) {
        const auto& beats = table_.rules[winner].beats;
        const bool by_name = std::find(beats.begin(), beats.end(), loser) != beats.end();
        if (by_name || (table_.rules[loser].otherwise && !table_.rules[winner].otherwise)) {
          result.erase(loser);
        }
      }
    }
    return result;
  }

  [[nodiscard]] bool has_value(table::AttributeId derived, const Ticket& ticket) const {
    const auto value = ticket[derived.value];
    return value && value != table_.attributes[derived].unknown_class();
  }

  void enumerate(Ticket& ticket, std::size_t attribute) {
    if (attribute == table_.attributes.size()) {
      tickets_.push_back(ticket);
      derive(tickets_.back());
      return;
    }
    const table::Attribute& fact = table_.attributes[table::AttributeId(attribute)];
    const std::size_t choices = fact.derived_by && !free_[attribute] ? 1 : fact.class_count;
    for (std::size_t index = 0; index < choices; ++index) {
      ticket[attribute] = index;
      enumerate(ticket, attribute + 1);
    }
  }

  void derive(Ticket& ticket) const {
    for (const table::DecisionId id : table_.decisions.ids()) {
      const auto derived = table_.decisions[id].attribute;
      if (!derived || table_.decisions[id].kind != table::DecisionKind::DerivedFact ||
          free_[derived->value]) {
        continue;
      }
      std::optional<std::size_t> value;
      if (const auto unknown = table_.attributes[*derived].unknown_class()) {
        value = *unknown;
      }
      for (const table::Row* row : rows(id)) {
        if (matches(row->tests, ticket)) {
          value = std::get<table::ValueOutcome>(table_.rules[row->rule].outcome).attribute_class;
          break;
        }
      }
      ticket[derived->value] = value;
    }
  }

  const table::DecisionTable& table_;
  std::vector<bool> free_;
  std::vector<std::vector<const table::Row*>> rows_;
  std::vector<Ticket> tickets_;
  std::vector<std::vector<Case>> cases_;
};

}  // namespace tier::analysis
