#pragma once

#include <string>
#include <vector>

namespace tier::driver {

/// The rules of which a page says something else than it should: by the anchors of both, in order.
/// A rule that only one of them has is among them; what stands before the first anchor is of none.
std::vector<std::string> changed_rules(const std::string& published, const std::string& wanted);

}  // namespace tier::driver
