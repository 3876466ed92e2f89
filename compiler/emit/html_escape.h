#pragma once

#include <string>
#include <string_view>

/// Plain text as HTML that shows exactly that text, whatever it holds.
namespace tier::emit {

/// Fit for an element and for an attribute in double quotation marks. Controls become blanks, and
/// marks that turn the direction of text, which could make a page read otherwise than it is, go.
std::string escape_html(std::string_view raw);

/// A string of JSON with its quotation marks, also fit for a script: it holds no `<`.
std::string json_string(std::string_view raw);

}  // namespace tier::emit
