#pragma once

#include <string>
#include <string_view>

namespace tier::emit {

/// Bytes as letters of RFC 4648, with `=` at the end.
std::string base64(std::string_view bytes);

}  // namespace tier::emit
