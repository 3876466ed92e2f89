#include <fmt/format.h>

#include <map>
#include <optional>
#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// One fact with the value that a test gives it.
class GivenResolver {
 public:
  GivenResolver(Resolver& resolver, const syntax::Given& written, FactId fact)
      : resolver_(resolver), written_(written), id_(fact), fact_(resolver.model.facts[fact]) {}

  /// None for what is wrong, which is reported.
  std::optional<Given> resolve() {
    if (fact_.derived) {
      resolver_.sink.report(
          Diagnostic(Code::DerivedGiven, written_.fact.span, fact_.name)
              .label(fact_.span, "derived here")
              .help("give the facts that it is derived from, and `expect` its value"));
      return std::nullopt;
    }
    if (written_.unknown) {
      return unknown();
    }
    if (written_.moment) {
      const bool is_moment = check_moment(resolver_, *written_.moment);
      return is_moment && is_kind(std::holds_alternative<TimeType>(fact_.type), "a time")
                 ? std::optional(Given{id_, Given::SomeTime{}})
                 : std::nullopt;
    }
    if (written_.text) {
      const std::string& text = written_.text->value;
      return is_kind(std::holds_alternative<TextType>(fact_.type), text)
                 ? std::optional(Given{id_, text})
                 : std::nullopt;
    }
    return std::holds_alternative<SetType>(fact_.type) ? members() : constant();
  }

 private:
  std::optional<Given> unknown() {
    if (fact_.may_be_unknown) {
      return Given{id_, Given::Unknown{}};
    }
    resolver_.sink.report(Diagnostic(Code::AlwaysKnown, written_.span, fact_.name)
                              .label(fact_.span, "declared without `?`")
                              .help("a fact that may be unknown has a `?` behind its type"));
    return std::nullopt;
  }

  bool is_kind(bool fits, std::string_view written) {
    if (!fits && !std::holds_alternative<InvalidType>(fact_.type)) {
      resolver_.sink.report(Diagnostic(Code::WrongKindOfValue, written_.span, fact_.name,
                                       describe(resolver_.model, fact_.type), std::string(written))
                                .label(fact_.span, "declared here"));
    }
    return fits;
  }

  std::optional<Given> constant() {
    if (written_.values.size() != 1) {
      is_kind(false, "several values");
      return std::nullopt;
    }
    const auto value = resolve_value(resolver_, fact_, written_.values.front());
    return value ? std::optional(Given{id_, *value}) : std::nullopt;
  }

  /// Each value of a set is one of the enum that it is a set of.
  std::optional<Given> members() {
    Fact one = fact_;
    one.type = EnumType{std::get<SetType>(fact_.type).of};
    Given::Members members{std::vector<bool>(constant_count(resolver_.model, one.type))};
    bool is_whole = true;
    for (const syntax::Value& written : written_.values) {
      const auto value = resolve_value(resolver_, one, written);
      is_whole = is_whole && value;
      if (value) {
        members.values[static_cast<std::size_t>(*value)] = true;
      }
    }
    return is_whole ? std::optional(Given{id_, std::move(members)}) : std::nullopt;
  }

  Resolver& resolver_;
  const syntax::Given& written_;
  FactId id_;
  const Fact fact_;
};

class TestResolver {
 public:
  TestResolver(Resolver& resolver, const syntax::Test& written)
      : resolver_(resolver), written_(written) {}

  TestCase resolve() {
    TestCase test{written_.title.value, resolve_given(written_.given, "`given`"), {}, {}, {},
                  written_.title.span};
    test.with = resolve_evidence_claim(resolver_, written_.with, "`with`");
    if (written_.at) {
      test.at = find_tier(resolver_, *written_.at);
    }
    if (written_.now) {
      check_moment(resolver_, *written_.now);
    }
    for (const syntax::Event& event : written_.then) {
      check_moment(resolver_, event.at);
      resolve_given(event.given, "one `then`");
    }
    for (const auto& [expectation, span] : written_.expectations) {
      resolve(expectation, span, test);
    }
    if (written_.expectations.empty()) {
      resolver_.sink.report(Diagnostic(Code::ExpectsNothing, written_.title.span)
                                .help("say what must come out, as in `expect owner is L1`"));
    }
    return test;
  }

 private:
  std::vector<Given> resolve_given(const std::vector<syntax::Given>& all, std::string_view list) {
    std::vector<Given> resolved;
    std::map<FactId, Span> spans;
    for (const syntax::Given& given : all) {
      const FactId id = find_fact(resolver_, given.fact);
      if (!id.is_some()) {
        report_unknown_fact(resolver_, given.fact);
        continue;
      }
      const auto [before, is_new] = spans.try_emplace(id, given.span);
      if (!is_new) {
        report_listed_twice(resolver_, given.fact.span, spelling(given.fact), list, before->second);
      }
      if (auto one = GivenResolver(resolver_, given, id).resolve()) {
        resolved.push_back(std::move(*one));
      }
    }
    return resolved;
  }

  /// What comes behind a `then` has time passed, and waits for clocks as what is about them does.
  void resolve(const syntax::Expectation& expectation, Span span, TestCase& test) {
    resolver_.clocks.met = !written_.then.empty();
    std::visit(
        [&](const auto& node) {
          if (auto claim = of(node); claim && !resolver_.clocks.met) {
            test.expectations.push_back({std::move(*claim), std::nullopt, span});
          }
        },
        expectation);
    if (resolver_.clocks.met && !resolver_.clocks.waiting_test) {
      resolver_.clocks.waiting_test = span;
    }
  }

  std::optional<OwnerIs> of(const syntax::OwnerIs& node) { return resolve_claim(resolver_, node); }
  std::optional<TiersMay> of(const syntax::TiersMay& node) {
    return resolve_claim(resolver_, node);
  }
  std::optional<ConditionHolds> of(const syntax::ConditionHolds& node) {
    return resolve_claim(resolver_, node);
  }

  std::optional<TriggerIs> of(const syntax::ExpectTrigger& node) {
    TriggerIs resolved;
    resolved.trigger = look_up(resolver_, "trigger", resolver_.triggers, node.trigger);
    resolved.state = static_cast<TriggerIs::State>(node.state);
    resolved.missing = resolve_evidence_claim(resolver_, node.missing, "`blocked by`");
    const bool is_whole =
        resolved.trigger.is_some() && resolved.missing.size() == node.missing.size();
    return is_whole ? std::optional(std::move(resolved)) : std::nullopt;
  }

  /// When it is due waits for clocks.
  std::optional<ConditionHolds> of(const syntax::ExpectObligation& node) {
    if (node.due) {
      check_moment(resolver_, *node.due);
      resolver_.clocks.waiting_test = resolver_.clocks.waiting_test.value_or(node.due->span);
    }
    if (!node.target) {
      look_up(resolver_, "promise", resolver_.clocks.obligations, node.obligation);
      return std::nullopt;
    }
    return resolve_target_claim(resolver_, {node.obligation, std::nullopt, *node.target},
                                source::join(node.obligation.span, span_of(*node.target)));
  }

  Resolver& resolver_;
  const syntax::Test& written_;
};

}  // namespace

void resolve_tests(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Titles titles("a test");
  resolver.clocks.allowed = true;
  for (const auto& declared : all_of<syntax::Test>(trees)) {
    resolver.tree = declared.tree;
    titles.add(resolver, declared.node->title);
    TestCase test = TestResolver(resolver, *declared.node).resolve();
    if (!test.expectations.empty()) {
      resolver.model.tests.push_back(std::move(test));
    }
  }
  resolver.clocks.allowed = false;
}

}  // namespace tier::semantics
