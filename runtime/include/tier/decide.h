#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/table.h"

/// Binds the facts of a ticket to classes and decides it. No call allocates, throws or
/// reads a clock; the caller lends all memory, as much as the table's counts say.
///
///     std::uint32_t facts[…];                       // one per attribute
///     clear_facts(table, facts, count);             // defaults, unknown, missing
///     bind(table, *find_attribute(table, "impact"), "high", facts);
///     decide(table, request);
///
/// What the triggers of a ticket wait for is escalate.h, what its holder may do access.h.
namespace tier::runtime {

/// The class of a fact that is absent although it may not be unknown: it might be any.
inline constexpr std::uint32_t missing = 0xFFFF'FFFFU;

/// The index of the attribute of this name, or `format::none`. Facts of the person acting are
/// called `agent.region`, the tier that has the ticket `at`.
std::uint32_t find_attribute(const Table& table, std::string_view name);

/// The index of the evidence of this name, or `format::none`.
std::uint32_t find_evidence(const Table& table, std::string_view name);

/// Sets every fact to what an absent one is: its default, else unknown, else missing. Members
/// and patterns are *no* where their set or text is unknown, and missing where it is.
/// `facts` holds one class an attribute; TooSmall where `count` is less.
Status clear_facts(const Table& table, std::uint32_t* facts, std::size_t count);

/// Sets one fact from its text: an enum's value name, `yes`/`no`/`true`/`false`/`1`/`0`, a
/// decimal number, an RFC 3339 time, any text, a holder's tier by name; a duration in whole
/// seconds as `90m`, `1h30m`, `2d`, as ISO 8601 writes it (`PT1H30M`), or as plain digits. The
/// patterns of a text are set with it, in one pass over it. On any other status the fact is
/// untouched. A value that an open enum does not list is *any other*. SetOfValues for a set;
/// DerivedFact for what follows from other facts, members and patterns too.
Status bind(const Table& table, std::uint32_t attribute, std::string_view text,
            std::uint32_t* facts);

/// Sets a set to the empty one, which is known. UnknownName where the attribute is no set.
Status begin_set(const Table& table, std::uint32_t attribute, std::uint32_t* facts);

/// Adds a value to a set that was begun. UndeclaredValue where the set's enum is closed and has
/// it not: the set stays as it is then, so that the caller may count the value and go on.
Status add_member(const Table& table, std::uint32_t attribute, std::string_view text,
                  std::uint32_t* facts);

enum class State : std::uint32_t {
  Decided,       ///< `outcome` holds, or all of the matches
  None,          ///< no row matches
  Undetermined,  ///< missing facts decide: see `questions`
};

/// A rule among the answers of a decision that collects.
struct Match {
  std::uint32_t rule = format::none;
  std::uint32_t outcome = format::none;
  /// 1 where it is an answer whatever the missing facts turn out to be; else 0: it may be one.
  /// Every rule that is an answer for some values of the missing facts is among the matches.
  std::uint32_t certain = 0;
};

/// The answer of one decision.
struct Answer {
  State state = State::None;
  /// The rule that decided; where missing facts leave several rules with this outcome,
  /// the first that can match. `none` where the decision collects.
  std::uint32_t rule = format::none;
  std::uint32_t outcome = format::none;
  /// Undetermined: [first, first + count) of the request's `questions`.
  std::uint32_t first_question = 0;
  std::uint32_t question_count = 0;
  /// Where the decision collects: [first, first + count) of the request's `matches`, in the order
  /// of the rows. Decided where all are certain, Undetermined where some are not.
  std::uint32_t first_match = 0;
  std::uint32_t match_count = 0;
};

/// What no instant and no duration is.
inline constexpr std::int64_t no_moment = INT64_MIN;

/// The years 0000 to 9999 of any zone, of which all instants are that are lent: no text says
/// another, and what is counted on them stays far within 64 bits.
inline constexpr std::int64_t first_moment = -62'167'305'600;
inline constexpr std::int64_t last_moment = 253'402'387'199;

/// What facts have besides their classes. Instants are seconds since 1970-01-01T00:00:00Z.
struct Moments {
  /// One an attribute: the instant of a time, the seconds of a duration, `no_moment` where it is
  /// not known; of others they are not looked at.
  const std::int64_t* values = nullptr;
  std::size_t count = 0;
  /// Where it is `no_moment`, nothing is measured that goes by it.
  std::int64_t now = no_moment;
  /// 1 where the facts have been what they are since clocks started: one that could have paused did
  /// not; else 0.
  std::uint32_t unchanged = 0;
};

struct Request {
  /// One class an attribute, from `clear_facts`, `bind` and the like; those of derived facts are
  /// ignored.
  const std::uint32_t* facts = nullptr;
  std::size_t fact_count = 0;
  /// Filled with one answer a decision of the table, in its order.
  Answer* answers = nullptr;
  std::size_t answer_count = 0;
  /// Filled with attributes: for each undetermined decision the missing facts, of the ticket or
  /// the person acting or the holder, that the rows which could still change the answer test,
  /// most-tested first, equal ones in the order of the ticket. A member or pattern counts as its
  /// set or text. `question_capacity` words are lent.
  std::uint32_t* questions = nullptr;
  std::size_t question_capacity = 0;
  /// Room for `scratch_words` 32-bit words.
  std::uint32_t* scratch = nullptr;
  std::size_t scratch_capacity = 0;
  /// Filled with what decisions collect; room for `most_matches`.
  Match* matches = nullptr;
  std::size_t match_capacity = 0;
  /// The evidence that is there: bit e % 64 of word e / 64. `decide` does not look at it.
  const std::uint64_t* evidence_present = nullptr;
  std::size_t evidence_words = 0;
  /// By which ages, opening hours and the standing of promises are measured. Without them what is
  /// measured has the class that `facts` say.
  const Moments* moments = nullptr;
  /// Where it is lent, filled with the class of each attribute by which it was decided, of derived
  /// and measured facts too.
  std::uint32_t* classes = nullptr;
};

/// What `decide` needs at the most for this table, in 32-bit words and in matches.
std::size_t scratch_words(const Table& table);
std::size_t question_words(const Table& table);
std::size_t most_matches(const Table& table);

/// The 64-bit words of `evidence_present`.
std::size_t evidence_words(const Table& table);

/// Decides every decision of the table. A derived fact whose decision matches no row is
/// unknown; one that is undetermined is missing to those after it, and its questions are
/// theirs. Ok, TooSmall or BadClass.
Status decide(const Table& table, const Request& request);

/// Decides one decision alone: the facts are those of the request, also the derived ones, and its
/// matches come first of the request's. An undetermined answer has no questions. Ok, TooSmall,
/// UnknownName where there is no such decision, or BadClass of a fact that it tests.
Status decide_one(const Table& table, std::uint32_t decision, const Request& request);

}  // namespace tier::runtime
