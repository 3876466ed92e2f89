#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"
#include "compiler/text/automaton.h"
#include "compiler/text/limits.h"

namespace tier::lowering {
namespace {

using table::ClassSet;

std::vector<table::TierId> lower_tier_ids(const std::vector<semantics::TierId>& ids) {
  std::vector<table::TierId> lowered;
  for (const semantics::TierId id : ids) {
    lowered.emplace_back(id.value);
  }
  return lowered;
}

std::vector<table::Access> lower_all_access(const std::vector<semantics::Access>& all) {
  std::vector<table::Access> lowered;
  for (const semantics::Access& access : all) {
    lowered.push_back(lower_access(access));
  }
  return lowered;
}

/// `at_hand` is the evidence that a test has.
table::Asserted lower_what(Lowering& lowering, const semantics::Assertion& assertion,
                           const std::vector<table::EvidenceId>& at_hand) {
  return std::visit(
      base::Overloaded{
          [](const semantics::OwnerIs& owner) -> table::Asserted {
            return table::OwnerAssertion{owner.negated, lower_tier_ids(owner.tiers), owner.refused};
          },
          [](const semantics::TiersMay& access) -> table::Asserted {
            return table::AccessAssertion{access.may, lower_tier_ids(access.tiers),
                                          lower_all_access(access.access)};
          },
          [](const semantics::EveryTriggerNeeds& every) -> table::Asserted {
            return table::EvidenceAssertion{lower_tier_ids(every.from), lower_tier_ids(every.to),
                                            lower_evidence_ids(every.evidence)};
          },
          [&](const semantics::ConditionHolds& holds) -> table::Asserted {
            const auto& node = lowering.model.conditions[holds.condition].node;
            const auto* compared = std::get_if<semantics::TargetCompared>(&node);
            return table::ConditionAssertion{compared != nullptr
                                                 ? rows_of(lowering, *compared)
                                                 : rows_of(lowering, holds.condition)};
          },
          [](const semantics::DueIs&) -> table::Asserted {
            TIER_CHECK(false, "when something is due only a test says, which gives times");
            return table::ConditionAssertion{};
          },
          [&](const semantics::NeverSlower& claim) -> table::Asserted {
            return lower_never_slower(lowering, claim);
          },
          [&](const semantics::TriggerIs& trigger) -> table::Asserted {
            return table::TriggerAssertion{
                table::TriggerId(trigger.trigger.value),
                static_cast<table::TriggerAssertion::State>(trigger.state),
                lower_evidence_ids(trigger.missing), at_hand};
          },
      },
      assertion.what);
}

/// What a test gives, as classes of the facts and of what is asked of sets and texts.
class GivenLowering {
 public:
  explicit GivenLowering(Lowering& lowering) : lowering_(lowering) {}

  void give(const semantics::Given& given) {
    const table::AttributeId id = attribute_of(given.fact);
    const table::Attribute& attribute = lowering_.table.attributes[id];
    std::visit(base::Overloaded{
                   [&](const semantics::Given::Unknown&) { set(id, *attribute.unknown_class()); },
                   [&](semantics::Constant value) { set(id, class_of(attribute.domain, value)); },
                   [&](const semantics::Given::Members& members) { give(given.fact, members); },
                   [&](const std::string& text) { give(given.fact, text); },
                   [&](const semantics::Moment& moment) {
                     set(id, 0);
                     moments_.emplace_back(id, instant_of(moment));
                   },
               },
               given.value);
  }

  /// What is measured at that moment of the times given.
  void measure(std::int64_t now) {
    for (const table::AttributeId id : lowering_.table.attributes.ids()) {
      const table::Attribute& attribute = lowering_.table.attributes[id];
      const auto measured = attribute.measure && !is_given(id)
                                ? measured_class(lowering_.table, attribute, moments_, now)
                                : std::nullopt;
      if (measured) {
        set(id, *measured);
      }
    }
  }

  [[nodiscard]] const Moments& moments() const { return moments_; }

