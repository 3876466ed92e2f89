#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"
#include "compiler/semantics/resolve_trigger_parts.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// One id a declaration; none for one whose name was taken already.
std::vector<TriggerId> declare_triggers(Resolver& resolver,
                                        const std::vector<Declared<syntax::Trigger>>& written) {
  std::vector<TriggerId> ids;
  for (const auto& declared : written) {
    const syntax::Name& name = declared.node->name;
    const TriggerId before =
        resolver.triggers.declare(name.text, TriggerId(resolver.model.triggers.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "trigger", name, resolver.model.triggers[before].span);
      ids.emplace_back();
      continue;
    }
    Trigger trigger;
    trigger.name = name.text;
    trigger.title = title_of(declared.node->title, name.text);
    trigger.introduction = introduction_of(declared.declaration->documentation);
    trigger.span = name.span;
    ids.push_back(resolver.model.triggers.add(std::move(trigger)));
  }
  return ids;
}

/// The tiers that a calendar staffs: only they have opening hours to count.
std::vector<bool> tiers_with_hours(const Resolver& resolver,
                                   const std::vector<syntax::Tree>& trees) {
  std::vector<bool> with_hours(resolver.model.tiers.size());
  for (const auto& declared : all_of<syntax::Tier>(trees)) {
    const TierId tier = resolver.tiers.find(declared.node->name.text);
    for (const syntax::TierMember& member : declared.node->members) {
      const auto* staffed = std::get_if<syntax::Staffed>(&member);
      if (tier.is_some() && staffed != nullptr && !staffed->always) {
        with_hours[tier.value] = true;
      }
    }
  }
  return with_hours;
}

class TriggerResolver {
 public:
  TriggerResolver(Resolver& resolver, const syntax::Trigger& written,
                  const std::vector<bool>& with_hours)
      : resolver_(resolver), written_(written), with_hours_(with_hours) {}

  void resolve(Trigger& trigger) {
    owner_ = fmt::format("the trigger `{}`", trigger.name);
    resolve_way(trigger);
    resolve_conditions(trigger);
    trigger.needs = resolve_needs(resolver_, written_.needs);
    trigger.approvers = resolve_approvers(resolver_, written_.approvers);
    if (written_.on_request_by) {
      const RoleId role = find_role(resolver_, *written_.on_request_by);
      trigger.on_request_by = role.is_some() ? std::optional(role) : std::nullopt;
    }
    if (const auto* accept = once(resolver_, owner_, "accept", written_.accept)) {
      trigger.accept = resolve_accept(*accept, trigger.to);
    }
    if (const auto* because = once(resolver_, owner_, "because", written_.because)) {
      trigger.because = because->value;
    }
  }

 private:
  /// From where the ticket goes, and where to.
  void resolve_way(Trigger& trigger) {
    trigger.asks = written_.asks;
    trigger.from = find_tiers(resolver_, written_.from, "`from`");
    if (written_.from.empty()) {
      report_way(written_.name.span, "no tier to come from");
    }
    if (written_.to.empty()) {
      report_way(written_.name.span, "no tier to go to");
      return;
    }
    if (written_.to.size() > 1) {
      report_way(written_.to[1].span, fmt::format("{} tiers to go to", written_.to.size()));
    }
    trigger.to = find_tier(resolver_, written_.to.front());
    for (const syntax::Path& from : written_.from) {
      if (trigger.to.is_some() && resolver_.tiers.find(spelling(from)) == trigger.to) {
        report_circle(trigger, from);
      }
    }
    if (written_.team && trigger.to.is_some()) {
      trigger.team = resolve_team_choice(resolver_, trigger.to, *written_.team);
    }
  }

  void report_way(Span span, std::string_view what) {
    resolver_.sink.report(
        Diagnostic(Code::TriggerWithoutWay, span, std::string(written_.name.text),
                   std::string(what))
            .help("begin with `from L1 to L2`, with one tier behind `to`; for another tier "
                  "write another trigger"));
  }

  void report_circle(const Trigger& trigger, const syntax::Path& from) {
    const std::string& tier = resolver_.model.tiers[trigger.to].name;
    resolver_.sink.report(
        Diagnostic(Code::TriggerToItself, from.span, trigger.name, tier, tier)
            .label(written_.to.front().span, "and goes there")
            .help(fmt::format("leave `{}` out of `from`, or name another tier to go to", tier)));
  }

  void resolve_conditions(Trigger& trigger) {
    if (const auto* when = once(resolver_, owner_, "when", written_.when)) {
      trigger.when = resolve_clause(resolver_, *when);
    }
    for (const syntax::Unless& unless : written_.unless) {
      trigger.unless.push_back({resolve_clause(resolver_, unless.condition),
                                unless.say ? unless.say->value : "", unless.span});
    }
    if (const auto* waived = once(resolver_, owner_, "waived when", written_.waived_when)) {
      trigger.waived_when = resolve_clause(resolver_, *waived);
    }
  }

  std::optional<Accept> resolve_accept(const syntax::Accept& accept, TierId to) {
    syntax::Duration span = accept.within;
    if (span.business && to.is_some() && !with_hours_[to.value]) {
      report_without_hours(span.span, resolver_.model.tiers[to]);
    }
    Accept result;
    result.business = std::exchange(span.business, false);
    result.business_days = result.business && span.unit == syntax::Duration::Unit::Day;
    result.else_return = accept.else_return;
    if (result.business_days) {
      // Days are counted, so that the parts of a day that seconds would allow mean nothing.
      span.unit = syntax::Duration::Unit::Second;
    }
    result.within = positive_seconds(resolver_, "accept within", span).value_or(0);
    return result.within > 0 ? std::optional(result) : std::nullopt;
  }

  void report_without_hours(Span span, const Tier& tier) {
    resolver_.sink.report(
        Diagnostic(Code::WithoutHours, span, tier.name)
            .label("this counts opening hours")
            .label(tier.span, "declared here")
            .help("write elapsed time, such as `4h`; or say `staffed` and a calendar in the "
                  "tier"));
  }

  Resolver& resolver_;
  const syntax::Trigger& written_;
  const std::vector<bool>& with_hours_;
  std::string owner_;
};

}  // namespace

void resolve_triggers(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto written = all_of<syntax::Trigger>(trees);
  const std::vector<TriggerId> ids = declare_triggers(resolver, written);
  const std::vector<bool> with_hours = tiers_with_hours(resolver, trees);
  std::vector<WrittenTrigger> triggers;
  for (std::size_t index = 0; index < written.size(); ++index) {
    if (!ids[index].is_some()) {
      continue;
    }
    resolver.tree = written[index].tree;
    const syntax::Trigger& node = *written[index].node;
    TriggerResolver(resolver, node, with_hours).resolve(resolver.model.triggers[ids[index]]);
    triggers.push_back({ids[index], &node});
  }
  resolve_trigger_overrides(resolver, triggers);
}

}  // namespace tier::semantics
