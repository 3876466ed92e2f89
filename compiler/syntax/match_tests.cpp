#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_test(Input& in, Events& events) { return match_rule<grammar::test>(in, events); }

}  // namespace tier::syntax
