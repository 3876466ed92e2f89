#include <gtest/gtest.h>

#include "compiler/diagnostics/render.h"
#include "compiler/tickets/read_mapping.h"
#include "tests/unit/tickets/support.h"

namespace tier::tickets {
namespace {

struct MapReading {
  std::optional<Mapping> mapping;
  /// "TIER5041 1:3 1:10 message | help", a line a mistake.
  std::string messages;
};

MapReading read_map(std::string text) {
  source::SourceMap sources;
  const source::SourceId id = sources.add("map.json", std::move(text));
  diagnostics::Sink sink;
  MapReading reading;
  reading.mapping = read_mapping(id, sources, desk(), sink);
  for (const diagnostics::Diagnostic& diagnostic : sink.sorted()) {
    const source::Position at = sources.position(id, diagnostic.primary().begin);
    reading.messages += diagnostics::code_name(diagnostic.code()) + " " + std::to_string(at.line) +
                        ":" + std::to_string(at.column) + " " + diagnostic.message();
    for (const std::string& help : diagnostic.helps()) {
      reading.messages += " | " + help;
    }
    reading.messages += "\n";
  }
  return reading;
}

Mapping map(std::string text) {
  MapReading reading = read_map(std::move(text));
  EXPECT_EQ(reading.messages, "");
  return reading.mapping.value_or(Mapping{});
}

// Renames, value maps, missing marks, times, decimals, ignored columns: each does its part.
TEST(Map, TurnsAnExportIntoFacts) {
  const Mapping mapping = map(R"({
    "columns": { "Nr": "id", "Impact": "impact", "Stars": "score",
                 "Seats": { "is": "seats", "missing": ["0"] }, "Opened": "opened" },
    "ignore": ["sys_*", "Nothing"],
    "missing": ["?"],
    "values": { "impact": { "1 - High": "high", "9 - Unset": null } },
    "time": { "format": "%d/%m/%Y %H:%M", "zone": "Europe/Madrid" },
    "decimal": ",", "separator": ";"
  })");
  EXPECT_EQ(mapping.separator, ';');
  ReadingOptions options;
  options.separator = ';';
  const Reading reading = read_all(
      "Nr;Impact;Stars;Seats;Opened;sys_x;Nothing\n"
      "1;1 - High;4,50;0;29/2/2016 01:16;;\n"
      "2;9 - Unset;?;12;?;;\n"
      "3;low;4;1;01/07/2016 23:59;;\n",
      mapping, options);
  EXPECT_EQ(reading.tickets,
            (Lines{"2 1: impact=high score=4.50 opened=2016-02-29T01:16:00+01:00", "3 2: seats=12",
                   "4 3: impact=low score=4 seats=1 "
                   "opened=2016-07-01T23:59:00+02:00"}));
  EXPECT_EQ(reading.messages, "");
}

// A local time that never was is refused, one that was twice is told.
TEST(Map, KnowsWhatDaylightSavingDoes) {
  const Mapping mapping = map(R"({"time": {"format": "%Y-%m-%d %H:%M", "zone": "Europe/Madrid"}})");
  const Reading reading = read_all(
      "opened\n2026-03-29 02:30\n2026-10-25 02:30\n2026-10-25 03:30\n2026-02-30 01:00\n", mapping);
  EXPECT_EQ(reading.tickets, (Lines{"2 -: opened!", "3 -: opened=2026-10-25T02:30:00+02:00",
                                    "4 -: opened=2026-10-25T03:30:00+01:00", "5 -: opened!"}));
  EXPECT_EQ(reading.messages,
            "t:2:1: error[TIER5027]: `2026-03-29 02:30` never happened in Europe/Madrid: the "
            "clocks went forward over it\n"
            "t:3:1: warning[TIER5028]: `2026-10-25 02:30` happened twice in Europe/Madrid, the "
            "earlier one is taken\n"
            "t:5:1: error[TIER5025]: `2026-02-30 01:00` is not a time, which `opened` must be\n"
            "  help: the map says that times are written `%Y-%m-%d %H:%M`\n");
}

// With a decimal comma a point is no decimal point: 1.500 would be one and a half or
// fifteen hundred. A number of JSON itself has a point.
TEST(Map, TakesNoPointForAComma) {
  const Mapping mapping = map(R"({"decimal": ","})");
  const Reading csv = read_all("seats\n1.500\n", mapping);
  EXPECT_EQ(csv.tickets, (Lines{"2 -: seats!"}));
  EXPECT_NE(csv.messages.find("error[TIER5022]: `1.500` is not a number"), std::string::npos);
  EXPECT_EQ(read_jsonl("{\"score\": 1.50}\n{\"score\": \"1,50\"}\n", mapping).tickets,
            (Lines{"1 -: score=1.50", "2 -: score=1.50"}));
}

// The holder must be a tier; a map can make one of a group.
TEST(Map, ChecksHolders) {
  EXPECT_EQ(read_all("impact,at\nlow,L1\nlow,L3\n").messages,
            "t:3:5: error[TIER5030]: `L3` is not a tier\n  help: did you mean `L1`?\n");
  const Mapping mapping =
      map(R"({"columns": {"group": "at"}, "values": {"at": {"Group 56": "L2", "none": null}}})");
  EXPECT_EQ(read_all("impact,group\nlow,Group 56\nlow,none\n", mapping).messages, "");
}

// A map gives members and evidence their names, `[]` the empty set; what is not declared is told.
TEST(Map, NamesMembersAndEvidence) {
  const Mapping mapping = map(R"({"values": {"tags": {"V": "vip", "none": [], "-": null},
    "evidence": {"HAR": "har_file", "-": null}, "waited": {"long": "2h"}}})");
  EXPECT_EQ(read_all("tags,evidence,waited\nV,HAR,long\nnone,-,\n-,,\n", mapping).tickets,
            (Lines{"2 -: waited=2h tags=(vip) with har_file", "3 -: tags=()", "4 -:"}));
  EXPECT_EQ(read_map(R"({"values": {"tags": {"V": "vpi", "all": ["vip"]},
                                    "evidence": {"HAR": "har"}, "waited": {"long": "3h"}}})")
                .messages,
            "TIER5044 1:27 `vpi` is not a value of `tags` | did you mean `vip`?\n"
            "TIER5042 1:41 `all` must be a value, null for nothing known, or [] for the empty set\n"
            "TIER5044 2:57 `har` is not a value of `evidence` | there is `har_file`, `workspace`\n"
            "TIER5044 2:84 `3h` is not a value of `waited` | a number and its unit, like `90m`, "
            "`1h30m` or `2d`; `PT1H30M`; or a number of seconds\n");
}

