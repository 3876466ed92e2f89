#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tier::packed {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256.
Digest digest_of(std::string_view bytes);

/// 64 lower-case hexadecimal digits.
std::string to_hexadecimal(const Digest& digest);

}  // namespace tier::packed
