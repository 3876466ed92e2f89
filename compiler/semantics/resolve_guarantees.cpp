#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

std::optional<EveryTriggerNeeds> resolve_claim(Resolver& resolver,
                                               const syntax::EveryTriggerNeeds& claim) {
  EveryTriggerNeeds resolved;
  resolved.from = find_tiers(resolver, claim.from, "`from`");
  resolved.to = find_tiers(resolver, claim.to, "`to`");
  resolved.evidence = resolve_evidence_claim(resolver, claim.evidence, "`needs`");
  const bool is_whole = resolved.from.size() == claim.from.size() &&
                        resolved.to.size() == claim.to.size() &&
                        resolved.evidence.size() == claim.evidence.size();
  return is_whole ? std::optional(std::move(resolved)) : std::nullopt;
}

/// `first_response <= 15m`, or the same of a fact that is a duration, which is a condition.
std::optional<ConditionHolds> resolve_claim(Resolver& resolver, const syntax::TargetIs& claim) {
  const FactId fact = find_fact(resolver, claim.obligation);
  const bool is_promise = resolver.clocks.obligations.find(spelling(claim.obligation)).is_some();
  const auto* time = std::get_if<syntax::Duration>(&claim.target);
  if (!is_promise && fact.is_some() && time != nullptr) {
    const Fact compared = resolver.model.facts[fact];
    const auto limit = resolve_value(resolver, compared, *time);
    const bool is_duration = std::holds_alternative<DurationType>(compared.type);
    if (!limit || !is_duration) {
      return std::nullopt;
    }
    const Between within = claim.relation
                               ? limited(fact, *claim.relation, *limit, {0, DurationType::longest})
                               : Between{fact, *limit, *limit};
    return ConditionHolds{resolver.model.conditions.add({claim.obligation.span, within})};
  }
  return resolve_target_claim(resolver, claim,
                              source::join(claim.obligation.span, span_of(claim.target)));
}

/// `first_response never slower for higher plan`: the fact has an order, and the word is one of it.
std::optional<NeverSlower> resolve_claim(Resolver& resolver, const syntax::NeverSlower& claim) {
  NeverSlower resolved;
  resolved.promise = look_up(resolver, "promise", resolver.clocks.obligations, claim.obligation);
  resolved.fact = find_fact(resolver, claim.fact);
  if (!resolved.fact.is_some()) {
    report_unknown_fact(resolver, claim.fact);
    return std::nullopt;
  }
  const Fact& fact = resolver.model.facts[resolved.fact];
  const auto* type = std::get_if<EnumType>(&fact.type);
  const bool is_ordered = type != nullptr && resolver.model.enums[type->id].order;
  if (!is_ordered) {
    if (!std::holds_alternative<InvalidType>(fact.type)) {
      resolver.sink.report(
          Diagnostic(Code::WrongKindOfFact, claim.fact.span, fact.name,
                     type == nullptr ? describe(resolver.model, fact.type) : "without an order",
                     std::string("`never slower`"))
              .label(fact.span, "declared here")
              .help("name a fact whose values are ordered by `<` or `>`"));
    }
    return std::nullopt;
  }
  const Enum& values = resolver.model.enums[type->id];
  if (!has_order_word(values, claim.word.text)) {
    const std::vector<std::string_view> words = {values.order->greater, values.order->lesser};
    resolver.sink.report(suggest(Diagnostic(Code::UnknownName, claim.word.span,
                                            std::string("order word"), std::string(claim.word.text))
                                     .label(values.span, "the order is declared here")
                                     .help(fmt::format("write `{}` or `{}`", words[0], words[1])),
                                 claim.word, words));
    return std::nullopt;
  }
  for (std::size_t value = 0; value < values.values.size(); ++value) {
    resolved.order.push_back(static_cast<Constant>(value));
  }
  const bool rises = (values.order->greater == claim.word.text) == values.ascending;
  if (!rises) {
    std::reverse(resolved.order.begin(), resolved.order.end());
  }
  return resolved.promise.is_some() ? std::optional(std::move(resolved)) : std::nullopt;
}

/// None for what is wrong.
std::optional<Assertion> resolve_line(Resolver& resolver, const syntax::ClaimLine& line) {
  std::optional<Assertion> assertion;
  std::visit(
      [&](const auto& node) {
        if (auto claim = resolve_claim(resolver, node)) {
          assertion = Assertion{std::move(*claim), std::nullopt, line.span};
        }
      },
      line.claim);
  const auto when = resolve_clause(resolver, line.when);
  if (assertion) {
    assertion->when = when;
  }
  return assertion;
}

}  // namespace

void resolve_guarantees(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Titles titles("a guarantee");
  for (const auto& declared : all_of<syntax::Guarantee>(trees)) {
    resolver.tree = declared.tree;
    const syntax::Text& title = declared.node->title;
    titles.add(resolver, title);
    Guarantee guarantee{title.value, {}, title.span};
    if (declared.node->claims.empty()) {
      resolver.sink.report(Diagnostic(Code::GuaranteesNothing, title.span)
                               .help("say what must hold of every ticket, as in `owner is L2 when "
                                     "vip`"));
    }
    for (const syntax::ClaimLine& line : declared.node->claims) {
      if (auto assertion = resolve_line(resolver, line)) {
        guarantee.assertions.push_back(std::move(*assertion));
      }
    }
    if (!guarantee.assertions.empty()) {
      resolver.model.guarantees.push_back(std::move(guarantee));
    }
  }
}

}  // namespace tier::semantics
