#pragma once

#include <string>

#include "compiler/tickets/input_window.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/record.h"

namespace tier::tickets {

/// CSV as RFC 4180 has it: a line of column names, then a row a ticket. Empty lines are
/// passed over; a row with more or fewer fields than there are names, or one that is not
/// text, is left out.
///
///     CsvReader reader(window, log, ',');
///     if (reader.read_header()) while (reader.next(record)) …
class CsvReader final : public RecordReader {
 public:
  CsvReader(InputWindow& window, ProblemLog& log, char separator)
      : window_(window), log_(log), separator_(separator) {}

  /// False, and reported, where there is none that can be read.
  bool read_header();
  bool next(Record& record) override;

 private:
  /// Whether a row lies in `record`; false at the end of input. `whole` says that it can be
  /// trusted: one that cannot is reported and passed.
  bool read_row(Record& record, bool& whole);
  void report_broken(const Record& record, const char* at, diagnostics::Code code);
  /// Passes over the line that the window starts with.
  void skip_line();
  bool check_text(const Record& record);
  bool check_width(const Record& record, std::size_t field_count);

  InputWindow& window_;
  ProblemLog& log_;
  char separator_;
  /// The row last given to the caller, to be dropped at the next call.
  std::size_t given_ = 0;
  std::uint64_t line_ = 1;
  std::size_t field_count_ = 0;
  std::string unescaped_;
};

}  // namespace tier::tickets
