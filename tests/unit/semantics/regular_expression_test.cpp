#include "compiler/semantics/regular_expression.h"

#include <gtest/gtest.h>

#include <string>

namespace tier::semantics {
namespace {

bool matches(std::string_view pattern, std::string_view text) {
  std::string problem;
  const auto expression = RegularExpression::parse(pattern, problem);
  EXPECT_TRUE(expression) << pattern << ": " << problem;
  return expression && expression->matches(text);
}

std::string problem_of(std::string_view pattern) {
  std::string problem;
  EXPECT_FALSE(RegularExpression::parse(pattern, problem)) << pattern;
  return problem;
}

// A pattern describes the whole text, with or without anchors.
TEST(RegularExpression, matches_the_whole_text) {
  EXPECT_TRUE(matches("ws-\\d+", "ws-4711"));
  EXPECT_TRUE(matches("^ws-\\d+$", "ws-4711"));
  EXPECT_FALSE(matches("ws-\\d+", "ws-4711 "));
  EXPECT_FALSE(matches("ws-\\d+", "my ws-4711"));
  EXPECT_FALSE(matches("a^b", "ab"));
}

TEST(RegularExpression, chooses_among_alternatives) {
  EXPECT_TRUE(matches("yes|no|", ""));
  EXPECT_TRUE(matches("(?:4|5)\\d\\d (OK|GONE)", "410 GONE"));
  EXPECT_FALSE(matches("yes|no", "yesno"));
}

TEST(RegularExpression, repeats) {
  EXPECT_TRUE(matches("a{2,3}", "aa"));
  EXPECT_TRUE(matches("a{2,3}", "aaa"));
  EXPECT_FALSE(matches("a{2,3}", "a"));
  EXPECT_FALSE(matches("a{2,3}", "aaaa"));
  EXPECT_TRUE(matches("(ab){2}", "abab"));
  EXPECT_TRUE(matches("a{2,}b*?c?", "aaaaabbc"));
  EXPECT_TRUE(matches("(a*)*", "aaa"));
}

TEST(RegularExpression, knows_sets_of_characters) {
  EXPECT_TRUE(matches("[A-Z]{2}[^0-9]", "ABc"));
  EXPECT_FALSE(matches("[A-Z]{2}[^0-9]", "AB1"));
  EXPECT_TRUE(matches("[a\\]-]+", "a]-"));
  EXPECT_TRUE(matches("[\\D]", "x"));
  EXPECT_FALSE(matches("[\\D]", "7"));
  EXPECT_TRUE(matches("\\w+\\s\\S", "one !"));
}

// `.` and `[^a]` take a letter of any alphabet for one character, not for its bytes.
TEST(RegularExpression, counts_letters_and_not_bytes) {
  EXPECT_TRUE(matches("....", "Ärg€"));
  EXPECT_TRUE(matches("[ä-ü]€", "ö€"));
}

// Patterns that take other matchers for ever take one pass over the text here.
TEST(RegularExpression, needs_no_patience) {
  EXPECT_FALSE(matches("(a+)+b", std::string(2000, 'a')));
}

TEST(RegularExpression, says_what_it_cannot_read) {
  EXPECT_EQ(problem_of("(a"), "a `(` is not closed by `)`");
  EXPECT_EQ(problem_of("a)"), "a `)` has no `(` before it");
  EXPECT_EQ(problem_of("[a"), "a `[` is not closed by `]`");
  EXPECT_EQ(problem_of("[]a]"), "`[]` lists no characters; a bracket itself is written `\\[`");
  EXPECT_EQ(problem_of("[z-a]"),
            "a range such as `a-z` goes from a lower character to a higher one");
  EXPECT_EQ(problem_of("*a"), "`*` has nothing before it to repeat");
  EXPECT_EQ(problem_of("a**"), "the `*` follows another repetition");
  EXPECT_EQ(problem_of("a{x}"),
            "a number of times is missing behind `{`; a brace itself is written `\\{`");
  EXPECT_EQ(problem_of("a{3,2}"), "`{3,2}` has the greater number first");
  EXPECT_EQ(problem_of("a{1001}"), "something is repeated more than 1000 times");
  EXPECT_EQ(problem_of("(?=a)"), "only `(…)` and `(?:…)` are known, not another `(?`");
  EXPECT_EQ(problem_of("a\\"), "it ends with a `\\`");
  EXPECT_EQ(problem_of("(a)\\1"), "`\\1` is not known");
}

// Size and nesting are bounded, however short the pattern.
TEST(RegularExpression, refuses_what_is_too_large) {
  EXPECT_EQ(problem_of("((a{1000}){1000}){1000}"), "its repetitions stand for too many characters");
  EXPECT_EQ(problem_of("((){1000}){1000}"), "its repetitions stand for too many characters");
  EXPECT_EQ(problem_of(std::string(100'000, '(')), "parentheses are nested more than 50 deep");
}

}  // namespace
}  // namespace tier::semantics
