#pragma once

#include <string>

#include "compiler/semantics/model.h"

namespace tier::semantics {

/// The model as indented lines, for tests and for those who debug the checks:
///
///     fact severity : Severity = S3
///     scope L1.everyday beats L1.rest
///       severity in {S3, S4}
std::string dump(const Model& model);

}  // namespace tier::semantics
