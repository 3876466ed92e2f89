// What is known of Unicode: spot checks of the generated tables, and UTF-8.

#include "compiler/text/unicode.h"

#include <gtest/gtest.h>

#include "compiler/text/unicode_data.h"

namespace tier::text {
namespace {

// Folding is simple: one for one, the same in every language, and capital Greek finds both sigmas.
TEST(Unicode, SimpleFolding) {
  EXPECT_EQ(fold(U'A'), U'a');
  EXPECT_EQ(fold(U'a'), U'a');
  EXPECT_EQ(fold(U'É'), U'é');
  EXPECT_EQ(fold(U'Я'), U'я');
  EXPECT_EQ(fold(U'ς'), U'σ');
  EXPECT_EQ(fold(U'ẞ'), U'ß');
  EXPECT_EQ(fold(U'ß'), U'ß');
  EXPECT_EQ(fold(U'İ'), U'İ');
  EXPECT_EQ(fold(U'\u1F88'), U'\u1F80');
  EXPECT_EQ(fold(U'\uAB70'), U'\u13A0');
  EXPECT_EQ(fold(U'Ÿ'), U'ÿ');
  EXPECT_EQ(fold(U'\U00010400'), U'\U00010428');
  EXPECT_EQ(fold(U'7'), U'7');
  EXPECT_EQ(fold(no_code_point), no_code_point);
}

// Everything that folds to the same is found from each of it.
TEST(Unicode, SameWhenFolded) {
  EXPECT_EQ(same_when_folded(U'k'), (std::vector<char32_t>{U'K', U'k', U'\u212A'}));
  EXPECT_EQ(same_when_folded(U'\u212A'), same_when_folded(U'K'));
  EXPECT_EQ(same_when_folded(U'σ'), (std::vector<char32_t>{U'Σ', U'ς', U'σ'}));
  EXPECT_EQ(same_when_folded(U'-'), (std::vector<char32_t>{U'-'}));
}

// Folding twice is folding once, and no code point is in two runs.
TEST(Unicode, FoldingIsDone) {
  std::size_t folding = 0;
  for (char32_t one = 0; one < no_code_point; ++one) {
    EXPECT_EQ(fold(fold(one)), fold(one));
    folding += fold(one) != one ? 1U : 0U;
  }
  EXPECT_GT(folding, 1300U);
  for (std::size_t index = 1; index < fold_run_count; ++index) {
    EXPECT_LT(fold_runs[index - 1].last, fold_runs[index].first);
  }
}

// Words are made of letters with their marks, of digits and of `_`.
TEST(Unicode, Words) {
  for (const char32_t one : U"azAZ09_éßЯ漢あ٣ः\u0301") {
    EXPECT_TRUE(one == 0 || is_word(one)) << static_cast<std::uint32_t>(one);
  }
  for (const char32_t one : U" -.,:/'\"@#\n\u00A0\u2014\u2019€²") {
    EXPECT_FALSE(is_word(one)) << static_cast<std::uint32_t>(one);
  }
  EXPECT_FALSE(is_word(no_code_point));
  EXPECT_STREQ(unicode_version, "14.0.0");
}

// All lengths of UTF-8 come back as they were.
TEST(Unicode, Utf8) {
  const std::string text = "aé漢😀";
  EXPECT_EQ(decode(text), U"aé漢😀");
  EXPECT_EQ(encode(decode(text)), text);
}

// A byte that is no UTF-8 is one place of its own: cut, overlong, a surrogate, too great.
TEST(Unicode, BytesThatAreNoUtf8) {
  constexpr char32_t none = no_code_point;
  EXPECT_EQ(decode("a\xC3"), (std::u32string{U'a', none}));
  EXPECT_EQ(decode("\xC3(x"), (std::u32string{none, U'(', U'x'}));
  EXPECT_EQ(decode("\xC0\xAF"), (std::u32string{none, none}));
  EXPECT_EQ(decode("\xE0\x80\xAF"), (std::u32string{none, none, none}));
  EXPECT_EQ(decode("\xED\xA0\x80"), (std::u32string{none, none, none}));
  EXPECT_EQ(decode("\xF4\x90\x80\x80"), (std::u32string{none, none, none, none}));
  EXPECT_EQ(decode("\x80z"), (std::u32string{none, U'z'}));
}

}  // namespace
}  // namespace tier::text
