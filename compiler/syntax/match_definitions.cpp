#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_define(Input& in, Events& events) { return match_rule<grammar::define>(in, events); }

bool match_impossible(Input& in, Events& events) {
  return match_rule<grammar::impossible>(in, events);
}

}  // namespace tier::syntax
