#include "compiler/driver/commands/decide_reason.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <variant>

#include "compiler/driver/actions.h"
#include "compiler/driver/commands/decide_parts.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

const table::Row* matching_row(const table::DecisionTable& table, table::RuleId rule,
                               const std::vector<std::uint32_t>& facts) {
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const table::Row& one) {
    return one.rule == rule && can_match(one, facts);
  });
  return row == table.rows.end() ? nullptr : &*row;
}

/// One number or one time, not a stretch of them.
bool is_one_value(const table::Domain& domain, std::uint32_t index) {
  const auto single = [index](std::int64_t lower, std::int64_t upper,
                              const std::vector<std::int64_t>& cuts) {
    const std::int64_t first = index == 0 ? lower : cuts[index - 1];
    const std::int64_t last = index == cuts.size() ? upper : cuts[index] - 1;
    return first == last;
  };
  if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
    return single(number->lower, number->upper, number->cuts);
  }
  const auto* duration = std::get_if<table::DurationDomain>(&domain);
  return duration == nullptr || single(0, duration->upper, duration->cuts);
}

/// What the ticket says where a test looks. The class of a number ends where any rule of the book
/// makes a difference, so that this rule's own bounds are said of it.
table::Test as_given(const table::DecisionTable& table, const table::Test& test,
                     std::uint32_t fact) {
  const table::Attribute& attribute = table.attributes[test.attribute];
  table::ClassSet one(attribute.class_count);
  one.add(fact);
  const auto unknown = attribute.unknown_class();
  if (unknown == fact || is_one_value(attribute.domain, fact)) {
    return {test.attribute, one};
  }
  table::ClassSet classes = test.classes;
  if (unknown) {
    classes.remove(*unknown);
  }
  return {test.attribute, classes};
}

/// The facts that the tests look at, as they are.
std::string reason_of(const table::DecisionTable& table, const std::vector<table::Test>& tests,
                      const Decider& decider) {
  std::vector<table::Test> given;
  std::vector<std::string> whatever;
  for (const table::Test& test : tests) {
    const std::uint32_t fact = decider.facts()[test.attribute.value];
    if (fact == runtime::missing) {
      std::string name = prose::fact(table, test.attribute);
      if (std::find(whatever.begin(), whatever.end(), name) == whatever.end()) {
        whatever.push_back(std::move(name));
      }
    } else {
      given.push_back(as_given(table, test, fact));
    }
  }
  std::string text = given.empty() ? "" : prose::tests(table, given);
  if (!whatever.empty()) {
    text +=
        fmt::format("{}whatever {} may be", text.empty() ? "" : ", ", prose::list(whatever, "or"));
  }
  return text;
}

std::string one_need(const table::DecisionTable& table, const Decider& decider,
                     const runtime::Lack& lack) {
  std::vector<std::string> names;
  for (std::uint32_t piece = 0; piece < lack.evidence_count; ++piece) {
    names.push_back(prose::evidence(table, decider.lacking(lack.first_evidence + piece)));
  }
  const std::string count = lack.lacking == 1 ? "one" : fmt::format("{}", lack.lacking);
  return fmt::format("{} of {}", count, prose::list(names, "and"));
}

}  // namespace

std::string reason(const table::DecisionTable& table, table::RuleId rule, const Decider& decider) {
  const table::Row* row = matching_row(table, rule, decider.facts());
  return row == nullptr || row->tests.empty() ? prose::condition(table, rule)
                                              : reason_of(table, row->tests, decider);
}

bool is_stretch(const table::DecisionTable& table, table::AttributeId id, std::uint32_t fact) {
  const table::Attribute& attribute = table.attributes[id];
  return attribute.unknown_class() != fact && !is_one_value(attribute.domain, fact);
}

std::string nothing_else(const table::DecisionTable& table, const table::Decision& decision,
                         const Decider& decider) {
  constexpr std::size_t most_facts = 4;
  std::map<table::AttributeId, table::ClassSet> alike;
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    for (const table::Test& test : table.rows[table::RowId(decision.first_row + at)].tests) {
      const std::uint32_t fact = decider.facts()[test.attribute.value];
      if (fact == runtime::missing) {
        return "nothing else applies";
      }
      const std::uint32_t count = table.attributes[test.attribute].class_count;
      auto& classes = alike.try_emplace(test.attribute, table::ClassSet::all(count)).first->second;
      table::ClassSet same(count);
      for (std::uint32_t index = 0; index < count; ++index) {
        if (test.classes.has(index) == test.classes.has(fact)) {
          same.add(index);
        }
      }
      classes &= same;
    }
  }
  std::vector<table::Test> given;
  for (const auto& [id, classes] : alike) {
    const std::uint32_t fact = decider.facts()[id.value];
    given.push_back(as_given(table, {id, classes}, fact));
  }
  return given.empty() || given.size() > most_facts
             ? "nothing else applies"
             : "nothing else applies: " + prose::tests(table, given);
}

