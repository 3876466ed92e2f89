#pragma once

#include "tier/decide.h"

/// What is measured when a ticket is decided, as classes of its attributes.
namespace tier::runtime {

/// How long ago times were, and which calendars are open; what says how a promise stands is missing
/// yet. `facts` has the class of every fact that the ticket gives.
[[gnu::cold]] void measure_times(const Table& table, const Request& request, std::uint32_t* facts);

/// How promises stand, in a request that was decided as far as the clocks.
[[gnu::cold]] void measure_promises(const Table& table, const Request& request,
                                    std::uint32_t* facts);

}  // namespace tier::runtime
