#include "verify.h"

namespace tier::runtime {
namespace {

using format::Automaton;

constexpr std::uint32_t last_code_point = 0x10'FFFF;

/// The least symbol of a code point: 0 and 1 are the ends of the text.
constexpr std::uint32_t first_symbol = 2;

bool symbols_hold(const Table& table, const Automaton& automaton) {
  for (std::uint32_t index = 0; index < automaton.symbols.count; ++index) {
    const format::Symbol* symbol = table.symbols + automaton.symbols.begin + index;
    if (symbol->first > symbol->last || symbol->last > last_code_point ||
        symbol->symbol < first_symbol || symbol->symbol >= automaton.symbol_count ||
        (index > 0 && symbol[-1].last >= symbol->first)) {
      return false;
    }
  }
  return true;
}

/// Whether every index of a list is a pattern of the text.
bool are_patterns(const Table& table, format::Range list, std::uint32_t text) {
  if (!rises_below(table, list, table.attribute_count)) {
    return false;
  }
  for (std::uint32_t index = 0; index < list.count; ++index) {
    const format::Attribute& pattern = table.attributes[table.lists[list.begin + index]];
    if (pattern.kind != format::AttributeKind::Pattern || pattern.source != text) {
      return false;
    }
  }
  return true;
}

bool states_hold(const Table& table, const Automaton& automaton, std::uint32_t text, Tiles& lists) {
  for (std::uint32_t index = 0; index < automaton.states.count; ++index) {
    const format::Range matched = table.states[automaton.states.begin + index].matched;
    if (!lists.take(matched) || !are_patterns(table, matched, text)) {
      return false;
    }
  }
  for (std::uint32_t index = 0; index < automaton.transitions.count; ++index) {
    if (table.transitions[automaton.transitions.begin + index] >= automaton.states.count) {
      return false;
    }
  }
  return true;
}

/// What automata take their records off.
struct Parts {
  Tiles symbols;
  Tiles states;
  Tiles transitions;
};

bool automaton_holds(const Table& table, const Automaton& automaton, std::uint32_t text,
                     Parts& parts, Tiles& lists) {
  const std::uint64_t transitions = std::uint64_t{automaton.states.count} * automaton.symbol_count;
  return parts.symbols.take(automaton.symbols) && parts.states.take(automaton.states) &&
         parts.transitions.take(automaton.transitions) && lists.take(automaton.patterns) &&
         automaton.states.count > 0 && automaton.symbol_count > first_symbol &&
         automaton.transitions.count == transitions && automaton.reserved == 0 &&
         are_patterns(table, automaton.patterns, text) && symbols_hold(table, automaton) &&
         states_hold(table, automaton, text, lists);
}

}  // namespace

bool automata_hold(const Table& table, Pools& pools) {
  Parts parts{Tiles(record_count<format::Symbol>(table, format::Section::Symbols)),
              Tiles(record_count<format::State>(table, format::Section::States)),
              Tiles(record_count<std::uint32_t>(table, format::Section::Transitions))};
  Tiles automata(record_count<Automaton>(table, format::Section::Automata));
  for (std::uint32_t text = 0; text < table.attribute_count; ++text) {
    const std::uint32_t index = table.attributes[text].automaton;
    if (index != format::none &&
        (!automata.take(index, 1) ||
         !automaton_holds(table, table.automata[index], text, parts, pools.lists))) {
      return false;
    }
  }
  return automata.used_up() && parts.symbols.used_up() && parts.states.used_up() &&
         parts.transitions.used_up();
}

}  // namespace tier::runtime