std::string because(const table::DecisionTable& table, table::RuleId rule, const Decider& decider) {
  const table::Row* row = matching_row(table, rule, decider.facts());
  if (row == nullptr) {
    return "";
  }
  std::vector<table::Test> tests;
  for (const table::Test& test : row->tests) {
    if (!std::holds_alternative<table::HolderDomain>(table.attributes[test.attribute].domain)) {
      tests.push_back(test);
    }
  }
  return tests.empty() ? "" : ": " + reason_of(table, tests, decider);
}

std::string fact_list(const table::DecisionTable& table,
                      const std::vector<table::AttributeId>& facts) {
  std::vector<std::string> names;
  for (const table::AttributeId id : facts) {
    names.push_back(prose::fact(table, id));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string until_known(const table::DecisionTable& table,
                        const std::vector<table::AttributeId>& facts) {
  return fmt::format("until {} known: {}", facts.size() == 1 ? "this is" : "these are",
                     fact_list(table, facts));
}

std::string until_known(const table::DecisionTable& table, const Decider& decider,
                        const runtime::Answer& answer) {
  return until_known(table, questions_of(decider, answer));
}

std::vector<table::AttributeId> questions_of(const Decider& decider,
                                             const runtime::Answer& answer) {
  std::vector<table::AttributeId> facts;
  for (std::uint32_t index = 0; index < answer.question_count; ++index) {
    facts.push_back(decider.question(answer.first_question + index));
  }
  return facts;
}

std::string by_title(const table::Rule& rule) {
  return rule.title.empty() ? "" : fmt::format(" by \"{}\"", prose::one_line(rule.title));
}

std::string tier_and_team(const table::DecisionTable& table, table::TierId tier,
                          const std::optional<table::TeamId>& team,
                          const std::optional<table::DecisionId>& team_by, const Decider& decider) {
  std::string text = prose::tier(table, tier);
  if (team) {
    return fmt::format("{}, team {}", text, prose::team(table, *team));
  }
  if (team_by) {
    const runtime::Answer& answer = decider.answers()[team_by->value];
    if (answer.state == runtime::State::Decided) {
      return fmt::format("{}, team {}", text, prose::outcome(table, table::RuleId(answer.rule)));
    }
  }
  return text;
}

std::string missing_evidence(const table::DecisionTable& table, const Decider& decider,
                             const runtime::TriggerAnswer& answer) {
  std::vector<std::string> all;
  std::vector<std::string> some;
  for (std::uint32_t index = 0; index < answer.lack_count; ++index) {
    const runtime::Lack& lack = decider.lack(answer.first_lack + index);
    if (lack.lacking < lack.evidence_count) {
      some.push_back(one_need(table, decider, lack));
      continue;
    }
    for (std::uint32_t piece = 0; piece < lack.evidence_count; ++piece) {
      std::string name = prose::evidence(table, decider.lacking(lack.first_evidence + piece));
      if (std::find(all.begin(), all.end(), name) == all.end()) {
        all.push_back(std::move(name));
      }
    }
  }
  std::string text = prose::list(all, "and");
  for (const std::string& need : some) {
    text += (text.empty() ? "" : ", and ") + need;
  }
  return text;
}

std::string access_list(const table::DecisionTable& table, const std::vector<std::size_t>& actions,
                        std::string_view last) {
  std::vector<std::string> systems;
  for (std::size_t first = 0; first < actions.size();) {
    const table::SystemId system = access_at(table, actions[first]).system;
    std::vector<std::string> names;
    while (first < actions.size() && access_at(table, actions[first]).system == system) {
      names.push_back(prose::action(table, access_at(table, actions[first++])));
    }
    systems.push_back(
        fmt::format("{} on {}", prose::list(names, last), prose::system(table, system)));
  }
  return prose::list(systems, last);
}

std::string terms(const table::DecisionTable& table, const table::Permission& permission) {
  std::string text;
  if (!permission.approvers.empty()) {
    text += ", approved by " + prose::approvers(table, permission.approvers);
  }
  if (permission.expires > 0) {
    text += ", for " + prose::duration(permission.expires);
  }
  if (permission.review) {
    text += ", reviewed by " + prose::role(table, permission.review->role);
    if (permission.review->within > 0) {
      text += " within " + prose::duration(permission.review->within);
    }
  }
  if (!permission.needs.empty()) {
    std::vector<std::string> names;
    for (const table::EvidenceId id : permission.needs) {
      names.push_back(prose::evidence(table, id));
    }
    text += ", with " + prose::list(names, "and");
  }
  return text;
}

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace tier::driver
