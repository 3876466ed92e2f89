#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "compiler/compare/units.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

/// What one book answers to one ticket, by the definitions and nothing cleverer: what a comparison
/// must agree with.
namespace tier::compare {

/// A class for every attribute; none for a derived fact without a value.
using Ticket = std::vector<std::optional<std::size_t>>;
/// By kind and name of the question: the key of the answer; absent where it does not come up.
using Answers = std::map<std::pair<Kind, std::string>, std::string>;

inline bool matches(const std::vector<table::Test>& tests, const Ticket& ticket) {
  return std::all_of(tests.begin(), tests.end(), [&](const table::Test& test) {
    const auto value = ticket[test.attribute.value];
    return value && test.classes.has(*value);
  });
}

inline std::vector<const table::Row*> rows_of(const table::DecisionTable& table,
                                              const table::Decision& decision) {
  std::vector<const table::Row*> rows;
  for (std::uint32_t place = 0; place < decision.row_count; ++place) {
    rows.push_back(&table.rows[table::RowId(decision.first_row + place)]);
  }
  return rows;
}

/// The first rule that matches.
inline const table::Rule* first_match(const table::DecisionTable& table,
                                      const table::Decision& decision, const Ticket& ticket) {
  for (const table::Row* row : rows_of(table, decision)) {
    if (matches(row->tests, ticket)) {
      return &table.rules[row->rule];
    }
  }
  return nullptr;
}

/// Fills the derived facts in.
inline void derive(const table::DecisionTable& table, Ticket& ticket) {
  for (const table::Decision& decision : table.decisions) {
    if (decision.kind == table::DecisionKind::DerivedFact) {
      const table::Rule* rule = first_match(table, decision, ticket);
      std::optional<std::size_t> value;
      if (const auto unknown = table.attributes[*decision.attribute].unknown_class()) {
        value = *unknown;
      }
      if (rule != nullptr) {
        value = std::get<table::ValueOutcome>(rule->outcome).attribute_class;
      }
      ticket[decision.attribute->value] = value;
    }
  }
}

class EveryAnswer {
 public:
  EveryAnswer(const Side& side, const Joint& joint) : side_(side), joint_(joint) {}

  Answers of(const Ticket& joint_ticket) {
    ticket_ = of_side(joint_ticket);
    answers_.clear();
    winners_.clear();
    for (const table::Decision& decision : table().decisions) {
      collect(decision);
      const table::Rule* rule = first_match(table(), decision, ticket_);
      if (decision.kind == table::DecisionKind::Owner) {
        put(Kind::Owner, "owner", rule != nullptr ? owner(*rule) : "none");
      } else if (decision.kind == table::DecisionKind::DerivedFact) {
        const auto* e =
            std::get_if<table::EnumDomain>(&table().attributes[*decision.attribute].domain);
        put(Kind::Derived, decision.name,
            rule == nullptr
                ? "none"
                : e->values[std::get<table::ValueOutcome>(rule->outcome).attribute_class].name);
      } else if (decision.kind == table::DecisionKind::Lifecycle) {
        lifecycle(decision);
      }
    }
    put(Kind::Impossible, "impossible", is_impossible() ? "cannot be" : "can be");
    triggers();
    permissions();
    for (const table::GuidanceId id : table().guidance.ids()) {
      const table::RuleId rule = prose::rule_of(table(), id);
      put(Kind::Guidance, table().rules[rule].name, won(rule) ? "given" : "none");
    }
    return answers_;
  }

  [[nodiscard]] bool is_impossible() const {
    return std::any_of(table().decisions.begin(), table().decisions.end(), [&](const auto& one) {
      return one.kind == table::DecisionKind::Impossible &&
             first_match(table(), one, ticket_) != nullptr;
    });
  }

 private:
  [[nodiscard]] const table::DecisionTable& table() const { return *side_.table; }
  [[nodiscard]] bool won(table::RuleId rule) const { return winners_.count(rule) != 0; }
  void put(Kind kind, const std::string& what, const std::string& key) {
    answers_[{kind, what}] = key;
  }

  Ticket of_side(const Ticket& joint_ticket) const {
    Ticket ticket(table().attributes.size());
    for (const table::AttributeId id : table().attributes.ids()) {
      const Mapped& mapped = side_.attributes[id.value];
      if (!mapped.joint) {
        ticket[id.value] = mapped.constant;
      } else if (!table().attributes[id].derived_by) {
        ticket[id.value] = mapped.class_of[*joint_ticket[mapped.joint->value]];
      }
    }
    derive(table(), ticket);
    return ticket;
  }

