#include "compiler/emit/base64.h"

#include <array>
#include <cstdint>

namespace tier::emit {

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
    std::uint32_t group = 0;
    for (std::size_t place = 0; place < 3; ++place) {
      const auto byte =
          place < count ? static_cast<unsigned char>(bytes[at + place]) : std::uint32_t{0};
      group = group << 8U | byte;
    }
    for (std::size_t place = 0; place < 4; ++place) {
      text += place <= count ? letters[group >> (18 - 6 * place) & 63U] : '=';
    }
  }
  return text;
}

}  // namespace tier::emit
