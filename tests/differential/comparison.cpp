#include "tests/differential/comparison.h"

#include <fmt/format.h>

#include <algorithm>

namespace tier::differential {
namespace {

using runtime::format::DecisionKind;
using semantics::FactId;
using semantics::Model;

}  // namespace

Answers::Answers(const runtime::Table& table)
    : table_(table),
      facts_(table.attribute_count),
      evidence_(runtime::evidence_words(table)),
      answers_(table.decision_count),
      questions_(runtime::question_words(table)),
      scratch_(runtime::scratch_words(table)),
      matches_(runtime::most_matches(table)),
      triggers_(table.trigger_count),
      lacks_(runtime::most_lacks(table)),
      lacking_(runtime::lacking_evidence_words(table)) {}

std::string Answers::bind(const Model& model, const Ticket& ticket) {
  runtime::clear_facts(table_, facts_.data(), facts_.size());
  for (const FactId id : model.facts.ids()) {
    if (!ticket.given[id.value]) {
      continue;
    }
    runtime::Status status = runtime::Status::Ok;
    if (std::holds_alternative<semantics::SetType>(model.facts[id].type)) {
      status = runtime::begin_set(table_, id.value, facts_.data());
      for (const std::string& member : ticket.members[id.value]) {
        const auto added = runtime::add_member(table_, id.value, member, facts_.data());
        status = status == runtime::Status::Ok ? added : status;
      }
    } else {
      status = runtime::bind(table_, id.value, ticket.texts[id.value], facts_.data());
    }
    if (status != runtime::Status::Ok) {
      return fmt::format("`{}` is not bound to `{}`", ticket.texts[id.value], model.facts[id].name);
    }
  }
  const std::uint32_t holder = runtime::find_attribute(table_, "at");
  if (ticket.holder_given && holder != runtime::format::none) {
    runtime::bind(table_, holder, model.tiers[ticket.facts.holder].name, facts_.data());
  }
  for (std::size_t evidence = 0; evidence < ticket.evidence.size(); ++evidence) {
    evidence_[evidence / 64] |= std::uint64_t{ticket.evidence[evidence]} << (evidence % 64);
  }
  return "";
}

bool Answers::decide() {
  runtime::Request request;
  request.facts = facts_.data();
  request.fact_count = facts_.size();
  request.answers = answers_.data();
  request.answer_count = answers_.size();
  request.questions = questions_.data();
  request.question_capacity = questions_.size();
  request.scratch = scratch_.data();
  request.scratch_capacity = scratch_.size();
  request.matches = matches_.data();
  request.match_capacity = matches_.size();
  request.evidence_present = evidence_.data();
  request.evidence_words = evidence_.size();
  if (runtime::decide(table_, request) != runtime::Status::Ok) {
    return false;
  }
  const runtime::Escalation escalation{triggers_.data(), triggers_.size(), lacks_.data(),
                                       lacks_.size(),    lacking_.data(),  lacking_.size()};
  return runtime::trigger_answers(table_, request, escalation) == runtime::Status::Ok;
}

Comparison::Comparison(const Model& model, const runtime::Table& table, const Answers& answers,
                       const Verdict& verdict, const Ticket& ticket)
    : model_(model), table_(table), answers_(answers), verdict_(verdict), ticket_(ticket) {
  for (std::uint32_t decision = 0; decision < table.decision_count; ++decision) {
    compare(decision);
  }
  compare_triggers();
}

void Comparison::compare(std::uint32_t index) {
  const runtime::Answer& answer = answers_[index];
  const runtime::format::Decision& decision = table_.decisions[index];
  const bool undetermined = answer.state == runtime::State::Undetermined;
  if (undetermined && ticket_.is_complete()) {
    differences_.push_back("undetermined although no fact is missing");
    return;
  }
  switch (decision.kind) {
    case DecisionKind::Owner:
      compare_owner(answer);
      break;
    case DecisionKind::DerivedFact:
      compare_value(answer, decision.attribute);
      break;
    case DecisionKind::Impossible:
      compare_impossible(answer);
      break;
    case DecisionKind::Triggers:
    case DecisionKind::Unless:
    case DecisionKind::Permissions:
    case DecisionKind::Guidance:
      compare_rules(answer, rules_of(decision.kind));
      break;
    case DecisionKind::Lifecycle:
      // Random books have one at most.
      compare_lifecycle(answer, 0);
      break;
    case DecisionKind::Clocks:
    case DecisionKind::Ladders:
      // Held to the clock's own reference, see promise_test.
    case DecisionKind::Team:
    case DecisionKind::Needs:
      // Teams hang on owners and needs on triggers, whose states are compared.
      break;
  }
}

void Comparison::compare_lifecycle(const runtime::Answer& answer, std::size_t lifecycle) {
  const std::vector<bool>& wanted = verdict_.may_become[lifecycle];
  std::vector<bool> certain(wanted.size());
  std::vector<bool> possible(wanted.size());
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const runtime::Match& match = answers_.matches()[answer.first_match + index];
    const runtime::format::Range list = table_.outcomes[match.outcome].list;
    for (std::uint32_t place = 0; place < list.count; ++place) {
      const std::uint32_t value = table_.lists[list.begin + place];
      possible[value] = true;
      certain[value] = certain[value] || match.certain != 0;
    }
  }
  for (std::size_t value = 0; value < wanted.size(); ++value) {
    if ((certain[value] && !wanted[value]) || (wanted[value] && !possible[value])) {
      differences_.push_back(fmt::format("whether a status may become value {} differs", value));
    }
  }
}

