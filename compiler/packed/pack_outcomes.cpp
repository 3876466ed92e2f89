#include <algorithm>
#include <set>
#include <tuple>

#include "compiler/base/overloaded.h"
#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::OutcomeKind;
using table::DecisionTable;

auto fields_of(const PackedOutcome& one) {
  const format::Outcome& outcome = one.outcome;
  return std::tie(outcome.kind, outcome.target, outcome.value, outcome.team, outcome.team_by,
                  one.list);
}

PackedOutcome plain(OutcomeKind kind, std::uint32_t target, std::int64_t value = 0) {
  return {{kind, target, value, format::none, format::none, {}}, {}};
}

PackedOutcome need_of(const table::NeedOutcome& need) {
  PackedOutcome packed = plain(OutcomeKind::Need, need.trigger.value, need.count);
  for (const table::EvidenceId id : need.evidence) {
    packed.list.push_back(id.value);
  }
  std::sort(packed.list.begin(), packed.list.end());
  return packed;
}

PackedOutcome transition_of(const table::TransitionOutcome& transition) {
  PackedOutcome packed = plain(OutcomeKind::Transition, format::none);
  for (std::uint32_t index = 0; index < transition.to.size(); ++index) {
    if (transition.to.has(index)) {
      packed.list.push_back(index);
    }
  }
  return packed;
}

/// The rules that the rows of collecting decisions belong to: only there is beaten what the rows
/// do not already put behind.
std::set<table::RuleId> collected_rules(const DecisionTable& table) {
  std::set<table::RuleId> rules;
  for (const table::Decision& decision : table.decisions) {
    if (decision.policy != table::HitPolicy::Collect) {
      continue;
    }
    for (std::uint32_t place = 0; place < decision.row_count; ++place) {
      rules.insert(table.rows[table::RowId(decision.first_row + place)].rule);
    }
  }
  return rules;
}

}  // namespace

bool operator<(const PackedOutcome& a, const PackedOutcome& b) {
  return fields_of(a) < fields_of(b);
}

PackedOutcome outcome_of(const DecisionTable& table, table::RuleId rule) {
  return std::visit(
      base::Overloaded{
          [](const table::ValueOutcome& value) {
            return plain(OutcomeKind::Value, value.attribute_class, value.value);
          },
          // The scope is part of who owns a ticket: two scopes of a tier are two answers.
          [&](const table::OwnerOutcome& owner) {
            PackedOutcome packed = plain(OutcomeKind::Owner, owner.tier.value, rule.value);
            packed.outcome.team = index_or_none(owner.team);
            packed.outcome.team_by = index_or_none(owner.team_by);
            return packed;
          },
          [&](const table::RefusalOutcome&) {
            return plain(OutcomeKind::Refusal, format::none, rule.value);
          },
          [](const table::ImpossibleOutcome&) {
            return plain(OutcomeKind::Impossible, format::none);
          },
          [](const table::TeamOutcome& team) { return plain(OutcomeKind::Team, team.team.value); },
          [](const table::TriggerOutcome& trigger) {
            return plain(OutcomeKind::Trigger, trigger.trigger.value);
          },
          [](const table::UnlessOutcome& unless) {
            return plain(OutcomeKind::Unless, unless.trigger.value);
          },
          [](const table::NeedOutcome& need) { return need_of(need); },
          [](const table::WaiverOutcome& waiver) {
            return plain(OutcomeKind::Waiver, waiver.trigger.value);
          },
          [](const table::PermissionOutcome& permission) {
            return plain(OutcomeKind::Permission, permission.permission.value);
          },
          [](const table::GuidanceOutcome& guidance) {
            return plain(OutcomeKind::Guidance, guidance.guidance.value);
          },
          [](const table::TransitionOutcome& transition) { return transition_of(transition); },
          [](const table::LadderOutcome& ladder) {
            return plain(OutcomeKind::Ladder, ladder.ladder.value);
          },
          [](const table::ClockOutcome& clock) {
            return plain(OutcomeKind::Clock, clock.promise.value, clock.event);
          },
      },
      table.rules[rule].outcome);
}

void append_rules(Sections& sections, const DecisionTable& table) {
  const std::set<table::RuleId> collected = collected_rules(table);
  for (const table::RuleId id : table.rules.ids()) {
    const table::Rule& rule = table.rules[id];
    std::set<std::uint32_t> beats;
    if (collected.count(id) != 0) {
      for (const table::RuleId loser : rule.beats) {
        beats.insert(loser.value);
      }
    }
    const format::String name = sections.append_text(rule.name);
    sections.append(format::Section::Rules,
                    format::Rule{name, sections.append_list({beats.begin(), beats.end()})});
  }
}

}  // namespace tier::packed
