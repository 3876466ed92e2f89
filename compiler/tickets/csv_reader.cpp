#include "compiler/tickets/csv_reader.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <cstring>

#include "compiler/tickets/csv_scan.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;

bool is_empty_line(std::string_view row) { return row == "\n" || row == "\r\n"; }

/// The start of the first byte sequence that is not UTF-8.
const char* first_bad_byte(std::string_view text) {
  std::size_t good = 0;
  std::size_t bad = text.size();
  while (good < bad) {
    const std::size_t middle = good + (bad - good + 1) / 2;
    // Only prefixes that end between letters can be judged.
    std::size_t end = middle;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    if (simdjson::validate_utf8(text.data(), end)) {
      good = end;
    } else {
      bad = middle - 1;
    }
  }
  return text.data() + good;
}

}  // namespace

void CsvReader::skip_line() {
  const char* feed = nullptr;
  while (true) {
    feed = static_cast<const char*>(std::memchr(window_.begin(), '\n', window_.size()));
    if (feed != nullptr) {
      window_.drop_until(feed + 1);
      ++line_;
      return;
    }
    window_.drop_until(window_.end());
    if (!window_.more()) {
      return;
    }
  }
}

void CsvReader::report_broken(const Record& record, const char* at, Code code) {
  ++left_out_;
  log_.report(code, [&] {
    const Place place = place_in(record, at);
    switch (code) {
      case Code::LineTooLong:
        return problem(code, place, fmt::format("{}", InputWindow::line_limit));
      case Code::UnclosedQuote:
        return problem(code, place)
            .help("the line is left out; write `\"\"` for a quote in a field");
      default:
        return problem(code, place).help("write `\"\"` for a quote inside a quoted field");
    }
  });
}

bool CsvReader::check_text(const Record& record) {
  const std::string_view row = record.written;
  if (const void* zero = std::memchr(row.data(), 0, row.size()); zero != nullptr) {
    ++left_out_;
    log_.report(Code::NulByte, [&] {
      return problem(Code::NulByte, place_in(record, static_cast<const char*>(zero)))
          .help("write the file as UTF-8; UTF-16 holds zero bytes");
    });
    return false;
  }
  if (!simdjson::validate_utf8(row.data(), row.size())) {
    ++left_out_;
    log_.report(Code::LineNotUtf8, [&] {
      return problem(Code::LineNotUtf8, place_in(record, first_bad_byte(row)))
          .help("write the file as UTF-8, for example with `iconv -f latin1 -t utf-8`");
    });
    return false;
  }
  return true;
}

bool CsvReader::check_width(const Record& record, std::size_t field_count) {
  if (field_count == columns_.size()) {
    return true;
  }
  ++left_out_;
  const char* end = record.written.data() + record.written.size() - 1;
  const bool last = window_.cut_short() && end + 1 == window_.end();
  if (last && field_count < columns_.size()) {
    log_.report(Code::TruncatedLine,
                [&] { return problem(Code::TruncatedLine, place_in(record, end)); });
  } else {
    log_.report(Code::RaggedRow, [&] {
      return problem(Code::RaggedRow, {record.line, 1}, fmt::format("{}", field_count),
                     fmt::format("{}", columns_.size()));
    });
  }
  return false;
}

bool CsvReader::read_row(Record& record, bool& whole) {
  window_.drop_until(window_.begin() + given_);
  given_ = 0;
  whole = false;
  while (true) {
    const RowScan scan = scan_row(window_.begin(), window_.end(), separator_, record.cells);
    record.line = line_;
    record.written = {window_.begin(), window_.size()};
    if (scan.end == ScanEnd::Row) {
      given_ = static_cast<std::size_t>(scan.next - window_.begin());
      record.written = {window_.begin(), given_};
      line_ += scan.line_feeds;
      field_count_ = scan.field_count;
      if (scan.escaped) {
        unescape(record.cells, std::min(field_count_, record.cells.size()), unescaped_);
      }
      whole = !scan.suspicious || check_text(record);
      return true;
    }
    if (scan.end == ScanEnd::TextAfterQuote) {
      report_broken(record, scan.trouble, Code::TextAfterQuote);
      skip_line();
      return true;
    }
    const std::size_t trouble =
        scan.trouble == nullptr ? 0 : static_cast<std::size_t>(scan.trouble - window_.begin());
    const bool too_long = window_.size() >= InputWindow::line_limit;
    if (!too_long && window_.more()) {
      continue;
    }
    if (window_.size() == 0 || window_.failure()) {
      return false;
    }
    // `more` may have moved the text.
    record.written = {window_.begin(), window_.size()};
    report_broken(record, window_.begin() + trouble,
                  scan.end == ScanEnd::MoreInQuotes ? Code::UnclosedQuote : Code::LineTooLong);
    skip_line();
    return true;
  }
}

bool CsvReader::read_header() {
  skip_byte_order_mark(window_);
  Record record;
  record.cells.resize(64);
  bool whole = false;
  while (read_row(record, whole)) {
    if (!whole) {
      return false;
    }
    if (is_empty_line(record.written)) {
      continue;
    }
    if (field_count_ > record.cells.size()) {
      // Read once more, with room for all of them.
      record.cells.resize(field_count_);
      line_ = record.line;
      given_ = 0;
      continue;
    }
    for (std::size_t index = 0; index < field_count_; ++index) {
      const Cell& cell = record.cells[index];
      columns_.push_back({std::string(cell.text), place_in(record, cell.written)});
    }
    return true;
  }
  if (!window_.failure()) {
    log_.report(problem(Code::MissingHeader, Place{line_, 1})
                    .help("the first line names the columns: `id,impact,urgency`"));
  }
  return false;
}

bool CsvReader::next(Record& record) {
  record.cells.resize(columns_.size());
  bool whole = false;
  while (!log_.must_stop() && read_row(record, whole)) {
    if (!whole || is_empty_line(record.written)) {
      continue;
    }
    if (check_width(record, field_count_)) {
      return true;
    }
  }
  return false;
}

}  // namespace tier::tickets
