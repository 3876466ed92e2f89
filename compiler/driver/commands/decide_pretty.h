#pragma once

#include <string>
#include <vector>

#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/tickets/ticket_reader.h"

namespace tier::driver {

/// Appends the answers as a block that can be read aloud:
///
///     INC1 (line 2)
///       owner     Technical support (L2.technical)
///       priority  P3 (priority[medium, medium])
///       hand-off  Technical support, still without workspace (api_failure)
///       may       view on Admin console (L1.may.view.admin_console)
///
/// Sentences follow it, and an empty line.
void write_pretty(Speaker& speaker, const tickets::Ticket& ticket, const Decider& decider,
                  const std::vector<std::string>& sentences, std::string& out);

}  // namespace tier::driver
