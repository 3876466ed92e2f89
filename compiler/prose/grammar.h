#pragma once

#include <array>
#include <cstdint>
#include <string_view>

/// What the room says itself, in one language: a second language is a second value of this type.
/// `{}` stands for what a phrase is about; `{0}` and `{1}` where a language has another order.
///
///     is_same   English   "{} is the same as {}"
///               German    "{} ist gleich {}", behind "wenn" "{} gleich {} ist"
namespace tier::prose {

/// How a clause stands: as a sentence of its own, or behind "when", where some languages put the
/// verb last.
enum class Clause : std::uint8_t { Alone, Behind };
struct Clauses {
  std::string_view alone;
  std::string_view behind;
};

/// "day", "days".
struct Unit {
  std::string_view one;
  std::string_view many;
};

struct ListWords {
  std::string_view conjunction;
  std::string_view disjunction;
  /// Before the last of clauses, and between alternatives, that hold an "or" or "and" themselves.
  Clauses set_off_and;
  Clauses set_off_or;
  /// Between alternatives behind "either".
  Clauses or_in_either;
  Clauses either;
  /// The same for what is said of one fact.
  std::string_view predicate_and;
  std::string_view predicate_or;
  std::string_view not_one;
  std::string_view neither;
  std::string_view none_of;
  /// Before the last of those that `none_of` names.
  std::string_view none_of_last;
  std::string_view quoted;
};

struct ValueWords {
  std::string_view yes;
  std::string_view no;
  std::string_view known;
  std::string_view unknown;
  std::string_view any_other;
  std::string_view listed;
  std::string_view anything;
  std::string_view nothing;
  std::string_view nobody;
  std::string_view anybody;
  std::string_view anybody_but;
  /// The words of an order that has none of its own.
  std::string_view higher;
  std::string_view lower;
  /// Targets of promises that are no time.
  std::string_view best_effort;
  std::string_view not_made;
  std::string_view or_ordered;
  std::string_view from_to;
  std::string_view unknown_or;
  std::string_view known_and;
  std::string_view or_unknown;
  /// Where what comes before holds an "or" itself.
  std::string_view compound_or_unknown;
};

struct NumberWords {
  std::string_view decimal_point;
  std::string_view at_most;
  std::string_view below;
  std::string_view more_than;
  std::string_view at_least;
  /// A range behind "is".
  std::string_view from;
  std::string_view range;
  /// Ranges of time: with the first value or beyond it, then up to the last or below it.
  std::string_view first_to_last;
  std::string_view first_to_below;
  std::string_view beyond_to_last;
  std::string_view beyond_to_below;
};

struct UnitWords {
  Unit day;
  Unit hour;
  Unit minute;
  Unit second;
  Unit business_day;
  Unit business_hour;
  Unit business_minute;
  Unit business_second;
};

/// Clauses about facts: the fact comes first, then what is said of it.
struct ClauseWords {
  std::string_view always;
  std::string_view never;
  std::string_view nothing_else_applies;
  /// Of one thing, and of many.
  std::array<Clauses, 2> is;
  /// An amount.
  Clauses amounts_to;
  /// A flag: yes, no, yes or unknown, no or unknown.
  std::array<Clauses, 4> flag;
  Clauses holds_ticket;
  Clauses same;
  Clauses differ;
  Clauses known_and_differ;
  Clauses compared;
  Clauses same_or_compared;
};

/// What is said of sets and texts, without the fact, by whether it is many.
struct PartWords {
  std::string_view subject;
  std::array<Clauses, 2> is_known;
  std::array<Clauses, 2> is_unknown;
  std::array<Clauses, 2> includes;
  std::array<Clauses, 2> includes_not;
  std::string_view both;
  std::string_view but;
  /// In the order of table::PatternDomain::Relation.
  std::array<Clauses, 4> asks;
  std::array<Clauses, 4> asks_not;
  /// `{0}` is "none of a, b and c", `{1}` the texts alone.
  std::array<Clauses, 4> asks_none;
  std::string_view exactly;
};

struct FactWords {
  std::string_view holder;
  std::string_view agents;
  std::string_view age;
  std::string_view age_on;
  std::string_view whether_during;
  Clauses during;
  Clauses outside;
  std::string_view used;
  std::string_view overdue_time;
  Clauses overdue;
  /// A name that only the title spells as it stands in a sentence, as nouns of German.
  bool spelled_by_title = false;
};

struct OutcomeWords {
  std::string_view nobody;
  std::string_view no_such_ticket;
  std::string_view does_not_apply;
  std::string_view nothing_needed;
  std::string_view nothing_else;
  std::string_view any_ticket;
  std::string_view actions_on;
  std::string_view may;
  std::string_view must_never;
  std::string_view people;
  std::string_view one_of;
  std::string_view some_of;
  /// Of one, and of many.
  std::array<std::string_view, 2> paged;
  std::array<std::string_view, 2> notified;
  std::string_view customer_reminded;
  std::string_view becomes;
  /// Actions begin with a small letter, as verbs of English do.
  bool small_actions = false;
};

struct AssertionWords {
  std::string_view when;
  std::string_view owner;
  std::string_view owner_not;
  std::string_view owner_none;
  std::string_view refused;
  std::string_view not_refused;
  std::string_view or_refused;
  std::string_view and_not_refused;
  /// Of one, and of many.
  std::array<std::string_view, 2> may;
  std::array<std::string_view, 2> may_not;
  std::string_view from;
  std::string_view to;
  std::string_view hand_off;
  std::string_view no_ticket;
  std::string_view at_hand;
  std::string_view ready;
  std::string_view not_ready;
  std::string_view still_needs;
  std::string_view never_slower;
};

struct Grammar {
  ListWords lists;
  ValueWords values;
  NumberWords numbers;
  UnitWords units;
  ClauseWords clauses;
  PartWords parts;
  FactWords facts;
  OutcomeWords outcomes;
  AssertionWords assertions;
};

const Grammar& english();
const Grammar& german();

}  // namespace tier::prose
