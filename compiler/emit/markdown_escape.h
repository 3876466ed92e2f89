#pragma once

#include <string>
#include <string_view>

/// What makes a text of a rulebook plain text in GitHub-flavoured Markdown, and no more of
/// it than that needs: escapes are read by people too.
namespace tier::emit {

/// A text inside a line. It cannot begin or end emphasis, code, a link, an autolink, HTML,
/// an entity, mathematics or a cell; line ends and controls become blanks.
std::string escape_inline(std::string_view text);

/// An escaped line that begins a block: it cannot become a heading, a list, a quotation, a
/// rule or a table.
std::string escape_start(std::string line);

/// A code span, whatever the text holds; empty for no text.
std::string code_span(std::string_view text);

/// The text without marks that turn the direction of reading: a page must not read otherwise than
/// it says.
std::string without_direction_marks(std::string_view text);

/// The part of a link between the brackets.
std::string escape_target(std::string_view target);

}  // namespace tier::emit
