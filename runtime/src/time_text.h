#pragma once

#include <string_view>

namespace tier::runtime {

/// Whether `text` is an instant as RFC 3339 writes it: `YYYY-MM-DDTHH:MM[:SS[.f]]` and
/// `Z` or `±HH:MM`, with a real date; the seconds may be left out and a space may stand
/// for the T. A 60th second is one only where leap seconds fall, at 23:59 UTC.
bool is_time(std::string_view text);

}  // namespace tier::runtime
