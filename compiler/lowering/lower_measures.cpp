#include <algorithm>
#include <array>
#include <set>

#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

using table::AttributeId;
using table::ClassSet;
using Kind = table::Measure::Kind;

table::Measure lower_measure(const Lowering& lowering, const semantics::Measure& measure) {
  table::Measure lowered;
  lowered.kind = static_cast<Kind>(measure.kind);
  if (measure.of.is_some()) {
    lowered.of = attribute_of(measure.of);
  }
  if (measure.calendar.is_some()) {
    const std::string& name = lowering.model.calendars[measure.calendar].name;
    lowered.calendar = named(lowering.table.calendars, name);
    lowered.calendar_by = named(lowering.table.calendar_choices, name);
  }
  if (measure.promise.is_some()) {
    lowered.promise = table::ObligationId(measure.promise.value);
  }
  return lowered;
}

/// What measures of one moment cannot be at once.
class Correlations {
 public:
  explicit Correlations(table::DecisionTable& table) : table_(table) {
    for (const AttributeId id : table.attributes.ids()) {
      if (table.attributes[id].measure) {
        measures_.push_back(id);
      }
    }
  }

  void add() {
    for (const AttributeId id : measures_) {
      add_unknown(id);
      for (const AttributeId other : measures_) {
        if (id < other) {
          add_pair(id, other);
          add_pair(other, id);
        }
      }
    }
    add_openings();
  }

 private:
  [[nodiscard]] const table::Attribute& attribute(AttributeId id) const {
    return table_.attributes[id];
  }
  [[nodiscard]] const table::Measure& measure(AttributeId id) const {
    return *table_.attributes[id].measure;
  }

  void never(std::vector<table::Test> tests) {
    std::sort(tests.begin(), tests.end(),
              [](const table::Test& a, const table::Test& b) { return a.attribute < b.attribute; });
    table_.nevers.push_back({std::move(tests)});
  }

  [[nodiscard]] ClassSet unknown(AttributeId id) const {
    ClassSet classes(attribute(id).class_count);
    classes.add(*attribute(id).unknown_class());
    return classes;
  }

  /// An age is known where its time is, unless a fact that may be unknown chooses the calendar.
  void add_unknown(AttributeId id) {
    const table::Measure& one = measure(id);
    if (one.kind != Kind::Age || !attribute(*one.of).may_be_unknown) {
      return;
    }
    never({{*one.of, unknown(*one.of)}, {id, unknown(id).complement()}});
    if (!one.calendar_by) {
      never({{*one.of, unknown(*one.of).complement()}, {id, unknown(id)}});
    }
  }

  void add_pair(AttributeId first, AttributeId second) {
    const table::Measure& a = measure(first);
    const table::Measure& b = measure(second);
    if (a.kind == Kind::Age && b.kind == Kind::Age && a.of == b.of && !a.calendar &&
        !a.calendar_by) {
      add_slower(first, second);
    }
    if (a.kind == Kind::Used && b.kind == Kind::Overdue && a.promise == b.promise) {
      never({{first, unknown(first)}, {second, unknown(second).complement()}});
      never({{first, unknown(first).complement()}, {second, unknown(second)}});
      add_overdue(first, second);
    }
  }

  /// Opening hours pass no faster than time does.
  void add_slower(AttributeId elapsed, AttributeId business) {
    const auto& wall = std::get<table::DurationDomain>(attribute(elapsed).domain);
    const auto& desk = std::get<table::DurationDomain>(attribute(business).domain);
    if (desk.unit != base::PromisedTime::Unit::Business) {
      return;
    }
    for (std::size_t place = 0; place < wall.cuts.size(); ++place) {
      ClassSet shorter(attribute(elapsed).class_count);
      for (std::size_t index = 0; index <= place; ++index) {
        shorter.add(index);
      }
      ClassSet longer(attribute(business).class_count);
      for (std::size_t index = 0; index < desk.cuts.size(); ++index) {
        if (desk.cuts[index] >= wall.cuts[place]) {
          longer.add(index + 1);
        }
      }
      if (!longer.empty()) {
        never({{elapsed, shorter}, {business, longer}});
      }
    }
  }

  /// What is overdue has used all of its time.
  void add_overdue(AttributeId used, AttributeId overdue) {
    constexpr std::int64_t all = 10'000;
    const auto& part = std::get<table::NumberDomain>(attribute(used).domain);
    const auto& late = std::get<table::DurationDomain>(attribute(overdue).domain);
    ClassSet less(attribute(used).class_count);
    for (std::size_t index = 0; index < part.cuts.size(); ++index) {
      if (part.cuts[index] <= all) {
        less.add(index);
      }
    }
    ClassSet some(attribute(overdue).class_count);
    for (std::size_t index = 0; index < late.cuts.size(); ++index) {
      some.add(index + 1);
    }
    if (!less.empty() && !some.empty()) {
      never({{used, less}, {overdue, some}});
    }
  }

