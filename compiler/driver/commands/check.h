#pragma once

#include "compiler/driver/compile_book.h"

namespace tier::driver {

/// `tierc check BOOK`: reads, checks and proves the book, writes nothing.
int run_check(const CompileOptions& options, std::FILE* out, std::FILE* err);

}  // namespace tier::driver
