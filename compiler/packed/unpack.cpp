#include <utility>
#include <vector>

#include "compiler/packed/book.h"
#include "compiler/packed/pack.h"
#include "compiler/packed/sections.h"
#include "compiler/table/verify.h"
#include "tier/table.h"

namespace tier::packed {

bool is_table(std::string_view bytes) {
  return bytes.substr(0, sizeof format::magic) ==
         std::string_view(format::magic, sizeof format::magic);
}

base::Result<table::DecisionTable> unpack(std::string_view bytes) {
  // A copy, because a view may begin anywhere and a table is read where it is aligned.
  const std::string file(bytes);
  runtime::Table opened;
  const runtime::Status status = runtime::open(file.data(), file.size(), opened);
  if (status != runtime::Status::Ok) {
    return base::fail(runtime::describe(status));
  }
  const format::SectionRange range =
      opened.header->sections[static_cast<std::size_t>(format::Section::Book)];
  std::optional<table::DecisionTable> table =
      read_book(std::string_view(file).substr(range.offset, range.size));
  if (!table) {
    return base::fail("the book inside the table cannot be read");
  }
  if (const std::vector<std::string> broken = table::verify(*table); !broken.empty()) {
    return base::fail("the book inside the table does not hold: " + broken.front());
  }
  if (write_table(*table) != file) {
    return base::fail("the table does not decide what the book inside it says");
  }
  return std::move(*table);
}

}  // namespace tier::packed
