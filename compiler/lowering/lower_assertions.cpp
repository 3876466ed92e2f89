#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

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

}  // namespace

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
