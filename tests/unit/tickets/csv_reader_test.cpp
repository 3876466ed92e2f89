#include "compiler/tickets/csv_reader.h"

#include <gtest/gtest.h>

#include "tests/unit/tickets/support.h"

namespace tier::tickets {
namespace {

// Quotes, doubled quotes, separators and line ends inside quotes; CR LF; a byte order mark;
// empty lines; no line feed at the end: wherever the reads cut the text.
TEST(Csv, ReadsRfc4180InPiecesOfAnySize) {
  const std::string_view text =
      "\xEF\xBB\xBFid,impact,\"summary\"\r\n"
      "1,high,plain\r\n"
      "\r\n"
      "2,low,\"a, \"\"b\"\"\r\nc\"\r\n"
      "3,\"\",5\" disk\n"
      "4,medium,\"é\"";
  const Lines want{"2 1: impact=high summary=plain", "4 2: impact=low summary=a, \"b\"\r\nc",
                   "6 3: summary=5\" disk", "7 4: impact=medium summary=é"};
  for (std::size_t piece = 1; piece < 80; ++piece) {
    ReadingOptions options;
    options.piece = piece;
    const Reading reading = read_all(text, {}, options);
    EXPECT_EQ(reading.tickets, want) << "in pieces of " << piece;
    EXPECT_EQ(reading.messages, "") << "in pieces of " << piece;
  }
}

// Rows longer than one vector, and longer than the window's first size.
TEST(Csv, ReadsLongRows) {
  const std::string longer(1U << 20U, 'x');
  const Reading reading =
      read_all("id,summary,impact\n1," + longer + ",high\n2,\"" + longer + "\"\"\",low\n");
  EXPECT_EQ(reading.tickets, (Lines{"2 1: summary=" + longer + " impact=high",
                                    "3 2: summary=" + longer + "\" impact=low"}));
}

// One line that cannot be read costs only itself.
TEST(Csv, LeavesBrokenRowsOut) {
  const Reading reading = read_all(
      "id,impact\n"
      "1,high\n"
      "2\n"
      "3,low,more\n"
      "4,\"low\"x\n"
      "5,caf\xE9\n"
      "6,\xC3\n" +
      std::string("7,a\0b\n", 6) + "8,high\n");
  EXPECT_EQ(reading.tickets, (Lines{"2 1: impact=high", "9 8: impact=high"}));
  EXPECT_EQ(reading.left_out, 6U);
  EXPECT_EQ(reading.messages,
            "t:3:1: error[TIER5001]: this row has 1 fields, the line of column names has 2\n"
            "t:4:1: error[TIER5001]: this row has 3 fields, the line of column names has 2\n"
            "t:5:8: error[TIER5003]: text follows the closing quote of a field\n"
            "  help: write `\"\"` for a quote inside a quoted field\n"
            "t:6:6: error[TIER5004]: this line is not UTF-8 text\n"
            "  help: write the file as UTF-8, for example with `iconv -f latin1 -t utf-8`\n"
            "t:7:3: error[TIER5004]: this line is not UTF-8 text\n"
            "  help: write the file as UTF-8, for example with `iconv -f latin1 -t utf-8`\n"
            "t:8:4: error[TIER5005]: this line holds a zero byte\n"
            "  help: write the file as UTF-8; UTF-16 holds zero bytes\n");
}

// A quote that is never closed does not swallow the tickets behind it.
TEST(Csv, GoesOnBehindAnUnclosedQuote) {
  const Reading reading = read_all("id,impact\n1,\"high\n2,low\n3,high\n");
  EXPECT_EQ(reading.tickets, (Lines{"3 2: impact=low", "4 3: impact=high"}));
  EXPECT_EQ(reading.messages,
            "t:2:3: error[TIER5002]: a quoted field is never closed\n"
            "  help: the line is left out; write `\"\"` for a quote in a field\n");
}

// Memory stays flat: a line beyond the limit is passed over without being kept.
TEST(Csv, LeavesEndlessLinesOut) {
  const std::string endless(3 * InputWindow::line_limit, 'x');
  const Reading reading = read_all("id,impact\n1," + endless + "\n2,low\n");
  EXPECT_EQ(reading.tickets, (Lines{"3 2: impact=low"}));
  EXPECT_EQ(reading.messages, "t:2:1: error[TIER5006]: this line is longer than 4194304 bytes\n");
}

// A file cut in the middle of its last row says so.
TEST(Csv, NoticesATruncatedEnd) {
  const Reading reading = read_all("id,impact,vip\n1,high,no\n2,lo");
  EXPECT_EQ(reading.tickets, (Lines{"2 1: impact=high vip=no"}));
  EXPECT_EQ(reading.messages, "t:3:5: error[TIER5008]: the input ends in the middle of a ticket\n");
}

// Repeated names matter only where a fact needs one of them, and a map can tell them apart.
TEST(Csv, TellsRepeatedColumnsApart) {
  EXPECT_EQ(read_all("impact,x,x\nhigh,1,2\n").messages,
            "t:1:10: warning[TIER5010]: 2 columns are named `x`\n"
            "  help: no fact needs it, so nothing depends on which one is meant\n");
  Mapping known;
  known.ignored = {"x"};
  EXPECT_EQ(read_all("impact,x,x\nhigh,1,2\n", known).messages, "");
  const Reading reading = read_all("impact,impact\nhigh,low\n");
  EXPECT_FALSE(reading.started);
  EXPECT_EQ(reading.messages,
            "t:1:8: error[TIER5011]: `impact` is given twice, and nothing says which one holds\n"
            "  help: two columns are named `impact`; in the map the second one is `impact#2`, and "
            "can be ignored or renamed\n");
  Mapping mapping;
  mapping.ignored = {"impact#2"};
  EXPECT_EQ(read_all("impact,impact\nhigh,low\n", mapping).tickets, (Lines{"2 -: impact=high"}));
}

// The header is checked once, and helps with the usual mistakes.
TEST(Csv, ChecksTheHeader) {
  EXPECT_FALSE(read_all("").started);
  EXPECT_EQ(read_all("\n").messages,
            "t:2:1: error[TIER5014]: the input has no line of column names\n"
            "  help: the first line names the columns: `id,impact,urgency`\n");
  Mapping mapping;
  mapping.ignored = {"*"};
  EXPECT_EQ(read_all("id;impact\n1;high\n", mapping).messages,
            "t:1:1: warning[TIER5015]: no column gives a fact of the rulebook\n"
            "  help: its fields look separated by `;`: say so with --separator\n");
  EXPECT_EQ(read_all("impcat,agent.region,at,priority\nhigh,eu,L1,p1\n").messages,
            "t:1:24: warning[TIER5013]: `priority` is derived by the rulebook, its column is not "
            "used\n"
            "  help: list `priority` under `ignore` in the map to say that this is known\n"
            "t:1:1: warning[TIER5012]: no fact has the name of `impcat`\n"
            "  help: for `impcat` did you mean `impact`?; what is not needed can be listed under "
            "`ignore` in a map\n");
}

// With more columns than the first guess has room for, none is lost.
TEST(Csv, ReadsWideHeaders) {
  std::string header = "impact";
  std::string row = "high";
  for (int column = 0; column < 200; ++column) {
    header += ",c" + std::to_string(column);
    row += ",";
  }
  Mapping mapping;
  mapping.ignored = {"c*"};
  const Reading reading = read_all(header + ",vip\n" + row + ",yes\n", mapping);
  EXPECT_EQ(reading.tickets, (Lines{"2 -: impact=high vip=yes"}));
  EXPECT_EQ(reading.messages, "");
}

// `--strict` ends the run at the first error.
TEST(Csv, StopsWhereItIsStrict) {
  ReadingOptions options;
  options.strict = true;
  const Reading reading = read_all("id,impact\n1,high\n2\n3\n4,low\n", {}, options);
  EXPECT_EQ(reading.tickets, (Lines{"2 1: impact=high"}));
  EXPECT_EQ(reading.left_out, 1U);
}

}  // namespace
}  // namespace tier::tickets
