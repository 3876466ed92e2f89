#pragma once

#include <string_view>

/// The files of site/, which are the same in every book, as they are embedded in the compiler.
namespace tier::emit {

std::string_view site_style();
std::string_view site_script();

}  // namespace tier::emit
