#include "compiler/emit/book.h"
#include "compiler/emit/document.h"
#include "compiler/emit/markdown_writer.h"

namespace tier::emit {

std::vector<File> to_markdown(const table::DecisionTable& table, const Imprint& imprint,
                              const Language& language) {
  const Book book{table, language, imprint};
  std::vector<File> files;
  for (const Page& page : all_pages(book)) {
    files.push_back({page.path, write_markdown(page)});
  }
  return files;
}

}  // namespace tier::emit
