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
namespace tier::runtime {

/// The class of a fact that is absent although it may not be unknown: it might be any.
inline constexpr std::uint32_t missing = 0xFFFF'FFFFU;

/// The index of the attribute of this name, or `format::none`.
std::uint32_t find_attribute(const Table& table, std::string_view name);

/// Sets every fact to what an absent one is: its default, else unknown, else missing.
/// `facts` holds one class an attribute; TooSmall where `count` is less.
Status clear_facts(const Table& table, std::uint32_t* facts, std::size_t count);

/// Sets one fact from its text: an enum's value name, `yes`/`no`/`true`/`false`/`1`/`0`, a
/// decimal number, an RFC 3339 time, any text. On any other status the fact is untouched.
/// A value that an open enum does not list is *any other*.
Status bind(const Table& table, std::uint32_t attribute, std::string_view text,
            std::uint32_t* facts);

enum class State : std::uint32_t {
  Decided,       ///< `outcome` holds
  None,          ///< no row matches
  Undetermined,  ///< missing facts decide: see `questions`
};

/// The answer of one decision.
struct Answer {
  State state = State::None;
  /// The rule that decided; where missing facts leave several rules with this outcome,
  /// the first that can match.
  std::uint32_t rule = format::none;
  std::uint32_t outcome = format::none;
  /// Undetermined: [first, first + count) of the request's `questions`.
  std::uint32_t first_question = 0;
  std::uint32_t question_count = 0;
};

struct Request {
  /// One class an attribute, from `clear_facts` and `bind`; those of derived facts are
  /// ignored.
  const std::uint32_t* facts = nullptr;
  std::size_t fact_count = 0;
  /// Filled with one answer a decision of the table, in its order.
  Answer* answers = nullptr;
  std::size_t answer_count = 0;
  /// Filled with attributes: for each undetermined decision the missing ticket facts
  /// that the rows which could still win test, most-tested first, equal ones in the order
  /// of the ticket. `question_capacity` words are lent.
  std::uint32_t* questions = nullptr;
  std::size_t question_capacity = 0;
  /// Room for `scratch_words` 32-bit words.
  std::uint32_t* scratch = nullptr;
  std::size_t scratch_capacity = 0;
};

/// What `decide` needs at the most for this table, in 32-bit words.
std::size_t scratch_words(const Table& table);
std::size_t question_words(const Table& table);

/// Decides every decision of the table. A derived fact whose decision matches no row is
/// unknown; one that is undetermined is missing to those after it, and its questions are
/// theirs. Ok, TooSmall or BadClass.
Status decide(const Table& table, const Request& request);

}  // namespace tier::runtime
