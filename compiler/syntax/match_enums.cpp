#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_closed_enum(Input& in, Events& events) {
  return match_rule<grammar::closed_enum>(in, events);
}

bool match_open_enum(Input& in, Events& events) {
  return match_rule<grammar::open_enum>(in, events);
}

}  // namespace tier::syntax
