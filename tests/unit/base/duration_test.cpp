#include "compiler/base/duration.h"

#include <gtest/gtest.h>

namespace tier::base {
namespace {

// A duration is written in the greatest unit that loses nothing, one day in hours.
TEST(Duration, IsWrittenShortly) {
  EXPECT_EQ(duration_text(0), "0s");
  EXPECT_EQ(duration_text(61), "61s");
  EXPECT_EQ(duration_text(5'400), "90m");
  EXPECT_EQ(duration_text(14'400), "4h");
  EXPECT_EQ(duration_text(86'400), "24h");
  EXPECT_EQ(duration_text(172'800), "2d");
}

}  // namespace
}  // namespace tier::base
