#include "compiler/driver/commands/decide_why_not.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

#include "compiler/base/overloaded.h"
#include "compiler/driver/actions.h"
#include "compiler/driver/commands/decide_nearest.h"
#include "compiler/driver/commands/decide_parts.h"
#include "compiler/driver/commands/decide_reason.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

using table::RuleId;

/// The row of a rule that is nearest to the ticket, and how far it is.
struct Nearest {
  const table::Row* row = nullptr;
  std::size_t failed = 0;
  std::size_t open = 0;
};

/// One name, and why it is no answer.
class WhyNot {
 public:
  WhyNot(Speaker& speaker, const std::string& name, const Decider& decider)
      : speaker_(speaker), table_(speaker.table), name_(name), decider_(decider) {}

  [[nodiscard]] std::string of_rule(RuleId id) const {
    return std::visit(
        base::Overloaded{
            [&](const table::TriggerOutcome& outcome) { return of_trigger(id, outcome.trigger); },
            [&](const table::PermissionOutcome& outcome) {
              return of_permission(id, table_.permissions[outcome.permission]);
            },
            [&](const table::GuidanceOutcome&) {
              return of_collected(id, speaker_.kinds.guidance);
            },
            [&](const auto&) { return of_owner(id); },
        },
        table_.rules[id].outcome);
  }

  [[nodiscard]] std::string of_access(const table::Access& access) const {
    const runtime::AccessAnswer& answer = decider_.access(action_place(table_, access));
    switch (answer.state) {
      case runtime::AccessState::Allowed:
      case runtime::AccessState::AllowedWith: {
        const auto& outcome = std::get<table::PermissionOutcome>(rule(answer.rule).outcome);
        return fmt::format("`{}` is allowed by `{}`{}: {}.", name_, rule(answer.rule).name,
                           terms(table_, table_.permissions[outcome.permission]),
                           reason(table_, RuleId(answer.rule), decider_));
      }
      case runtime::AccessState::Forbidden:
        return fmt::format("`{}` is forbidden by `{}`: {}.", name_, rule(answer.rule).name,
                           reason(table_, RuleId(answer.rule), decider_));
      case runtime::AccessState::Undetermined:
      case runtime::AccessState::Denied:
        break;
    }
    return of_denied_access(access);
  }

 private:
  [[nodiscard]] const table::Rule& rule(std::uint32_t index) const {
    return table_.rules[RuleId(index)];
  }

  [[nodiscard]] Nearest nearest_row(RuleId id) const {
    Nearest best;
    for (const table::Row& row : table_.rows) {
      if (row.rule != id) {
        continue;
      }
      Nearest one{&row, 0, 0};
      for (const table::Test& test : row.tests) {
        const std::uint32_t fact = decider_.facts()[test.attribute.value];
        one.open += fact == runtime::missing ? 1 : 0;
        one.failed += fact != runtime::missing && !test.classes.has(fact) ? 1 : 0;
      }
      if (best.row == nullptr ||
          std::pair(one.failed, one.open) < std::pair(best.failed, best.open)) {
        best = one;
      }
    }
    return best;
  }

  /// What the test asks of a set or a text, with what would do in its place: the rows of the rule
  /// that ask for the same but there.
  [[nodiscard]] std::string any_of(const table::Row& row, const table::Test& test) const {
    std::vector<std::vector<table::Test>> alternatives{{test}};
    for (const table::Row& other : table_.rows) {
      if (other.rule != row.rule || other.tests.size() != row.tests.size()) {
        continue;
      }
      std::vector<table::Test> different;
      std::copy_if(other.tests.begin(), other.tests.end(), std::back_inserter(different),
                   [&](const table::Test& one) {
                     return std::find(row.tests.begin(), row.tests.end(), one) == row.tests.end();
                   });
      const bool in_place =
          different.size() == 1 &&
          whole_of(table_, different.front().attribute) == whole_of(table_, test.attribute) &&
          std::find(other.tests.begin(), other.tests.end(), test) == other.tests.end();
      if (in_place) {
        alternatives.push_back(different);
      }
    }
    return prose::sentence(table_, prose::cases(table_, std::move(alternatives)));
  }

