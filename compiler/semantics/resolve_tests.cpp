#include <fmt/format.h>

#include <map>
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
      : resolver_(resolver), written_(written), fact_(resolver.model.facts[fact]) {}

  void resolve() {
    if (fact_.derived) {
      resolver_.sink.report(
          Diagnostic(Code::DerivedGiven, written_.fact.span, fact_.name)
              .label(fact_.span, "derived here")
              .help("give the facts that it is derived from, and `expect` its value"));
      return;
    }
    if (written_.unknown) {
      check_unknown();
      return;
    }
    if (written_.moment && check_moment(resolver_, *written_.moment)) {
      check_kind(std::holds_alternative<TimeType>(fact_.type), "a time");
    }
    if (written_.text) {
      check_kind(std::holds_alternative<TextType>(fact_.type), written_.text->value);
    }
    if (!written_.moment && !written_.text) {
      check_values();
    }
  }

 private:
  void check_unknown() {
    if (!fact_.may_be_unknown) {
      resolver_.sink.report(Diagnostic(Code::AlwaysKnown, written_.span, fact_.name)
                                .label(fact_.span, "declared without `?`")
                                .help("a fact that may be unknown has a `?` behind its type"));
    }
  }

  void check_kind(bool fits, std::string_view written) {
    if (!fits && !std::holds_alternative<InvalidType>(fact_.type)) {
      resolver_.sink.report(Diagnostic(Code::WrongKindOfValue, written_.span, fact_.name,
                                       describe(resolver_.model, fact_.type), std::string(written))
                                .label(fact_.span, "declared here"));
    }
  }

  /// Each value of a set is one of the enum that it is a set of.
  void check_values() {
    const auto* set = std::get_if<SetType>(&fact_.type);
    Fact one = fact_;
    if (set != nullptr) {
      one.type = EnumType{set->of};
    } else if (written_.values.size() != 1) {
      check_kind(false, "several values");
      return;
    }
    for (const syntax::Value& value : written_.values) {
      resolve_value(resolver_, one, value);
    }
  }

  Resolver& resolver_;
  const syntax::Given& written_;
  const Fact fact_;
};

class TestResolver {
 public:
  TestResolver(Resolver& resolver, const syntax::Test& written)
      : resolver_(resolver), written_(written) {}

  void resolve() {
    check_given(written_.given, "`given`");
    check_evidence(resolver_, written_.with, "`with`");
    if (written_.at) {
      find_tier(resolver_, *written_.at);
    }
    if (written_.now) {
      check_moment(resolver_, *written_.now);
    }
    for (const syntax::Event& event : written_.then) {
      check_moment(resolver_, event.at);
      check_given(event.given, "one `then`");
    }
    for (const auto& [expectation, span] : written_.expectations) {
      std::visit([&](const auto& node) { check(node); }, expectation);
    }
    if (written_.expectations.empty()) {
      resolver_.sink.report(Diagnostic(Code::ExpectsNothing, written_.title.span)
                                .help("say what must come out, as in `expect owner is L1`"));
    }
  }

 private:
  void check_given(const std::vector<syntax::Given>& all, std::string_view list) {
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
      GivenResolver(resolver_, given, id).resolve();
    }
  }

  void check(const syntax::OwnerIs& expectation) { check_claim(resolver_, expectation); }
  void check(const syntax::TiersMay& expectation) { check_claim(resolver_, expectation); }
  void check(const syntax::ConditionHolds& expectation) { check_claim(resolver_, expectation); }

  void check(const syntax::ExpectTrigger& expectation) {
    look_up(resolver_, "trigger", resolver_.triggers, expectation.trigger);
    check_evidence(resolver_, expectation.missing, "`blocked by`");
  }

  void check(const syntax::ExpectObligation& expectation) {
    look_up(resolver_, "promise", resolver_.clocks.obligations, expectation.obligation);
    if (expectation.target) {
      resolve_target(resolver_, *expectation.target, nullptr);
    }
    if (expectation.due) {
      check_moment(resolver_, *expectation.due);
    }
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
    TestResolver(resolver, *declared.node).resolve();
  }
  resolver.clocks.allowed = false;
}

}  // namespace tier::semantics
