#pragma once

#include <string>

#include "compiler/syntax/tree.h"

namespace tier::syntax {

/// The tree as indented lines, for tests and for those who debug the parser:
///
///     enum Severity ordered worse..milder
///       value S1 "Outage"
///       > value S2
std::string dump(const Tree& tree);

}  // namespace tier::syntax
