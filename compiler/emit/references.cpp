#include "compiler/emit/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

bool is_plain(char letter) {
  return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z') ||
         ('0' <= letter && letter <= '9') || letter == '_' || letter == '-';
}

char lower(char letter) {
  return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Names are identifiers, but a table may come from a file: whatever else they hold is
/// spelled out, so that a name can be no path and no markup.
std::string plain(const std::string& name, std::string_view also_plain) {
  std::string result;
  for (const char letter : name) {
    if (is_plain(letter) || also_plain.find(letter) != std::string_view::npos) {
      result.push_back(letter);
    } else {
      result += fmt::format("~{:02x}", static_cast<unsigned char>(letter));
    }
  }
  return result;
}

std::string file_name(const std::string& name) { return plain(name, ""); }

std::string without_case(std::string name) {
  for (char& letter : name) {
    letter = lower(letter);
  }
  return name;
}

}  // namespace

/// A rule of a target is called by the promise: `first_response[S1]`, `first_response.4h`.
std::optional<table::ObligationId> promise_of_rule(const table::DecisionTable& table,
                                                   const table::Rule& rule) {
  for (const table::ObligationId id : table.obligations.ids()) {
    const std::string& name = table.obligations[id].name;
    const bool is_of = rule.name.size() > name.size() &&
                       rule.name.compare(0, name.size(), name) == 0 &&
                       (rule.name[name.size()] == '.' || rule.name[name.size()] == '[');
    if (is_of && std::holds_alternative<table::ValueOutcome>(rule.outcome)) {
      return id;
    }
  }
  return std::nullopt;
}

std::string tier_path(const table::DecisionTable& table, table::TierId tier) {
  const std::string name = file_name(table.tiers[tier].name);
  // `L1` and `l1` are two tiers, but one file where file names know no case.
  std::size_t earlier = 0;
  for (const table::TierId other : table.tiers.ids()) {
    if (other < tier && without_case(file_name(table.tiers[other].name)) == without_case(name)) {
      ++earlier;
    }
  }
  return earlier == 0 ? fmt::format("tiers/{}.md", name)
                      : fmt::format("tiers/{}~{}.md", name, earlier + 1);
}

std::string rule_anchor(const table::Rule& rule) {
  // `priority[high, any other]` is rule-priority-high-any+other.
  std::string name;
  for (std::size_t at = 0; at < rule.name.size(); ++at) {
    const char letter = rule.name[at];
    if (letter == '[' || letter == ',') {
      name.push_back('-');
    } else if (letter == ' ') {
      name += at > 0 && rule.name[at - 1] == ',' ? "" : "+";
    } else if (letter != ']') {
      name.push_back(letter);
    }
  }
  return "rule-" + plain(name, ".+");
}

std::string fact_anchor(const table::Attribute& attribute) {
  return "fact-" + plain(attribute.name, ".");
}

std::string anchor(std::string_view kind, const std::string& name) {
  return fmt::format("{}-{}", kind, plain(name, "."));
}

namespace {

/// The page of the first tier of `from`; a table always has one, whatever a file may say.
std::string trigger_path(const Book& book, table::TriggerId id) {
  const std::vector<table::TierId>& from = book.table.triggers[id].from;
  return from.empty() ? escalations_path : tier_path(book.table, from.front());
}

std::string permission_path(const Book& book, table::PermissionId id) {
  const table::Permission& permission = book.table.permissions[id];
  return permission.of_everyone || permission.tiers.empty()
             ? permissions_path
             : tier_path(book.table, permission.tiers.front());
}

/// The scope or trigger that chooses a team by the decision, and its page: a scope stands on that
/// of its tier, a trigger on that of the tier that hands on.
struct TeamChoice {
  std::optional<table::RuleId> rule;
  std::string path = routing_path;
};

TeamChoice team_choice(const Book& book, table::DecisionId decision) {
  for (const table::RuleId id : book.table.rules.ids()) {
    const auto* owner = std::get_if<table::OwnerOutcome>(&book.table.rules[id].outcome);
    if (owner != nullptr && owner->team_by == decision) {
      return {id, tier_path(book.table, owner->tier)};
    }
  }
  for (const table::TriggerId id : book.table.triggers.ids()) {
    if (book.table.triggers[id].team_by == decision) {
      return {prose::rule_of(book.table, id), trigger_path(book, id)};
    }
  }
  return {};
}

/// A rule that chooses a team stands where the choice does.
TeamChoice team_choice_of(const Book& book, const table::Rule& rule) {
  for (const table::DecisionId id : book.table.decisions.ids()) {
    const table::Decision& decision = book.table.decisions[id];
    if (decision.kind != table::DecisionKind::Team) {
      continue;
    }
    for (std::uint32_t at = 0; at < decision.row_count; ++at) {
      const table::Row& row = book.table.rows[table::RowId(decision.first_row + at)];
      if (&book.table.rules[row.rule] == &rule) {
        return team_choice(book, id);
      }
    }
  }
  return {};
}

std::string rule_path(const Book& book, const table::Rule& rule) {
  return std::visit(
      base::Overloaded{
          [&](const table::OwnerOutcome& owner) { return tier_path(book.table, owner.tier); },
          [](const table::RefusalOutcome&) { return std::string(routing_path); },
          [&](const table::ValueOutcome&) {
            return promise_of_rule(book.table, rule) ? std::string(promises_path)
                                                     : std::string(facts_path);
          },
          [](const table::ClockOutcome&) { return std::string(promises_path); },
          [](const table::LadderOutcome&) { return std::string(ladders_path); },
          [](const table::ImpossibleOutcome&) { return std::string(facts_path); },
          [&](const table::TeamOutcome&) { return team_choice_of(book, rule).path; },
          [&](const table::PermissionOutcome& p) { return permission_path(book, p.permission); },
          [](const table::GuidanceOutcome&) { return std::string(guidance_path); },
          [](const table::TransitionOutcome&) { return std::string(lifecycle_path); },
          [&](const auto& of_trigger) { return trigger_path(book, of_trigger.trigger); },
      },
      rule.outcome);
}

/// A permission is called by what it says, and the choice of a team by whom it chooses for, because
/// they have no titles of their own.
std::string rule_text(const Book& book, const table::Rule& rule) {
  if (std::holds_alternative<table::TeamOutcome>(rule.outcome)) {
    if (const auto chosen_for = team_choice_of(book, rule).rule) {
      const table::Rule& other = book.table.rules[*chosen_for];
      return fmt::format(fmt::runtime(book.words.people.team_for),
                         title_or_name(other.title, other.name));
    }
  }
  const auto* outcome = std::get_if<table::PermissionOutcome>(&rule.outcome);
  if (outcome == nullptr) {
    return title_or_name(rule.title, rule.name);
  }
  const table::Permission& permission = book.table.permissions[outcome->permission];
  const std::string who = permission.of_everyone || permission.tiers.empty()
                              ? std::string(book.words.access.every_one)
                              : prose::tier(book.voice, permission.tiers.front());
  return fmt::format("{} {}", who, prose::permission(book.voice, outcome->permission));
}

}  // namespace

