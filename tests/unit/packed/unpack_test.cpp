#include <gtest/gtest.h>

#include "compiler/packed/book.h"
#include "compiler/packed/digest.h"
#include "compiler/packed/pack.h"
#include "compiler/table/verify.h"
#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"
#include "tests/support/random_table.h"
#include "tests/support/whole_table.h"

namespace tier::packed {
namespace {

using support::desk_table;
using support::RandomTable;
namespace format = runtime::format;

/// The desk with something in every member that a book can hold.
table::DecisionTable full_table() {
  table::DecisionTable table = desk_table();
  table.rulebook.introduction = "How the desk works.\nTwo lines, and “quotes”.";
  table.sources.push_back({"desk.tier"});
  table.rules[table::RuleId(9)].origin = {{source::SourceId(0), 100, 120}, 7, 3};
  table.rules[table::RuleId(9)].introduction = "Important people.";
  table::MatrixView matrix;
  matrix.line_attribute = table::AttributeId(0);
  matrix.column_attribute = table::AttributeId(1);
  for (const std::size_t level : {2U, 1U, 0U}) {
    table::ClassSet heading(3);
    heading.add(level);
    matrix.lines.push_back(heading);
    matrix.columns.push_back(heading);
  }
  table.decisions[table::DecisionId(0)].matrix = matrix;
  return table;
}

void expect_round_trip(const table::DecisionTable& table) {
  const std::string bytes = pack(table);
  const auto unpacked = unpack(bytes);
  ASSERT_TRUE(unpacked) << unpacked.error().message;
  EXPECT_EQ(pack(*unpacked), bytes);
}

// What was packed is unpacked to a table that packs to the same bytes.
TEST(Unpack, GivesBackWhatWasPacked) {
  expect_round_trip({});
  expect_round_trip(full_table());
  expect_round_trip(support::whole_table());
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    expect_round_trip(RandomTable(seed).make());
  }
}

// The parts that no byte of the executable sections shows come back too.
TEST(Unpack, GivesBackProseAndPositions) {
  const auto table = unpack(pack(full_table()));
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rulebook.introduction, full_table().rulebook.introduction);
  EXPECT_EQ(table->sources.at(0).name, "desk.tier");
  const table::Rule& rule = table->rules[table::RuleId(9)];
  EXPECT_EQ(rule.introduction, "Important people.");
  EXPECT_EQ(rule.origin.span.end, 120U);
  EXPECT_EQ(rule.origin.line, 7U);
  EXPECT_EQ(table->decisions[table::DecisionId(0)].matrix->columns.size(), 3U);
}

// Sets of more than 64 classes are more than one word.
TEST(Unpack, GivesBackSetsOfManyClasses) {
  support::TableBuilder book;
  std::vector<std::int64_t> cuts;
  for (std::int64_t cut = 1; cut < 130; ++cut) {
    cuts.push_back(cut);
  }
  book.number("n", 0, 1000, cuts);
  book.tier("L1");
  book.decide_owner();
  book.rule("L1.some", "L1", {{{"n", {"0", "63", "64", "127", "128", "129"}}}});
  expect_round_trip(book.table);
}

// A view that is not aligned is read all the same.
TEST(Unpack, ReadsFromAnyAddress) {
  const std::string shifted = "x" + pack(desk_table());
  EXPECT_TRUE(unpack(std::string_view(shifted).substr(1)));
}

/// Every `stride`th byte is changed: a large table has too many for all.
void expect_changes_refused(const table::DecisionTable& table, std::size_t stride) {
  std::string bytes = pack(table);
  for (std::size_t at = 0; at < bytes.size(); at += stride) {
    const char kept = bytes[at];
    for (const int change : {1, 128}) {
      bytes[at] = static_cast<char>(kept ^ change);
      const bool in_checksum =
          at >= offsetof(format::Header, checksum) && at < offsetof(format::Header, meaning_digest);
      if (!in_checksum) {
        support::reseal(bytes);
      }
      ASSERT_FALSE(unpack(bytes)) << at;
    }
    bytes[at] = kept;
    support::reseal(bytes);
  }
}

// Every change of one byte is refused although the checksum is made true again: what is
// executed and what is read cannot be told apart by a forger.
TEST(Unpack, RefusesEveryChangeOfOneByteUnderATrueChecksum) {
  expect_changes_refused(full_table(), 1);
  expect_changes_refused(support::whole_table(), 11);
}

// A failure says which part does not hold.
TEST(Unpack, SaysWhatDoesNotHold) {
  EXPECT_EQ(unpack("rulebook").error().message, runtime::describe(runtime::Status::NotATable));
  table::DecisionTable other = desk_table();
  other.rulebook.title = "IT service DESK";
  std::string bytes = pack(desk_table());
  bytes.replace(bytes.rfind("IT service desk"), 15, "IT service DESK");
  support::reseal(bytes);
  EXPECT_EQ(unpack(bytes).error().message,
            "the table does not decide what the book inside it says");
}

void expect_in_bounds(std::string book, std::size_t stride) {
  for (std::size_t size = 0; size < book.size(); size += stride) {
    ASSERT_FALSE(read_book(book.substr(0, size))) << size;
  }
  ASSERT_FALSE(read_book(book + '\0'));
  for (std::size_t at = 0; at < book.size(); at += stride) {
    char& byte = book[at];
    const char kept = byte;
    for (const int change : {1, 2, 128, 255}) {
      byte = static_cast<char>(kept ^ change);
      const auto table = read_book(book);
      if (table && table::verify(*table).empty()) {
        EXPECT_EQ(write_book(*table), book);
        pack(*table);
      }
    }
    byte = kept;
  }
}

// No change of one byte of a book and no cut makes the reader stumble or grow: it reads a
// table, sound or not, or nothing.
TEST(ReadBook, StaysInBoundsOnEveryChangeAndCut) {
  expect_in_bounds(write_book(full_table()), 1);
  expect_in_bounds(write_book(support::whole_table()), 11);
}

}  // namespace
}  // namespace tier::packed
