// The automaton finds what the definition of each pattern says, and stays small.

#include "compiler/text/automaton.h"

#include <gtest/gtest.h>

#include "tests/unit/text/random_patterns.h"

namespace tier::text {
namespace {

constexpr std::size_t max_states = 100'000;

bool match(const Pattern& pattern, const std::string& text) {
  return matches(build({pattern}, max_states).value(), 1, text)[0];
}

// The relations, each with a text beside it.
TEST(Automaton, Relations) {
  EXPECT_TRUE(match({Relation::Contains, false, {"refund"}}, "A REFUND please"));
  EXPECT_FALSE(match({Relation::Contains, false, {"refund"}}, "A refun d"));
  EXPECT_TRUE(match({Relation::StartsWith, false, {"re:"}}, "RE: invoice"));
  EXPECT_FALSE(match({Relation::StartsWith, false, {"re:"}}, "fw: re: invoice"));
  EXPECT_TRUE(match({Relation::EndsWith, false, {"?"}}, "Why?"));
  EXPECT_FALSE(match({Relation::EndsWith, false, {"?"}}, "Why? "));
  EXPECT_FALSE(match({Relation::Contains, false, {"a"}}, ""));
}

// A mention stands between what is no part of a word; a letter with a mark on it is one.
TEST(Automaton, Mentions) {
  const Pattern down{Relation::Mentions, false, {"down", "c++"}};
  EXPECT_TRUE(match(down, "down"));
  EXPECT_TRUE(match(down, "It is (down)!"));
  EXPECT_TRUE(match(down, "download down"));
  EXPECT_FALSE(match(down, "download"));
  EXPECT_FALSE(match(down, "shut_down"));
  EXPECT_FALSE(match(down, "down\u0301"));
  EXPECT_FALSE(match(down, "down2"));
  EXPECT_TRUE(match(down,
                    "\xFF"
                    "down\xFF"));
  EXPECT_TRUE(match(down, "we use C++, mostly"));
  EXPECT_FALSE(match(down, "c++x"));
}

// Without case over all of Unicode, one code point for one; with it, as written.
TEST(Automaton, Case) {
  EXPECT_TRUE(match({Relation::Contains, false, {"ÉTÉ"}}, "l'été"));
  EXPECT_TRUE(match({Relation::Contains, false, {"kelvin"}}, "\u212Aelvin"));
  EXPECT_FALSE(match({Relation::Contains, false, {"strasse"}}, "Straße"));
  EXPECT_FALSE(match({Relation::Contains, true, {"VIP"}}, "vip"));
  EXPECT_TRUE(match({Relation::Contains, true, {"VIP"}}, "a VIP"));
}

// Random patterns agree with the naive matcher on random texts.
TEST(Automaton, AgreesWithTheDefinition) {
  std::size_t matched = 0;
  for (std::uint32_t seed = 1; seed <= 1'500; ++seed) {
    RandomPatterns random(seed);
    const std::vector<Pattern> patterns = random.patterns(6);
    const Automaton automaton = build(patterns, max_states).value();
    for (int texts = 0; texts < 20; ++texts) {
      const std::string text = random.any_text();
      const std::vector<bool> found = matches(automaton, patterns.size(), text);
      for (std::size_t index = 0; index < patterns.size(); ++index) {
        ASSERT_EQ(found[index], naive_match(patterns[index], text))
            << "seed " << seed << ", pattern " << index << ", text " << text;
        matched += found[index] ? 1U : 0U;
      }
    }
  }
  EXPECT_GT(matched, 10'000U);
}

// Ranges are sorted and apart, and every state and symbol is one that there is.
TEST(Automaton, IsWellFormed) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const std::vector<Pattern> patterns = RandomPatterns(seed).patterns(6);
    const Automaton automaton = build(patterns, max_states).value();
    for (std::size_t index = 0; index < automaton.symbols.size(); ++index) {
      const Automaton::Symbols& one = automaton.symbols[index];
      EXPECT_LE(one.first, one.last);
      EXPECT_LT(one.last, 0x110000U);
      EXPECT_LT(one.symbol, automaton.symbol_count);
      EXPECT_GT(one.symbol, Automaton::other);
      EXPECT_TRUE(index == 0 || automaton.symbols[index - 1].last < one.first);
    }
    EXPECT_EQ(automaton.next.size(), automaton.state_count * automaton.symbol_count);
    EXPECT_EQ(automaton.matched.size(), automaton.state_count);
    EXPECT_TRUE(automaton.matched[0].empty());
    for (const std::uint32_t state : automaton.next) {
      EXPECT_LT(state, automaton.state_count);
    }
    EXPECT_EQ(build(patterns, max_states), automaton);
  }
}

// Hundreds of keywords take no more than a state for each of their letters, whoever asks for them.
TEST(Automaton, ManyKeywords) {
  RandomPatterns random(1);
  std::vector<Pattern> patterns;
  std::size_t letters = 0;
  for (int index = 0; index < 400; ++index) {
    Pattern pattern{index % 2 == 0 ? Relation::Contains : Relation::Mentions, false, {}};
    std::string text;
    for (std::size_t left = 4 + random.below(8); left > 0; --left) {
      text.push_back(static_cast<char>('a' + random.below(26)));
    }
    letters += text.size() + (index % 2 == 0 ? 0 : 2);
    pattern.texts.push_back(text);
    patterns.push_back(pattern);
  }
  const std::optional<Automaton> automaton = build(patterns, 10'000);
  ASSERT_TRUE(automaton);
  EXPECT_LE(automaton->state_count, letters);
}

// What no text tells apart is one state: the rest of two words of one pattern.
TEST(Automaton, StatesThatAreAlikeAreOne) {
  const Automaton one = build({{Relation::StartsWith, false, {"xact", "yact"}}}, 100).value();
  const Automaton other = build({{Relation::StartsWith, false, {"xact"}}}, 100).value();
  EXPECT_EQ(one.state_count, other.state_count);
}

// It is not built beyond the states it may have.
TEST(Automaton, TooManyStates) {
  const Pattern pattern{Relation::Contains, false, {"abcdefgh"}};
  EXPECT_FALSE(build({pattern}, 8));
  EXPECT_TRUE(build({pattern}, 9));
}

}  // namespace
}  // namespace tier::text
