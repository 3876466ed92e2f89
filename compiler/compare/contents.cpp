#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "compiler/compare/differences.h"
#include "compiler/compare/joint.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"
#include "compiler/table/rules_about.h"

namespace tier::compare {
namespace {

using table::DecisionTable;

std::string accepted(const std::optional<table::Accept>& accept) {
  return accept ? fmt::format("within {}{}", prose::accept_time(*accept),
                              accept->else_return ? ", else it goes back" : "")
                : "no time";
}

/// Pairs of triggers, or of pieces of guidance, whose rules have the same name, in the order of
/// `before`.
template <class Outcome, class Id>
std::vector<std::pair<Id, Id>> of_same_rules(const DecisionTable& before,
                                             const DecisionTable& after, Id Outcome::*member) {
  std::map<std::string_view, Id> later;
  for (const table::Rule& rule : after.rules) {
    if (const auto* outcome = std::get_if<Outcome>(&rule.outcome)) {
      later.emplace(rule.name, outcome->*member);
    }
  }
  std::vector<std::pair<Id, Id>> pairs;
  for (const table::Rule& rule : before.rules) {
    const auto* outcome = std::get_if<Outcome>(&rule.outcome);
    const auto same = outcome != nullptr ? later.find(rule.name) : later.end();
    if (same != later.end()) {
      pairs.emplace_back(outcome->*member, same->second);
    }
  }
  return pairs;
}

/// The approvers whatever their order.
std::string approvers(const DecisionTable& table, std::vector<table::Approver> list) {
  std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) {
    return table.roles[a.role].name < table.roles[b.role].name;
  });
  return list.empty() ? "nobody" : prose::approvers(table, list);
}

void compare_trigger(const DecisionTable& before, table::TriggerId old_id,
                     const DecisionTable& after, table::TriggerId new_id, const std::string& name,
                     std::vector<Difference>& differences) {
  const table::Trigger& was = before.triggers[old_id];
  const table::Trigger& is = after.triggers[new_id];
  const std::string what = fmt::format("trigger `{}`", name);
  const auto add = [&](const std::string& field, const std::string& old_text,
                       const std::string& new_text) {
    add_if_different(Kind::Trigger, what, field, old_text, new_text, differences);
  };
  const auto to = same_tier(before, was.to, after);
  if (to != is.to) {
    add("to", before.tiers[was.to].name, after.tiers[is.to].name);
  }
  const auto team = [](const DecisionTable& table, const table::Trigger& trigger) {
    return trigger.team ? table.teams[*trigger.team].name : trigger.team_by ? "by a fact" : "none";
  };
  const auto role = [](const DecisionTable& table, const std::optional<table::RoleId>& id) {
    return id ? table.roles[*id].name : "nobody";
  };
  add("team", team(before, was), team(after, is));
  add("it", was.asks ? "a call for help" : "a hand-off",
      is.asks ? "a call for help" : "a hand-off");
  add("on request by", role(before, was.on_request_by), role(after, is.on_request_by));
  const auto old_approvers = approvers(before, was.approvers);
  const auto new_approvers = approvers(after, is.approvers);
  add("approved by", old_approvers, new_approvers);
  add("accepted", accepted(was.accept), accepted(is.accept));
}

/// Where a piece of evidence comes from, whatever the order.
std::string sources_of(const DecisionTable& table, const table::Evidence& evidence) {
  std::vector<std::string> sources;
  for (const table::EvidenceSource& source : evidence.sources) {
    const std::string when = prose::sentence(table, prose::cases(table, source.rows));
    sources.push_back(prose::access(table, source.access) + (when.empty() ? "" : " when " + when));
  }
  std::sort(sources.begin(), sources.end());
  return sources.empty() ? "none" : fmt::format("{}", fmt::join(sources, "; "));
}

void compare_evidence(const DecisionTable& before, const DecisionTable& after,
                      std::vector<Difference>& differences) {
  for (const table::Evidence& was : before.evidence) {
    const std::string what = fmt::format("evidence `{}`", was.name);
    const auto same = named(after.evidence, was.name);
    if (!same) {
      differences.push_back({Kind::Evidence, what, "", prose::one_line(was.title), ""});
      continue;
    }
    const table::Evidence& is = after.evidence[*same];
    const auto add = [&](const std::string& field, const std::string& old_text,
                         const std::string& new_text) {
      add_if_different(Kind::Evidence, what, field, old_text, new_text, differences);
    };
    const auto fresh = [](const table::Evidence& one) {
      return one.fresh == 0 ? "for ever" : prose::duration(one.fresh);
    };
    add("how", was.how, is.how);
    add("pattern", was.pattern, is.pattern);
    add("type", was.type, is.type);
    add("fresh", fresh(was), fresh(is));
    add("from", sources_of(before, was), sources_of(after, is));
  }
  for (const table::Evidence& is : after.evidence) {
    if (!named(before.evidence, is.name)) {
      differences.push_back({Kind::Evidence, fmt::format("evidence `{}`", is.name), "", "",
                             prose::one_line(is.title)});
    }
  }
}

std::string strength(table::Guidance::Strength strength) {
  static constexpr const char* words[] = {"must", "must not", "should", "may"};
  return words[static_cast<std::size_t>(strength)];
}

void compare_guidance(const DecisionTable& before, const DecisionTable& after,
                      std::vector<Difference>& differences) {
  const table::RulesAbout about(before);
  for (const auto& [id, same] : of_same_rules(before, after, &table::GuidanceOutcome::guidance)) {
    const table::Guidance& was = before.guidance[id];
    const table::Guidance& is = after.guidance[same];
    const std::string what = fmt::format("`{}`", before.rules[about[id]].name);
    const auto role = [](const DecisionTable& table, const std::optional<table::RoleId>& by) {
      return by ? table.roles[*by].name : "nobody";
    };
    add_if_different(Kind::Guidance, what, "it", strength(was.strength), strength(is.strength),
                     differences);
    add_if_different(Kind::Guidance, what, "decided by", role(before, was.decided_by),
                     role(after, is.decided_by), differences);
  }
}

void compare_lifecycles(const DecisionTable& before, const DecisionTable& after,
                        std::vector<Difference>& differences) {
  const auto has = [](const DecisionTable& table, const std::string& name) {
    const auto id = named(table.decisions, name);
    return id && table.decisions[*id].kind == table::DecisionKind::Lifecycle;
  };
  for (const auto* table : {&before, &after}) {
    const DecisionTable& other = table == &before ? after : before;
    for (const table::Decision& decision : table->decisions) {
      if (decision.kind == table::DecisionKind::Lifecycle && !has(other, decision.name)) {
        const std::string& fact = table->attributes[*decision.attribute].name;
        differences.push_back({Kind::Lifecycle, fmt::format("lifecycle of `{}`", fact), "",
                               table == &before ? fact : "", table == &before ? "" : fact});
      }
    }
  }
}

}  // namespace

void compare_contents(const DecisionTable& before, const DecisionTable& after,
                      std::vector<Difference>& differences) {
  const table::RulesAbout about(before);
  for (const auto& [id, same] : of_same_rules(before, after, &table::TriggerOutcome::trigger)) {
    compare_trigger(before, id, after, same, before.rules[about[id].own].name, differences);
  }
  compare_evidence(before, after, differences);
  compare_guidance(before, after, differences);
  compare_lifecycles(before, after, differences);
}

}  // namespace tier::compare
