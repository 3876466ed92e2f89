#pragma once

#include <string>

#include "compiler/driver/commands/decide_names.h"
#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/driver/decider.h"

namespace tier::driver {

/// Why something is no answer to a ticket: the conditions that fail, of the row with the fewest;
/// or what holds it back, comes before it, forbids it, or lacks.
///
///     `api_failure` does not apply: severity is S3, and it asks for S2 or worse.
///     `L1.everyday` would apply, but `L2.vips` comes before it: vip is yes.
///     `write on prod_db` is forbidden by `L2.never.write.prod_db`: L2 holds the ticket.
///
/// Where it is an answer after all, it says so and why.
std::string why_not(Speaker& speaker, const AskedFor& asked, const Decider& decider);

}  // namespace tier::driver
