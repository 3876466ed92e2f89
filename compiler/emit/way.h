#pragma once

#include <string>

namespace tier::emit {

/// The way from one file of the book to another, both relative to the front page:
/// `../routing.md` from `tiers/L1.md` to `routing.md`.
std::string way(const std::string& from, const std::string& to);

}  // namespace tier::emit
