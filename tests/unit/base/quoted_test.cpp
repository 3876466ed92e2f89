#include "compiler/base/quoted.h"

#include <gtest/gtest.h>

namespace tier::base {
namespace {

// What would end the literal or the line is escaped, and everything else stays.
TEST(Quoted, EscapesWhatALiteralCannotHold) {
  EXPECT_EQ(quoted("caf\u00e9"), "\"caf\u00e9\"");
  EXPECT_EQ(quoted("say \"no\" \\ \n\t"), R"("say \"no\" \\ \n\t")");
}

}  // namespace
}  // namespace tier::base
