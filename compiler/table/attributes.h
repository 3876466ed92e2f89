#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/promised_time.h"
#include "compiler/base/store.h"
#include "compiler/source/span.h"
#include "compiler/table/class_set.h"

/// What a table tells apart: attributes, each with a finite partition of its domain into
/// classes. Ids and places, which every part of a table uses, stand here too.
namespace tier::table {

using AttributeId = base::Id<struct AttributeTag>;
using RuleId = base::Id<struct RuleTag>;
using RowId = base::Id<struct RowTag>;
using DecisionId = base::Id<struct DecisionTag>;
using TierId = base::Id<struct TierTag>;
using TeamId = base::Id<struct TeamTag>;
using RoleId = base::Id<struct RoleTag>;
using SystemId = base::Id<struct SystemTag>;
using EvidenceId = base::Id<struct EvidenceTag>;
using PermissionId = base::Id<struct PermissionTag>;
using TriggerId = base::Id<struct TriggerTag>;
using GuidanceId = base::Id<struct GuidanceTag>;
using ObligationId = base::Id<struct ObligationTag>;
using CalendarId = base::Id<struct CalendarTag>;
using CalendarChoiceId = base::Id<struct CalendarChoiceTag>;
using LadderId = base::Id<struct LadderTag>;

/// Where a rule stands in its source. `line` and `column` count from 1 and are kept
/// beside the span, so that a packed table can name its places without the sources.
struct Origin {
  source::Span span;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// The file names that origins point into, by `SourceId`.
struct SourceName {
  std::string name;
};

struct EnumValue {
  std::string name;
  std::string title;
};

/// The words of an ordered enum, and whether later values are greater.
struct Order {
  std::string greater;
  std::string lesser;
  bool ascending = false;
};

/// Class `i` is value `i`; an open enum's next class is *any other*.
struct EnumDomain {
  std::string name;
  std::string title;
  std::vector<EnumValue> values;
  std::optional<Order> order;
  bool open = false;
};

/// Class 0 is no, class 1 is yes.
struct FlagDomain {};

/// Exact decimals in units of 10^-`scale`. `cuts` are the first values of every class
/// but the lowest, strictly rising: class `i` is [cuts[i-1], cuts[i] - 1].
struct NumberDomain {
  std::int64_t lower = 0;
  std::int64_t upper = 0;
  std::uint32_t scale = 0;
  std::vector<std::int64_t> cuts;
};

/// Elapsed time in whole seconds, from 0 to `upper`; `cuts` as of a number. Measures also count
/// seconds of opening hours, or opening days.
struct DurationDomain {
  /// Some 3,000 years: no `upper` is more.
  static constexpr std::int64_t longest = 100'000'000'000;

  std::int64_t upper = 0;
  std::vector<std::int64_t> cuts;
  base::PromisedTime::Unit unit = base::PromisedTime::Unit::Elapsed;
};

/// Only whether it is known is told apart: class 0 is any text. What rows ask of a text are
/// attributes of their own, see `PatternDomain`. It has no default but unknown.
struct TextDomain {};

/// An instant; only whether it is known is told apart: class 0 is any time.
struct TimeDomain {};

/// A set of values of an enum; only whether it is known is told apart: class 0 is any set. The
/// members that rows ask for are attributes of their own, see `MemberDomain`. It has no default
/// but unknown.
struct SetDomain {
  EnumDomain members;
};

/// Whether a known set holds a value: class 1 is yes, class 0 is no, also of an unknown set.
/// Never unknown itself, without a default; one attribute at most for each value.
struct MemberDomain {
  AttributeId set;
  /// The place of the value in the set's enum.
  std::uint32_t member = 0;
};

/// Whether a known text has the relation to one of `texts`, of which there are some, all UTF-8 and
/// none empty: class 1 is yes, class 0 is no, also of an unknown text. Never unknown itself,
/// without a default.
struct PatternDomain {
  enum class Relation : std::uint8_t { Contains, StartsWith, EndsWith, Mentions };

  AttributeId text;
  Relation relation = Relation::Contains;
  /// Compared with case.
  bool exactly = false;
  std::vector<std::string> texts;
};

/// The tier that holds the ticket: class `i` is tier `i` of all `tier_count` that the table has.
/// One attribute at most, `at`; never unknown, without a default.
struct HolderDomain {
  std::uint32_t tier_count = 0;
};

using Domain = std::variant<EnumDomain, FlagDomain, NumberDomain, DurationDomain, TextDomain,
                            TimeDomain, SetDomain, MemberDomain, PatternDomain, HolderDomain>;

/// What is measured at the moment of asking, and not given with the ticket.
struct Measure {
  enum class Kind : std::uint8_t {
    Age,      ///< a duration: how long ago the time `of` was, on the calendar where there is one
    Open,     ///< a flag: whether the calendar is open
    Used,     ///< a number: how many percent of the promised time are used, two digits
    Overdue,  ///< a duration: for how long the promise is overdue, 0 where it is not
  };

  Kind kind = Kind::Age;
  /// A fact of kind time.
  std::optional<AttributeId> of;
  /// One of them at most.
  std::optional<CalendarId> calendar;
  std::optional<CalendarChoiceId> calendar_by;
  std::optional<ObligationId> promise;

  friend bool operator==(const Measure&, const Measure&) = default;
};

/// Whether a measure says how a promise stands, which only its clock tells.
inline bool is_of_promise(const Measure& measure) {
  return measure.kind == Measure::Kind::Used || measure.kind == Measure::Kind::Overdue;
}

struct Attribute {
  /// `severity`, `agent.region`; of a member or pattern as a condition says it: `tags has vip`,
  /// `subject contains "refund"`.
  std::string name;
  std::string title;
  Domain domain;
  /// The classes of the domain, and behind them *unknown* where the fact can be unknown.
  std::uint32_t class_count = 0;
  bool may_be_unknown = false;
  /// A fact of the ticket that never changes after opening.
  bool fixed = false;
  /// The class that an absent fact takes.
  /// Of a set class 0 stands for the empty one, and every member is *no* then.
  std::optional<std::uint32_t> default_class;
  /// The number itself, in units, that `default_class` stands for: documents say it.
  std::optional<std::int64_t> default_number;
  /// For a derived fact: the decision that computes it. Its unknown class is the case in
  /// which no row of that decision matches.
  std::optional<DecisionId> derived_by;
  std::optional<Measure> measure;
  Origin origin;

  [[nodiscard]] std::optional<std::uint32_t> unknown_class() const {
    return may_be_unknown ? std::optional(class_count - 1) : std::nullopt;
  }
};

/// Whether it comes with a ticket, as facts of the ticket and of the person acting do, and nothing
/// that follows from them.
bool is_given(const Attribute& attribute);

/// The number of classes of a domain, *any other* included and *unknown* not.
std::uint32_t known_class_count(const Domain& domain);

/// The class of a number's value in units, or a duration's in seconds, which must lie within
/// the domain.
std::uint32_t class_of(const NumberDomain& domain, std::int64_t units);
std::uint32_t class_of(const DurationDomain& domain, std::int64_t seconds);

}  // namespace tier::table
