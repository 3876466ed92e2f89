#include <gtest/gtest.h>

#include "c_api_desk.h"
#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/promising_table.h"
#include "tests/support/timed_table.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

// A program in C opens a table, binds facts, decides and reads names and questions.
TEST(CApi, DecidesADeskFromC) {
  const std::string bytes = packed::pack(support::desk_table());
  EXPECT_STREQ(check_desk_in_c(bytes.data(), bytes.size()), nullptr);
}

// The same with sets, durations, texts, evidence, triggers and permissions, and of a book of which
// two things are not proved.
TEST(CApi, DecidesAWholeDeskFromC) {
  table::DecisionTable table = support::whole_table();
  table.not_proved = {"every ticket has an owner", "no ticket has two owners"};
  const std::string bytes = packed::pack(table);
  EXPECT_STREQ(check_whole_desk_in_c(bytes.data(), bytes.size()), nullptr);
}

// The same with promises, their clocks and the time.
TEST(CApi, TellsWhatIsDueFromC) {
  const std::string bytes = packed::pack(support::promising_table());
  EXPECT_STREQ(check_promises_in_c(bytes.data(), bytes.size()), nullptr);
}

// The same with what comes by the clock.
TEST(CApi, TellsWhatComesByTheClockFromC) {
  const std::string bytes = packed::pack(support::TimedTable().make());
  EXPECT_STREQ(check_time_in_c(bytes.data(), bytes.size()), nullptr);
}

// Columns of texts, with and without a dictionary, and rows of them.
TEST(CApi, DecidesColumnsFromC) {
  const std::string bytes = packed::pack(support::whole_table());
  EXPECT_STREQ(check_batch_in_c(bytes.data(), bytes.size()), nullptr);
}

}  // namespace
}  // namespace tier::runtime
