#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// A status: one of the ticket's own facts, with a list of values.
FactId find_status(Resolver& resolver, const syntax::Path& path) {
  const FactId id = find_fact(resolver, path);
  if (!id.is_some()) {
    report_unknown_fact(resolver, path);
    return {};
  }
  const Fact& fact = resolver.model.facts[id];
  const bool is_enum = std::holds_alternative<EnumType>(fact.type);
  if (is_enum && !fact.derived && !fact.of_agent) {
    return id;
  }
  if (!std::holds_alternative<InvalidType>(fact.type)) {
    const std::string what = fact.derived    ? "derived from other facts"
                             : fact.of_agent ? "a fact of the person acting"
                                             : describe(resolver.model, fact.type);
    resolver.sink.report(
        Diagnostic(Code::WrongKindOfFact, path.span, fact.name, what, "a lifecycle")
            .label(fact.span, "declared here")
            .help("a lifecycle goes by a fact of the ticket whose type is an enum"));
  }
  return {};
}

class LifecycleResolver {
 public:
  LifecycleResolver(Resolver& resolver, FactId fact)
      : resolver_(resolver), fact_(resolver.model.facts[fact]) {
    lifecycle_.fact = fact;
  }

  Lifecycle resolve(const syntax::Lifecycle& written) {
    lifecycle_.span = written.fact.span;
    for (const syntax::Transition& transition : written.transitions) {
      resolve_one(transition);
    }
    return std::move(lifecycle_);
  }

 private:
  void resolve_one(const syntax::Transition& written) {
    Transition transition;
    transition.from = values(written.from);
    transition.to = values(written.to);
    transition.condition = resolve_clause(resolver_, written.condition);
    transition.span = written.span;
    const bool is_whole =
        transition.from.size() == written.from.size() && transition.to.size() == written.to.size();
    if (written.to.empty() && written.condition) {
      report_condition_of_end(*written.condition);
    }
    if (!is_whole) {
      return;
    }
    for (const Constant from : transition.from) {
      if (!check_end(from, written) || !check_pairs(from, transition)) {
        return;
      }
    }
    lifecycle_.transitions.push_back(std::move(transition));
  }

  std::vector<Constant> values(const std::vector<syntax::Value>& written) {
    std::vector<Constant> constants;
    for (const syntax::Value& value : written) {
      if (const auto constant = resolve_value(resolver_, fact_, value)) {
        constants.push_back(*constant);
      }
    }
    return constants;
  }

  [[nodiscard]] std::string name(Constant value) const {
    return constant_name(resolver_.model, fact_.type, value);
  }

  void report_condition_of_end(syntax::ConditionId condition) {
    resolver_.sink.report(
        Diagnostic(Code::EndWithCondition, resolver_.tree->conditions[condition].span)
            .help("leave it out; or say with conditions what the value may become"));
  }

  /// `none` says that nothing follows: no other line may say what does.
  bool check_end(Constant from, const syntax::Transition& written) {
    const auto [end, is_new] = ends_.try_emplace(from, written.to.empty(), written.span);
    if (is_new || (!written.to.empty() && !end->second.first)) {
      return true;
    }
    if (written.to.empty() && end->second.first) {
      report_twice(written.span, name(from), "none", end->second.second);
      return false;
    }
    resolver_.sink.report(
        Diagnostic(Code::EndThatChanges, written.span, name(from))
            .label(end->second.second, "the other line is here")
            .help(fmt::format("`to none` stands alone: keep one of the two lines for `{}`",
                              name(from))));
    return false;
  }

  void report_twice(Span span, std::string_view from, std::string_view to, Span first) {
    resolver_.sink.report(
        Diagnostic(Code::TransitionTwice, span, std::string(from), std::string(to))
            .label(first, "the first time here")
            .help("write it once; two conditions are joined by `or`"));
  }

  bool check_pairs(Constant from, const Transition& transition) {
    for (const Constant to : transition.to) {
      const auto [pair, is_new] = pairs_.try_emplace({from, to}, transition.span);
      if (!is_new) {
        report_twice(transition.span, name(from), name(to), pair->second);
        return false;
      }
    }
    return true;
  }

  Resolver& resolver_;
  const Fact fact_;
  Lifecycle lifecycle_;
  /// Whether a value is said to be an end, and where.
  std::map<Constant, std::pair<bool, Span>> ends_;
  std::map<std::pair<Constant, Constant>, Span> pairs_;
};

}  // namespace

void resolve_lifecycles(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  std::vector<Lifecycle>& all = resolver.model.lifecycles;
  for (const auto& declared : all_of<syntax::Lifecycle>(trees)) {
    resolver.tree = declared.tree;
    const FactId fact = find_status(resolver, declared.node->fact);
    if (!fact.is_some()) {
      continue;
    }
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&](const Lifecycle& other) { return other.fact == fact; });
    if (same != all.end()) {
      report_duplicate(resolver, "lifecycle of",
                       {resolver.model.facts[fact].name, declared.node->fact.span}, same->span);
      continue;
    }
    all.push_back(LifecycleResolver(resolver, fact).resolve(*declared.node));
  }
}

}  // namespace tier::semantics
