#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/tickets/problem.h"

/// One ticket as it is written, before anything is known of the rulebook: what CSV and JSONL
/// have in common. Columns are those of the header, or the keys met so far.
///
///     while (reader.next(record)) { record.cells[0].text … }
///
/// What the cells mean for a rulebook is ticket_reader.h.
namespace tier::tickets {

enum class CellKind : std::uint8_t {
  Absent,  ///< an empty cell, a null, no such key
  Text,
  List,  ///< a JSON array: its members are in `Record::members`
};

struct Cell {
  /// Without quotes and escapes; numbers as they are written. Of a list: its source.
  std::string_view text;
  /// The first byte of the value in the input, for `place_in`.
  const char* written = nullptr;
  std::uint32_t first_member = 0;
  std::uint32_t member_count = 0;
  CellKind kind = CellKind::Absent;
};

/// Every view is valid until the reader's next call.
struct Record {
  /// The line that it starts on, from 1, and its text.
  std::uint64_t line = 1;
  std::string_view written;
  /// One for each of the reader's columns, or fewer: those behind are absent.
  std::vector<Cell> cells;
  std::vector<std::string_view> members;
  /// JSONL: columns whose key stands in this object more than once.
  std::vector<std::uint32_t> repeated;
};

/// Where `at`, a byte of `written`, stands, if `written` starts a line of this number.
Place place_in(std::string_view written, std::uint64_t line, const char* at);
inline Place place_in(const Record& record, const char* at) {
  return place_in(record.written, record.line, at);
}

class RecordReader {
 public:
  virtual ~RecordReader() = default;
  /// False at the end of input, or where the log says to stop. A line that cannot be read is
  /// reported, counted and passed over.
  virtual bool next(Record& record) = 0;

  struct Column {
    std::string name;
    /// Where the name was first met.
    Place place;
  };
  /// Grows while JSONL is read; a column keeps its index.
  [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }
  /// Lines that could not be read.
  [[nodiscard]] std::size_t left_out() const { return left_out_; }

 protected:
  std::vector<Column> columns_;
  std::size_t left_out_ = 0;
};

}  // namespace tier::tickets
