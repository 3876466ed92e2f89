#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

bool target_fits(const DecisionTable& table, const Target& target) {
  return std::visit(base::Overloaded{
                        [](const PromisedTime& time) {
                          return time.amount >= 0 && time.amount <= DurationDomain::longest;
                        },
                        [&](const MultipleOf& multiple) {
                          return multiple.factor > 0 && multiple.scale <= 18 &&
                                 names_one(table.obligations, multiple.of);
                        },
                        [](const auto&) { return true; },
                    },
                    target);
}

/// Whether a chain of multiples comes back to a promise that it passed.
// NOLINTNEXTLINE(misc-no-recursion)
bool goes_round(const DecisionTable& table, ObligationId id, std::size_t passed) {
  if (passed > table.obligations.size()) {
    return true;
  }
  const std::vector<Target>& targets = table.obligations[id].targets;
  return std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
    const auto* multiple = std::get_if<MultipleOf>(&target);
    return multiple != nullptr && goes_round(table, multiple->of, passed + 1);
  });
}

bool event_fits(const DecisionTable& table, ObligationId id, std::uint32_t place) {
  const ClockEvent& event = table.obligations[id].events[place];
  if (!event.rule) {
    return !event.at.empty();
  }
  const auto* outcome = names_one(table.rules, *event.rule)
                            ? std::get_if<ClockOutcome>(&table.rules[*event.rule].outcome)
                            : nullptr;
  return outcome != nullptr && *outcome == ClockOutcome{id, place};
}

void verify_target(const DecisionTable& table, const Obligation& promise, Complaints& complaints) {
  const bool is_derived =
      names_one(table.attributes, promise.target) && table.attributes[promise.target].derived_by &&
      std::holds_alternative<EnumDomain>(table.attributes[promise.target].domain);
  complaints.expect(is_derived, "{}: its target is no derived fact", promise.name);
  complaints.expect(!is_derived || promise.targets.size() ==
                                       known_class_count(table.attributes[promise.target].domain),
                    "{}: it has not a target for each value", promise.name);
  for (const Target& target : promise.targets) {
    complaints.expect(target_fits(table, target), "{}: a target is none", promise.name);
  }
}

void verify_clock(const DecisionTable& table, ObligationId id, Complaints& complaints) {
  const Obligation& promise = table.obligations[id];
  for (std::uint32_t place = 0; place < promise.events.size(); ++place) {
    const std::vector<AttributeId>& at = promise.events[place].at;
    complaints.expect(
        std::all_of(at.begin(), at.end(), [&](AttributeId fact) { return is_time(table, fact); }),
        "{}: its clock goes by what is no time", promise.name);
    complaints.expect(event_fits(table, id, place), "{}: its clock goes by no condition of its own",
                      promise.name);
  }
  complaints.expect(!(promise.calendar && promise.calendar_by) &&
                        names_one(table.calendars, promise.calendar) &&
                        names_one(table.calendar_choices, promise.calendar_by),
                    "{}: it has a calendar that is none, or two", promise.name);
  const bool has_less =
      !promise.less ||
      (names_one(table.attributes, *promise.less) &&
       std::holds_alternative<DurationDomain>(table.attributes[*promise.less].domain));
  complaints.expect(has_less, "{}: what it leaves out is no duration", promise.name);
}

bool warning_fits(const Warning& warning) {
  return std::visit(base::Overloaded{
                        [](std::monostate) { return true; },
                        [](const Percent& part) {
                          return part.units >= 0 && part.units <= DurationDomain::longest &&
                                 part.scale <= 16;
                        },
                        [](const PromisedTime& time) {
                          return time.amount >= 0 && time.amount <= DurationDomain::longest;
                        },
                    },
                    warning.at);
}

}  // namespace

bool is_time(const DecisionTable& table, AttributeId id) {
  return names_one(table.attributes, id) &&
         std::holds_alternative<TimeDomain>(table.attributes[id].domain);
}

bool person_is_there(const DecisionTable& table, const Person& person) {
  return std::visit(base::Overloaded{[&](RoleId role) { return names_one(table.roles, role); },
                                     [&](TeamId team) { return names_one(table.teams, team); },
                                     [&](TierId tier) { return names_one(table.tiers, tier); }},
                    person);
}

void verify_obligations(const DecisionTable& table, Complaints& complaints) {
  bool fits = true;
  for (const Obligation& promise : table.obligations) {
    for (const Target& target : promise.targets) {
      fits = fits && target_fits(table, target);
    }
  }
  for (const ObligationId id : table.obligations.ids()) {
    const Obligation& promise = table.obligations[id];
    verify_origin(table, promise.origin, promise.name, complaints);
    verify_target(table, promise, complaints);
    complaints.expect(!fits || !goes_round(table, id, 0), "{}: it is a multiple of itself",
                      promise.name);
    verify_clock(table, id, complaints);
    for (const auto* list : {&promise.warnings, &promise.breaches}) {
      for (const Warning& warning : *list) {
        complaints.expect(
            std::all_of(warning.notify.begin(), warning.notify.end(),
                        [&](const Person& person) { return person_is_there(table, person); }),
            "{}: it tells somebody who is not there", promise.name);
        complaints.expect(warning_fits(warning), "{}: it tells somebody at no time", promise.name);
      }
    }
  }
}

}  // namespace tier::table
