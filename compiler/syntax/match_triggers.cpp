#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_trigger(Input& in, Events& events) { return match_rule<grammar::trigger>(in, events); }

}  // namespace tier::syntax
