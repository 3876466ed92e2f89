#pragma once

#include <string>
#include <string_view>

#include "compiler/table/decision_table.h"
#include "compiler/tickets/problem.h"

/// What to say of a text that a fact does not take. Whether it takes it is the runtime's
/// answer; here are the words.
namespace tier::tickets {

enum class Rejection : std::uint8_t {
  UndeclaredValue,
  NotYesOrNo,
  NotANumber,
  NumberOutOfRange,
  TooManyDecimals,
  NotATime,
  NotADuration,
};

/// The code under which a rejection is reported; a time that only lacks its zone has its own.
diagnostics::Code rejection_code(Rejection rejection, std::string_view text);

/// `text` is what was bound, after the map.
Problem value_problem(const table::Attribute& fact, Rejection rejection, std::string_view text,
                      Place place);

/// Whether the fact takes the text, as far as the table alone tells: what a map may turn
/// values into; of a set whether it has the text as a member, or it is the empty set.
bool is_declared(const table::Attribute& fact, std::string_view text);

/// The declared value of an enum, or of a set's, that is nearly the text; else empty.
std::string near_value(const table::Attribute& fact, std::string_view text);

/// "did you mean `high`?", or what the fact takes.
std::string value_help(const table::Attribute& fact, std::string_view text);

}  // namespace tier::tickets
