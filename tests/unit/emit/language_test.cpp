#include "compiler/emit/language.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <string>
#include <vector>

namespace tier::emit {
namespace {

/// Every phrase of a struct of phrases, in the order in which they are declared.
template <class Phrases>
std::vector<std::string> phrases_of(const Phrases& phrases) {
  const auto all =
      std::bit_cast<std::array<std::string_view, sizeof(Phrases) / sizeof(std::string_view)>>(
          phrases);
  return {all.begin(), all.end()};
}

void add(std::vector<std::string>& all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

/// The places of a phrase: `{}` counts, `{1}` is named.
std::multiset<std::string> places(const std::string& phrase) {
  std::multiset<std::string> found;
  for (std::size_t at = phrase.find('{'); at != std::string::npos; at = phrase.find('{', at + 1)) {
    const std::string inside = phrase.substr(at + 1, phrase.find('}', at) - at - 1);
    found.insert(inside.empty() ? std::to_string(found.size()) : inside);
  }
  return found;
}

template <std::size_t count>
struct Flagged {
  std::array<std::string_view, count> phrases;
  bool flag;
};

template <class Phrases>
std::vector<std::string> phrases_before_flag(const Phrases& phrases) {
  const auto all = std::bit_cast<Flagged<sizeof(Phrases) / sizeof(std::string_view)>>(phrases);
  return {all.phrases.begin(), all.phrases.end()};
}

std::vector<std::string> all_phrases(const Language& language) {
  std::vector<std::string> all = phrases_of(language.words);
  const prose::Grammar& grammar = language.grammar;
  add(all, phrases_of(grammar.lists));
  add(all, phrases_of(grammar.values));
  add(all, phrases_of(grammar.numbers));
  add(all, phrases_of(grammar.units));
  add(all, phrases_of(grammar.clauses));
  add(all, phrases_of(grammar.parts));
  add(all, phrases_before_flag(grammar.facts));
  add(all, phrases_before_flag(grammar.outcomes));
  add(all, phrases_of(grammar.assertions));
  return all;
}

// Every language says all that English says, about the same things.
TEST(Language, SaysEverything) {
  const std::vector<std::string> wanted = all_phrases(english());
  EXPECT_GT(wanted.size(), 400U);
  for (const Language* language : languages()) {
    const std::vector<std::string> said = all_phrases(*language);
    ASSERT_EQ(said.size(), wanted.size());
    for (std::size_t at = 0; at < said.size(); ++at) {
      EXPECT_TRUE(!said[at].empty() || wanted[at].empty() ||
                  said[at] == language->words.reference.changes.told_in)
          << language->code << ": nothing for \"" << wanted[at] << "\"";
      std::multiset<std::string> unused = places(wanted[at]);
      for (const std::string& place : places(said[at])) {
        unused.erase(place);
      }
      EXPECT_LE(places(said[at]).size(), std::max<std::size_t>(2, places(wanted[at]).size()))
          << said[at];
      EXPECT_TRUE(unused.empty() || said[at].find("{1}") != std::string::npos)
          << language->code << ": \"" << said[at] << "\" leaves out what \"" << wanted[at]
          << "\" is about";
    }
  }
}

// What is the same in both is a word of both.
TEST(Language, TranslatesEverything) {
  const std::set<std::string> same{"Name",   "System",  "Team",   "Teams",
                                   "Ticket", "Tickets", "Version"};
  const std::vector<std::string> in_english = all_phrases(english());
  const std::vector<std::string> in_german = all_phrases(german());
  for (std::size_t at = 0; at < in_english.size(); ++at) {
    const std::string& phrase = in_english[at];
    const bool has_words = std::any_of(phrase.begin(), phrase.end(), [](char letter) {
      return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z');
    });
    const std::string lower_case = phrase == "team" || phrase == "system" ? "-" : phrase;
    EXPECT_TRUE(!has_words || phrase != in_german[at] || same.count(lower_case) > 0) << phrase;
  }
}

TEST(Language, IsFoundByItsCode) {
  for (const Language* language : languages()) {
    EXPECT_EQ(language_of(language->code), language);
    EXPECT_EQ(language->words.site.language, language->code);
  }
  EXPECT_EQ(language_of("fr"), nullptr);
  EXPECT_EQ(language_of(""), nullptr);
}

}  // namespace
}  // namespace tier::emit
