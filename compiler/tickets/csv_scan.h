#pragma once

#include <cstddef>
#include <vector>

#include "compiler/tickets/record.h"

/// The inner loop of CSV: where the fields of one row begin and end. It knows RFC 4180 and
/// nothing of columns, windows or messages: see csv_reader.h.
namespace tier::tickets {

enum class ScanEnd : std::uint8_t {
  Row,             ///< a whole row lies in [begin, next)
  More,            ///< the row goes on behind `end`
  MoreInQuotes,    ///< the same, inside the quotes opened at `trouble`
  TextAfterQuote,  ///< at `trouble`
};

struct RowScan {
  ScanEnd end = ScanEnd::More;
  /// The first byte behind the row's line feed.
  const char* next = nullptr;
  const char* trouble = nullptr;
  /// Fields found; those beyond the cells lent are counted only.
  std::size_t field_count = 0;
  std::size_t line_feeds = 1;
  /// The row may hold a zero byte or one beyond ASCII.
  bool suspicious = false;
  /// Some field is quoted and holds a doubled quote: see `unescape`.
  bool escaped = false;
};

/// Scans the row at `begin`. 64 bytes behind `end` must be readable. A quote that does not
/// begin a field is a letter like any other. Cells get `text` and `written`, and are absent
/// where the field is empty.
RowScan scan_row(const char* begin, const char* end, char separator, std::vector<Cell>& cells);

/// Takes the doubled quotes out of quoted cells; `storage` holds the new texts.
void unescape(std::vector<Cell>& cells, std::size_t count, std::string& storage);

}  // namespace tier::tickets
