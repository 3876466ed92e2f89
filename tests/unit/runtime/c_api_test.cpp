#include <gtest/gtest.h>

#include "c_api_desk.h"
#include "compiler/packed/pack.h"
#include "tests/support/desk_table.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

// A program in C opens a table, binds facts, decides and reads names and questions.
TEST(CApi, DecidesADeskFromC) {
  const std::string bytes = packed::pack(support::desk_table());
  EXPECT_STREQ(check_desk_in_c(bytes.data(), bytes.size()), nullptr);
}

// The same with sets, durations, texts, evidence, triggers and permissions.
TEST(CApi, DecidesAWholeDeskFromC) {
  const std::string bytes = packed::pack(support::whole_table());
  EXPECT_STREQ(check_whole_desk_in_c(bytes.data(), bytes.size()), nullptr);
}

}  // namespace
}  // namespace tier::runtime
