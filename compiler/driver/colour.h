#pragma once

#include <string>

namespace tier::driver {

/// Whether messages on stderr are coloured. `choice` is `auto`, `always` or `never`; `auto`
/// colours a terminal, unless NO_COLOR is set, and anything where CLICOLOR_FORCE is.
bool wants_colour(const std::string& choice);

}  // namespace tier::driver
