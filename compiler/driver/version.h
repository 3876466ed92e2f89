#pragma once

#include <string>

namespace tier::driver {

/// `tierc 0.1.0 (table format 1)`.
std::string version();

}  // namespace tier::driver
