#pragma once

#include <memory>

#include "compiler/tickets/input_window.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/record.h"

namespace tier::tickets {

/// JSONL: one JSON object a line. `{"agent": {"region": "eu"}}` has the column
/// `agent.region`; strings, numbers, true and false are texts as they are written, so that
/// no number passes through a binary float; an array is a list; null is absent. A line that
/// is no JSON object is left out and costs only itself.
class JsonlReader final : public RecordReader {
 public:
  /// More keys than this are no columns any more: input that invents one a line must not
  /// fill the memory. Those behind share the last column, which is named `…`.
  static constexpr std::size_t column_limit = 4096;

  JsonlReader(InputWindow& window, ProblemLog& log);
  ~JsonlReader() override;
  bool next(Record& record) override;

 private:
  class Object;
  struct Parser;

  /// The next line without its line feed, in `record.written`; false at the end of input.
  bool read_line(Record& record, bool& whole);
  bool parse(Record& record);
  std::uint32_t column_named(std::string_view name, Place place);

  InputWindow& window_;
  ProblemLog& log_;
  std::unique_ptr<Parser> parser_;
  std::size_t given_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace tier::tickets
