#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace tier::driver {

/// Writes the file whole or not at all: to a temporary file beside it, then renamed over it. What
/// is no ordinary file (`/dev/null`, a pipe) is written to in its place, and a link is followed.
/// `-` is stdout. Fails where the folder is not there: see `make_folders_above`.
std::optional<base::Failure> write_file(const std::string& path, std::string_view content);

/// Makes the folders that the file is to lie in.
std::optional<base::Failure> make_folders_above(const std::string& path);

}  // namespace tier::driver