// Two columns that give one fact are refused, a column of the map that is not there is told.
TEST(Map, ChecksColumnsAgainstTheInput) {
  const Mapping mapping = map(R"({"columns": {"Impact": "impact", "Grade": "impact"}})");
  EXPECT_EQ(read_all("Impact\nlow\n", mapping).messages,
            "t:1:1: warning[TIER5016]: the map names a column `Grade` that the input does not "
            "have\n");
  EXPECT_FALSE(read_all("Impact,Grade\nlow,low\n", mapping).started);
  const Reading jsonl = read_jsonl(
      "{\"Impact\":\"low\"}\n{\"Grade\":\"low\"}\n{\"Impact\":\"low\",\"Grade\":\"low\"}\n",
      mapping);
  EXPECT_EQ(jsonl.tickets, (Lines{"1 -: impact=low", "2 -: impact=low", "3 -: impact!"}));
}

// Every mistake of a map is shown where it stands, in one run.
TEST(Map, ReportsItsMistakes) {
  EXPECT_EQ(read_map("{ \"colums\": {} }").messages,
            "TIER5041 1:3 a map has no setting `colums` | did you mean `columns`?\n");
  const MapReading reading = read_map(R"({
  "columns": { "A": "impcat", "B": "priority", "C": 3, "D": "agent.team" },
  "missing": "?",
  "values": { "impact": { "1": "hihg" }, "vip": { "Y": "yes", "N": "nope" },
              "seats": { "few": 0 }, "category": { "x": "anything" } },
  "time": { "format": "%d.%q", "zone": "Europe/Madird" },
  "missing": [],
  "ignore": ["A"]
})");
  EXPECT_FALSE(reading.mapping.has_value());
  EXPECT_EQ(
      reading.messages,
      "TIER5043 2:21 the rulebook has no fact `impcat` | did you mean `impact`?\n"
      "TIER5045 2:36 `priority` is derived by the rulebook and cannot be given\n"
      "TIER5042 2:53 `C` must be a text or an object\n"
      "TIER5043 2:61 the rulebook has no fact `agent.team` | there are `impact`, `vip`, `seats`, "
      "`score`, `opened`, `summary`, `category`, `waited`, `tags`, `agent.region`, `id`, `at`, "
      "`evidence`, `now`\n"
      "TIER5042 3:14 `missing` must be a list of texts\n"
      "TIER5044 4:32 `hihg` is not a value of `impact` | did you mean `high`?\n"
      "TIER5044 4:68 `nope` is not a value of `vip` | `yes` or `no`\n"
      "TIER5044 5:33 `0` is not a value of `seats` | a whole number from 1 to 1000\n"
      "TIER5047 6:23 `%d.%q` cannot be used as a time format: `%q` is not one of its "
      "letters\n"
      "TIER5046 6:40 `Europe/Madird` is not a time zone | zones have the names of the IANA: "
      "`Europe/Madrid`, `UTC`\n"
      "TIER5048 7:3 `missing` is set twice\n"
      "TIER5049 8:14 the column `A` is both used and ignored\n");
}

TEST(Map, ReportsWhatIsNoJson) {
  EXPECT_EQ(read_map("{\n  \"missing\": [\"?\" \"x\"]\n}").messages,
            "TIER5040 2:19 the map is not JSON: a comma, a colon, a bracket or a value is missing "
            "or misplaced\n");
  EXPECT_NE(read_map("").messages.find("TIER5040 1:1"), std::string::npos);
  EXPECT_NE(read_map("{\"missing\": [\"?]}").messages.find("TIER5040 1:"), std::string::npos);
  EXPECT_NE(read_map("[]").messages.find("TIER5042 1:1"), std::string::npos);
  EXPECT_NE(read_map("7").messages.find("TIER5040 1:"), std::string::npos);
}

}  // namespace
}  // namespace tier::tickets
