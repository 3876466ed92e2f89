#pragma once

#include <string_view>
#include <vector>

namespace tier::syntax {

/// The words that begin a declaration, in the order of grammar/declarations.def.
const std::vector<std::string_view>& declaration_words();

bool is_declaration_word(std::string_view word);

}  // namespace tier::syntax
