#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>

#include "compiler/table/decision_table.h"
#include "tier/format.h"

/// The sections of a packed table while it is built: each a string of bytes, of which the
/// records are appended in the order in which the file has them.
namespace tier::packed {

namespace format = runtime::format;

class Sections {
 public:
  [[nodiscard]] const std::string& bytes(format::Section section) const {
    return bytes_[static_cast<std::size_t>(section)];
  }

  /// The records in a section.
  template <class Record>
  [[nodiscard]] std::uint32_t count(format::Section section) const {
    return static_cast<std::uint32_t>(bytes(section).size() / sizeof(Record));
  }

  template <class Record>
  void append(format::Section section, const Record& record) {
    char bytes[sizeof(Record)];
    std::memcpy(bytes, &record, sizeof(Record));
    bytes_[static_cast<std::size_t>(section)].append(bytes, sizeof(Record));
  }

  /// Appends to Strings.
  format::String append_text(const std::string& text);

  void set_book(std::string book) {
    bytes_[static_cast<std::size_t>(format::Section::Book)] = std::move(book);
  }

  /// The file: header, checksum and all.
  [[nodiscard]] std::string to_file(const format::Header& digests) const;

 private:
  std::array<std::string, format::section_count> bytes_;
};

/// Appends Inputs, Rows, Outcomes and Bits of one decision; `decision` gets their ranges.
void append_rows(Sections& sections, const table::DecisionTable& table,
                 const table::Decision& source, format::Decision& decision);

/// The whole file for a table that holds by table/verify.h.
std::string write_table(const table::DecisionTable& table);

}  // namespace tier::packed
