#include "compiler/driver/commands/docs.h"

#include <fmt/format.h>

#include "compiler/driver/exit_status.h"
#include "compiler/driver/open_book.h"
#include "compiler/driver/write_file.h"
#include "compiler/emit/document.h"
#include "compiler/packed/pack.h"

namespace tier::driver {

void add_docs_options(CLI::App& command, DocsOptions& options) {
  add_compile_options(command, options.compile);
  command.add_option("-o,--output", options.output, "The folder to write the pages to")->required();
}

int run_docs(const DocsOptions& options, std::FILE*, std::FILE* err) {
  const source::RealFileSystem files;
  Book book;
  std::string messages;
  if (!open_book(files, options.compile.book, options.compile.colour, book, messages)) {
    say(err, messages);
    return unusable;
  }
  for (const emit::File& file : emit::to_markdown(book.table, packed::digests(book.table).book)) {
    if (const auto failure = write_file(options.output + "/" + file.path, file.content)) {
      say(err, fmt::format("tierc: {}\n", failure->message));
      return unusable;
    }
  }
  return clean;
}

}  // namespace tier::driver
