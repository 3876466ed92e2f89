#include "compiler/driver/commands/decide_pretty.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "compiler/base/day.h"
#include "compiler/driver/commands/decide_ladders.h"
#include "compiler/driver/commands/decide_promises.h"
#include "compiler/driver/commands/decide_reason.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

class Block {
 public:
  Block(Speaker& speaker, const Decider& decider)
      : speaker_(speaker), table_(speaker.table), decider_(decider) {}

  void fill() {
    add_impossible();
    if (speaker_.kinds.owner) {
      add("owner", owner());
    }
    for (const table::DecisionId id : speaker_.kinds.derived) {
      add(table_.decisions[id].name, derived(id));
    }
    for (const table::ObligationId id : table_.obligations.ids()) {
      if (decider_.promise(id).state != runtime::PromiseState::DoesNotApply) {
        add("promise", promise(id));
        add_notices(id);
      }
    }
    for (const table::TriggerId id : table_.triggers.ids()) {
      if (is_told(decider_, id)) {
        add("hand-off", trigger(id));
      }
    }
    for (const AccessGroup& group : access_groups(speaker_, decider_)) {
      add_access(group);
    }
    add_guidance();
    for (const table::DecisionId id : speaker_.kinds.lifecycles) {
      add("next", next(id));
    }
    for (const table::LadderId id : table_.ladders.ids()) {
      if (decider_.ladder(id).state != runtime::LadderState::Silent) {
        add("ladder", ladder_line(table_, id, decider_));
      }
    }
    for (const std::string& property : table_.not_proved) {
      add("not proved", property);
    }
  }

  void write(std::string& out) const {
    std::size_t width = 0;
    for (const auto& [label, text] : lines_) {
      width = std::max(width, label.size());
    }
    for (const auto& [label, text] : lines_) {
      fmt::format_to(std::back_inserter(out), "  {:<{}}  {}\n", label, width, text);
    }
  }

 private:
  void add(std::string label, std::string text) {
    lines_.emplace_back(std::move(label), std::move(text));
  }

  [[nodiscard]] std::string with_rule(const std::string& text, std::uint32_t rule) const {
    return fmt::format("{} ({})", text, table_.rules[table::RuleId(rule)].name);
  }

  [[nodiscard]] std::string ask(const runtime::Answer& answer) const {
    return "ask: " + fact_list(table_, questions_of(decider_, answer));
  }

  void add_impossible() {
    if (!speaker_.kinds.impossible) {
      return;
    }
    const runtime::Answer& answer = decider_.answers()[speaker_.kinds.impossible->value];
    if (answer.state == runtime::State::Decided) {
      const table::Rule& rule = table_.rules[table::RuleId(answer.rule)];
      add("impossible", with_rule(prose::one_line(rule.title), answer.rule));
    }
  }

  [[nodiscard]] std::string owner() const {
    const runtime::Answer& answer = decider_.answers()[speaker_.kinds.owner->value];
    if (answer.state == runtime::State::None) {
      return "none";
    }
    if (answer.state == runtime::State::Undetermined) {
      return ask(answer);
    }
    const table::Rule& rule = table_.rules[table::RuleId(answer.rule)];
    if (const auto* refusal = std::get_if<table::RefusalOutcome>(&rule.outcome)) {
      const std::string say =
          refusal->say.empty() ? "" : fmt::format(": \"{}\"", prose::one_line(refusal->say));
      return with_rule("nobody, it is refused" + say, answer.rule);
    }
    const auto& owner = std::get<table::OwnerOutcome>(rule.outcome);
    return with_rule(tier_and_team(table_, owner.tier, owner.team, owner.team_by, decider_),
                     answer.rule);
  }

  [[nodiscard]] std::string derived(table::DecisionId id) const {
    const runtime::Answer& answer = decider_.answers()[id.value];
    switch (answer.state) {
      case runtime::State::None:
        return "none";
      case runtime::State::Undetermined:
        return ask(answer);
      case runtime::State::Decided:
        break;
    }
    return with_rule(prose::outcome(table_, table::RuleId(answer.rule)), answer.rule);
  }

  [[nodiscard]] std::string promise(table::ObligationId id) const {
    const runtime::Answer& target = decider_.answers()[speaker_.kinds.targets[id.value].value];
    if (target.state == runtime::State::Undetermined) {
      return table_.obligations[id].name + ", " + ask(target);
    }
    const std::string line = promise_line(table_, id, decider_);
    return target.state == runtime::State::Decided ? with_rule(line, target.rule) : line;
  }

  void add_notices(table::ObligationId id) {
    const table::Obligation& promise = table_.obligations[id];
    std::size_t place = 0;
    for (const auto* list : {&promise.warnings, &promise.breaches}) {
      for (const table::Warning& warning : *list) {
        const runtime::NoticeAnswer& notice = decider_.notice(id, place++);
        if (notice.due != 0) {
          add("tell", fmt::format("{}, since {} ({})", prose::people_told(table_, warning.notify),
                                  base::instant_text(notice.at), promise.name));
        }
      }
    }
  }

