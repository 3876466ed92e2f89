#include "compiler/emit/book.h"
#include "compiler/emit/document.h"
#include "compiler/emit/markdown_writer.h"

namespace tier::emit {

std::vector<File> to_markdown(const table::DecisionTable& table, const std::string& digest) {
  const Book book{table, english(), digest};
  Document document{front_page(book)};
  for (const Chapter& chapter : chapters(book)) {
    document.push_back(chapter.write(book));
  }
  for (const table::TierId tier : table.tiers.ids()) {
    document.push_back(tier_page(book, tier));
  }
  std::vector<File> files;
  for (const Page& page : document) {
    files.push_back({page.path, write_markdown(page)});
  }
  return files;
}

}  // namespace tier::emit
