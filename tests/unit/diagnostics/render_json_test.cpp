#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"

namespace tier::diagnostics {
namespace {

constexpr const char* one_of_everything =
    "{\n"
    R"(  "schema": "tierc-diagnostics-1",
  "diagnostics": [
    {
      "code": "TIER2004",
      "name": "UnknownFact",
      "severity": "error",
      "message": "the ticket has no fact `urgncy`",
      "labels": [
        {
          "primary": true,
          "place": {
            "file": "desk.tier",
            "start": {
              "byte": 3,
              "line": 2,
              "column": 1
            },
            "end": {
              "byte": 9,
              "line": 2,
              "column": 7
            }
          },
          "text": "here"
        }
      ],
      "notes": [
        "n"
      ],
      "helps": [
        "h"
      ],
      "fixes": [
        {
          "title": "write `urgency`",
          "place": {
            "file": "desk.tier",
            "start": {
              "byte": 3,
              "line": 2,
              "column": 1
            },
            "end": {
              "byte": 9,
              "line": 2,
              "column": 7
            }
          },
          "replacement": "urgency"
        }
      ]
    }
  ]
}
)";

// The document is stable: tools read positions both in bytes and in lines and columns.
TEST(RenderJson, GivesEveryPart) {
  source::SourceMap sources;
  const auto id = sources.add("desk.tier", "\u00E9\nurgncy\n");
  const source::Span span{id, 3, 9};
  EXPECT_EQ(render_json({Diagnostic(Code::UnknownFact, span, "urgncy")
                             .label("here")
                             .note("n")
                             .help("h")
                             .fix(span, "urgency", "write `urgency`")},
                        sources),
            one_of_everything);
}

// Without diagnostics it is a document all the same, and broken UTF-8 does not break it.
TEST(RenderJson, NeverFails) {
  source::SourceMap sources;
  EXPECT_EQ(render_json({}, sources),
            "{\n  \"schema\": \"tierc-diagnostics-1\",\n  \"diagnostics\": []\n}\n");
  const auto id = sources.add("\xFF.tier", "x");
  const auto text = render_json({Diagnostic(Code::UnknownFact, {id, 0, 1}, "\xFE")}, sources);
  EXPECT_NE(text.find("\uFFFD.tier"), std::string::npos) << text;
}

}  // namespace
}  // namespace tier::diagnostics
