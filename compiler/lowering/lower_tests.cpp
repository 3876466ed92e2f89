#include <algorithm>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/lowering/lowering.h"
#include "compiler/text/automaton.h"
#include "compiler/text/limits.h"

namespace tier::lowering {
namespace {

using table::ClassSet;

/// What a test gives, as classes of the facts and of what is asked of sets and texts.
class GivenLowering {
 public:
  explicit GivenLowering(Lowering& lowering) : lowering_(lowering) {}

  void give(const semantics::Given& given) {
    const table::AttributeId id = attribute_of(given.fact);
    const table::Attribute& attribute = lowering_.table.attributes[id];
    std::visit(base::Overloaded{
                   [&](const semantics::Given::Unknown&) {
                     forget_moment(id);
                     set(id, *attribute.unknown_class());
                   },
                   [&](semantics::Constant value) { give(id, attribute.domain, value); },
                   [&](const semantics::Given::Members& members) { give(given.fact, members); },
                   [&](const std::string& text) { give(given.fact, text); },
                   [&](const semantics::Moment& moment) {
                     set(id, 0);
                     set_moment(id, instant_of(moment));
                   },
               },
               given.value);
  }

  /// What is measured at that moment of the times given.
  void measure(std::int64_t now) {
    for (const table::AttributeId id : lowering_.table.attributes.ids()) {
      const table::Attribute& attribute = lowering_.table.attributes[id];
      const auto measured = attribute.measure && !is_given(id)
                                ? measured_class(lowering_.table, attribute, moments_, now)
                                : std::nullopt;
      if (measured) {
        set(id, *measured);
      }
    }
  }

  /// The ticket as it is from then on.
  [[nodiscard]] Stage stage(std::optional<std::int64_t> since) const {
    return {since, tests_, moments_};
  }
  /// None where no time is given.
  [[nodiscard]] std::optional<std::int64_t> first_time() const {
    std::optional<std::int64_t> first;
    for (const auto& [id, at] : moments_) {
      const bool is_time =
          std::holds_alternative<table::TimeDomain>(lowering_.table.attributes[id].domain);
      first = is_time && (!first || at < *first) ? at : first;
    }
    return first;
  }

  void hold(table::TierId tier) { set(*lowering_.map.holder, tier.value); }

  std::vector<table::Test> take() { return std::move(tests_); }

 private:
  [[nodiscard]] bool is_given(table::AttributeId id) const {
    return class_in(tests_, id).has_value();
  }

  void give(table::AttributeId id, const table::Domain& domain, semantics::Constant value) {
    set(id, class_of(domain, value));
    if (std::holds_alternative<table::DurationDomain>(domain)) {
      set_moment(id, value);
    }
  }

  void set_moment(table::AttributeId id, std::int64_t value) {
    forget_moment(id);
    moments_.emplace_back(id, value);
  }

  void forget_moment(table::AttributeId id) {
    moments_.erase(std::remove_if(moments_.begin(), moments_.end(),
                                  [&](const auto& one) { return one.first == id; }),
                   moments_.end());
  }

  static std::uint32_t class_of(const table::Domain& domain, semantics::Constant value) {
    if (const auto* number = std::get_if<table::NumberDomain>(&domain)) {
      return table::class_of(*number, value);
    }
    if (const auto* duration = std::get_if<table::DurationDomain>(&domain)) {
      return table::class_of(*duration, value);
    }
    return static_cast<std::uint32_t>(value);
  }

  void give(semantics::FactId fact, const semantics::Given::Members& members) {
    set(attribute_of(fact), 0);
    for (const auto& [asked, attribute] : lowering_.map.members) {
      if (asked.first == fact) {
        set(attribute, members.values[asked.second] ? 1 : 0);
      }
    }
  }

  /// The text as the runtime would read it.
  void give(semantics::FactId fact, const std::string& given) {
    set(attribute_of(fact), 0);
    for (const auto& [id, attribute] : lowering_.map.patterns) {
      const semantics::Pattern& pattern = lowering_.model.patterns[id];
      if (pattern.fact != fact) {
        continue;
      }
      const auto automaton = text::build(
          {{static_cast<text::Relation>(pattern.relation), pattern.exactly, pattern.texts}},
          text::max_states);
      // One that is too large was noted where all patterns of the fact were put together.
      if (automaton) {
        set(attribute, text::matches(*automaton, 1, given)[0] ? 1 : 0);
      }
    }
  }

  /// A fact with one class only tells nothing apart, and a row never tests it.
  void set(table::AttributeId attribute, std::uint32_t class_index) {
    const std::uint32_t count = lowering_.table.attributes[attribute].class_count;
    if (count == 1) {
      return;
    }
    ClassSet classes(count);
    classes.add(class_index);
    const auto place = std::lower_bound(
        tests_.begin(), tests_.end(), attribute,
        [](const table::Test& test, table::AttributeId id) { return test.attribute < id; });
    if (place != tests_.end() && place->attribute == attribute) {
      place->classes = std::move(classes);
    } else {
      tests_.insert(place, {attribute, std::move(classes)});
    }
  }

  Lowering& lowering_;
  std::vector<table::Test> tests_;
  Moments moments_;
};

using Trouble = EventTrouble::Kind;

/// What a test gives, and then each of its events; their order is judged.
History history_of(Lowering& lowering, const semantics::TestCase& test, GivenLowering& given) {
  for (const semantics::Given& one : test.given) {
    given.give(one);
  }
  History history = {given.stage(std::nullopt)};
  const auto first = given.first_time();
  const std::int64_t now = test.now ? instant_of(*test.now) : INT64_MAX;
  for (const semantics::Event& event : test.then) {
    const std::int64_t at = instant_of(event.at);
    if (history.back().since && at < *history.back().since) {
      lowering.event_troubles.push_back({Trouble::OutOfOrder, event.span});
    } else if (first && at < *first) {
      lowering.event_troubles.push_back({Trouble::BeforeStart, event.span});
    } else if (now < at) {
      lowering.event_troubles.push_back({Trouble::BehindNow, event.span});
    }
    for (const semantics::Given& one : event.given) {
      given.give(one);
    }
    history.push_back(given.stage(at));
  }
  return history;
}

}  // namespace

table::TestCase lower_test(Lowering& lowering, const semantics::TestCase& test) {
  GivenLowering given(lowering);
  const History history = history_of(lowering, test, given);
  if (test.now) {
    given.measure(instant_of(*test.now));
  }
  if (test.at && lowering.map.holder) {
    given.hold(table::TierId(test.at->value));
  }
  table::TestCase lowered{test.title, given.take(), {}, lowering.origins.of(test.span)};
  const std::vector<table::EvidenceId> at_hand = lower_evidence_ids(test.with);
  for (const semantics::Assertion& expectation : test.expectations) {
    const auto* due = std::get_if<semantics::DueIs>(&expectation.what);
    lowered.expectations.push_back({due != nullptr
                                        ? lower_due(lowering, *due, history, expectation.span)
                                        : lower_what(lowering, expectation, at_hand),
                                    {lowered.given},
                                    lowering.origins.of(expectation.span)});
  }
  return lowered;
}

}  // namespace tier::lowering
