#pragma once

#include <string>

#include "compiler/compare/compare.h"

/// A comparison as it is shown: in a terminal, in a comment on a change, to another program.
namespace tier::driver {

std::string diff_pretty(const compare::Comparison& comparison);
std::string diff_markdown(const compare::Comparison& comparison);
/// One object on one line; docs/diff.md tells its members.
std::string diff_json(const compare::Comparison& comparison);

/// "Acme Cloud Support 2026.4 to 2026.5".
std::string diff_title(const compare::Comparison& comparison);

}  // namespace tier::driver
