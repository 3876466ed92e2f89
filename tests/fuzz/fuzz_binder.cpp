#include <cstring>
#include <nlohmann/json.hpp>

#include "compiler/packed/pack.h"
#include "tests/fuzz/expect.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"
#include "tier/clocks.h"
#include "tier/ticket.h"

/// Tickets from strangers, put to one table: lines of `name=text`. Whatever they say, there is an
/// answer, it is JSON, and it is the same the second time.

namespace {

struct Desk {
  tier::support::PackedTable packed{tier::packed::pack(tier::support::whole_table())};
  tier_table table;
  std::vector<std::uint64_t> memory;
  tier_ticket* ticket = nullptr;

  Desk() {
    const tier::runtime::Table& opened = packed.table();
    FUZZ_EXPECT(tier_open(opened.bytes, opened.header->file_size, &table) == TIER_OK);
    memory.resize(tier_ticket_size(&table) / 8);
    ticket = tier_ticket_begin(&table, memory.data(), memory.size() * 8);
  }
};

std::string answer(const Desk& desk, std::string_view lines) {
  tier_ticket_clear(desk.ticket);
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t sign = std::min(line.find('='), line.size());
    // Blocks as long as the texts, so that a read beyond one is seen.
    const std::vector<char> name(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(sign));
    const std::vector<char> text(
        line.begin() + static_cast<std::ptrdiff_t>(std::min(sign + 1, line.size())), line.end());
    tier_ticket_give(desk.ticket, name.data(), name.size(), text.data(), text.size());
    std::int64_t value = 0;
    if (tier_read_duration(text.data(), text.size(), &value) == TIER_OK) {
      FUZZ_EXPECT(0 <= value && value <= 100'000'000'000);
    }
    tier_read_time(text.data(), text.size(), &value);
  }
  FUZZ_EXPECT(tier_ticket_decide(desk.ticket) == TIER_OK);
  std::string json(tier_ticket_answer(desk.ticket, nullptr, 0), '\0');
  tier_ticket_answer(desk.ticket, json.data(), json.size());
  return json;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Desk desk;
  const std::string_view lines(reinterpret_cast<const char*>(data), size);
  const std::string first = answer(desk, lines);
  FUZZ_EXPECT(nlohmann::json::accept(first));
  FUZZ_EXPECT(answer(desk, lines) == first);
  return 0;
}
