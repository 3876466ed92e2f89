#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tier::syntax {

/// The word at a place, as a message names it: "`scope`", "the end of the file".
struct Found {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string description;
};

Found find_word(std::string_view text, std::uint32_t offset);

/// Nothing but blanks stands before `offset` on its line.
bool first_of_line(std::string_view text, std::size_t offset);
/// Letters, digits and `_`: what a name goes on with.
bool is_name_letter(char letter);
/// The name that begins at `offset`, empty where none does.
std::string_view name_at(std::string_view text, std::size_t offset);

}  // namespace tier::syntax
