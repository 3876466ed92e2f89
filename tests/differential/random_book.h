#pragma once

#include <string>

#include "tests/differential/random.h"

namespace tier::differential {

/// The source of a rulebook without mistakes that uses every construct of the language in
/// turn; its scopes may overlap and leave gaps, which is for the proofs to say.
std::string random_book(Random& random);

}  // namespace tier::differential
