#pragma once

#include <optional>

#include "compiler/diagnostics/sink.h"
#include "compiler/source/source_map.h"
#include "compiler/tickets/mapping.h"

namespace tier::tickets {

/// The map in the source `id`, checked against the rulebook it is for; none where it has
/// mistakes, all of which are reported (TIER5040 to TIER5049).
///
///     {
///       "columns": { "Impact": "impact", "Opened": { "is": "opened", "missing": ["-"] } },
///       "ignore":  ["sys_*"],
///       "missing": ["?", "n/a"],
///       "values":  { "impact": { "1 - High": "high", "9 - Unset": null } },
///       "time":    { "format": "%d/%m/%Y %H:%M", "zone": "Europe/Madrid" },
///       "separator": ";", "decimal": ",", "sets": "|"
///     }
std::optional<Mapping> read_mapping(source::SourceId id, const source::SourceMap& sources,
                                    const table::DecisionTable& table, diagnostics::Sink& sink);

}  // namespace tier::tickets
