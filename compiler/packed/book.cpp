#include "compiler/packed/book.h"

#include "compiler/packed/byte_reader.h"
#include "compiler/packed/byte_writer.h"

namespace tier::packed {

std::string write_book(const table::DecisionTable& table) {
  ByteWriter writer;
  writer(table);
  return writer.take();
}

std::optional<table::DecisionTable> read_book(std::string_view bytes) {
  ByteReader reader(bytes);
  table::DecisionTable table;
  reader(table);
  if (!reader.complete()) {
    return std::nullopt;
  }
  return table;
}

}  // namespace tier::packed
