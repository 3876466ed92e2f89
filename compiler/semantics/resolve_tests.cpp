#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "compiler/semantics/claims.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"
#include "compiler/semantics/measures.h"

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
    if (written_.measure == syntax::Given::Measure::During ||
        written_.measure == syntax::Given::Measure::Outside) {
      return Given{id_, Constant{written_.measure == syntax::Given::Measure::During ? 1 : 0}};
    }
    if (written_.percent) {
      const auto units = measured_limit(resolver_, *written_.percent);
      return units ? std::optional(Given{id_, *units}) : std::nullopt;
    }
    if (written_.moment) {
      auto moment = resolve_moment(resolver_, *written_.moment);
      const bool fits = is_kind(std::holds_alternative<TimeType>(fact_.type), "a time");
      return moment && fits ? std::optional(Given{id_, *std::move(moment)}) : std::nullopt;
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
    TestCase test;
    test.title = written_.title.value;
    test.span = written_.title.span;
    test.given = resolve_given(written_.given, "`given`");
    test.with = resolve_evidence_claim(resolver_, written_.with, "`with`");
    if (written_.at) {
      test.at = find_tier(resolver_, *written_.at);
    }
    if (written_.now) {
      test.now = resolve_moment(resolver_, *written_.now);
    }
    for (const syntax::Event& event : written_.then) {
      auto at = resolve_moment(resolver_, event.at);
      auto given = resolve_given(event.given, "one `then`");
      check_changes(event, test);
      if (at) {
        test.then.push_back({*std::move(at), std::move(given), event.at.span});
      }
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
  /// None for a name that is wrong, which is reported.
  FactId find_given(const syntax::Given& given) {
    using Measure = syntax::Given::Measure;
    const auto* time =
        given.values.empty() ? nullptr : std::get_if<syntax::Duration>(&given.values.front());
    switch (given.measure) {
      case Measure::None:
        break;
      case Measure::Age: {
        syntax::Duration any;
        any.business = given.calendar.has_value();
        return measured_age(resolver_, given.fact, given.calendar, time == nullptr ? any : *time);
      }
      case Measure::During:
      case Measure::Outside:
        return measured_opening(resolver_, given.fact);
      case Measure::Used:
        return measured_use(resolver_, given.fact);
      case Measure::Overdue:
        return measured_overdue(resolver_, given.fact, time);
    }
    const FactId id = find_fact(resolver_, given.fact);
    if (!id.is_some()) {
      report_unknown_fact(resolver_, given.fact);
    }
    return id;
  }

  std::vector<Given> resolve_given(const std::vector<syntax::Given>& all, std::string_view list) {
    std::vector<Given> resolved;
    std::map<FactId, Span> spans;
    for (const syntax::Given& given : all) {
      const FactId id = find_given(given);
      if (!id.is_some()) {
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

  /// What an event changes the ticket can change, and it is said what it was before.
  void check_changes(const syntax::Event& event, const TestCase& test) {
    for (const syntax::Given& given : event.given) {
      const FactId id = given.measure == syntax::Given::Measure::None
                            ? find_fact(resolver_, given.fact)
                            : FactId();
      if (given.measure != syntax::Given::Measure::None) {
        report_unchanging(given, "measured");
      } else if (!id.is_some() || resolver_.model.facts[id].derived) {
        continue;  // Reported with its value.
      } else if (resolver_.model.facts[id].fixed) {
        report_unchanging(given, "`fixed`");
      } else if (!is_given(test, id)) {
        const Fact& fact = resolver_.model.facts[id];
        resolver_.sink.report(
            Diagnostic(Code::EventWithoutBefore, given.fact.span, fact.name)
                .label("from here on it is known, and before it could be anything")
                .help(fmt::format("write its value at the start, as `given {} …`", fact.name)));
      }
    }
  }

  void report_unchanging(const syntax::Given& given, std::string_view why) {
    resolver_.sink.report(
        Diagnostic(Code::EventCannotChange, given.span, spelling(given.fact), std::string(why))
            .help(why == "measured" ? "an event changes facts of the ticket; what is measured "
                                      "follows from them and from `now`"
                                    : "say by `given` what it is, from the start to the end"));
  }

  static bool is_given(const TestCase& test, FactId fact) {
    return std::any_of(test.given.begin(), test.given.end(),
                       [&](const Given& given) { return given.fact == fact; });
  }

  void resolve(const syntax::Expectation& expectation, Span span, TestCase& test) {
    const auto* promise = std::get_if<syntax::ExpectObligation>(&expectation);
    if (promise != nullptr && promise->due) {
      if (auto due = of_due(*promise, test)) {
        test.expectations.push_back({*std::move(due), std::nullopt, span});
      }
      if (!promise->target) {
        return;
      }
    }
    std::visit(
        [&](const auto& node) {
          if (auto claim = of(node)) {
            test.expectations.push_back({std::move(*claim), std::nullopt, span});
          }
        },
        expectation);
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

  std::optional<ConditionHolds> of(const syntax::ExpectObligation& node) {
    if (!node.target) {
      look_up(resolver_, "promise", resolver_.clocks.obligations, node.obligation);
      return std::nullopt;
    }
    return resolve_target_claim(resolver_, {node.obligation, std::nullopt, *node.target},
                                source::join(node.obligation.span, span_of(*node.target)));
  }

  /// The clock goes by times that the test gives.
  std::optional<DueIs> of_due(const syntax::ExpectObligation& node, const TestCase& test) {
    const ObligationId promise =
        look_up(resolver_, "promise", resolver_.clocks.obligations, node.obligation);
    auto due = resolve_moment(resolver_, *node.due);
    if (!promise.is_some() || !due) {
      return std::nullopt;
    }
    const Obligation& clock = resolver_.model.obligations[promise];
    const bool starts =
        std::any_of(clock.events.begin(), clock.events.end(), [&](const ClockEvent& event) {
          return event.kind == ClockEvent::Kind::Starts &&
                 (event.at ? is_moment(test, *event.at) : !test.then.empty());
        });
    if (!starts) {
      resolver_.sink.report(
          Diagnostic(Code::DueWithoutStart, node.due->span, clock.name)
              .label(clock.span, "its clock starts by a time of the ticket")
              .help("give the time at which its clock starts, as `given opened 2026-12-04 17:00 "
                    "Europe/Berlin`"));
      return std::nullopt;
    }
    return DueIs{promise, *std::move(due)};
  }

  static bool is_moment(const TestCase& test, FactId fact) {
    const auto is_time = [&](const Given& given) {
      return given.fact == fact && std::holds_alternative<Moment>(given.value);
    };
    return std::any_of(test.given.begin(), test.given.end(), is_time) ||
           std::any_of(test.then.begin(), test.then.end(), [&](const Event& event) {
             return std::any_of(event.given.begin(), event.given.end(), is_time);
           });
  }

  Resolver& resolver_;
  const syntax::Test& written_;
};

}  // namespace

void resolve_tests(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Titles titles("a test");
  for (const auto& declared : all_of<syntax::Test>(trees)) {
    resolver.tree = declared.tree;
    titles.add(resolver, declared.node->title);
    TestCase test = TestResolver(resolver, *declared.node).resolve();
    if (!test.expectations.empty()) {
      resolver.model.tests.push_back(std::move(test));
    }
  }
}

}  // namespace tier::semantics