  /// "severity is S3, and it asks for S2 or worse".
  [[nodiscard]] std::string failed_test(const table::Row& row, const table::Test& test) const {
    const table::Domain& domain = table_.attributes[test.attribute].domain;
    if (std::holds_alternative<table::MemberDomain>(domain) ||
        std::holds_alternative<table::PatternDomain>(domain)) {
      return fmt::format("it asks that {}, which is not so", any_of(row, test));
    }
    const std::uint32_t fact = decider_.facts()[test.attribute.value];
    if (is_stretch(table_, test.attribute, fact)) {
      return fmt::format("it asks that {}, which is not so", prose::test(table_, test));
    }
    std::string asked = prose::classes(table_, test.attribute, test.classes);
    if (constexpr std::string_view negation = "not "; asked.starts_with(negation)) {
      asked = "anything but " + asked.substr(negation.size());
    }
    return fmt::format("{} is {}, and it asks for {}", prose::fact(table_, test.attribute),
                       prose::class_name(table_, test.attribute, fact), asked);
  }

  [[nodiscard]] std::string open_test(const table::Test& test) const {
    return fmt::format("{} is not known, and it asks that {}", prose::fact(table_, test.attribute),
                       prose::test(table_, test));
  }

  /// What keeps the row from matching; where tests fail, what is not known is of no interest.
  [[nodiscard]] std::string failures(const Nearest& nearest) const {
    std::vector<std::string> parts;
    for (const table::Test& test : nearest.row->tests) {
      const std::uint32_t fact = decider_.facts()[test.attribute.value];
      if (fact == runtime::missing && nearest.failed == 0) {
        parts.push_back(open_test(test));
      } else if (fact != runtime::missing && !test.classes.has(fact)) {
        parts.push_back(failed_test(*nearest.row, test));
      }
    }
    return fmt::format("{}", fmt::join(parts, "; "));
  }

  /// Where the rule's own condition does not hold for certain; else empty.
  [[nodiscard]] std::string unmet(RuleId id, const std::string& called) const {
    const Nearest nearest = nearest_row(id);
    if (nearest.row == nullptr) {
      return fmt::format("{} never applies: no ticket meets its condition.", called);
    }
    if (nearest.failed > 0) {
      return fmt::format("{} does not apply: {}.", called, failures(nearest));
    }
    if (nearest.open > 0) {
      return fmt::format("It cannot be said whether {} applies: {}.", called, failures(nearest));
    }
    return "";
  }

  [[nodiscard]] std::string applies(RuleId id) const {
    return fmt::format("`{}` does apply: {}.", name_, reason(table_, id, decider_));
  }

  [[nodiscard]] std::string of_owner(RuleId id) const {
    if (std::string text = unmet(id, quoted()); !text.empty()) {
      return text;
    }
    const runtime::Answer& answer = decider_.answers()[speaker_.kinds.owner->value];
    if (answer.state == runtime::State::Decided && answer.rule != id.value) {
      return fmt::format("{} would apply, but `{}` comes before it: {}.", quoted(),
                         rule(answer.rule).name, reason(table_, RuleId(answer.rule), decider_));
    }
    if (answer.state == runtime::State::Undetermined) {
      return fmt::format("{} may yet give way to another, {}.", quoted(),
                         until_known(table_, decider_, answer));
    }
    return applies(id);
  }

  [[nodiscard]] std::string of_trigger(RuleId id, table::TriggerId trigger) const {
    const runtime::TriggerAnswer& answer = decider_.trigger(trigger);
    switch (answer.state) {
      case runtime::TriggerState::Ready:
        return applies(id);
      case runtime::TriggerState::Blocked:
        return fmt::format("{} applies, but is blocked: what lacks is {}.", quoted(),
                           missing_evidence(table_, decider_, answer));
      case runtime::TriggerState::Held: {
        const auto& unless = std::get<table::UnlessOutcome>(rule(answer.rule).outcome);
        return fmt::format("{} would apply, but is held back by `{}`: {}.{}", quoted(),
                           rule(answer.rule).name, reason(table_, RuleId(answer.rule), decider_),
                           unless.say.empty() ? "" : " " + prose::one_line(unless.say));
      }
      case runtime::TriggerState::Undetermined:
        return fmt::format("It cannot be said whether {} applies {}.", quoted(),
                           until_known(table_, speaker_.questions.of(trigger, decider_)));
      case runtime::TriggerState::Silent:
        break;
    }
    return of_collected(id, speaker_.kinds.triggers);
  }

