#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::Section;

text::Relation relation_of(table::PatternDomain::Relation relation) {
  static_assert(static_cast<std::uint8_t>(text::Relation::Mentions) ==
                    static_cast<std::uint8_t>(table::PatternDomain::Relation::Mentions),
                "the relations are the same in both, in one order");
  return static_cast<text::Relation>(relation);
}

}  // namespace

TextPatterns patterns_of(const table::DecisionTable& table, table::AttributeId text) {
  TextPatterns result;
  for (const table::AttributeId id : table.attributes.ids()) {
    const auto* pattern = std::get_if<table::PatternDomain>(&table.attributes[id].domain);
    if (pattern != nullptr && pattern->text == text) {
      result.patterns.push_back({relation_of(pattern->relation), pattern->exactly, pattern->texts});
      result.attributes.push_back(id.value);
    }
  }
  return result;
}

std::uint32_t append_automaton(Sections& sections, const text::Automaton& automaton,
                               const std::vector<std::uint32_t>& attributes) {
  const auto index = sections.count<format::Automaton>(Section::Automata);
  format::Automaton record{};
  record.patterns = sections.append_list(attributes);
  record.symbols = {sections.count<format::Symbol>(Section::Symbols),
                    static_cast<std::uint32_t>(automaton.symbols.size())};
  record.states = {sections.count<format::State>(Section::States), automaton.state_count};
  record.transitions = {sections.count<std::uint32_t>(Section::Transitions),
                        static_cast<std::uint32_t>(automaton.next.size())};
  record.symbol_count = automaton.symbol_count;
  for (const text::Automaton::Symbols& symbols : automaton.symbols) {
    sections.append(Section::Symbols, format::Symbol{symbols.first, symbols.last, symbols.symbol});
  }
  for (const std::vector<std::uint32_t>& matched : automaton.matched) {
    std::vector<std::uint32_t> patterns;
    for (const std::uint32_t pattern : matched) {
      patterns.push_back(attributes[pattern]);
    }
    sections.append(Section::States, format::State{sections.append_list(patterns)});
  }
  for (const std::uint32_t state : automaton.next) {
    sections.append(Section::Transitions, state);
  }
  sections.append(Section::Automata, record);
  return index;
}

}  // namespace tier::packed
