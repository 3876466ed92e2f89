#pragma once

#include <string>
#include <vector>

#include "compiler/emit/blocks.h"
#include "compiler/emit/words.h"

/// Blocks as HTML. What goes around them on a page is html_page.h's business.
namespace tier::emit {

/// `tiers/L1.html` for `tiers/L1.md`, `index.html` for the front page; what lies in `forms/` is no
/// page, and stays what it is.
std::string html_path(const std::string& page);

/// Where a link leads, from the front page.
std::string html_target(const Link& link);

/// What a reader reads, without its markup.
std::string plain_text(const Inlines& inlines);

/// A heading, and the id that links to it name.
struct Section {
  int level = 1;
  std::string text;
  std::string id;
};
/// The headings of a page, in order. One without an anchor has an id made of its words.
std::vector<Section> sections(const Page& page);

/// What stands inside of `main`.
std::string write_html(const Page& page, const SiteWords& words);

}  // namespace tier::emit
