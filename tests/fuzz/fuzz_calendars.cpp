#include <cstring>

#include "compiler/packed/pack.h"
#include "tests/fuzz/expect.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"
#include "tier/calendar.h"

/// Questions to the calendars of one table, each 20 bytes: an instant, another, a number of days.
/// Whatever is asked, the answers fit one another.

namespace {

using tier::runtime::Calendar;
using tier::runtime::Status;

struct Question {
  std::int64_t from;
  std::int64_t to;
  std::uint32_t days;
};

void ask(const Calendar& calendar, const Question& question) {
  std::int64_t open_for = 0;
  if (elapsed(calendar, question.from, question.to, open_for) == Status::Ok) {
    FUZZ_EXPECT((open_for > 0) <= (question.to > question.from));
    FUZZ_EXPECT((open_for < 0) <= (question.to < question.from));
    std::int64_t at = 0;
    // By when it was open for so long is no later than when it had been.
    if (open_for > 0 &&
        due(calendar, question.from, static_cast<std::uint64_t>(open_for), at) == Status::Ok) {
      FUZZ_EXPECT(question.from <= at && at <= question.to);
    }
  }
  std::int64_t opening = 0;
  if (next_opening(calendar, question.from, opening) == Status::Ok) {
    bool open = false;
    FUZZ_EXPECT(opening >= question.from);
    FUZZ_EXPECT(is_open(calendar, opening, open) == Status::Ok && open);
  }
  std::int64_t later = 0;
  if (due_days(calendar, question.from, question.days, later) == Status::Ok) {
    FUZZ_EXPECT(later >= question.from);
  }
  if (end_of_day(calendar, question.from, question.days, later) == Status::Ok) {
    FUZZ_EXPECT(later >= question.from);
  }
  due(calendar, question.from, static_cast<std::uint64_t>(question.to), later);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tier::support::PackedTable packed(tier::packed::pack(tier::support::whole_table()));
  constexpr std::size_t question_size = 20;
  for (std::size_t at = 0; at + question_size <= size; at += question_size) {
    Question question{};
    std::memcpy(&question.from, data + at, 8);
    std::memcpy(&question.to, data + at + 8, 8);
    std::memcpy(&question.days, data + at + 16, 4);
    for (std::uint32_t index = 0; index < packed.table().calendar_count; ++index) {
      ask(tier::runtime::calendar_at(packed.table(), index), question);
    }
  }
  return 0;
}
