#pragma once

#include <cstddef>
#include <cstdint>

/// The specification of `.tierb`, the packed decision table: what the compiler writes
/// (compiler/packed) and the runtime reads where it lies. docs/table-format.md tells the
/// same in prose.
///
/// A file is a header, then sections in the order of `Section`, each starting at a
/// multiple of 8 and padded with zero bytes. Everything is little-endian. Offsets count
/// bytes from the start of the file; ranges count records within their section.
///
/// The sections up to `Bits` are all that deciding touches; `Book` is the whole decision table with
/// its prose, for documents, and the runtime only checks that it lies inside the file.
///
/// The records of permissions, triggers and guidance are in format_movement.h, those of calendars
/// in format_calendar.h, of promises in format_promise.h, of measures and ladders in format_time.h,
/// of what people are told in format_words.h.
namespace tier::runtime::format {

inline constexpr char magic[8] = {'T', 'I', 'E', 'R', 'B', '\r', '\n', '\x1a'};

/// Before 1.0 a reader takes exactly its own version.
///   1  attributes of five kinds, unique decisions, exact bit rows, the book
///   2  all that the language has: durations, sets, texts, decisions that collect, triggers, …
///   3  guarantees and tests in the book
///   4  what is not proved
///   5  calendars: opening hours as openings, days and offsets
///   6  promises: targets, and the clocks that they are counted by
///   7  measures of time, notices of promises, ladders, hours of tiers
///   8  tests of rows, and filters that find the rows whose tests may hold
///   9  what rules say to people; defaults of numbers and durations
inline constexpr std::uint32_t version = 9;

/// Stands for "none" wherever an index may be absent.
inline constexpr std::uint32_t none = 0xFFFF'FFFFU;

enum class Section : std::uint32_t {
  Strings,          ///< bytes: UTF-8, names without a terminator, see `String`
  Attributes,       ///< Attribute[]: facts, then the holder, then members and patterns
  Values,           ///< Value[]: spellings of values, sorted by bytes within an attribute
  Cuts,             ///< int64_t[]: first values of the classes of a number but the lowest, rising
  Automata,         ///< Automaton[]: one a text that has patterns, in the order of the attributes
  Symbols,          ///< Symbol[]: rising by code point within an automaton
  States,           ///< State[]
  Transitions,      ///< uint32_t[]: see `Automaton`
  Decisions,        ///< Decision[]: in the order in which they run
  Inputs,           ///< Input[]: the attributes that the rows of a decision test
  Filters,          ///< Filter[]: of a decision one behind the other
  Buckets,          ///< uint8_t[]: see `Input`
  Tests,            ///< uint64_t[]: of a row one behind the other, see `Row`
  ClassSets,        ///< uint64_t[]: see `Row`
  Rows,             ///< Row[]: best first within a decision
  Outcomes,         ///< Outcome[]
  Rules,            ///< Rule[]
  Tiers,            ///< Tier[]
  Teams,            ///< Team[]
  Roles,            ///< Role[]
  Systems,          ///< System[]
  Actions,          ///< Action[]
  Evidence,         ///< Evidence[]
  Permissions,      ///< Permission[]
  Triggers,         ///< Trigger[]
  Guidance,         ///< Guidance[]
  Calendars,        ///< Calendar[]
  Openings,         ///< Opening[]: in order within a calendar
  Days,             ///< Day[]: those on which a calendar opens, in order
  Offsets,          ///< Offset[]: of the local time of a calendar, in order
  CalendarChoices,  ///< CalendarChoice[]
  Promises,         ///< Promise[]
  Targets,          ///< Target[]: of a promise one behind the other
  ClockEvents,      ///< ClockEvent[]: of a promise one behind the other
  Notices,          ///< Notice[]: of a promise one behind the other
  Measures,         ///< Measure[]: in the order of their attributes
  Ladders,          ///< Ladder[]
  LadderSteps,      ///< LadderStep[]: of a ladder one behind the other
  Lists,            ///< uint32_t[]: the indices that other records list, see `Range`
  Bits,             ///< uint64_t[]: see `Filter`; from a multiple of 64 bytes on
  Words,            ///< Words[]: of the rules, then of what is not proved
  Book,             ///< bytes: the decision table, see compiler/packed/book.h
};
inline constexpr std::size_t section_count = 42;

/// Bytes [offset, offset + size) of the file; `size` leaves the padding out.
struct SectionRange {
  std::uint32_t offset;
  std::uint32_t size;
};

struct Header {
  char magic[8];
  std::uint32_t version;
  std::uint32_t header_size;
  std::uint64_t file_size;
  /// `checksum` (table.h) of every byte of the file behind this field.
  std::uint64_t checksum;
  /// SHA-256 of what the table decides: domains, rows, names; no prose, no positions.
  std::uint8_t meaning_digest[32];
  /// SHA-256 of the Book section: meaning, prose and positions.
  std::uint8_t book_digest[32];
  /// How many properties of the book no proof reached the end of; 0 unless whoever built it
  /// asked for a table all the same. Which they are, the book says.
  std::uint32_t not_proved;
  std::uint32_t reserved;
  SectionRange sections[section_count];
};

/// A piece of the Strings section. The pieces lie one behind the other without a gap, in
/// this order: each attribute's name and then its values' spellings, the names of the
/// decisions, of the rules, the tiers, the teams, the roles, the systems, the actions, the
/// evidence, the calendars, the choices of calendars, the promises; then each title and text of the
/// words.
struct String {
  std::uint32_t offset;
  std::uint32_t size;
};

/// Records [begin, begin + count) of another section. The ranges of one kind lie one
/// behind the other without a gap, in the order of the records that hold them; an empty
/// one begins where the next does. Those of Lists: each automaton's patterns and then the
/// matches of its states; the lists of outcomes; what rules beat; of each permission the
/// access, approvers and needs; the approvers of triggers; the marks of calendars; the calendars
/// of choices; the times of the events of clocks; the people of notices; the people of the
/// steps of ladders. Lists rise and have nothing twice, but for approvers, marks,
/// calendars and people.
struct Range {
  std::uint32_t begin;
  std::uint32_t count;
};

enum class AttributeKind : std::uint32_t {
  Enum,
  Flag,
  Number,
  Text,
  Time,
  Duration,
  Set,
  Member,   ///< whether a set holds a value
  Pattern,  ///< whether a text has what some row looks for
  Holder,   ///< the tier that has the ticket
};

/// A fact. Its classes are numbered from 0; a flag's are no and yes, an enum's its
/// values in order, a number's and a duration's its intervals, a holder's the tiers; then *any
/// other* for an open enum, then *unknown* where it may be unknown. Of a text, a time and a set
/// only whether they are known is told apart: what rows ask of them are members and patterns,
/// whose classes are no and yes and which nobody gives by themselves. What is measured, nobody
/// gives either.
struct Attribute {
  String name;
  AttributeKind kind;
  std::uint32_t class_count;
  /// `none` where the fact cannot be so.
  std::uint32_t any_other_class;
  std::uint32_t unknown_class;
  std::uint32_t default_class;
  /// The decision that computes a derived fact.
  std::uint32_t derived_by;
  /// Of an enum, and of a set those of its enum.
  Range values;
  Range cuts;
  /// Numbers: the domain in units of 10^-scale, both ends included. Durations: in seconds.
  std::int64_t lower;
  std::int64_t upper;
  std::uint32_t scale;
  /// Sets: 1 where the enum is open, so that any value may be a member; else 0.
  std::uint32_t open;
  /// Members and patterns: the set or text that they belong to, which stands before them.
  std::uint32_t source;
  /// Texts: what finds their patterns, or `none`.
  std::uint32_t automaton;
  /// Flags, numbers and durations: what they are measured by, or `none`.
  std::uint32_t measure;
  std::uint32_t reserved;
  /// Numbers and durations: what `default_class` stands for, in the units of `lower`; else 0.
  std::int64_t default_number;
};

struct Value {
  String spelling;
  /// Of a set's enum the place of the value.
  std::uint32_t value_class;
  /// Sets: the attribute for this member, `none` where no row asks for it.
  std::uint32_t member;
};

/// Finds the patterns of one text, in one pass over it. It begins in state 0 and is entered with
/// symbol 0, then with that of each code point, then with symbol 1. A code point that no `Symbol`
/// covers, and a byte that is no UTF-8, is symbol 2. The state after symbol y in state x is
/// `x * symbol_count + y` of the transitions.
struct Automaton {
  /// Lists: the attributes of its patterns.
  Range patterns;
  Range symbols;
  Range states;
  Range transitions;
  std::uint32_t symbol_count;
  std::uint32_t reserved;
};

/// The code points [first, last] are one symbol.
struct Symbol {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t symbol;
};

struct State {
  /// Lists: the attributes of the patterns that have matched once the state is entered.
  Range matched;
};

/// In the order in which decisions run: no kind comes before one that stands before it here. There
/// may be several of DerivedFact, Team and Lifecycle.
enum class DecisionKind : std::uint32_t {
  DerivedFact,
  Impossible,
  Owner,
  Team,
  Clocks,
  Triggers,
  Unless,
  Needs,
  Permissions,
  Guidance,
  Lifecycle,
  Ladders,
};

/// Unique and First: the first row that matches. Collect, which the kinds from Clocks on do:
/// every rule that matches and that none which matches beats.
enum class HitPolicy : std::uint32_t { Unique, First, Collect };

struct Decision {
  String name;
  DecisionKind kind;
  /// The derived fact it fills, the fact that a lifecycle changes, or `none`.
  std::uint32_t attribute;
  /// Where a decision collects, the rows of a rule stand together.
  Range rows;
  Range inputs;
  Range filters;
  /// 64-bit words in one row of bits: `words_of(rows.count)`.
  std::uint32_t words;
  HitPolicy policy;
  /// The row of bits of those rows of which the filters tell exactly whether they match.
  std::uint32_t first_exact_word;
  std::uint32_t reserved;
};

/// The words of a row of bits: so many as rows need, as 1, 2, 4 or a multiple of 8.
constexpr std::uint32_t words_of(std::uint32_t rows) {
  const std::uint32_t words = rows / 64 + (rows % 64 == 0 ? 0 : 1);
  return words <= 2 ? words : words <= 4 ? 4 : (words + 7) / 8 * 8;
}

/// An attribute that the rows of a decision test. A filter tells its classes apart by bucket.
struct Input {
  std::uint32_t attribute;
  /// As the attribute's.
  std::uint32_t class_count;
  std::uint32_t bucket_count;
  /// Buckets: the bucket of each class from here on; `none` where each class is its own bucket.
  std::uint32_t buckets;
  /// How far apart the rows of bits of two buckets are, in words.
  std::uint32_t step;
};

enum class FilterKind : std::uint32_t {
  Product,  ///< a row of bits for each way in which the buckets of its inputs can meet
  Any,      ///< members and patterns: a row of bits for rows that need none, then one an input
};

/// Rows of bits, of which the facts of a ticket choose one, or several whose *or* counts. Bit r
/// stands for row r of the decision; a row that matches has its bit in every filter. Bits at and
/// beyond the number of rows are 0. The exact row of a decision and then the rows of its filters
/// follow one another in Bits; those of more than 4 words begin at a multiple of 8.
struct Filter {
  /// Of the decision's inputs; the filters take them in turn. Those left belong to no filter.
  Range inputs;
  std::uint32_t first_word;
  FilterKind kind;
};

/// It matches where all of its tests hold. A test is a word; from its lowest bit on: 20 bits for
/// the input, counted from the decision's first; a bit that is 0 where the test accepts a stretch
/// of classes, then 21 bits for the first and 22 for the last of them; else 43 bits for a place in
/// ClassSets, where bit c from the lowest of that word on says that class c is accepted. No test
/// accepts all classes; those of a row rise by input.
struct Row {
  std::uint32_t rule;
  std::uint32_t outcome;
  Range tests;
};

enum class OutcomeKind : std::uint32_t {
  Value,       ///< target: the class of the derived fact; value: its class again, a number's units
  Owner,       ///< target: the tier; value: the rule that is its scope; team, or team_by
  Refusal,     ///< value: the rule
  Impossible,  ///< there is no such ticket
  Team,        ///< target: the team
  Trigger,     ///< target: the trigger, which applies
  Unless,      ///< target: the trigger, which is held back
  Need,        ///< target: the trigger; value: how many of the evidence in `list` it needs
  Waiver,      ///< target: the trigger, whose needs are all waived
  Permission,  ///< target: the permission
  Guidance,    ///< target: the guidance
  Transition,  ///< `list`: the classes that the fact may change to
  Clock,       ///< target: the promise; value: the event of its clock whose condition holds
  Ladder,      ///< target: the ladder
};

/// What a rule answers. Equal answers of one decision are one outcome, so that "all rows
/// that could still win agree" is a comparison of indices.
struct Outcome {
  OutcomeKind kind;
  std::uint32_t target;
  std::int64_t value;
  /// Owner: the team in its tier, and the decision that chooses it; one of them at most.
  std::uint32_t team;
  std::uint32_t team_by;
  Range list;
};

struct Rule {
  String name;
  /// Lists: the rules that it wins over, where its decision collects; with each rule also
  /// those that this one beats.
  Range beats;
};

struct Tier {
  String name;
  /// When somebody is there: one of the two at most, and none where it is always, or not said.
  std::uint32_t calendar;
  std::uint32_t calendar_by;
  /// 1 where somebody always is; else 0.
  std::uint32_t always;
  std::uint32_t reserved;
};

struct Team {
  String name;
  std::uint32_t tier;
  std::uint32_t reserved;
};

struct Role {
  String name;
};

struct System {
  String name;
  Range actions;
};

/// What may be done on a system: its index is what permissions give access to.
struct Action {
  String name;
  std::uint32_t system;
  std::uint32_t reserved;
};

struct Evidence {
  String name;
};

static_assert(sizeof(SectionRange) == 8 && sizeof(String) == 8 && sizeof(Range) == 8);
static_assert(sizeof(Header) == 104 + 8 * section_count);
static_assert(sizeof(Attribute) == 96 && sizeof(Value) == 16 && sizeof(Decision) == 56);
static_assert(sizeof(Automaton) == 40 && sizeof(Symbol) == 12 && sizeof(State) == 8);
static_assert(sizeof(Filter) == 16 && sizeof(Input) == 20 && sizeof(Row) == 16 &&
              sizeof(Outcome) == 32);
static_assert(sizeof(Rule) == 16 && sizeof(Tier) == 24 && sizeof(Team) == 16 && sizeof(Role) == 8);
static_assert(sizeof(System) == 16 && sizeof(Action) == 16 && sizeof(Evidence) == 8);

}  // namespace tier::runtime::format
