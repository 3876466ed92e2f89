#include <gtest/gtest.h>

#include "compiler/table/dump.h"
#include "tests/support/whole_table.h"

namespace tier::table {
namespace {

constexpr const char* everything = R"(GOLDEN)";

// Everything that decides is in the dump: facts of every kind, people, every outcome.
TEST(DumpWhole, SaysWhatDecides) { EXPECT_EQ(dump(support::whole_table()), everything); }

}  // namespace
}  // namespace tier::table