  void hold(table::TierId tier) { set(*lowering_.map.holder, tier.value); }

  std::vector<table::Test> take() {
    std::sort(tests_.begin(), tests_.end(),
              [](const table::Test& a, const table::Test& b) { return a.attribute < b.attribute; });
    return std::move(tests_);
  }

 private:
  [[nodiscard]] bool is_given(table::AttributeId id) const {
    return std::any_of(tests_.begin(), tests_.end(),
                       [&](const table::Test& test) { return test.attribute == id; });
  }

  static std::uint32_t class_of(const table::Domain& domain, semantics::Constant value) {
    if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
      return table::class_of(*number, value);
    }
    if (const auto* duration = std::get_if<table::DurationDomain>(&domain)) {
      return table::class_of(*duration, value);
    }
    return static_cast<std::uint32_t>(value);
  }

  void give(semantics::FactId fact, const semantics::Given::Members& members) {
    set(attribute_of(fact), 0);
    for (const auto& [asked, attribute] : lowering_.map.members) {
      if (asked.first == fact) {
        set(attribute, members.values[asked.second] ? 1 : 0);
      }
    }
  }

  /// The text as the runtime would read it.
  void give(semantics::FactId fact, const std::string& given) {
    set(attribute_of(fact), 0);
    for (const auto& [id, attribute] : lowering_.map.patterns) {
      const semantics::Pattern& pattern = lowering_.model.patterns[id];
      if (pattern.fact != fact) {
        continue;
      }
      const auto automaton = text::build(
          {{static_cast<text::Relation>(pattern.relation), pattern.exactly, pattern.texts}},
          text::max_states);
      // One that is too large was noted where all patterns of the fact were put together.
      if (automaton) {
        set(attribute, text::matches(*automaton, 1, given)[0] ? 1 : 0);
      }
    }
  }

  /// A fact with one class only tells nothing apart, and a row never tests it.
  void set(table::AttributeId attribute, std::uint32_t class_index) {
    const std::uint32_t count = lowering_.table.attributes[attribute].class_count;
    if (count > 1) {
      ClassSet classes(count);
      classes.add(class_index);
      tests_.push_back({attribute, std::move(classes)});
    }
  }

  Lowering& lowering_;
  std::vector<table::Test> tests_;
  Moments moments_;
};

table::TestCase lower_test(Lowering& lowering, const semantics::TestCase& test) {
  GivenLowering given(lowering);
  for (const semantics::Given& one : test.given) {
    given.give(one);
  }
  if (test.now) {
    given.measure(instant_of(*test.now));
  }
  if (test.at && lowering.map.holder) {
    given.hold(table::TierId(test.at->value));
  }
  table::TestCase lowered{test.title, given.take(), {}, lowering.origins.of(test.span)};
  const std::vector<table::EvidenceId> at_hand = lower_evidence_ids(test.with);
  for (const semantics::Assertion& expectation : test.expectations) {
    const auto* due = std::get_if<semantics::DueIs>(&expectation.what);
    lowered.expectations.push_back({due != nullptr ? lower_due(lowering, *due, given.moments())
                                                   : lower_what(lowering, expectation, at_hand),
                                    {lowered.given},
                                    lowering.origins.of(expectation.span)});
  }
  return lowered;
}

}  // namespace

void lower_assertions(Lowering& lowering) {
  for (const semantics::Guarantee& guarantee : lowering.model.guarantees) {
    table::Guarantee lowered{guarantee.title, {}, lowering.origins.of(guarantee.span)};
    for (const semantics::Assertion& assertion : guarantee.assertions) {
      lowered.assertions.push_back({lower_what(lowering, assertion, {}),
                                    rows_of(lowering, assertion.when),
                                    lowering.origins.of(assertion.span)});
    }
    lowering.table.guarantees.push_back(std::move(lowered));
  }
  for (const semantics::TestCase& test : lowering.model.tests) {
    lowering.table.tests.push_back(lower_test(lowering, test));
  }
}

}  // namespace tier::lowering
