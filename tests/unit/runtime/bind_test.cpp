#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "tests/support/packed_table.h"
#include "tests/support/table_builder.h"

namespace tier::runtime {
namespace {

using support::PackedTable;
using support::TableBuilder;

/// A fact of every kind, and one that is derived.
const Table& facts_table() {
  static const PackedTable packed = [] {
    TableBuilder book;
    book.enumeration("colour", {"red", "green", "blue"});
    book.open_enumeration("kind", {"b", "a"});
    book.flag("vip");
    book.number("score", -500, 500, {-499, 0, 450}, 2);
    book.number("wide", INT64_MIN, INT64_MAX, {INT64_MIN + 1, INT64_MAX});
    book.text("summary");
    book.time("opened");
    book.flag("derived");
    book.derive("derived");
    book.otherwise("derived.rest", "no");
    return PackedTable(packed::pack(book.table));
  }();
  return packed.table();
}

struct Bound {
  Status status;
  std::uint32_t fact;
};

/// 99 is what a fact holds before, and after where binding fails.
constexpr std::uint32_t untouched = 99;

Bound bind_one(const std::string& name, const std::string& text) {
  const Table& table = facts_table();
  std::vector<std::uint32_t> facts(table.attribute_count, untouched);
  const std::uint32_t attribute = find_attribute(table, name);
  const Status status = runtime::bind(table, attribute, text, facts.data());
  return {status, facts[attribute]};
}

void expect_class(const std::string& name, const std::string& text, std::uint32_t fact) {
  const Bound bound = bind_one(name, text);
  EXPECT_EQ(bound.status, Status::Ok) << text;
  EXPECT_EQ(bound.fact, fact) << text;
}

void expect_refused(const std::string& name, const std::string& text, Status status) {
  const Bound bound = bind_one(name, text);
  EXPECT_EQ(bound.status, status) << text;
  EXPECT_EQ(bound.fact, untouched) << text;
}

// Every value of an enum is found, in whatever order it was declared.
TEST(Bind, FindsEveryValueOfAnEnum) {
  expect_class("colour", "red", 0);
  expect_class("colour", "green", 1);
  expect_class("colour", "blue", 2);
  for (const char* text : {"", "Red", "redd", "re", "zebra", "aqua"}) {
    expect_refused("colour", text, Status::UndeclaredValue);
  }
}

// Only an open enum has a class for values that it does not list.
TEST(Bind, TakesUnlistedValuesOfAnOpenEnumOnly) {
  expect_class("kind", "b", 0);
  expect_class("kind", "a", 1);
  expect_class("kind", "c", 2);
}

// A flag is said in three ways and no other.
TEST(Bind, ReadsFlags) {
  for (const char* text : {"yes", "true", "1"}) {
    expect_class("vip", text, 1);
  }
  for (const char* text : {"no", "false", "0"}) {
    expect_class("vip", text, 0);
  }
  for (const char* text : {"", "Yes", "y", "on", "2"}) {
    expect_refused("vip", text, Status::UndeclaredValue);
  }
}

// Numbers are exact: a class begins at its first value and not a hundredth before.
TEST(Bind, PutsNumbersIntoTheirClassExactly) {
  expect_class("score", "-5.00", 0);
  expect_class("score", "-4.99", 1);
  expect_class("score", "-0.01", 1);
  expect_class("score", "-0", 2);
  expect_class("score", "4.49", 2);
  expect_class("score", "4.5", 3);
  expect_class("score", "0004.500", 3);
  expect_class("score", "5", 3);
}

// Both ends of 64 bits can be read.
TEST(Bind, ReadsTheEndsOfSixtyFourBits) {
  expect_class("wide", "-9223372036854775808", 0);
  expect_class("wide", "-9223372036854775807", 1);
  expect_class("wide", "9223372036854775806", 1);
  expect_class("wide", "9223372036854775807", 2);
  expect_refused("wide", "9223372036854775808", Status::NumberOutOfRange);
  expect_refused("wide", "-9223372036854775809", Status::NumberOutOfRange);
}

// What is wrong with a number is said: its form before its decimals before its range.
TEST(Bind, SaysWhatIsWrongWithANumber) {
  for (const char* text : {"", "-", "+1", ".5", "5.", "1e3", "1,5", " 1", "1 ", "--1", "1.2.3",
                           "0x1", "nan", "99999999999999999999x"}) {
    expect_refused("score", text, Status::MalformedNumber);
  }
  expect_refused("score", "4.501", Status::TooManyDecimals);
  expect_refused("score", "5.01", Status::NumberOutOfRange);
  expect_refused("score", "-5.01", Status::NumberOutOfRange);
  expect_refused("score", "99999999999999999999", Status::NumberOutOfRange);
}

// Any text is known.
TEST(Bind, TakesAnyText) {
  expect_class("summary", "", 0);
  expect_class("summary", "unknown", 0);
}

// Times are RFC 3339 with a real date and an offset.
TEST(Bind, ReadsTimes) {
  for (const char* text :
       {"2026-12-01T09:30:00Z", "2026-12-01T09:30Z", "2026-12-01 09:30:00+01:00",
        "2024-02-29T00:00:00Z", "2000-02-29T23:59:59.123456789-11:30", "2016-12-31T23:59:60Z",
        "2017-01-01T00:59:60+01:00", "2016-12-31T15:59:60.5-08:00"}) {
    expect_class("opened", text, 0);
  }
}

// Anything that is not surely an instant is refused.
TEST(Bind, RefusesWhatIsNoTime) {
  for (const char* text : {"",
                           "2026-12-01",
                           "2026-12-01T09:30:00",
                           "2026-12-01T09:30",
                           "2026-13-01T09:30:00Z",
                           "2026-00-01T09:30:00Z",
                           "2026-12-32T09:30:00Z",
                           "2026-12-00T09:30:00Z",
                           "2026-04-31T09:30:00Z",
                           "2023-02-29T09:30:00Z",
                           "1900-02-29T09:30:00Z",
                           "2026-12-01T24:00:00Z",
                           "2026-12-01T09:60:00Z",
                           "2026-12-01T09:30:61Z",
                           "2026-12-01T09:30:60Z",
                           "2026-12-01T09:30:00.Z",
                           "2026-12-01T09:30:00.5",
                           "2026-12-01T09:30:00+1:00",
                           "2026-12-01T09:30:00+0100",
                           "2026-12-01T09:30:00+24:00",
                           "2026-12-01T09:30:00+01:60",
                           "2026-12-01T09:30:00Zx",
                           "2026-12-01T09:30:00 Z",
                           "2026-12-01_09:30:00Z",
                           "26-12-01T09:30:00Z",
                           "2026-12-1T09:30:00Z",
                           " 2026-12-01T09:30Z",
                           "+2026-12-01T09:30Z",
                           "2026-12-01T09Z"}) {
    expect_refused("opened", text, Status::MalformedTime);
  }
}

// A derived fact cannot be given, and what is not there has no class.
TEST(Bind, RefusesDerivedFactsAndUnknownNames) {
  expect_refused("derived", "no", Status::DerivedFact);
  const Table& table = facts_table();
  EXPECT_EQ(find_attribute(table, "nothing"), format::none);
  EXPECT_EQ(find_attribute(table, "vi"), format::none);
  EXPECT_EQ(bind(table, format::none, "no", nullptr), Status::UnknownName);
  EXPECT_EQ(bind(table, table.attribute_count, "no", nullptr), Status::UnknownName);
}

// Facts are cleared to their default, else unknown, else missing, never beyond the buffer.
TEST(Bind, ClearsFactsToWhatAnAbsentOneIs) {
  TableBuilder book;
  book.flag("plain");
  book.flag("with_default").default_class = 1;
  book.flag("optional");
  book.may_be_unknown("optional");
  book.flag("optional_with_default").default_class = 0;
  book.may_be_unknown("optional_with_default");
  const PackedTable packed(packed::pack(book.table));
  std::vector<std::uint32_t> facts(4, untouched);
  EXPECT_EQ(clear_facts(packed.table(), facts.data(), 3), Status::TooSmall);
  EXPECT_EQ(facts[0], untouched);
  EXPECT_EQ(clear_facts(packed.table(), facts.data(), 4), Status::Ok);
  EXPECT_EQ(facts, (std::vector<std::uint32_t>{missing, 1, 2, 0}));
}

}  // namespace
}  // namespace tier::runtime
