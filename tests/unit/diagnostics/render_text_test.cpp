#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"

namespace tier::diagnostics {
namespace {

/// A map of sources in which spans are found by their text.
class Desk {
 public:
  source::SourceId add(std::string name, std::string text) {
    return sources.add(std::move(name), std::move(text));
  }
  /// The `occurrence`th place (from 0) at which `text` stands in the source.
  [[nodiscard]] source::Span find(source::SourceId id, std::string_view text,
                                  int occurrence = 0) const {
    std::size_t at = sources[id].text.find(text);
    for (; occurrence > 0; --occurrence) {
      at = sources[id].text.find(text, at + 1);
    }
    EXPECT_NE(at, std::string::npos) << text;
    return {id, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + text.size())};
  }
  [[nodiscard]] std::string render(const Diagnostic& diagnostic) const {
    return render_text({diagnostic}, sources, false);
  }

  source::SourceMap sources;
};

Diagnostic at(source::Span span) { return Diagnostic(Code::UnknownFact, span, "urgncy"); }

// The whole shape: header, place, frame, note, help and the source a fix-it gives.
TEST(RenderText, ShowsEveryPartOfADiagnostic) {
  Desk desk;
  const auto id = desk.add("desk.tier", "tier L1 {\n  scope fast when urgncy is high\n}\n");
  const auto span = desk.find(id, "urgncy");
  EXPECT_EQ(desk.render(at(span)
                            .label("no fact of the ticket has this name")
                            .note("a note\nin two lines")
                            .help("did you mean `urgency`?")
                            .fix(span, "urgency", "write `urgency`")),
            R"(error[TIER2004]: the ticket has no fact `urgncy`
 --> desk.tier:2:19
  |
2 |   scope fast when urgncy is high
  |                   ^^^^^^ no fact of the ticket has this name
  |
  = note: a note
          in two lines
  = help: did you mean `urgency`?
fix: write `urgency`
  |
2 -   scope fast when urgncy is high
2 +   scope fast when urgency is high
)");
}

// Labels of one line hang below each other, the rightmost beside its mark.
TEST(RenderText, HangsSeveralLabelsOfOneLine) {
  Desk desk;
  const auto id = desk.add("a.tier", "scope x overrides y when z\n");
  EXPECT_EQ(desk.render(at(desk.find(id, "overrides"))
                            .label("the claim")
                            .label(desk.find(id, "x"), "the winner")
                            .label(desk.find(id, "y"), "the loser")),
            R"(error[TIER2004]: the ticket has no fact `urgncy`
 --> a.tier:1:9
  |
1 | scope x overrides y when z
  |       - ^^^^^^^^^ - the loser
  |       | |
  |       | the claim
  |       the winner
)");
}

// A mark inside another is painted over it, and the enclosing one keeps its text beside it.
TEST(RenderText, PaintsNestedMarks) {
  Desk desk;
  const auto id = desk.add("a.tier", "when a and b or c\n");
  EXPECT_EQ(
      desk.render(at(desk.find(id, "and")).label("here").label(desk.find(id, "a and b"), "in")),
      R"(error[TIER2004]: the ticket has no fact `urgncy`
 --> a.tier:1:8
  |
1 | when a and b or c
  |      --^^^-- in
  |        |
  |        here
)");
}

// Lines far apart are cut by an ellipsis, a single line between is shown, the gutter is as
// wide as the greatest number, and the primary place heads the frame wherever it lies.
TEST(RenderText, ShowsLinesInOrderWithGaps) {
  Desk desk;
  std::string text;
  for (int line = 1; line <= 12; ++line) {
    text += "line" + std::to_string(line) + ".\n";
  }
  const auto id = desk.add("a.tier", text);
  EXPECT_EQ(desk.render(at(desk.find(id, "line12"))
                            .label(desk.find(id, "line2"), "first")
                            .label(desk.find(id, "line4"), "second")),
            R"(error[TIER2004]: the ticket has no fact `urgncy`
  --> a.tier:12:1
   |
 2 | line2.
   | ----- first
 3 | line3.
 4 | line4.
   | ----- second
…
12 | line12.
   | ^^^^^^
)");
}

// A label in another file gets a frame of its own.
TEST(RenderText, ShowsLabelsOfOtherFiles) {
  Desk desk;
  const auto a = desk.add("a.tier", "urgncy\n");
  const auto b = desk.add("lib/b.tier", "\n urgency : Impact\n");
  EXPECT_EQ(desk.render(at(desk.find(a, "urgncy")).label(desk.find(b, "urgency"), "declared here")),
            R"(error[TIER2004]: the ticket has no fact `urgncy`
 --> a.tier:1:1
  |
1 | urgncy
  | ^^^^^^
 ::: lib/b.tier:2:2
  |
2 |  urgency : Impact
  |  ------- declared here
)");
}

// A span over several lines is marked on its first one and says that it goes on.
TEST(RenderText, CutsSpansOfSeveralLines) {
  Desk desk;
  const auto id = desk.add("a.tier", "tier L1 {\n  scope a\n}\n");
  EXPECT_EQ(desk.render(at(desk.find(id, "L1 {\n  scope a\n}")).label("this tier")),
            R"(error[TIER2004]: the ticket has no fact `urgncy`
 --> a.tier:1:6
  |
1 | tier L1 {
  |      ^^^^… this tier
)");
}

// Columns of marks follow what the terminal shows: tabs, wide and combining letters, and no
// carriage return of a CRLF file.
TEST(RenderText, AlignsMarksUnderTabsWideAndCombiningLetters) {
  Desk desk;
  const auto id = desk.add("a.tier", "\ta \"\u7F51\u7EDC e\u0301\" x\r\nnext\r\n");
  EXPECT_EQ(desk.render(at(desk.find(id, "x"))),
            "error[TIER2004]: the ticket has no fact `urgncy`\n"
            " --> a.tier:1:12\n"
            "  |\n"
            "1 |     a \"\u7F51\u7EDC e\u0301\" x\n"
            "  |                ^\n");
}

// Places without width are marked: between letters, behind a line, at the end of the file.
TEST(RenderText, MarksEmptySpans) {
  Desk desk;
  const auto id = desk.add("a.tier", "ab\ncd");
  const auto mark = [&](std::uint32_t offset) {
    const std::string text = desk.render(at({id, offset, offset}));
    return text.substr(text.find('\n') + 1);
  };
  EXPECT_EQ(mark(1), " --> a.tier:1:2\n  |\n1 | ab\n  |  ^\n");
  EXPECT_EQ(mark(2), " --> a.tier:1:3\n  |\n1 | ab\n  |   ^\n");
  EXPECT_EQ(mark(5), " --> a.tier:2:3\n  |\n2 | cd\n  |   ^\n");
}

// The end of a file that ends in a line end, and of an empty one, is a line of its own.
TEST(RenderText, MarksTheEndOfFile) {
  Desk desk;
  const auto id = desk.add("a.tier", "ab\n");
  const auto empty = desk.add("b.tier", "");
  EXPECT_EQ(desk.render(at({id, 3, 3})),
            "error[TIER2004]: the ticket has no fact `urgncy`\n"
            " --> a.tier:2:1\n  |\n2 |\n  | ^\n");
  EXPECT_EQ(desk.render(at({empty, 0, 0})),
            "error[TIER2004]: the ticket has no fact `urgncy`\n"
            " --> b.tier:1:1\n  |\n1 |\n  | ^\n");
}

// A very long line is cut to a window around the primary place.
TEST(RenderText, CutsLongLines) {
  Desk desk;
  const auto id = desk.add("a.tier", std::string(500, 'a') + "urgncy" + std::string(500, 'b'));
  EXPECT_EQ(desk.render(at(desk.find(id, "urgncy")).label("here")),
            "error[TIER2004]: the ticket has no fact `urgncy`\n"
            " --> a.tier:1:501\n"
            "  |\n"
            "1 | …" +
                std::string(24, 'a') + "urgncy" + std::string(68, 'b') +
                "…\n"
                "  | " +
                std::string(25, ' ') + "^^^^^^ here\n");
}

// What a fix-it adds or takes away as whole lines is shown as lines, the rest left out.
TEST(RenderText, ShowsFixesOfWholeLines) {
  Desk desk;
  const auto id = desk.add("a.tier", "one\ntwo\nthree\n");
  const auto added = desk.render(at(desk.find(id, "one")).fix({id, 4, 4}, "new\n", "add a line"));
  EXPECT_NE(added.find("fix: add a line\n  |\n2 + new\n"), std::string::npos) << added;
  const auto removed = desk.render(at(desk.find(id, "one")).fix({id, 4, 8}, "", "remove it"));
  EXPECT_NE(removed.find("fix: remove it\n  |\n2 - two\n"), std::string::npos) << removed;
  EXPECT_EQ(removed.find("three"), std::string::npos) << removed;
}

// Source can neither steer the terminal nor pass for other text.
TEST(RenderText, DisarmsControlCharacters) {
  Desk desk;
  const auto id = desk.add("a\x1b[31m.tier", "a \x1b[2J \u202E b \xFF urgncy");
  const auto text = desk.render(Diagnostic(Code::UnknownFact, desk.find(id, "urgncy"), "\x1b[2J\n")
                                    .label("l\x1b")
                                    .note("n\x1b"));
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(text.find("\u202E"), std::string::npos) << text;
  EXPECT_EQ(text.find('\xFF'), std::string::npos) << text;
}

std::string without_escapes(std::string text) {
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b', at)) {
    text.erase(at, text.find('m', at) + 1 - at);
  }
  return text;
}

// Colour adds escapes and nothing else.
TEST(RenderText, ColoursWithoutChangingTheText) {
  Desk desk;
  const auto id = desk.add("desk.tier", "a urgncy b\n");
  const auto span = desk.find(id, "urgncy");
  const std::vector<Diagnostic> all{
      at(span).label("x").label(desk.find(id, "a"), "y").fix(span, "urgency", "z"),
      at(span).help("h")};
  const std::string coloured = render_text(all, desk.sources, true);
  EXPECT_NE(coloured, render_text(all, desk.sources, false));
  EXPECT_EQ(without_escapes(coloured), render_text(all, desk.sources, false));
}

}  // namespace
}  // namespace tier::diagnostics
