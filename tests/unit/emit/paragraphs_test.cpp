#include <gtest/gtest.h>

#include "compiler/emit/markdown_writer.h"
#include "compiler/emit/parts.h"

namespace tier::emit {
namespace {

std::string written(const std::string& text) {
  Page page{"a.md", {}};
  add_paragraphs(page.blocks, text);
  return write_markdown(page);
}

// Lines of one paragraph are joined; an empty line ends it.
TEST(Paragraphs, AreKept) {
  EXPECT_EQ(written("One\n  and more.\n\nTwo."), "One and more.\n\nTwo.\n");
  EXPECT_EQ(written(""), "");
}

// Marks and numbers from 1 begin the items of a list, which go on in indented lines.
TEST(Paragraphs, AreLists) {
  EXPECT_EQ(written("1. Notes\n2. Phone\n   and mail\n3. Save"),
            "1. Notes\n2. Phone and mail\n3. Save\n");
  EXPECT_EQ(written("Do this:\n- a\n- b\nThen that."), "Do this:\n\n- a\n- b\n\nThen that.\n");
  EXPECT_EQ(written("- a\n\n- b"), "- a\n- b\n");
  EXPECT_EQ(written("1) a\n- b"), "1. a\n\n- b\n");
}

// What only looks like a list stays text, and what stands in one stays plain.
TEST(Paragraphs, AreNoMarkup) {
  EXPECT_EQ(written("It was in\n2026. We had"), "It was in 2026. We had\n");
  EXPECT_EQ(written("2. b"), "2\\. b\n");
  EXPECT_EQ(written("- # a\n- <b>"), "- \\# a\n- \\<b>\n");
  EXPECT_EQ(written("1. - a"), "1. \\- a\n");
}

// A text of one paragraph is told from one that needs more room.
TEST(Paragraphs, HaveParts) {
  EXPECT_FALSE(has_parts("One\nline."));
  EXPECT_TRUE(has_parts("One.\n\nTwo."));
  EXPECT_TRUE(has_parts("- one"));
}

}  // namespace
}  // namespace tier::emit
