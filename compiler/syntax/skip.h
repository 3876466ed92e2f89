#pragma once

#include <string_view>
#include <vector>

namespace tier::syntax {

/// The words that begin a declaration, in the order of grammar/declarations.def.
const std::vector<std::string_view>& declaration_words();

bool is_declaration_word(std::string_view word);

/// The names in a text, as they come; what stands in comments and quotes is none.
std::vector<std::string_view> names_in(std::string_view text);

}  // namespace tier::syntax
