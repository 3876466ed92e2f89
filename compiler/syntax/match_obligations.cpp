#include "compiler/syntax/match.h"

namespace tier::syntax {

bool match_sla(Input& in, Events& events) { return match_rule<grammar::sla>(in, events); }

bool match_ola(Input& in, Events& events) { return match_rule<grammar::ola>(in, events); }

bool match_slo(Input& in, Events& events) { return match_rule<grammar::slo>(in, events); }

bool match_ladder(Input& in, Events& events) { return match_rule<grammar::ladder>(in, events); }

}  // namespace tier::syntax
