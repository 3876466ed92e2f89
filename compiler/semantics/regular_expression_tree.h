#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/semantics/regular_expression.h"

/// The parts of a regular expression, private to regular_expression.cpp and its parser.
namespace tier::semantics {

struct Part {
  enum class Kind : std::uint8_t { Empty, Read, Begin, End, Sequence, Choice, Repeat };

  Kind kind = Kind::Empty;
  RegularExpression::Set set = {};
  std::vector<Part> parts = {};
  /// Of a repetition; none where it has no end.
  std::size_t least = 0;
  std::optional<std::size_t> most = {};
};

/// None where it cannot be read; `problem` then says why.
std::optional<Part> parse_regular_expression(std::string_view pattern, std::string& problem);

/// The characters of a text that is UTF-8.
std::vector<char32_t> characters_of(std::string_view text);

}  // namespace tier::semantics
