#include "compiler/analysis/refutation_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/analysis/witness_texts.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

namespace tier::analysis {
namespace {

using findings::Failing;
using findings::Refutation;

/// The words for one refutation.
class Sentence {
 public:
  Sentence(const table::DecisionTable& table, const Refutation& refutation)
      : table_(table), refutation_(refutation) {}

  [[nodiscard]] std::string text() const {
    switch (refutation_.failing) {
      case Failing::NoTicket:
        return "it is about no ticket that there can be";
      case Failing::NoTrigger:
        return "it is about no trigger";
      case Failing::NoOwner:
        return "nobody owns the ticket";
      case Failing::OtherOwner:
        return owner();
      case Failing::NotPermitted:
        return fmt::format("nothing lets {} {}", tier(), access());
      case Failing::NotSo:
        return came_out();
      case Failing::Forbidden:
        return fmt::format("{} forbids {} to {}", rule(0), tier(), access());
      case Failing::Permitted:
        return fmt::format("{} lets {} {}", rule(0), tier(), access());
      default:
        return about_trigger();
    }
  }

 private:
  [[nodiscard]] std::string about_trigger() const {
    switch (refutation_.failing) {
      case Failing::NotDemanded:
        return fmt::format("{} does not demand {}", rule(0), evidence());
      case Failing::Waived:
        return fmt::format("all that {} demands is waived", rule(0));
      case Failing::Silent:
        return silent();
      case Failing::Overridden:
        return fmt::format("{} overrides {}", rule(1), rule(0));
      case Failing::Lacks:
        return fmt::format("{} lacks {}, which {} asks for", rule(0), evidence(), rule(1));
      case Failing::LacksNot:
        return fmt::format("{} does not lack {}", rule(0), evidence());
      case Failing::Ready:
        return fmt::format("{} is ready", rule(0));
      case Failing::Slower:
        return fmt::format("{} by {} becomes {} by {}, which {} longer",
                           prose::outcome(table_, refutation_.rules[0]), rule(0),
                           prose::outcome(table_, refutation_.rules[1]), rule(1),
                           refutation_.pair && refutation_.pair->start ? "can be" : "is");
      default:
        return "";
    }
  }

  /// Why the trigger does not apply, as far as the ticket itself shows it.
  [[nodiscard]] std::string silent() const {
    const auto id = std::get<table::TriggerOutcome>(table_.rules[refutation_.rules[0]].outcome);
    const table::Trigger& trigger = table_.triggers[id.trigger];
    for (const findings::Witness::Given& one : refutation_.witness.given) {
      const table::TierId holder(one.class_index);
      const bool is_holder =
          std::holds_alternative<table::HolderDomain>(table_.attributes[one.attribute].domain);
      if (is_holder &&
          std::find(trigger.from.begin(), trigger.from.end(), holder) == trigger.from.end()) {
        return fmt::format("{} does not apply: it is not for tickets that {} holds", rule(0),
                           prose::tier(table_, holder));
      }
    }
    for (const table::Row& row : table_.rows) {
      const auto* unless = std::get_if<table::UnlessOutcome>(&table_.rules[row.rule].outcome);
      if (unless != nullptr && unless->trigger == id.trigger && is_given(row.tests)) {
        return fmt::format("{} is held back by `{}`", rule(0), table_.rules[row.rule].name);
      }
    }
    return fmt::format("{} does not apply", rule(0));
  }

  /// Whether the ticket passes the tests by what is given of it alone; who holds it does not
  /// matter.
  [[nodiscard]] bool is_given(const std::vector<table::Test>& tests) const {
    const auto& given = refutation_.witness.given;
    return std::all_of(tests.begin(), tests.end(), [&](const table::Test& test) {
      const auto one = std::find_if(given.begin(), given.end(), [&](const auto& fact) {
        return fact.attribute == test.attribute;
      });
      return one != given.end() ? test.classes.has(one->class_index)
                                : std::holds_alternative<table::HolderDomain>(
                                      table_.attributes[test.attribute].domain);
    });
  }

  /// What the derived facts are that the condition asks for.
  [[nodiscard]] std::string came_out() const {
    std::vector<std::string> facts;
    for (std::size_t place = 0; place < refutation_.rules.size(); ++place) {
      const table::RuleId id = refutation_.rules[place];
      facts.push_back(fmt::format("{} is {}, by {}", prose::fact_given_by(table_, id),
                                  prose::outcome(table_, id), rule(place)));
    }
    return facts.empty() ? "there is a ticket of which it is not so" : prose::list(facts, "and");
  }

  [[nodiscard]] std::string owner() const {
    const auto* owner =
        std::get_if<table::OwnerOutcome>(&table_.rules[refutation_.rules[0]].outcome);
    return owner == nullptr ? fmt::format("{} refuses the ticket", rule(0))
                            : fmt::format("{} gives the ticket to {}", rule(0),
                                          prose::tier(table_, owner->tier));
  }

  [[nodiscard]] std::string rule(std::size_t place) const {
    return fmt::format("`{}`", table_.rules[refutation_.rules[place]].name);
  }
  [[nodiscard]] std::string tier() const { return prose::tier(table_, *refutation_.tier); }
  [[nodiscard]] std::string access() const { return prose::access(table_, *refutation_.access); }
  [[nodiscard]] std::string evidence() const {
    std::vector<std::string> pieces;
    for (const table::EvidenceId id : refutation_.evidence) {
      pieces.push_back(fmt::format("\"{}\"", prose::evidence(table_, id)));
    }
    return prose::list(pieces, "and");
  }

  const table::DecisionTable& table_;
  const Refutation& refutation_;
};

std::vector<prose::GivenClass> given_classes(const findings::Witness& witness) {
  std::vector<prose::GivenClass> given;
  for (const findings::Witness::Given& one : witness.given) {
    given.push_back({one.attribute, one.class_index});
  }
  return given;
}

}  // namespace

std::string refutation_text(const table::DecisionTable& table, const Refutation& refutation) {
  return Sentence(table, refutation).text();
}

std::string witness_text(const table::DecisionTable& table, const findings::Witness& witness) {
  return prose::ticket(table, given_classes(witness));
}

std::string witness_source(const table::DecisionTable& table, const findings::Witness& witness) {
  return prose::ticket_as_source(table, given_classes(witness), witness_texts(table, witness));
}

}  // namespace tier::analysis
