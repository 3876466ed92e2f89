#pragma once

#include <string>

namespace tier::driver {

/// `tierc 0.1.0 (table format 5, time zones 2025b)`.
std::string version();

}  // namespace tier::driver
