#include <gtest/gtest.h>

#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/value_problem.h"
#include "tests/unit/tickets/support.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;

std::string said(const std::string& fact, Rejection rejection, std::string_view text) {
  const table::DecisionTable table = desk();
  const Problem found =
      value_problem(table.attributes[*find_fact(table, fact)], rejection, text, {3, 7});
  return render_text(found, "t.csv", false);
}

// Each rejection names the value, the fact, and what would have been taken.
TEST(ValueProblem, SaysWhatIsTaken) {
  EXPECT_EQ(said("impact", Rejection::UndeclaredValue, "hihg"),
            "t.csv:3:7: error[TIER5020]: `hihg` is not a value of `impact`\n"
            "  help: did you mean `high`?\n");
  EXPECT_EQ(said("impact", Rejection::UndeclaredValue, "3 - Moderate"),
            "t.csv:3:7: error[TIER5020]: `3 - Moderate` is not a value of `impact`\n"
            "  help: its values are `low`, `medium`, `high`\n");
  EXPECT_EQ(said("vip", Rejection::NotYesOrNo, "maybe"),
            "t.csv:3:7: error[TIER5021]: `maybe` is neither yes nor no, which `vip` must be\n"
            "  help: `yes` or `no`\n");
  EXPECT_EQ(said("score", Rejection::NotANumber, "1e1"),
            "t.csv:3:7: error[TIER5022]: `1e1` is not a number, which `score` must be\n"
            "  help: at most 2 digits behind the point, from 0 to 5\n");
  EXPECT_EQ(said("seats", Rejection::NumberOutOfRange, "0"),
            "t.csv:3:7: error[TIER5023]: `0` is outside the range of `seats`, 1 to 1000\n");
  EXPECT_EQ(said("opened", Rejection::NotATime, "2026-12-01T09:30"),
            "t.csv:3:7: error[TIER5026]: `2026-12-01T09:30` has no time zone\n"
            "  help: a time and its offset, like `2026-12-01T09:30:00+01:00`, or say in a map how "
            "times are written and in which zone\n");
  EXPECT_EQ(said("waited", Rejection::NotADuration, "4bh"),
            "t.csv:3:7: error[TIER5031]: `4bh` is not a duration, which `waited` must be\n"
            "  help: a number and its unit, like `90m`, `1h30m` or `2d`; `PT1H30M`; or a number of "
            "seconds\n");
  EXPECT_EQ(said("waited", Rejection::NumberOutOfRange, "3h"),
            "t.csv:3:7: error[TIER5023]: `3h` is outside the range of `waited`, 0s to 2h\n");
}

// What a message quotes stays on its line and short.
TEST(Problem, QuotesShortlyAndSafely) {
  EXPECT_EQ(excerpt("a\nb\x1b[31m"), "a\\x0ab\\x1b[31m");
  EXPECT_EQ(excerpt(std::string(100, 'x')), std::string(40, 'x') + "…");
}

TEST(Problem, IsJsonOnRequest) {
  EXPECT_EQ(
      render_json(problem(Code::UnknownHolder, {3, 7}, "L\"9").help("the tiers are `L1`"), "t.csv"),
      "{\"schema\":\"tierc-ticket-problem-1\",\"code\":\"TIER5030\",\"severity\":\"error\","
      "\"input\":\"t.csv\",\"line\":3,\"column\":7,\"message\":\"`L\\\"9` is not a tier\","
      "\"help\":\"the tiers are `L1`\"}\n");
}

// Of one code only the first few are shown, and the rest is counted.
TEST(ProblemLog, LimitsEachCode) {
  std::string text;
  ProblemLog::Options options;
  options.input_name = "t";
  options.limit = 2;
  ProblemLog log(options, [&](std::string_view line) { text += line; });
  std::size_t made = 0;
  for (std::uint64_t line = 1; line <= 5; ++line) {
    log.report(Code::UnknownHolder, [&] {
      ++made;
      return problem(Code::UnknownHolder, {line, 1}, "L9");
    });
  }
  log.report(problem(Code::RepeatedColumn, {1, 1}, "2", "x"));
  log.finish();
  EXPECT_EQ(text,
            "t:1:1: error[TIER5030]: `L9` is not a tier\n"
            "t:2:1: error[TIER5030]: `L9` is not a tier\n"
            "t:1:1: warning[TIER5010]: 2 columns are named `x`\n"
            "t: 3 more of TIER5030 not shown (--all-problems shows them)\n");
  EXPECT_EQ(made, 2U);
  EXPECT_EQ(log.errors(), 5U);
  EXPECT_EQ(log.warnings(), 1U);
}

}  // namespace
}  // namespace tier::tickets
