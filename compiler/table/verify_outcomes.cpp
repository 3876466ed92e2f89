#include <set>

#include "compiler/base/overloaded.h"
#include "compiler/table/verify_parts.h"

namespace tier::table {
namespace {

bool value_fits(const Attribute& attribute, const ValueOutcome& outcome) {
  if (outcome.attribute_class >= known_class_count(attribute.domain)) {
    return false;
  }
  if (const auto* number = std::get_if<NumberDomain>(&attribute.domain)) {
    return number->lower <= outcome.value && outcome.value <= number->upper &&
           class_of(*number, outcome.value) == outcome.attribute_class;
  }
  if (const auto* duration = std::get_if<DurationDomain>(&attribute.domain)) {
    return 0 <= outcome.value && outcome.value <= duration->upper &&
           class_of(*duration, outcome.value) == outcome.attribute_class;
  }
  return outcome.value == static_cast<std::int64_t>(outcome.attribute_class);
}

/// The kind of decision that such an outcome answers.
bool answers(const Outcome& outcome, DecisionKind kind) {
  const auto is = [kind](DecisionKind wanted) { return kind == wanted; };
  return std::visit(base::Overloaded{
                        [&](const ValueOutcome&) { return is(DecisionKind::DerivedFact); },
                        [&](const OwnerOutcome&) { return is(DecisionKind::Owner); },
                        [&](const RefusalOutcome&) { return is(DecisionKind::Owner); },
                        [&](const ImpossibleOutcome&) { return is(DecisionKind::Impossible); },
                        [&](const TeamOutcome&) { return is(DecisionKind::Team); },
                        [&](const TriggerOutcome&) { return is(DecisionKind::Triggers); },
                        [&](const UnlessOutcome&) { return is(DecisionKind::Unless); },
                        [&](const NeedOutcome&) { return is(DecisionKind::Needs); },
                        [&](const WaiverOutcome&) { return is(DecisionKind::Needs); },
                        [&](const PermissionOutcome&) { return is(DecisionKind::Permissions); },
                        [&](const GuidanceOutcome&) { return is(DecisionKind::Guidance); },
                        [&](const TransitionOutcome&) { return is(DecisionKind::Lifecycle); },
                        [&](const ClockOutcome&) { return is(DecisionKind::Clocks); },
                        [&](const LadderOutcome&) { return is(DecisionKind::Ladders); },
                    },
                    outcome);
}

bool owner_fits(const DecisionTable& table, const OwnerOutcome& owner) {
  return !(owner.team && owner.team_by) &&
         (!owner.team || table.teams[*owner.team].tier == owner.tier) &&
         (!owner.team_by || table.decisions[*owner.team_by].kind == DecisionKind::Team);
}

bool need_fits(const NeedOutcome& need) {
  const std::set<EvidenceId> evidence(need.evidence.begin(), need.evidence.end());
  return need.count > 0 && need.count <= need.evidence.size() &&
         evidence.size() == need.evidence.size();
}

bool transition_fits(const DecisionTable& table, const Decision& decision,
                     const TransitionOutcome& transition) {
  if (!decision.attribute) {
    return false;
  }
  const Attribute& attribute = table.attributes[*decision.attribute];
  const auto unknown = attribute.unknown_class();
  return transition.to.size() == attribute.class_count &&
         ClassSet::all(attribute.class_count).contains(transition.to) &&
         !(unknown && transition.to.has(*unknown));
}

}  // namespace

void verify_outcome(const DecisionTable& table, const Decision& decision, const Rule& rule,
                    Complaints& complaints) {
  if (!answers(rule.outcome, decision.kind)) {
    complaints.expect(false, "rule `{}` answers another question than decision `{}` asks",
                      rule.name, decision.name);
    return;
  }
  if (const auto* value = std::get_if<ValueOutcome>(&rule.outcome);
      value != nullptr && decision.attribute) {
    const Attribute& attribute = table.attributes[*decision.attribute];
    complaints.expect(value_fits(attribute, *value),
                      "rule `{}` gives `{}` a value that it cannot have", rule.name,
                      attribute.name);
  } else if (const auto* owner = std::get_if<OwnerOutcome>(&rule.outcome)) {
    complaints.expect(owner_fits(table, *owner),
                      "rule `{}` chooses no team of its tier, or two ways to choose one",
                      rule.name);
  } else if (const auto* need = std::get_if<NeedOutcome>(&rule.outcome)) {
    complaints.expect(need_fits(*need), "rule `{}` needs evidence that it cannot count", rule.name);
  } else if (const auto* transition = std::get_if<TransitionOutcome>(&rule.outcome)) {
    complaints.expect(transition_fits(table, decision, *transition),
                      "rule `{}` changes a fact to what it cannot become", rule.name);
  }
}

}  // namespace tier::table
