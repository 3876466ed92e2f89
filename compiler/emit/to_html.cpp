#include <fmt/format.h>

#include "compiler/emit/book.h"
#include "compiler/emit/document.h"
#include "compiler/emit/html_escape.h"
#include "compiler/emit/html_page.h"
#include "compiler/emit/html_writer.h"
#include "compiler/emit/panel.h"
#include "compiler/emit/references.h"
#include "compiler/emit/site.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// For search: each rule by its name, what it is called, where it stands, what it answers and
/// when. A script, because a page that lies in a folder may load no data.
std::string search_index(const Book& book) {
  std::string text = "\"use strict\";\nwindow.bookRules = [\n";
  for (const table::RuleId id : book.table.rules.ids()) {
    const table::Rule& rule = book.table.rules[id];
    const Link link = rule_link(book, id);
    const std::string when = prose::condition(book.voice, id);
    const bool ever = when != book.voice.words.clauses.never;
    text += fmt::format("[{}, {}, {}, {}, {}],\n", json_string(rule.name), json_string(link.text),
                        json_string(html_target(link)),
                        json_string(ever ? prose::outcome(book.voice, id) : ""), json_string(when));
  }
  return text + "];\n";
}

}  // namespace

std::vector<File> to_html(const table::DecisionTable& table, const Imprint& imprint,
                          const Language& language) {
  const Book book{table, language, imprint};
  Document document = all_pages(book);
  const bool panel = has_panel(book);
  if (panel) {
    document.push_back(panel_page(book));
  }
  const Site site{document, book.words, table.rulebook.name, panel ? panel_form(book) : ""};
  std::vector<File> files;
  for (const Page& page : document) {
    files.push_back({html_path(page.path), html_page(site, page)});
  }
  files.push_back({style_path, std::string(site_style())});
  files.push_back({script_path, std::string(site_script())});
  files.push_back({search_path, search_index(book)});
  if (panel) {
    files.push_back({panel_script_path, std::string(site_panel_script())});
    files.push_back({panel_table_path, panel_table(book)});
    files.push_back({panel_module_path, panel_module()});
  }
  return files;
}

}  // namespace tier::emit
