#include "compiler/tickets/jsonl_reader.h"

#include <gtest/gtest.h>

#include "tests/unit/tickets/support.h"

namespace tier::tickets {
namespace {

// Texts, numbers as written, flags, nulls, nested objects; any order of keys; any cut.
TEST(Jsonl, ReadsObjectsInPiecesOfAnySize) {
  const std::string_view text =
      "{\"id\":\"a\\u00e9\",\"impact\":\"high\",\"score\":0.10,\"vip\":true}\n"
      "\n"
      "{\"id\": 7 , \"impact\" : null, \"score\" : 1e400, \"vip\" : false }\r\n"
      "{\"vip\":\"\",\"agent\":{\"more\":{\"x\":[]},\"region\":\"eu\"},\"summary\":\"\\\"\"}";
  const Lines want{"1 aé: impact=high score=0.10 vip=true", "3 7: score=1e400 vip=false",
                   "4 -: agent.region=eu summary=\""};
  Mapping mapping;
  mapping.ignored = {"agent.more.*"};
  for (std::size_t piece = 1; piece < 80; ++piece) {
    const Reading reading = read_jsonl(text, mapping, piece);
    EXPECT_EQ(reading.tickets, want) << "in pieces of " << piece;
    EXPECT_EQ(reading.messages, "") << "in pieces of " << piece;
  }
}

// A bad line loses only itself; its message stands where JSON ends.
TEST(Jsonl, LeavesBrokenLinesOut) {
  const Reading reading = read_jsonl(
      "{\"impact\":\"high\"}\n"
      "{\"impact\":\"low\"\n"
      "{\"impact\" \"low\"}\n"
      "{\"impact\":lw}\n"
      "[1]\n"
      "{\"impact\":\"low\"} x\n"
      "{\"impact\":01}\n"
      "{\"impact\":\"caf\xE9\"}\n"
      "{\"impact\":true false}\n"
      "{\"impact\":\"a\nb\"}\n"
      "\"x\"\n"
      "{\"impact\":\"low\"}\n");
  EXPECT_EQ(reading.tickets, (Lines{"1 -: impact=high", "13 -: impact=low"}));
  EXPECT_EQ(reading.left_out, 11U);
  for (const std::string_view start :
       {"t:2:16: error[TIER5007]", "t:3:11: error[TIER5007]", "t:4:11: error[TIER5007]",
        "t:5:1: error[TIER5007]", "t:6:18: error[TIER5007]", "t:7:12: error[TIER5007]",
        "t:8:11: error[TIER5007]: this line is not one JSON object: it is not UTF-8 text",
        "t:9:20: error[TIER5007]", "t:10:", "t:11:", "t:12:"}) {
    EXPECT_NE(reading.messages.find(start), std::string::npos) << start << "\n" << reading.messages;
  }
}

// A list is no value of a fact that has one; the line is still read.
TEST(Jsonl, RefusesListsWhereOneValueIsMeant) {
  const Reading reading = read_jsonl("{\"impact\":[\"high\"],\"vip\":true}\n");
  EXPECT_EQ(reading.tickets, (Lines{"1 -: vip=true impact!"}));
  EXPECT_EQ(reading.messages,
            "t:1:11: error[TIER5029]: `impact` has one value, and a list stands here\n");
}

// A key that stands twice says nothing, whichever came first.
TEST(Jsonl, RefusesRepeatedKeys) {
  const Reading reading = read_jsonl(
      "{\"impact\":\"high\",\"vip\":true,\"impact\":\"low\"}\n"
      "{\"x\":1,\"x\":2,\"vip\":true}\n");
  EXPECT_EQ(reading.tickets, (Lines{"1 -: vip=true impact!", "2 -: vip=true"}));
  EXPECT_EQ(reading.messages,
            "t:1:38: error[TIER5011]: `impact` is given twice, and nothing says which one holds\n"
            "  help: the key stands in this object more than once; it counts as missing\n"
            "t:2:12: warning[TIER5010]: 2 columns are named `x`\n"
            "t:2:6: warning[TIER5012]: no fact has the name of `x`\n"
            "  help: what is not needed can be listed under `ignore` in a map\n");
}

TEST(Jsonl, NoticesATruncatedEnd) {
  const Reading reading = read_jsonl("{\"impact\":\"high\"}\n{\"impact\":\"hi");
  EXPECT_EQ(reading.tickets, (Lines{"1 -: impact=high"}));
  EXPECT_EQ(reading.messages,
            "t:2:14: error[TIER5008]: the input ends in the middle of a ticket\n");
}

// Memory stays flat: neither one endless line nor endlessly many keys are kept.
TEST(Jsonl, BoundsLinesAndKeys) {
  std::string text = "{\"impact\":\"" + std::string(3 * InputWindow::line_limit, 'x') + "\"}\n";
  for (int line = 0; line < 5000; ++line) {
    text += "{\"k" + std::to_string(line) + "\":1}\n";
  }
  const Reading reading = read_jsonl(text);
  EXPECT_EQ(reading.tickets.size(), 5000U);
  EXPECT_NE(reading.messages.find("error[TIER5006]"), std::string::npos);
  EXPECT_NE(reading.messages.find("and 4076 more"), std::string::npos) << reading.messages;
}

// CSV and JSONL say the same of the same tickets.
TEST(Formats, Agree) {
  const Reading csv =
      read_all("id,impact,vip,seats,score\n1,high,yes,5,0.10\n2,,,,\n3,low,no,7,2\n");
  const Reading jsonl = read_jsonl(
      "\n"
      "{\"id\":1,\"impact\":\"high\",\"vip\":\"yes\",\"seats\":5,\"score\":0.10}\n"
      "{\"id\":2,\"impact\":null}\n"
      "{\"score\":2,\"seats\":7,\"vip\":\"no\",\"impact\":\"low\",\"id\":3}\n");
  EXPECT_EQ(csv.tickets[0], jsonl.tickets[0]);
  EXPECT_EQ(csv.tickets[1], jsonl.tickets[1]);
  EXPECT_EQ(csv.tickets[2], "4 3: impact=low vip=no seats=7 score=2");
}

// Without a name to go by, the first byte tells the format.
TEST(Formats, AreSniffed) {
  ReadingOptions options;
  options.format.reset();
  EXPECT_EQ(read_all(" \n{\"impact\":\"high\"}", {}, options).tickets.size(), 1U);
  EXPECT_EQ(read_all("impact\nhigh\n", {}, options).tickets.size(), 1U);
  EXPECT_TRUE(read_all("", {}, options).started);
}

}  // namespace
}  // namespace tier::tickets
