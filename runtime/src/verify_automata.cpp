#include <cstddef>

#include "verify_fields.h"

namespace tier::runtime {
namespace {

using format::Automaton;
using format::Section;

constexpr FieldCheck automaton_fields[] = {
    {offsetof(Automaton, patterns), FieldForm::List, Section::Attributes},
    {offsetof(Automaton, symbols), FieldForm::Tile, Section::Symbols},
    {offsetof(Automaton, states), FieldForm::Tile, Section::States},
    {offsetof(Automaton, transitions), FieldForm::Tile, Section::Transitions},
    {offsetof(Automaton, reserved), FieldForm::AtMost},
};

constexpr FieldCheck state_fields[] = {
    {offsetof(format::State, matched), FieldForm::List, Section::Attributes},
};

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

/// Whether every fact of a list is a pattern of the text.
bool are_patterns(const Table& table, format::Range list, std::uint32_t text) {
  for (std::uint32_t index = 0; index < list.count; ++index) {
    const format::Attribute& pattern = table.attributes[table.lists[list.begin + index]];
    if (pattern.kind != format::AttributeKind::Pattern || pattern.source != text) {
      return false;
    }
  }
  return true;
}

bool states_hold(const Table& table, const Automaton& automaton, std::uint32_t text, Pools& pools) {
  for (std::uint32_t index = 0; index < automaton.states.count; ++index) {
    const format::State& state = table.states[automaton.states.begin + index];
    if (!fields_hold(table, pools, &state, state_fields) ||
        !are_patterns(table, state.matched, text)) {
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

/// A text and its automaton, the next of its section.
bool automaton_holds(const Table& table, std::uint32_t text, Pools& pools) {
  const std::uint32_t index = table.attributes[text].automaton;
  if (!pools[Section::Automata].take(index, 1)) {
    return false;
  }
  const Automaton& automaton = table.automata[index];
  const std::uint64_t transitions = std::uint64_t{automaton.states.count} * automaton.symbol_count;
  return fields_hold(table, pools, &automaton, automaton_fields) && automaton.states.count > 0 &&
         automaton.symbol_count > first_symbol && automaton.transitions.count == transitions &&
         are_patterns(table, automaton.patterns, text) && symbols_hold(table, automaton) &&
         states_hold(table, automaton, text, pools);
}

}  // namespace

bool automata_hold(const Table& table, Pools& pools) {
  for (std::uint32_t text = 0; text < table.attribute_count; ++text) {
    if (table.attributes[text].automaton != format::none && !automaton_holds(table, text, pools)) {
      return false;
    }
  }
  return true;
}

}  // namespace tier::runtime
