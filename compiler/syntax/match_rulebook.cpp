#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_rulebook(Input& in, Events& events) { return match_rule<grammar::rulebook>(in, events); }

bool match_use(Input& in, Events& events) { return match_rule<grammar::use>(in, events); }

bool match_allow(Input& in, Events& events) { return match_rule<grammar::allow>(in, events); }

}  // namespace tier::syntax
