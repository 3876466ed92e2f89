#include "tier/table.h"

namespace tier::runtime {

const char* describe(Status status) {
  switch (status) {
    case Status::Ok:
      return "no fault";
    case Status::Misaligned:
      return "the table does not start at a multiple of 8 bytes in memory";
    case Status::Truncated:
      return "the table is cut short";
    case Status::NotATable:
      return "this is not a packed decision table";
    case Status::OtherVersion:
      return "the table was made for another version of the format";
    case Status::Damaged:
      return "the table has been changed or damaged since it was built";
    case Status::TooSmall:
      return "a buffer lent to the call is too small for this table";
    case Status::UnknownName:
      return "the rulebook has no fact of this name";
    case Status::UndeclaredValue:
      return "the rulebook does not declare this value";
    case Status::MalformedNumber:
      return "this is not a decimal number";
    case Status::NumberOutOfRange:
      return "the number lies outside the range of its fact";
    case Status::TooManyDecimals:
      return "the number has more decimals than its fact";
    case Status::MalformedTime:
      return "this is not a time such as 2026-12-01T09:30:00Z";
    case Status::DerivedFact:
      return "the rulebook computes this fact, so it cannot be given";
    case Status::BadClass:
      return "a fact has a class that its attribute does not have";
    case Status::MalformedDuration:
      return "this is not a duration such as 90m, 1h30m, PT1H30M or a number of seconds";
    case Status::SetOfValues:
      return "this fact is a set, which is given value by value";
    case Status::OutsideCalendar:
      return "the time lies outside of the years that the calendar covers";
    case Status::MissingHours:
      return "nothing says by which opening hours this counts";
  }
  return "a status that this runtime does not know";
}

}  // namespace tier::runtime
