#pragma once

#include "compiler/calendars/hours.h"
#include "compiler/table/calendars.h"

namespace tier::calendars {

/// Sets what of a calendar says when it is open: its zone, stretch, openings and offsets. A moment
/// belongs to the day of the window that opened last, so that days never fall; openings are as
/// long as their day lets them be.
void fill(const Hours& hours, table::Calendar& calendar);

}  // namespace tier::calendars
