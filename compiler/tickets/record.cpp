#include "compiler/tickets/record.h"

namespace tier::tickets {

Place place_in(std::string_view written, std::uint64_t line, const char* at) {
  Place place{line, 1};
  for (const char* letter = written.data(); letter < at; ++letter) {
    if (*letter == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(*letter) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace tier::tickets
