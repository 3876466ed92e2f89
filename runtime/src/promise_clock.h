#pragma once

#include "tier/promise.h"

namespace tier::runtime {

/// Sets what of the answer the clock says; its target, one of a time, and its calendar stand there.
void read_clock(const Table& table, const Request& request, std::uint32_t promise,
                const Moments& moments, PromiseAnswer& answer);

/// The time that a promise counts, of [from, to): Ok or OutsideCalendar.
Status counted(const Table& table, const PromiseAnswer& promise, std::int64_t from, std::int64_t to,
               std::int64_t& seconds);

}  // namespace tier::runtime
