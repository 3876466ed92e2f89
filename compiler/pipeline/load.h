#pragma once

#include <string>

#include "compiler/base/result.h"
#include "compiler/pipeline/compile.h"

namespace tier::pipeline {

/// Reads and parses the book at `path` and, with `follow`, every module that it uses, each once,
/// into `compilation.sources` and `.trees`, the book first. Fails only where the book itself cannot
/// be read; what is wrong with a `use` is a diagnostic.
///
/// A file is named relative to the file that uses it, and lies in the folder of the book or
/// below it. `std.NAME` is a module that the compiler brings along.
base::Result<void> load(const source::FileSystem& files, const std::string& path, bool follow,
                        Compilation& compilation);

}  // namespace tier::pipeline
