#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_rulebook(Input& in, Events& events) { return match_rule<grammar::rulebook>(in, events); }

}  // namespace tier::syntax
