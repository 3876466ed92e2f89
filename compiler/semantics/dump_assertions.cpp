#include <fmt/format.h>

#include "compiler/base/day.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

namespace {

std::string moment_text(const Moment& moment) {
  return fmt::format("{} {:02}:{:02}{}{}", base::day_text(moment.day), moment.minute / 60,
                     moment.minute % 60, moment.zone.empty() ? "" : " ", moment.zone);
}

}  // namespace

void Dumper::show_assertions() {
  for (const Guarantee& guarantee : model_.guarantees) {
    line(0, "guarantee \"{}\"", guarantee.title);
    for (const Assertion& assertion : guarantee.assertions) {
      show(assertion);
    }
  }
  for (const TestCase& test : model_.tests) {
    show(test);
  }
}

std::string Dumper::accesses(const std::vector<Access>& all) const {
  std::string text;
  for (const Access& access : all) {
    const System& system = model_.systems[access.system];
    text += fmt::format("{}{} on {}", text.empty() ? "" : ", ", system.actions[access.action].name,
                        system.name);
  }
  return text;
}

void Dumper::show(const Assertion& assertion) {
  std::visit(
      base::Overloaded{
          [&](const OwnerIs& owner) {
            std::string list = names(model_.tiers, owner.tiers);
            if (owner.refused) {
              list += list.empty() ? "refused" : ", refused";
            }
            line(1, "owner {}in {{{}}}", owner.negated ? "not " : "", list);
          },
          [&](const TiersMay& claim) {
            line(1, "{} {} {}", names(model_.tiers, claim.tiers), claim.may ? "may" : "may not",
                 accesses(claim.access));
          },
          [&](const EveryTriggerNeeds& every) {
            line(1, "triggers from {} to {} need {}",
                 every.from.empty() ? "every tier" : names(model_.tiers, every.from),
                 every.to.empty() ? "every tier" : names(model_.tiers, every.to),
                 names(model_.evidence, every.evidence));
          },
          [&](const NeverSlower& claim) {
            line(1, "{} never slower by {} from {}", model_.obligations[claim.promise].name,
                 model_.facts[claim.fact].name, constants(model_.facts[claim.fact], claim.order));
          },
          [&](const DueIs& claim) {
            line(1, "{} due {}", model_.obligations[claim.promise].name, moment_text(claim.due));
          },
          [&](const ConditionHolds& holds) { show_clause(1, "holds", holds.condition); },
          [&](const TriggerIs& trigger) {
            static constexpr std::string_view states[] = {"ready", "blocked by ", "not ready"};
            line(1, "{} {}{}", model_.triggers[trigger.trigger].name,
                 states[static_cast<std::size_t>(trigger.state)],
                 trigger.state == TriggerIs::State::Blocked
                     ? names(model_.evidence, trigger.missing)
                     : "");
          },
      },
      assertion.what);
  show_clause(2, "when", assertion.when);
}

std::string Dumper::given_text(const Given& given) const {
  const Fact& fact = model_.facts[given.fact];
  const std::string value = std::visit(
      base::Overloaded{
          [](const Given::Unknown&) { return std::string("unknown"); },
          [&](Constant constant) { return constants(fact, {constant}); },
          [&](const Given::Members& members) { return values(fact.type, members.values); },
          [](const std::string& text) { return fmt::format("\"{}\"", text); },
          [](const Moment& moment) { return moment_text(moment); },
      },
      given.value);
  return fmt::format("{} {}", fact.name, value);
}

void Dumper::show(const TestCase& test) {
  line(0, "test \"{}\"", test.title);
  for (const Given& given : test.given) {
    line(1, "given {}", given_text(given));
  }
  for (const Event& event : test.then) {
    line(1, "then {}", moment_text(event.at));
    for (const Given& given : event.given) {
      line(2, "{}", given_text(given));
    }
  }
  if (test.now) {
    line(1, "now {}", moment_text(*test.now));
  }
  if (!test.with.empty()) {
    line(1, "with {}", names(model_.evidence, test.with));
  }
  if (test.at) {
    line(1, "at {}", model_.tiers[*test.at].name);
  }
  for (const Assertion& expectation : test.expectations) {
    show(expectation);
  }
}

}  // namespace tier::semantics
