#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace tier::driver {

/// Writes the file whole or not at all: to a temporary file beside it, then renamed over it.
/// Folders above it are made. `-` is stdout.
std::optional<base::Failure> write_file(const std::string& path, std::string_view content);

}  // namespace tier::driver
