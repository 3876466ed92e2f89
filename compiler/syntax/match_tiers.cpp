#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_tier(Input& in, Events& events) { return match_rule<grammar::tier>(in, events); }

}  // namespace tier::syntax