void Comparison::compare_owner(const runtime::Answer& answer) {
  if (answer.state == runtime::State::Undetermined) {
    return;
  }
  const bool decided = answer.state == runtime::State::Decided;
  if (decided == verdict_.owners.empty()) {
    differences_.push_back(decided ? "an owner where no scope matches"
                                   : "no owner where a scope matches");
    return;
  }
  bool found = !decided;
  for (const semantics::ScopeId id : verdict_.owners) {
    const semantics::Scope& scope = model_.scopes[id];
    const std::string name =
        (scope.refuses() ? "refuse" : model_.tiers[scope.tier].name) + "." + scope.name;
    found = found || (decided && table_.text(table_.rules[answer.rule].name) == name);
  }
  if (!found) {
    differences_.push_back(
        fmt::format("the owner is {}", table_.text(table_.rules[answer.rule].name)));
  }
}

void Comparison::compare_value(const runtime::Answer& answer, std::uint32_t attribute) {
  const auto& value = verdict_.facts.values[attribute];
  const bool decided = answer.state == runtime::State::Decided;
  const bool same = answer.state == runtime::State::Undetermined ||
                    (decided == value.has_value() &&
                     (!decided || table_.outcomes[answer.outcome].value == *value));
  if (!same) {
    differences_.push_back(fmt::format("`{}` differs", model_.facts[FactId(attribute)].name));
  }
}

void Comparison::compare_impossible(const runtime::Answer& answer) {
  if (answer.state != runtime::State::Undetermined &&
      (answer.state == runtime::State::Decided) != verdict_.impossible) {
    differences_.push_back("whether the ticket is impossible differs");
  }
}

std::vector<std::string> Comparison::rules_of(DecisionKind kind) const {
  std::vector<std::string> rules;
  for (const semantics::TriggerId id : model_.triggers.ids()) {
    if (kind == DecisionKind::Triggers && verdict_.applies[id.value]) {
      rules.push_back(model_.triggers[id].name);
    }
    if (kind == DecisionKind::Unless && verdict_.held_back[id.value]) {
      // Random triggers have one at most.
      rules.push_back(model_.triggers[id].name + ".unless");
    }
  }
  for (std::size_t index = 0; index < model_.permissions.size(); ++index) {
    if (kind == DecisionKind::Permissions && verdict_.in_force[index]) {
      rules.push_back(model_.permissions[semantics::PermissionId(index)].name);
    }
  }
  for (std::size_t index = 0; index < model_.guidance.size(); ++index) {
    if (kind == DecisionKind::Guidance && verdict_.guidance[index]) {
      rules.push_back("guidance." + model_.guidance[index].name);
    }
  }
  return rules;
}

void Comparison::compare_rules(const runtime::Answer& answer,
                               const std::vector<std::string>& rules) {
  std::vector<std::string> possible;
  for (std::uint32_t index = 0; index < answer.match_count; ++index) {
    const runtime::Match& match = answers_.matches()[answer.first_match + index];
    possible.emplace_back(table_.text(table_.rules[match.rule].name));
    const bool is_right = std::find(rules.begin(), rules.end(), possible.back()) != rules.end();
    if (match.certain != 0 && !is_right) {
      differences_.push_back(fmt::format("{} does not apply", possible.back()));
    }
  }
  for (const std::string& rule : rules) {
    if (std::find(possible.begin(), possible.end(), rule) == possible.end()) {
      differences_.push_back(fmt::format("{} applies", rule));
    }
  }
}

/// The state of each trigger follows from what applies and what evidence is there.
void Comparison::compare_triggers() {
  for (const semantics::TriggerId id : model_.triggers.ids()) {
    const runtime::TriggerState state = answers_.triggers()[id.value].state;
    bool lacks = false;
    const std::vector<semantics::Need>& needs = model_.triggers[id].needs;
    for (std::size_t place = 0; place < needs.size(); ++place) {
      const auto there = static_cast<std::size_t>(std::count_if(
          needs[place].evidence.begin(), needs[place].evidence.end(),
          [&](semantics::EvidenceId evidence) { return ticket_.evidence[evidence.value]; }));
      lacks = lacks || (verdict_.due[id.value][place] && there < needs[place].count);
    }
    const runtime::TriggerState wanted =
        verdict_.applies[id.value]
            ? (lacks ? runtime::TriggerState::Blocked : runtime::TriggerState::Ready)
        : verdict_.held_back[id.value] && !verdict_.silenced[id.value]
            ? runtime::TriggerState::Held
            : runtime::TriggerState::Silent;
    const bool may_be_open = state == runtime::TriggerState::Undetermined && !ticket_.is_complete();
    if (state != wanted && !may_be_open) {
      differences_.push_back(fmt::format("the trigger {} is {} and not {}",
                                         model_.triggers[id].name, static_cast<int>(state),
                                         static_cast<int>(wanted)));
    }
  }
}

}  // namespace tier::differential
