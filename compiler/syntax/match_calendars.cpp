#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_dates(Input& in, Events& events) { return match_rule<grammar::dates>(in, events); }

bool match_written_hours(Input& in, Events& events) {
  try {
    return match_rule<grammar::written_hours>(in, events);
  } catch (const grammar::SyntaxError&) {
    return false;
  }
}

bool match_calendar(Input& in, Events& events) { return match_rule<grammar::calendar>(in, events); }

}  // namespace tier::syntax
