#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_dates(Input& in, Events& events) { return match_rule<grammar::dates>(in, events); }

bool match_calendar(Input& in, Events& events) { return match_rule<grammar::calendar>(in, events); }

}  // namespace tier::syntax
