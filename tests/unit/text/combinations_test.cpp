// The combinations that no text has are exactly those that no walk through the automaton reaches.

#include "compiler/text/combinations.h"

#include <gtest/gtest.h>

#include "compiler/text/hitting_sets.h"
#include "tests/unit/text/random_patterns.h"

namespace tier::text {
namespace {

constexpr std::size_t max_states = 100'000;
constexpr std::size_t work = 1'000'000;

bool has(std::uint64_t bits, std::size_t place) { return ((bits >> place) & 1U) != 0; }

bool holds(const Combination& product, std::uint64_t bits) {
  return std::all_of(product.matching.begin(), product.matching.end(),
                     [&](std::size_t place) { return has(bits, place); }) &&
         std::none_of(product.not_matching.begin(), product.not_matching.end(),
                      [&](std::size_t place) { return has(bits, place); });
}

std::vector<Combination> impossible(const std::vector<Pattern>& patterns) {
  const Impossibles found =
      impossible_combinations(patterns, build(patterns, max_states).value(), work);
  EXPECT_TRUE(found.complete);
  return found.products;
}

std::string told(const std::vector<Pattern>& patterns) {
  std::string result;
  for (const Pattern& pattern : patterns) {
    result += "\n" + std::to_string(static_cast<int>(pattern.relation)) +
              (pattern.exactly ? " exactly" : "");
    for (const std::string& text : pattern.texts) {
      result += " \"" + text + "\"";
    }
  }
  return result;
}

/// Without one of its patterns.
std::vector<Combination> shortened(const Combination& product) {
  std::vector<Combination> result;
  for (std::size_t index = 0; index < product.matching.size(); ++index) {
    result.push_back(product);
    result.back().matching.erase(result.back().matching.begin() +
                                 static_cast<std::ptrdiff_t>(index));
  }
  for (std::size_t index = 0; index < product.not_matching.size(); ++index) {
    result.push_back(product);
    result.back().not_matching.erase(result.back().not_matching.begin() +
                                     static_cast<std::ptrdiff_t>(index));
  }
  return result;
}

// The longer text has the shorter one; two beginnings that differ exclude each other.
TEST(Combinations, PairsThatCannotBe) {
  EXPECT_EQ(impossible({{Relation::Contains, false, {"refund request"}},
                        {Relation::Contains, false, {"Refund"}},
                        {Relation::Mentions, false, {"request"}}}),
            (std::vector<Combination>{{{0}, {1}}}));
  EXPECT_EQ(impossible({{Relation::StartsWith, false, {"re:"}},
                        {Relation::StartsWith, false, {"fw:"}},
                        {Relation::StartsWith, false, {"fw: re"}}}),
            (std::vector<Combination>{{{0, 1}, {}}, {{2}, {1}}}));
}

// A list of words is not mentioned without one of them.
TEST(Combinations, UnionsThatCannotBe) {
  EXPECT_EQ(impossible({{Relation::Mentions, false, {"down", "outage"}},
                        {Relation::Contains, false, {"down"}},
                        {Relation::Contains, false, {"out"}},
                        {Relation::Mentions, false, {"outage"}}}),
            (std::vector<Combination>{{{0}, {1, 3}}, {{3}, {0}}, {{3}, {2}}}));
}

// Of what follows from a chain only the links are said; patterns that are the same are.
TEST(Combinations, OnlyTheLinksOfAChain) {
  EXPECT_EQ(impossible({{Relation::Contains, false, {"a"}},
                        {Relation::Contains, false, {"abc"}},
                        {Relation::Contains, false, {"ab"}},
                        {Relation::Contains, false, {"AB"}}}),
            (std::vector<Combination>{{{1}, {2}}, {{2}, {0}}, {{2}, {3}}, {{3}, {2}}}));
}

// Where case counts for some, every spelling may be taken up by others.
TEST(Combinations, EverySpellingIsTaken) {
  EXPECT_EQ(impossible({{Relation::Contains, false, {"-e"}},
                        {Relation::Contains, true, {"-e"}},
                        {Relation::Contains, true, {"-E"}}}),
            (std::vector<Combination>{{{0}, {1, 2}}, {{1}, {0}}, {{2}, {0}}}));
}

// Exact over random patterns, no product to shorten, and each combination left has its example.
TEST(Combinations, AgreeWithEveryWalk) {
  std::size_t products = 0;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    const std::vector<Pattern> patterns = RandomPatterns(seed).patterns(6);
    const Automaton automaton = build(patterns, max_states).value();
    const std::set<std::uint64_t> reachable = reachable_combinations(automaton);
    const Impossibles found = impossible_combinations(patterns, automaton, work);
    ASSERT_TRUE(found.complete) << seed;
    products += found.products.size();
    for (std::uint64_t bits = 0; bits < std::uint64_t{1} << patterns.size(); ++bits) {
      Combination all;
      for (std::size_t place = 0; place < patterns.size(); ++place) {
        (has(bits, place) ? all.matching : all.not_matching).push_back(place);
      }
      ASSERT_EQ(std::none_of(found.products.begin(), found.products.end(),
                             [&](const Combination& one) { return holds(one, bits); }),
                reachable.count(bits) != 0)
          << "seed " << seed << ", combination " << bits << told(patterns);
      const std::optional<std::string> text = example(patterns, automaton, all);
      ASSERT_EQ(text.has_value(), reachable.count(bits) != 0)
          << "seed " << seed << ", combination " << bits;
      for (std::size_t place = 0; text && place < patterns.size(); ++place) {
        ASSERT_EQ(naive_match(patterns[place], *text), has(bits, place)) << *text;
      }
    }
    for (const Combination& product : found.products) {
      for (const Combination& shorter : shortened(product)) {
        EXPECT_TRUE(std::any_of(reachable.begin(), reachable.end(),
                                [&](std::uint64_t bits) { return holds(shorter, bits); }))
            << "seed " << seed;
      }
    }
  }
  EXPECT_GT(products, 600U);
}

// A text is made of the words of the patterns, and of more only where it has to be.
TEST(Combinations, ExamplesAreReadable) {
  const std::vector<Pattern> patterns = {{Relation::Contains, false, {"refund"}},
                                         {Relation::Mentions, false, {"down", "outage"}},
                                         {Relation::StartsWith, false, {"Re:"}},
                                         {Relation::EndsWith, false, {"?"}},
                                         {Relation::Contains, false, {"refund request"}},
                                         {Relation::Contains, false, {"down"}}};
  const Automaton automaton = build(patterns, max_states).value();
  const auto text = [&](const Combination& wanted) {
    return example(patterns, automaton, wanted).value_or("none");
  };
  EXPECT_EQ(text({{0}, {}}), "refund");
  EXPECT_EQ(text({{0, 1, 2, 3}, {}}), "Re: refund down ?");
  EXPECT_EQ(text({{0, 4}, {1}}), "refund request");
  EXPECT_EQ(text({{1}, {5}}), "outage");
  EXPECT_EQ(text({{5}, {1}}), "downx");
  EXPECT_EQ(text({{}, {0, 3}}), "something else");
  EXPECT_EQ(text({{4}, {0}}), "none");
}

// Forty keywords that have nothing to do with each other are no work; no work is said to be so.
TEST(Combinations, ManyPatterns) {
  std::vector<Pattern> patterns;
  for (char first = 'a'; first < 'u'; ++first) {
    patterns.push_back({Relation::Contains, false, {std::string(3, first)}});
    patterns.push_back({Relation::Mentions, false, {std::string(4, first), std::string(5, first)}});
  }
  EXPECT_EQ(impossible(patterns).size(), 20U);
  const Automaton automaton = build(patterns, max_states).value();
  EXPECT_FALSE(impossible_combinations(patterns, automaton, 20).complete);
}

// All sets that hit every set and have none to spare.
TEST(Combinations, HittingSets) {
  using Sets = std::vector<std::vector<std::size_t>>;
  std::size_t enough = work;
  EXPECT_EQ(hitting_sets({{1, 2}, {2, 3}}, enough), (Sets{{1, 3}, {2}}));
  EXPECT_EQ(hitting_sets({{1}, {2}}, enough), (Sets{{1, 2}}));
  std::size_t little = 3;
  EXPECT_EQ(hitting_sets({{1, 2}, {3, 4}, {5, 6}}, little), Sets{});
  EXPECT_EQ(little, 0U);
}

}  // namespace
}  // namespace tier::text
