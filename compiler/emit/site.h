#pragma once

#include <string_view>

/// The files of site/, which are the same in every book, as they are embedded in the compiler.
namespace tier::emit {

std::string_view site_style();
std::string_view site_script();
/// Of the panel that tries a ticket, with the runtime's own binding in front.
std::string_view site_panel_script();
/// tier.wasm; empty where this tierc was built without it.
std::string_view site_module();

}  // namespace tier::emit