  /// A rule among the answers of a decision that collects: in force, overridden, or not met.
  [[nodiscard]] std::string of_collected(RuleId id,
                                         const std::optional<table::DecisionId>& decision) const {
    if (std::string text = unmet(id, quoted()); !text.empty()) {
      return text;
    }
    const runtime::Answer& answer = decider_.answers()[decision->value];
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      const RuleId other(decider_.match(answer.first_match + index).rule);
      const auto& beats = table_.rules[other].beats;
      if (std::find(beats.begin(), beats.end(), id) != beats.end()) {
        return fmt::format("{} would apply, but `{}` overrides it: {}.", quoted(),
                           table_.rules[other].name, reason(table_, other, decider_));
      }
    }
    return applies(id);
  }

  [[nodiscard]] std::string of_permission(RuleId id, const table::Permission& permission) const {
    if (std::string text = unmet(id, quoted()); !text.empty()) {
      return text;
    }
    std::string text = applies(id);
    for (const table::Access& access : permission.access) {
      const runtime::AccessAnswer& answer = decider_.access(action_place(table_, access));
      if (!permission.never && answer.state == runtime::AccessState::Forbidden) {
        text += fmt::format(" But `{}` forbids to {}, whatever allows it: {}.",
                            rule(answer.rule).name, prose::access(table_, access),
                            reason(table_, RuleId(answer.rule), decider_));
      }
    }
    return text;
  }

  /// The permission that is nearest to giving the access, and what it lacks. What the tier that
  /// holds the ticket may do comes before what another might.
  [[nodiscard]] std::string of_denied_access(const table::Access& access) const {
    std::optional<RuleId> best;
    bool best_is_own = false;
    Nearest nearest;
    for (const RuleId id : table_.rules.ids()) {
      const auto* outcome = std::get_if<table::PermissionOutcome>(&table_.rules[id].outcome);
      if (outcome == nullptr || !gives(table_.permissions[outcome->permission], access)) {
        continue;
      }
      const Nearest one = nearest_row(id);
      const bool is_own = binds_holder(table_.permissions[outcome->permission]);
      const bool nearer =
          one.row != nullptr &&
          (nearest.row == nullptr || std::tuple(!is_own, one.failed, one.open) <
                                         std::tuple(!best_is_own, nearest.failed, nearest.open));
      if (nearer) {
        best = id;
        best_is_own = is_own;
        nearest = one;
      }
    }
    if (!best) {
      return fmt::format("`{}` is denied: nothing in the rulebook allows it.", name_);
    }
    const std::string& by = table_.rules[*best].name;
    const std::string text = unmet(*best, fmt::format("`{}`, which would allow it,", by));
    if (decider_.access(action_place(table_, access)).state == runtime::AccessState::Denied) {
      return fmt::format("`{}` is denied. {}", name_, capitalized(text));
    }
    return fmt::format(
        "It cannot be said whether `{}` is allowed {}.", name_,
        until_known(table_, speaker_.questions.of_action(action_place(table_, access), decider_)));
  }

  [[nodiscard]] bool binds_holder(const table::Permission& permission) const {
    const auto holder = decider_.holder();
    return holder && std::find(permission.tiers.begin(), permission.tiers.end(), *holder) !=
                         permission.tiers.end();
  }

  static bool gives(const table::Permission& permission, const table::Access& access) {
    return !permission.never && std::find(permission.access.begin(), permission.access.end(),
                                          access) != permission.access.end();
  }

  [[nodiscard]] std::string quoted() const { return fmt::format("`{}`", name_); }

  Speaker& speaker_;
  const table::DecisionTable& table_;
  const std::string& name_;
  const Decider& decider_;
};

}  // namespace

std::string why_not(Speaker& speaker, const AskedFor& asked, const Decider& decider) {
  const WhyNot why(speaker, asked.name, decider);
  if (const auto* rule = std::get_if<RuleId>(&asked.what)) {
    return why.of_rule(*rule) + nearest_miss(speaker.table, asked, decider);
  }
  return why.of_access(std::get<table::Access>(asked.what)) +
         nearest_miss(speaker.table, asked, decider);
}

}  // namespace tier::driver
