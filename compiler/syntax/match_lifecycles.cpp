#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_lifecycle(Input& in, Events& events) {
  return match_rule<grammar::lifecycle>(in, events);
}

bool match_guidance(Input& in, Events& events) { return match_rule<grammar::guidance>(in, events); }

}  // namespace tier::syntax