Link tier_link(const Book& book, table::TierId id) {
  const table::Tier& tier = book.table.tiers[id];
  return {title_or_name(tier.title, tier.name), tier_path(book.table, id), ""};
}

Link rule_link(const Book& book, table::RuleId id) {
  const table::Rule& rule = book.table.rules[id];
  return {rule_text(book, rule), rule_path(book, rule), rule_anchor(rule)};
}

Link rule_link(const Book& book, table::RuleId id, table::TierId tier) {
  const table::Rule& rule = book.table.rules[id];
  return {rule_text(book, rule), tier_path(book.table, tier), rule_anchor(rule)};
}

Link fact_link(const Book& book, table::AttributeId id) {
  const table::Attribute& attribute = book.table.attributes[id];
  if (const auto promise = table::promise_of(book.table.obligations, id)) {
    return {prose::fact(attribute, book.voice.words), promises_path,
            anchor("promise", book.table.obligations[*promise].name)};
  }
  return {prose::fact(book.voice, id), facts_path, fact_anchor(attribute)};
}

Link team_link(const Book& book, table::TeamId id) {
  const table::Team& team = book.table.teams[id];
  return {title_or_name(team.title, team.name), tier_path(book.table, team.tier),
          anchor("team", team.name)};
}

Link role_link(const Book& book, table::RoleId id) {
  const table::Role& role = book.table.roles[id];
  return {title_or_name(role.title, role.name), roles_path, anchor("role", role.name)};
}

Link system_link(const Book& book, table::SystemId id) {
  const table::System& system = book.table.systems[id];
  return {title_or_name(system.title, system.name), permissions_path,
          anchor("system", system.name)};
}

Link evidence_link(const Book& book, table::EvidenceId id) {
  const table::Evidence& evidence = book.table.evidence[id];
  return {title_or_name(evidence.title, evidence.name), evidence_path,
          anchor("evidence", evidence.name)};
}

Link calendar_link(const Book& book, table::CalendarId id) {
  const table::Calendar& calendar = book.table.calendars[id];
  return {title_or_name(calendar.title, calendar.name), calendars_path,
          anchor("calendar", calendar.name)};
}

std::string form_path(const table::DecisionTable& table, table::TriggerId trigger) {
  const std::string& name = table.rules[prose::rule_of(table, trigger)].name;
  const auto alike = [&](const std::string& other) {
    return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
  };
  std::size_t earlier = 0;
  for (const table::Rule& rule : table.rules) {
    const auto* other = std::get_if<table::TriggerOutcome>(&rule.outcome);
    if (other != nullptr && other->trigger < trigger && alike(rule.name)) {
      ++earlier;
    }
  }
  return earlier == 0 ? fmt::format("forms/{}", plain(name, "."))
                      : fmt::format("forms/{}~{}", plain(name, "."), earlier + 1);
}

Link page_link(std::string_view text, std::string path) {
  return {std::string(text), std::move(path), ""};
}

std::string title_or_name(const std::string& title, const std::string& name) {
  const std::string line = prose::one_line(title);
  return line.empty() ? prose::one_line(name) : line;
}

std::vector<table::RuleId> rules_of(const table::DecisionTable& table,
                                    const table::Decision& decision) {
  std::vector<table::RuleId> rules;
  std::set<table::RuleId> seen;
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::RuleId rule = table.rows[table::RowId(decision.first_row + at)].rule;
    if (seen.insert(rule).second) {
      rules.push_back(rule);
    }
  }
  return rules;
}

const table::Decision* decision_of(const table::DecisionTable& table, table::DecisionKind kind) {
  for (const table::Decision& decision : table.decisions) {
    if (decision.kind == kind) {
      return &decision;
    }
  }
  return nullptr;
}

}  // namespace tier::emit