  [[nodiscard]] std::string accepted_by(table::TriggerId id) const {
    const auto by = decider_.accept_by(id);
    return by ? fmt::format(", to be accepted by {}", base::instant_text(*by)) : "";
  }

  [[nodiscard]] std::string trigger(table::TriggerId id) const {
    const table::Trigger& trigger = table_.triggers[id];
    const runtime::TriggerAnswer& answer = decider_.trigger(id);
    const std::string tier =
        tier_and_team(table_, trigger.to, trigger.team, trigger.team_by, decider_);
    const std::string to = tier + (trigger.asks ? " joins" : "");
    switch (answer.state) {
      case runtime::TriggerState::Ready:
        return with_rule(to + trigger_terms(table_, trigger) + accepted_by(id), answer.rule);
      case runtime::TriggerState::Blocked:
        return with_rule(to + ", once there is " + missing_evidence(table_, decider_, answer),
                         answer.rule);
      case runtime::TriggerState::Held: {
        const auto& unless =
            std::get<table::UnlessOutcome>(table_.rules[table::RuleId(answer.rule)].outcome);
        const std::string say =
            unless.say.empty() ? "" : fmt::format(": \"{}\"", prose::one_line(unless.say));
        return with_rule(
            fmt::format("not yet {} {}{}", trigger.asks ? "joined by" : "to", tier, say),
            answer.rule);
      }
      default:
        break;
    }
    return fmt::format("{}, ask: {} ({})", to,
                       fact_list(table_, speaker_.questions.of(id, decider_)),
                       table_.rules[prose::rule_of(table_, id)].name);
  }

  void add_access(const AccessGroup& group) {
    if (group.state == runtime::AccessState::Undetermined) {
      add("may", fmt::format("{}, ask: {}", access_list(table_, group.actions, "and"),
                             fact_list(table_, speaker_.questions.of_action(group.actions.front(),
                                                                            decider_))));
      return;
    }
    const auto& outcome =
        std::get<table::PermissionOutcome>(table_.rules[table::RuleId(group.rule)].outcome);
    const bool never = group.state == runtime::AccessState::Forbidden;
    add(never ? "never" : "may",
        with_rule(access_list(table_, group.actions, never ? "or" : "and") +
                      terms(table_, table_.permissions[outcome.permission]),
                  group.rule));
  }

  void add_guidance() {
    if (!speaker_.kinds.guidance) {
      return;
    }
    const runtime::Answer& answer = decider_.answers()[speaker_.kinds.guidance->value];
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      const runtime::Match& match = decider_.match(answer.first_match + index);
      const table::RuleId id(match.rule);
      const auto& outcome = std::get<table::GuidanceOutcome>(table_.rules[id].outcome);
      std::string text = prose::one_line(table_.rules[id].title);
      if (match.certain == 0) {
        text += ", ask: " + fact_list(table_, speaker_.questions.of(id, decider_));
      }
      add(std::string(strength_word(table_.guidance[outcome.guidance].strength)),
          with_rule(text, match.rule));
    }
  }

  [[nodiscard]] std::string next(table::DecisionId id) const {
    const runtime::Answer& answer = decider_.answers()[id.value];
    const std::string fact = prose::fact(table_, *table_.decisions[id].attribute);
    std::vector<std::string> parts;
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      const runtime::Match& match = decider_.match(answer.first_match + index);
      if (match.certain != 0) {
        parts.push_back(with_rule(prose::outcome(table_, table::RuleId(match.rule)), match.rule));
      }
    }
    if (answer.state == runtime::State::Undetermined) {
      parts.push_back(ask(answer));
    }
    return fmt::format("{}: {}", fact,
                       parts.empty() ? "nothing else" : fmt::format("{}", fmt::join(parts, "; ")));
  }

  Speaker& speaker_;
  const table::DecisionTable& table_;
  const Decider& decider_;
  std::vector<std::pair<std::string, std::string>> lines_;
};

}  // namespace

void write_pretty(Speaker& speaker, const tickets::Ticket& ticket, const Decider& decider,
                  const std::vector<std::string>& sentences, std::string& out) {
  const std::string name = ticket.id ? prose::one_line(*ticket.id) : "a ticket";
  const std::string at =
      decider.holder() ? ", at " + prose::tier(speaker.table, *decider.holder()) : "";
  fmt::format_to(std::back_inserter(out), "{} (line {}{})\n", name, ticket.line, at);
  Block block(speaker, decider);
  block.fill();
  block.write(out);
  for (const std::string& sentence : sentences) {
    fmt::format_to(std::back_inserter(out), "  {}\n", sentence);
  }
  out += '\n';
}

}  // namespace tier::driver
