#pragma once

#include <cstdint>
#include <string_view>

namespace tier::runtime {

/// Whether `text` is an instant as RFC 3339 writes it: `YYYY-MM-DDTHH:MM[:SS[.f]]` and
/// `Z` or `±HH:MM`, with a real date; the seconds may be left out and a space may stand
/// for the T. A 60th second is one only where leap seconds fall, at 23:59 UTC.
/// `instant` is its seconds since 1970-01-01T00:00:00Z: a part of one is left out, a 60th is the
/// first of the next minute.
bool parse_time(std::string_view text, std::int64_t& instant);

}  // namespace tier::runtime
