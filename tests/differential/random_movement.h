#pragma once

#include <string>

#include "tests/differential/shapes.h"

namespace tier::differential {

/// Systems, evidence, permissions, triggers and guidance of a random book with tiers `T0` to
/// `T(tiers - 1)`, whose facts are declared.
std::string random_movement(Random& random, const Shapes& shapes, std::size_t tiers);

/// Permissions on the system of that, for the braces of one tier.
std::string random_permissions(Random& random, const Shapes& shapes, std::size_t tiers);

}  // namespace tier::differential
