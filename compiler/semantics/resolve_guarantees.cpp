#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void check_claim(Resolver& resolver, const syntax::EveryTriggerNeeds& claim) {
  find_tiers(resolver, claim.from, "`from`");
  find_tiers(resolver, claim.to, "`to`");
  check_evidence(resolver, claim.evidence, "`needs`");
}

/// `first_response <= 15m`, or the same of a fact that is a duration.
void check_claim(Resolver& resolver, const syntax::TargetIs& claim) {
  const FactId fact = find_fact(resolver, claim.obligation);
  const bool is_promise = resolver.clocks.obligations.find(spelling(claim.obligation)).is_some();
  const auto* time = std::get_if<syntax::Duration>(&claim.target);
  if (!is_promise && fact.is_some() && time != nullptr) {
    resolve_value(resolver, Fact(resolver.model.facts[fact]), *time);
    return;
  }
  look_up(resolver, "promise", resolver.clocks.obligations, claim.obligation);
  resolve_target(resolver, claim.target, nullptr);
}

/// `first_response never slower for higher plan`: the fact has an order, and the word is one of it.
void check_claim(Resolver& resolver, const syntax::NeverSlower& claim) {
  look_up(resolver, "promise", resolver.clocks.obligations, claim.obligation);
  const FactId id = find_fact(resolver, claim.fact);
  if (!id.is_some()) {
    report_unknown_fact(resolver, claim.fact);
    return;
  }
  const Fact& fact = resolver.model.facts[id];
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
    return;
  }
  const Enum& values = resolver.model.enums[type->id];
  if (!has_order_word(values, claim.word.text)) {
    const std::vector<std::string_view> words = {values.order->greater, values.order->lesser};
    resolver.sink.report(suggest(Diagnostic(Code::UnknownName, claim.word.span,
                                            std::string("order word"), std::string(claim.word.text))
                                     .label(values.span, "the order is declared here")
                                     .help(fmt::format("write `{}` or `{}`", words[0], words[1])),
                                 claim.word, words));
  }
}

}  // namespace

void resolve_guarantees(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Titles titles("a guarantee");
  resolver.clocks.allowed = true;
  for (const auto& declared : all_of<syntax::Guarantee>(trees)) {
    resolver.tree = declared.tree;
    titles.add(resolver, declared.node->title);
    for (const auto& [claim, condition] : declared.node->claims) {
      std::visit([&](const auto& node) { check_claim(resolver, node); }, claim);
      resolve_clause(resolver, condition);
    }
  }
  resolver.clocks.allowed = false;
}

}  // namespace tier::semantics
