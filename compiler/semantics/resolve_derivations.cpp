#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Where the fact has a value for each ticket, and what may stand where.
class RowsResolver {
 public:
  RowsResolver(Resolver& resolver, FactId derived) : resolver_(resolver), derived_(derived) {}

  DerivedByRows resolve(const syntax::DeriveRows& written) {
    DerivedByRows result;
    result.in_order = written.in_order;
    for (const syntax::DeriveRow& row : written.rows) {
      check_place(row);
      const auto value = resolve_value(resolver_, resolver_.model.facts[derived_], row.value);
      DerivedRow resolved{value.value_or(0), row.otherwise, {}, row.span};
      if (row.condition.is_some()) {
        resolved.condition = resolve_condition(resolver_, row.condition).condition;
      } else if (!row.otherwise) {
        resolved.condition = resolver_.model.conditions.add({row.span, Invalid{}});
      }
      result.rows.push_back(std::move(resolved));
    }
    if (written.rows.empty()) {
      resolver_.sink.report(
          Diagnostic(Code::DerivedWithoutRows, written.span, resolver_.model.facts[derived_].name)
              .help("write a line for each value, for example `p1 when vip`"));
    }
    return result;
  }

 private:
  /// `otherwise` is the last line, and there is one at most.
  void check_place(const syntax::DeriveRow& row) {
    if (otherwise_ != nullptr) {
      resolver_.sink.report(
          Diagnostic(Code::BehindOtherwise, row.span)
              .label("no ticket is left for this line")
              .label(otherwise_->span, "this takes what the lines before it leave")
              .help("write `otherwise` last, and once"));
    }
    if (row.otherwise && otherwise_ == nullptr) {
      otherwise_ = &row;
    }
  }

  Resolver& resolver_;
  FactId derived_;
  const syntax::DeriveRow* otherwise_ = nullptr;
};

/// Whether facts of the type can be derived; that they cannot is reported.
bool can_be_derived(Resolver& resolver, const syntax::Derive& written, const Type& type) {
  const bool can =
      std::holds_alternative<EnumType>(type) || std::holds_alternative<FlagType>(type) ||
      std::holds_alternative<NumberType>(type) || std::holds_alternative<DurationType>(type) ||
      std::holds_alternative<InvalidType>(type);
  if (!can) {
    resolver.sink.report(Diagnostic(Code::TypeNotDerived, syntax::span_of(written.type),
                                    std::string(written.name.text), describe(resolver.model, type))
                             .help("a derived fact is an enum, a flag, a number or a duration"));
  }
  return can;
}

}  // namespace

std::vector<FactId> declare_derived_facts(Resolver& resolver,
                                          const std::vector<syntax::Tree>& trees) {
  std::vector<FactId> ids;
  for (const auto& declared : all_of<syntax::Derive>(trees)) {
    Fact fact;
    fact.name = declared.node->name.text;
    fact.title = title_of(declared.node->title, declared.node->name.text);
    fact.type = resolve_type(resolver, declared.node->type);
    if (!can_be_derived(resolver, *declared.node, fact.type)) {
      fact.type = InvalidType{};
    }
    fact.derived = true;
    fact.span = declared.node->name.span;
    const FactId before =
        resolver.facts.declare(declared.node->name.text, FactId(resolver.model.facts.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "fact", declared.node->name, resolver.model.facts[before].span);
    } else if (const ObligationId promise =
                   resolver.clocks.obligations.find(declared.node->name.text);
               promise.is_some()) {
      // The rules of both would be called alike.
      report_duplicate(resolver, "derived fact or promise", declared.node->name,
                       resolver.model.obligations[promise].span);
    }
    ids.push_back(before.is_some() ? FactId() : resolver.model.facts.add(std::move(fact)));
  }
  return ids;
}

void resolve_derivations(Resolver& resolver, const std::vector<syntax::Tree>& trees,
                         const std::vector<FactId>& ids) {
  std::vector<Derivation> derivations;
  const auto written = all_of<syntax::Derive>(trees);
  for (std::size_t index = 0; index < written.size(); ++index) {
    if (!ids[index].is_some()) {
      continue;
    }
    resolver.tree = written[index].tree;
    const Span span = written[index].declaration->span;
    const std::string name = resolver.model.facts[ids[index]].name;
    if (const auto* matrix = std::get_if<syntax::Matrix>(&written[index].node->body)) {
      if (auto resolved = resolve_matrix(resolver, *matrix, ids[index])) {
        derivations.push_back({ids[index], name, std::nullopt, std::move(*resolved), span});
      }
    } else {
      const auto& rows = std::get<syntax::DeriveRows>(written[index].node->body);
      derivations.push_back(
          {ids[index], name, std::nullopt, RowsResolver(resolver, ids[index]).resolve(rows), span});
    }
  }
  order_derivations(resolver, std::move(derivations));
}

}  // namespace tier::semantics