  void collect(const table::Decision& decision) {
    std::set<table::RuleId> matching;
    for (const table::Row* row : rows_of(table(), decision)) {
      if (matches(row->tests, ticket_)) {
        matching.insert(row->rule);
      }
    }
    for (const table::RuleId rule : matching) {
      const bool beaten = std::any_of(matching.begin(), matching.end(), [&](table::RuleId other) {
        const auto& beats = table().rules[other].beats;
        return std::find(beats.begin(), beats.end(), rule) != beats.end();
      });
      if (!beaten) {
        winners_.insert(rule);
      }
    }
  }

  [[nodiscard]] std::string owner(const table::Rule& rule) const {
    if (const auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome)) {
      return "refused " + refusal->say;
    }
    const auto& one = std::get<table::OwnerOutcome>(rule.outcome);
    std::string key = "tier " + std::to_string(side_.tiers[one.tier.value].value);
    const table::Rule* team =
        one.team_by ? first_match(table(), table().decisions[*one.team_by], ticket_) : nullptr;
    if (team != nullptr) {
      key += " team " + table().teams[std::get<table::TeamOutcome>(team->outcome).team].name;
    }
    return key;
  }

  void lifecycle(const table::Decision& decision) {
    const auto& domain =
        std::get<table::EnumDomain>(table().attributes[*decision.attribute].domain);
    for (std::uint32_t value = 0; value < domain.values.size(); ++value) {
      bool allowed = false;
      for (const table::Row* row : rows_of(table(), decision)) {
        allowed |=
            won(row->rule) && matches(row->tests, ticket_) &&
            std::get<table::TransitionOutcome>(table().rules[row->rule].outcome).to.has(value);
      }
      put(Kind::Lifecycle,
          table().attributes[*decision.attribute].name + " to " + domain.values[value].name,
          allowed ? "yes" : "no");
    }
  }

  void triggers() {
    for (const table::TriggerId id : table().triggers.ids()) {
      const table::RuleId own = prose::rule_of(table(), id);
      const std::string& name = table().rules[own].name;
      bool held = false;
      bool waived = false;
      std::set<std::string> due;
      for (const table::RuleId rule : winners_) {
        const table::Outcome& outcome = table().rules[rule].outcome;
        if (const auto* unless = std::get_if<table::UnlessOutcome>(&outcome)) {
          held |= unless->trigger == id;
        } else if (const auto* waiver = std::get_if<table::WaiverOutcome>(&outcome)) {
          waived |= waiver->trigger == id;
        } else if (const auto* need = std::get_if<table::NeedOutcome>(&outcome)) {
          if (need->trigger == id) {
            add_due(*need, due);
          }
        }
      }
      put(Kind::Trigger, name, held ? "held" : won(own) ? "applies" : "none");
      if (won(own)) {
        put(Kind::Evidence, name + ": ", "");
        for (const std::string& one : waived ? std::set<std::string>() : due) {
          put(Kind::Evidence, name + ": " + one, "due");
        }
      }
    }
  }

  void add_due(const table::NeedOutcome& need, std::set<std::string>& due) const {
    std::set<std::string> names;
    for (const table::EvidenceId id : need.evidence) {
      names.insert(table().evidence[id].name);
    }
    if (need.count == names.size()) {
      due.insert(names.begin(), names.end());
      return;
    }
    std::string key = std::to_string(need.count) + " of ";
    for (const std::string& name : names) {
      key += (name == *names.begin() ? "" : ",") + name;
    }
    due.insert(key);
  }

  void permissions() {
    for (const table::SystemId system : table().systems.ids()) {
      for (std::uint32_t action = 0; action < table().systems[system].actions.size(); ++action) {
        std::set<std::string> ways;
        bool never = false;
        for (const table::RuleId rule : winners_) {
          const auto* one = std::get_if<table::PermissionOutcome>(&table().rules[rule].outcome);
          if (one == nullptr) {
            continue;
          }
          const table::Permission& permission = table().permissions[one->permission];
          const auto& access = permission.access;
          if (std::find(access.begin(), access.end(), table::Access{system, action}) !=
              access.end()) {
            never |= permission.never;
            ways.insert(permission.approvers.empty()
                            ? ""
                            : "approved by manager " +
                                  std::to_string(permission.approvers[0].count) + " for 60");
          }
        }
        std::string key;
        for (const std::string& way : ways) {
          key += (key.empty() ? "" : " | ") + way;
        }
        key = never ? "never" : ways.empty() ? "none" : ways.count("") != 0 ? "free" : key;
        put(Kind::Permission,
            table().systems[system].name + "." + table().systems[system].actions[action].name, key);
      }
    }
  }

  const Side& side_;
  const Joint& joint_;
  Ticket ticket_;
  Answers answers_;
  std::set<table::RuleId> winners_;
};

}  // namespace tier::compare
