#pragma once

#include <string>
#include <string_view>

namespace tier::base {

/// The text between quotes as a rulebook writes it on one line, with `\"`, `\\`, `\n`, `\t`.
std::string quoted(std::string_view text);

}  // namespace tier::base
