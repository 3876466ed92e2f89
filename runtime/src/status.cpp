#include "tier/table.h"

namespace tier::runtime {
namespace {

/// One behind the other, in the order of `Status`: a list of pointers to them would take more room
/// than they do.
constexpr char sentences[] =
    "no fault\0"
    "the table does not start at a multiple of 8 bytes in memory\0"
    "the table is cut short\0"
    "this is not a packed decision table\0"
    "the table was made for another version of the format\0"
    "the table has been changed or damaged since it was built\0"
    "a buffer lent to the call is too small for this table\0"
    "the rulebook has no fact of this name\0"
    "the rulebook does not declare this value\0"
    "this is not a decimal number\0"
    "the number lies outside the range of its fact\0"
    "the number has more decimals than its fact\0"
    "this is not a time such as 2026-12-01T09:30:00Z\0"
    "the rulebook computes this fact, so it cannot be given\0"
    "a fact has a class that its attribute does not have\0"
    "this is not a duration such as 90m, 1h30m, PT1H30M or a number of seconds\0"
    "this fact is a set, which is given value by value\0"
    "the time lies outside of the years that the calendar covers\0"
    "nothing says by which opening hours this counts\0"
    "the event is earlier than the last\0"
    "this decision collects\0";
constexpr std::uint32_t sentence_count = 21;
static_assert(sentence_count == static_cast<std::uint32_t>(Status::Collects) + 1);

}  // namespace

const char* describe(Status status) {
  const auto place = static_cast<std::uint32_t>(status);
  if (place >= sentence_count) {
    return "a status that this runtime does not know";
  }
  const char* sentence = sentences;
  for (std::uint32_t passed = 0; passed < place; ++sentence) {
    passed += *sentence == '\0' ? 1U : 0U;
  }
  return sentence;
}

}  // namespace tier::runtime
