#include <fmt/format.h>

#include <algorithm>

#include "compiler/compare/unit_parts.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::compare {
namespace {

/// "Frontline (L1)"; the name alone where the title says no more.
std::string tier_text(const table::DecisionTable& table, table::TierId id) {
  const std::string title = prose::tier(table, id);
  const std::string& name = table.tiers[id].name;
  return title == name ? name : fmt::format("{} ({})", title, name);
}

std::string evidence_key(const table::DecisionTable& table,
                         const std::vector<table::EvidenceId>& ids) {
  std::vector<std::string> names;
  for (const table::EvidenceId id : ids) {
    names.push_back(table.evidence[id].name);
  }
  std::sort(names.begin(), names.end());
  return fmt::format("{}", fmt::join(names, ","));
}

std::string evidence_text(const table::DecisionTable& table,
                          const std::vector<table::EvidenceId>& ids) {
  std::vector<std::string> names;
  for (const table::EvidenceId id : ids) {
    names.push_back(prose::evidence(table, id));
  }
  return prose::list(names, "and");
}

}  // namespace

std::string kind_name(Kind kind) {
  switch (kind) {
    case Kind::Owner:
      return "owner";
    case Kind::Derived:
      return "derived";
    case Kind::Promise:
      return "promise";
    case Kind::Trigger:
      return "trigger";
    case Kind::Evidence:
      return "evidence";
    case Kind::Permission:
      return "permission";
    case Kind::Guidance:
      return "guidance";
    case Kind::Lifecycle:
      return "lifecycle";
    case Kind::Ladder:
      return "ladder";
    case Kind::Impossible:
      return "impossible";
    case Kind::Facts:
      return "facts";
    case Kind::People:
      return "people";
    case Kind::Wording:
      return "wording";
  }
  return "";
}

std::string approvers_key(const table::DecisionTable& table,
                          const std::vector<table::Approver>& approvers) {
  std::vector<std::string> keys;
  for (const table::Approver& one : approvers) {
    keys.push_back(fmt::format("{} {}", table.roles[one.role].name, one.count));
  }
  std::sort(keys.begin(), keys.end());
  return fmt::format("{}", fmt::join(keys, ","));
}

Answer owner_answer(const Side& side, const table::OwnerOutcome& owner,
                    std::optional<table::TeamId> team) {
  const table::DecisionTable& table = *side.table;
  Answer answer{fmt::format("tier {}", side.tiers[owner.tier.value].value),
                tier_text(table, owner.tier), true};
  if (team) {
    answer.key += " team " + table.teams[*team].name;
    answer.text += ", team " + prose::team(table, *team);
  }
  return answer;
}

Answer terms_answer(const table::DecisionTable& table, const table::Permission& permission) {
  Answer answer;
  std::vector<std::string> words;
  if (!permission.approvers.empty()) {
    answer.key += "approved by " + approvers_key(table, permission.approvers);
    words.push_back("with approval by " + prose::approvers(table, permission.approvers));
  }
  if (permission.expires != 0) {
    answer.key += fmt::format(" for {}", permission.expires);
    words.push_back("for " + prose::duration(permission.expires));
  }
  if (permission.review) {
    const table::Review& review = *permission.review;
    answer.key += fmt::format(" reviewed by {} {}", table.roles[review.role].name, review.within);
    words.push_back("reviewed by " + prose::role(table, review.role) +
                    (review.within == 0 ? "" : " within " + prose::duration(review.within)));
  }
  if (!permission.needs.empty()) {
    answer.key += " needs " + evidence_key(table, permission.needs);
    words.push_back("with evidence: " + evidence_text(table, permission.needs));
  }
  answer.text = fmt::format("{}", fmt::join(words, ", "));
  return answer;
}

Answer any_of(const std::vector<Answer>& ways) {
  Answer answer;
  for (const Answer& way : ways) {
    answer.key += (answer.key.empty() ? "" : " | ") + way.key;
    answer.text += (answer.text.empty() ? "may " : ", or ") + way.text;
  }
  return answer;
}

}  // namespace tier::compare