  // ---- which desks are open at once

  static constexpr std::size_t most_calendars = 6;

  [[nodiscard]] bool is_open(AttributeId id, std::int64_t at) const {
    const table::Calendar& calendar = table_.calendars[*measure(id).calendar];
    if (calendar.always) {
      return true;
    }
    const auto after = std::upper_bound(
        calendar.openings.begin(), calendar.openings.end(), at,
        [](std::int64_t moment, const table::Opening& one) { return moment < one.begin; });
    return after != calendar.openings.begin() && at < std::prev(after)->end;
  }

  /// The moments at which some calendar opens or closes, while all of them are known.
  [[nodiscard]] std::set<std::int64_t> changes(const std::vector<AttributeId>& flags) const {
    std::set<std::int64_t> moments;
    std::int64_t begin = INT64_MIN;
    std::int64_t end = INT64_MAX;
    for (const AttributeId id : flags) {
      const table::Calendar& calendar = table_.calendars[*measure(id).calendar];
      if (!calendar.always) {
        begin = std::max(begin, calendar.begin);
        end = std::min(end, calendar.end);
      }
      for (const table::Opening& opening : calendar.openings) {
        moments.insert(opening.begin);
        moments.insert(opening.end);
      }
    }
    moments.insert(begin);
    moments.erase(moments.begin(), moments.lower_bound(begin));
    moments.erase(moments.lower_bound(end), moments.end());
    return moments;
  }

  void add_openings() {
    std::vector<AttributeId> flags;
    for (const AttributeId id : measures_) {
      if (measure(id).kind == Kind::Open && measure(id).calendar && flags.size() < most_calendars) {
        flags.push_back(id);
      }
    }
    if (flags.empty()) {
      return;
    }
    std::array<bool, std::size_t{1} << most_calendars> occurs{};
    for (const std::int64_t at : changes(flags)) {
      std::size_t open = 0;
      for (std::size_t place = 0; place < flags.size(); ++place) {
        open |= std::size_t{is_open(flags[place], at)} << place;
      }
      occurs[open] = true;
    }
    rule_out(flags, occurs);
  }

  /// Calendars of `asked`, those of `open` open and the others not.
  struct Combination {
    std::size_t asked = 0;
    std::size_t open = 0;

    [[nodiscard]] bool covers(std::size_t moment) const { return (moment & asked) == open; }
    [[nodiscard]] bool includes(const Combination& more) const {
      return (more.asked & asked) == asked && (more.open & asked) == open;
    }
  };

  /// The smallest combinations that no moment has.
  template <class Occurs>
  void rule_out(const std::vector<AttributeId>& flags, const Occurs& occurs) {
    const std::size_t all = std::size_t{1} << flags.size();
    std::vector<Combination> combinations;
    for (std::size_t asked = 1; asked < all; ++asked) {
      for (std::size_t open = 0; open < all; ++open) {
        if ((open & ~asked) == 0) {
          combinations.push_back({asked, open});
        }
      }
    }
    std::stable_sort(combinations.begin(), combinations.end(),
                     [](const Combination& a, const Combination& b) {
                       return __builtin_popcountll(a.asked) < __builtin_popcountll(b.asked);
                     });
    std::vector<Combination> ruled_out;
    for (const Combination& one : combinations) {
      bool possible = false;
      for (std::size_t moment = 0; moment < all; ++moment) {
        possible = possible || (occurs[moment] && one.covers(moment));
      }
      const bool is_told =
          std::any_of(ruled_out.begin(), ruled_out.end(),
                      [&](const Combination& smaller) { return smaller.includes(one); });
      if (!possible && !is_told) {
        ruled_out.push_back(one);
        add(flags, one);
      }
    }
  }

  void add(const std::vector<AttributeId>& flags, const Combination& combination) {
    std::vector<table::Test> tests;
    for (std::size_t place = 0; place < flags.size(); ++place) {
      const std::size_t bit = std::size_t{1} << place;
      if ((combination.asked & bit) != 0) {
        ClassSet classes(attribute(flags[place]).class_count);
        classes.add((combination.open & bit) != 0 ? 1 : 0);
        tests.push_back({flags[place], classes});
      }
    }
    never(std::move(tests));
  }

  table::DecisionTable& table_;
  std::vector<AttributeId> measures_;
};

}  // namespace

void lower_measures(Lowering& lowering) {
  for (const semantics::FactId id : lowering.model.facts.ids()) {
    if (const auto& measure = lowering.model.facts[id].measure) {
      lowering.table.attributes[attribute_of(id)].measure = lower_measure(lowering, *measure);
    }
  }
  Correlations(lowering.table).add();
}

}  // namespace tier::lowering
