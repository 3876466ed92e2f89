#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_guarantee(Input& in, Events& events) {
  return match_rule<grammar::guarantee>(in, events);
}

}  // namespace tier::syntax
