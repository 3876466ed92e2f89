#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_role(Input& in, Events& events) { return match_rule<grammar::role>(in, events); }

bool match_system(Input& in, Events& events) { return match_rule<grammar::system>(in, events); }

bool match_evidence(Input& in, Events& events) { return match_rule<grammar::evidence>(in, events); }

}  // namespace tier::syntax
