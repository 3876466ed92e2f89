#pragma once

#include <string>

#include "compiler/findings/finding.h"

namespace tier::findings {

/// The findings as narrow lines for tests and for those who debug the proofs, in the order in
/// which they stand. It is stable, but not a format; people read diagnostics.
///
///     gap owner
///       group category in {network}, vip in {no}
///       ticket category network, vip no
///     overlap owner: L1.everyday, L2.vips
///       ticket category hardware, vip yes
///     dead owner: L1.old
///       hidden by L1.everyday, L2.vips
///     dead triggers: free_outage
///       impossible by impossible.no_outage_on_free
///     not proved owner: reached
///     proved guarantee "Only engineering writes"
///     refuted test "A VIP": 0, other owner by L1.everyday
std::string dump(const table::DecisionTable& table, const Findings& findings);

}  // namespace tier::findings
