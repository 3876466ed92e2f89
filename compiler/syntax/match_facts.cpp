#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_ticket(Input& in, Events& events) { return match_rule<grammar::ticket>(in, events); }

bool match_agent(Input& in, Events& events) { return match_rule<grammar::agent>(in, events); }

bool match_derive(Input& in, Events& events) { return match_rule<grammar::derive>(in, events); }

}  // namespace tier::syntax
