#include "tests/fuzz/expect.h"
#include "tests/unit/tickets/support.h"

/// Exports from anywhere, as CSV and as JSONL, read in pieces: what is read does not hang on where
/// the pieces end.

namespace {

using tier::tickets::InputFormat;
using tier::tickets::Reading;
using tier::tickets::ReadingOptions;

void read_both_ways(std::string_view text, InputFormat format, std::size_t piece) {
  ReadingOptions whole;
  whole.format = format;
  ReadingOptions pieces = whole;
  pieces.piece = piece;
  const Reading first = read_all(text, {}, whole);
  const Reading second = read_all(text, {}, pieces);
  FUZZ_EXPECT(first.started == second.started && first.tickets == second.tickets);
  FUZZ_EXPECT(first.messages == second.messages && first.left_out == second.left_out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const std::size_t piece = std::size_t{data[0]} % 16 + 1;
  read_both_ways(text, data[0] < 128 ? InputFormat::Csv : InputFormat::Jsonl, piece);
  return 0;
}
