#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What comparing texts needs of Unicode, and no more of it.
///
///     fold(U'É')                   // U'é'
///     same_when_folded(U'k')       // K, k and the Kelvin sign
///     decode("né")                 // {U'n', U'é'}
///
/// The tables are unicode_data.cpp, of one version of Unicode: the same everywhere.
namespace tier::text {

/// Simple case folding: one code point for one, whatever the language.
char32_t fold(char32_t code_point);

/// All code points, rising, that fold to the same as this one; it is one of them.
std::vector<char32_t> same_when_folded(char32_t code_point);

/// Letters, the marks on them, decimal digits and `_`.
bool is_word(char32_t code_point);

/// Stands in a decoded text for a byte that is no UTF-8; no code point.
constexpr char32_t no_code_point = 0x110000;

/// The code points of UTF-8, each byte that is none as `no_code_point`.
std::u32string decode(std::string_view utf8);

/// As UTF-8; of code points only.
std::string encode(std::u32string_view code_points);

}  // namespace tier::text
