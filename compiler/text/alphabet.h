#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "compiler/text/automaton.h"

/// The symbols that some patterns tell code points apart by.
///
///     contains "Vip"              v V | i I | p P | other
///     contains exactly "Vip"      V | i | p | other
///     mentions any of ("vip")     v V | i I | p P | other letters, digits, … | other
namespace tier::text {

class Alphabet {
 public:
  explicit Alphabet(const std::vector<Pattern>& patterns);

  [[nodiscard]] const std::vector<Automaton::Symbols>& ranges() const { return ranges_; }
  [[nodiscard]] std::uint32_t symbol_count() const { return symbol_count_; }

  /// The symbols that a pattern takes for a code point of its text, rising.
  [[nodiscard]] std::vector<std::uint32_t> accepted(char32_t code_point, bool exactly) const;
  /// Those that a mention can stand between, rising, with the given end of the text.
  [[nodiscard]] std::vector<std::uint32_t> beside_words(std::uint32_t end) const;

 private:
  void name_symbols(const std::vector<Pattern>& patterns);
  void write_ranges();
  void add_range(char32_t first, char32_t last, std::uint32_t symbol);

  std::map<char32_t, std::uint32_t> named_;
  /// That of words' letters which no pattern names; none where no pattern is a mention.
  std::uint32_t word_ = Automaton::other;
  std::uint32_t symbol_count_ = 3;
  std::vector<std::uint32_t> beside_words_ = {Automaton::other};
  std::vector<Automaton::Symbols> ranges_;
};

}  // namespace tier::text
