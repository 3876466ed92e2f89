#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_tier(Input& in, Events& events) { return match_rule<grammar::tier>(in, events); }

bool match_everyone(Input& in, Events& events) { return match_rule<grammar::everyone>(in, events); }

bool match_refuse(Input& in, Events& events) { return match_rule<grammar::refuse>(in, events); }

}  // namespace tier::syntax
