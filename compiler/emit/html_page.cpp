#include "compiler/emit/html_page.h"

#include <fmt/format.h>

#include "compiler/emit/html_escape.h"
#include "compiler/emit/html_writer.h"
#include "compiler/emit/markdown_escape.h"
#include "compiler/emit/panel.h"
#include "compiler/emit/way.h"

namespace tier::emit {
namespace {

std::string title_of(const Page& page) {
  const auto* heading = std::get_if<Heading>(&page.blocks.front());
  return heading == nullptr ? page.path : plain_text(heading->text);
}

std::string target(const Page& from, const std::string& to) {
  return escape_target(way(html_path(from.path), to));
}

/// The scripts of the page that tries tickets, which may also run the module that they carry.
std::string panel_scripts(const Page& page) {
  std::string text;
  for (const char* path : {panel_module_path, panel_table_path, panel_script_path}) {
    text += fmt::format("<script src=\"{}\" defer></script>\n", target(page, path));
  }
  return text;
}

/// `<title>` of the front page is the book's, of others theirs and the book's.
std::string head(const Site& site, const Page& page) {
  const std::string book = title_of(site.pages.front());
  const bool front = &page == &site.pages.front();
  const bool panel = page.path == panel_path;
  return fmt::format(
      R"(<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'{}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>{}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{}">
<script src="{}" defer></script>
<script src="{}" defer></script>
{}</head>
)",
      panel ? " 'wasm-unsafe-eval'" : "",
      escape_html(front ? book : title_of(page) + " \xC2\xB7 " + book), target(page, style_path),
      target(page, search_path), target(page, script_path), panel ? panel_scripts(page) : "");
}

/// A script opens the menu and the search, so without one the menu lies open and there is no
/// search.
std::string top(const Site& site, const Page& page) {
  const SiteWords& words = site.words.site;
  return fmt::format(
      R"(<a class="skip" href="#content">{}</a>
<header>
<a class="title" href="{}">{}</a>
<button class="menu" type="button" aria-expanded="false" aria-controls="pages" hidden>{}</button>
<form class="search" role="search" hidden>
<label for="query">{}</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" aria-describedby="found-count">
<div id="found" data-none="{}" data-some="{}" hidden>
<p id="found-count" role="status"></p>
<ol></ol>
</div>
</form>
</header>
)",
      escape_html(words.skip), target(page, html_path(site.pages.front().path)),
      escape_html(title_of(site.pages.front())), escape_html(words.menu), escape_html(words.search),
      escape_html(words.found_none), escape_html(words.found_some));
}

/// The sections of the page that is shown, below its own line.
std::string sections_of(const Page& page) {
  std::string text;
  for (const Section& section : sections(page)) {
    if (section.level == 2) {
      text +=
          fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, escape_html(section.text));
    }
  }
  return text.empty() ? "" : fmt::format("\n<ul>\n{}</ul>\n", text);
}

std::string line(const Page& page, const Page& other) {
  const bool current = &page == &other;
  return fmt::format("<li><a href=\"{}\"{}>{}</a>{}</li>\n", target(page, html_path(other.path)),
                     current ? " aria-current=\"page\"" : "", escape_html(title_of(other)),
                     current ? sections_of(page) : "");
}

std::string menu(const Site& site, const Page& page) {
  std::string chapters;
  std::string tiers;
  for (const Page& other : site.pages) {
    (other.path.starts_with("tiers/") ? tiers : chapters) += line(page, other);
  }
  std::string text = fmt::format("<nav id=\"pages\" aria-label=\"{}\">\n<ul>\n{}</ul>\n",
                                 escape_html(site.words.pages), chapters);
  if (!tiers.empty()) {
    text += fmt::format("<p>{}</p>\n<ul>\n{}</ul>\n", escape_html(site.words.tiers), tiers);
  }
  return text + "</nav>\n";
}

}  // namespace

std::string html_page(const Site& site, const Page& page) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\" data-root=\"{}\">\n{}<body>\n{}<div class=\"page\">\n{}"
      "<main id=\"content\" tabindex=\"-1\">\n{}{}</main>\n</div>\n<footer>\n<p>{}</p>\n</footer>\n"
      "</body>\n</html>\n",
      escape_html(site.words.site.language), way(page.path, ""), head(site, page), top(site, page),
      menu(site, page), write_html(page, site.words.site),
      page.path == panel_path ? site.panel : "",
      escape_html(fmt::format(fmt::runtime(site.words.site.made_from), site.name)));
}

}  // namespace tier::emit
