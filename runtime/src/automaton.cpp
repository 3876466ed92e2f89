#include "automaton.h"

#include <algorithm>

namespace tier::runtime {
namespace {

constexpr std::uint32_t start_of_text = 0;
constexpr std::uint32_t end_of_text = 1;
constexpr std::uint32_t other = 2;

/// No code point: a byte that is no UTF-8.
constexpr std::uint32_t bad_byte = 0xFFFF'FFFFU;

/// How many bytes a code point takes that begins with this one, 0 where none does.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead < 0xC2 || lead > 0xF4) {
    return 0;
  }
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Takes a code point off the front of a text, or one byte that begins none: what is cut short,
/// longer than it need be, a surrogate, or beyond the last code point.
std::uint32_t take_code_point(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = length_of(lead);
  if (length == 1) {
    text.remove_prefix(1);
    return lead;
  }
  std::uint32_t point = lead & (0x7FU >> length);
  bool sound = length != 0 && length <= text.size();
  for (std::size_t place = 1; sound && place < length; ++place) {
    const auto byte = static_cast<unsigned char>(text[place]);
    sound = (byte & 0xC0U) == 0x80;
    point = point << 6 | (byte & 0x3FU);
  }
  sound = sound && (length != 3 || (point >= 0x800 && (point < 0xD800 || point > 0xDFFF))) &&
          (length != 4 || (point >= 0x1'0000 && point <= 0x10'FFFF));
  text.remove_prefix(sound ? length : 1);
  return sound ? point : bad_byte;
}

std::uint32_t symbol_of(const Table& table, const format::Automaton& automaton,
                        std::uint32_t point) {
  const format::Symbol* begin = table.symbols + automaton.symbols.begin;
  const format::Symbol* behind = std::upper_bound(
      begin, begin + automaton.symbols.count, point,
      [](std::uint32_t wanted, const format::Symbol& symbol) { return wanted < symbol.first; });
  return behind != begin && point <= behind[-1].last ? behind[-1].symbol : other;
}

/// An automaton on its way through a text.
class Walk {
 public:
  Walk(const Table& table, const format::Automaton& automaton, std::uint32_t* facts)
      : table_(table),
        states_(table.states + automaton.states.begin),
        transitions_(table.transitions + automaton.transitions.begin),
        symbol_count_(automaton.symbol_count),
        facts_(facts) {}

  void take(std::uint32_t symbol) {
    state_ = transitions_[std::size_t{state_} * symbol_count_ + symbol];
    const format::Range matched = states_[state_].matched;
    for (std::uint32_t index = 0; index < matched.count; ++index) {
      facts_[table_.lists[matched.begin + index]] = 1;
    }
  }

 private:
  const Table& table_;
  const format::State* states_;
  const std::uint32_t* transitions_;
  std::uint32_t symbol_count_;
  std::uint32_t* facts_;
  std::uint32_t state_ = 0;
};

}  // namespace

void find_patterns(const Table& table, const format::Automaton& automaton, std::string_view text,
                   std::uint32_t* facts) {
  for (std::uint32_t index = 0; index < automaton.patterns.count; ++index) {
    facts[table.lists[automaton.patterns.begin + index]] = 0;
  }
  Walk walk(table, automaton, facts);
  walk.take(start_of_text);
  while (!text.empty()) {
    walk.take(symbol_of(table, automaton, take_code_point(text)));
  }
  walk.take(end_of_text);
}

}  // namespace tier::runtime
