#include <gtest/gtest.h>

#include <functional>

#include "compiler/packed/pack.h"
#include "forged.h"
#include "tests/support/desk_table.h"
#include "tests/support/packed_table.h"

namespace tier::runtime {
namespace {

using support::PackedTable;

const std::string& desk_bytes() {
  static const std::string bytes = packed::pack(support::desk_table());
  return bytes;
}

// A table that is cut anywhere is refused, and as a table that is cut.
TEST(Open, RefusesEveryTruncation) {
  for (std::size_t size = 0; size < desk_bytes().size(); ++size) {
    const PackedTable packed(std::string_view(desk_bytes()).substr(0, size));
    ASSERT_EQ(packed.status(), Status::Truncated) << size;
  }
}

// A table with something behind it is no table either.
TEST(Open, RefusesBytesBehindTheEnd) {
  EXPECT_EQ(PackedTable(desk_bytes() + std::string(8, '\0')).status(), Status::Damaged);
}

// Every change of every byte to every other value is found.
TEST(Open, RefusesEveryChangeOfOneByte) {
  std::string bytes = desk_bytes();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char kept = bytes[at];
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
      bytes[at] = static_cast<char>(kept ^ change);
      ASSERT_NE(PackedTable(bytes).status(), Status::Ok) << at;
    }
    bytes[at] = kept;
  }
}

// The sum itself tells apart every change of one byte, at every place of a block and in
// the part that fills no word.
TEST(Open, ChecksumFindsEveryChangeOfOneByte) {
  std::string bytes(203, 'x');
  const std::uint64_t sum = checksum(bytes.data(), bytes.size());
  for (char& byte : bytes) {
    for (int value = 0; value < 256; ++value) {
      const char kept = std::exchange(byte, static_cast<char>(value));
      ASSERT_EQ(checksum(bytes.data(), bytes.size()) == sum, byte == kept);
      byte = kept;
    }
  }
  EXPECT_NE(checksum("\0", 1), checksum("\0\0", 2));
}

// The sum is part of the format: what was packed once opens for ever.
TEST(Open, ChecksumStaysAsItIs) {
  std::string bytes;
  for (int byte = 0; byte < 100; ++byte) {
    bytes.push_back(static_cast<char>(byte));
  }
  EXPECT_EQ(checksum(bytes.data(), bytes.size()), 13463454072073196011U);
}

// What is wrong is said as well as it can be.
TEST(Open, TellsWhatIsWrongApart) {
  EXPECT_EQ(PackedTable("").status(), Status::Truncated);
  EXPECT_EQ(PackedTable("rulebook desk").status(), Status::NotATable);
  EXPECT_EQ(PackedTable("TIERX").status(), Status::NotATable);
  std::string newer = desk_bytes();
  newer[offsetof(format::Header, version)] = static_cast<char>(format::version + 1);
  EXPECT_EQ(PackedTable(newer).status(), Status::OtherVersion);
  const std::vector<std::uint64_t> block(desk_bytes().size() / 8 + 1);
  Table table;
  const char* odd = reinterpret_cast<const char*>(block.data()) + 4;
  EXPECT_EQ(open(odd, desk_bytes().size(), table), Status::Misaligned);
  EXPECT_EQ(table.bytes, nullptr);
}

using format::Section;

format::Attribute& attribute(Forged& forged, std::size_t index) {
  return forged.at<format::Attribute>(Section::Attributes, index);
}

format::Decision& decision(Forged& forged, std::size_t index) {
  return forged.at<format::Decision>(Section::Decisions, index);
}

// Facts of the desk by their place; see tests/support/desk_table.h.
constexpr std::size_t impact = 0;
constexpr std::size_t vip = 2;
constexpr std::size_t seats = 3;
constexpr std::size_t score = 4;
constexpr std::size_t summary = 5;
constexpr std::size_t category = 7;
constexpr std::size_t priority = 8;

void expect_each_refused(const std::vector<Promise>& promises) {
  runtime::expect_each_refused(desk_bytes(), promises);
}

// Each promise of the header is checked by itself, not only by the sum.
TEST(Open, RefusesAForgedHeader) {
  expect_each_refused({
      {"header size", [](Forged& f) { f.header().header_size += 8; }},
      {"section order",
       [](Forged& f) { std::swap(f.header().sections[1], f.header().sections[2]); }},
      {"section offset", [](Forged& f) { f.header().sections[4].offset += 8; }},
      {"section beyond the end", [](Forged& f) { f.header().sections[24].size = 0xFFFF'FFF0U; }},
      {"part of a record", [](Forged& f) { f.header().sections[2].size -= 1; }},
      {"fewer records", [](Forged& f) { f.header().sections[8].size -= 8; }},
      {"gap", [](Forged& f) { f.insert_zeros(23); }},
      {"gap at the end", [](Forged& f) { f.insert_zeros(format::section_count); }},
      {"padding",
       [](Forged& f) {
         const format::SectionRange range = f.header().sections[0];
         ASSERT_NE(range.size % 8, 0U);
         f.at<char>(Section::Strings, range.size) = 1;
       }},
  });
}

// Each promise of a fact is checked.
TEST(Open, RefusesAForgedAttribute) {
  using format::AttributeKind;
  expect_each_refused({
      {"kind", [](Forged& f) { attribute(f, vip).kind = static_cast<AttributeKind>(10); }},
      {"another kind", [](Forged& f) { attribute(f, impact).kind = AttributeKind::Flag; }},
      {"name", [](Forged& f) { attribute(f, vip).name.offset += 1; }},
      {"name beyond the end", [](Forged& f) { attribute(f, vip).name.size = 0x7FFF'FFFFU; }},
      {"class count", [](Forged& f) { attribute(f, vip).class_count = 3; }},
      {"any other of a flag", [](Forged& f) { attribute(f, vip).any_other_class = 2; }},
      {"any other", [](Forged& f) { attribute(f, category).any_other_class = 1; }},
      {"unknown", [](Forged& f) { attribute(f, summary).unknown_class = 0; }},
      {"default", [](Forged& f) { attribute(f, vip).default_class = 2; }},
      {"default of a derived fact", [](Forged& f) { attribute(f, priority).default_class = 0; }},
      {"derived by nothing", [](Forged& f) { attribute(f, priority).derived_by = format::none; }},
      {"derived by another", [](Forged& f) { attribute(f, priority).derived_by = 1; }},
      {"derived beyond the end", [](Forged& f) { attribute(f, priority).derived_by = 2; }},
      {"derived twice", [](Forged& f) { attribute(f, score).derived_by = 0; }},
      {"values", [](Forged& f) { attribute(f, impact).values.begin = 1; }},
      {"values beyond the end", [](Forged& f) { attribute(f, category).values.count = 99; }},
      {"cuts", [](Forged& f) { attribute(f, seats).cuts.begin = 1; }},
      {"empty range", [](Forged& f) { attribute(f, seats).lower = 100001; }},
      {"cut at the lower end", [](Forged& f) { attribute(f, seats).lower = 50; }},
      {"cut above the upper end", [](Forged& f) { attribute(f, seats).upper = 49; }},
      {"range of a flag", [](Forged& f) { attribute(f, vip).upper = 1; }},
      {"scale", [](Forged& f) { attribute(f, seats).scale = 10; }},
      {"open of a flag", [](Forged& f) { attribute(f, vip).open = 1; }},
      {"value class", [](Forged& f) { f.at<format::Value>(Section::Values, 0).value_class = 3; }},
      {"member of an enum", [](Forged& f) { f.at<format::Value>(Section::Values, 0).member = 0; }},
      {"value order",
       [](Forged& f) {
         const format::String first = f.at<format::Value>(Section::Values, 0).spelling;
         f.at<char>(Section::Strings, first.offset) = 'z';
       }},
  });
}

format::Input& input(Forged& f, std::size_t index) {
  return f.at<format::Input>(Section::Inputs, index);
}
format::Filter& filter(Forged& f, std::size_t index) {
  return f.at<format::Filter>(Section::Filters, index);
}
format::Row& row(Forged& f, std::size_t index) { return f.at<format::Row>(Section::Rows, index); }

// Each promise of a decision, of its rows and of its outcomes is checked.
TEST(Open, RefusesAForgedDecision) {
  using format::DecisionKind;
  expect_each_refused({
      {"kind", [](Forged& f) { decision(f, 1).kind = static_cast<DecisionKind>(10); }},
      {"another kind", [](Forged& f) { decision(f, 1).kind = DecisionKind::DerivedFact; }},
      {"owner of a fact", [](Forged& f) { decision(f, 0).kind = DecisionKind::Owner; }},
      {"name", [](Forged& f) { decision(f, 0).name.size += 1; }},
      {"attribute", [](Forged& f) { decision(f, 0).attribute = vip; }},
      {"attribute beyond the end", [](Forged& f) { decision(f, 0).attribute = 9; }},
      {"rows", [](Forged& f) { decision(f, 0).rows.count -= 1; }},
      {"rows beyond the end", [](Forged& f) { decision(f, 1).rows.count += 1; }},
      {"inputs", [](Forged& f) { decision(f, 0).inputs.count -= 1; }},
      {"inputs beyond the end", [](Forged& f) { decision(f, 1).inputs.count += 1; }},
      {"words", [](Forged& f) { decision(f, 0).words = 2; }},
      {"no words", [](Forged& f) { decision(f, 0).words = 0; }},
      {"policy", [](Forged& f) { decision(f, 0).policy = format::HitPolicy::Collect; }},
      {"input", [](Forged& f) { input(f, 1).attribute = 99; }},
      {"input before it is derived", [](Forged& f) { input(f, 1).attribute = priority; }},
      {"classes of an input", [](Forged& f) { input(f, 1).class_count += 1; }},
      {"buckets of an input", [](Forged& f) { input(f, 1).bucket_count += 1; }},
      {"buckets that are not there", [](Forged& f) { input(f, 1).buckets = 0; }},
      {"step of an input", [](Forged& f) { input(f, 1).step += 1; }},
      {"filters", [](Forged& f) { decision(f, 0).filters.count -= 1; }},
      {"filters beyond the end", [](Forged& f) { decision(f, 1).filters.count += 1; }},
      {"inputs of a filter", [](Forged& f) { filter(f, 0).inputs.count -= 1; }},
      {"inputs of a filter beyond the end", [](Forged& f) { filter(f, 0).inputs.count = 99; }},
      {"inputs of a filter before its turn", [](Forged& f) { filter(f, 1).inputs.begin = 0; }},
      {"kind of a filter",
       [](Forged& f) { filter(f, 0).kind = static_cast<format::FilterKind>(2); }},
      {"filter of members that are none",
       [](Forged& f) { filter(f, 0).kind = format::FilterKind::Any; }},
      {"bits of a filter", [](Forged& f) { filter(f, 0).first_word += 1; }},
      {"exact rows", [](Forged& f) { decision(f, 0).first_exact_word = 1; }},
      {"decision reserved", [](Forged& f) { decision(f, 0).reserved = 1; }},
      {"tests", [](Forged& f) { row(f, 0).tests.count -= 1; }},
      {"tests beyond the end", [](Forged& f) { row(f, 0).tests.count = 0x7FFF'FFFF; }},
      {"test of an input beyond the last",
       [](Forged& f) { f.at<std::uint64_t>(Section::Tests, 1) |= 0xFF; }},
      {"test of one input twice",
       [](Forged& f) {
         f.at<std::uint64_t>(Section::Tests, 1) = f.at<std::uint64_t>(Section::Tests, 0);
       }},
      {"classes beyond the end",
       [](Forged& f) { f.at<std::uint64_t>(Section::Tests, 0) |= ~std::uint64_t{0} << 20; }},
      {"rule", [](Forged& f) { row(f, 0).rule = 13; }},
      {"outcome", [](Forged& f) { row(f, 0).outcome = 99; }},
      {"class", [](Forged& f) { f.at<format::Outcome>(Section::Outcomes, 0).target = 5; }},
      {"value", [](Forged& f) { f.at<format::Outcome>(Section::Outcomes, 0).value = 3; }},
      {"class unknown",
       [](Forged& f) {
         f.at<format::Outcome>(Section::Outcomes, 0) = {
             format::OutcomeKind::Value, 5, 5, format::none, format::none, {}};
       }},
      {"tier", [](Forged& f) { f.at<format::Outcome>(Section::Outcomes, 5).target = 2; }},
      {"scope of another rule",
       [](Forged& f) { f.at<format::Outcome>(Section::Outcomes, 5).value = 10; }},
      {"team of a value", [](Forged& f) { f.at<format::Outcome>(Section::Outcomes, 0).team = 0; }},
      {"rule name", [](Forged& f) { f.at<format::Rule>(Section::Rules, 0).name.offset += 1; }},
      {"tier name", [](Forged& f) { f.at<format::Tier>(Section::Tiers, 1).name.size = 1; }},
      {"bit beyond the rows",
       [](Forged& f) {
         f.at<std::uint64_t>(Section::Bits, filter(f, 0).first_word) |= 1ULL << 63;
       }},
  });
}

/// Decides a derived flag by a flag, then an owner without a look at any fact.
Forged two_flags(bool with_owner) {
  support::TableBuilder book;
  book.flag("given");
  book.flag("derived");
  book.derive("derived");
  book.rule("derived.yes", "yes", {{{"given", {"yes"}}}});
  book.tier("L1");
  book.decide_owner();
  if (with_owner) {
    book.otherwise("L1.all", "L1");
  }
  return Forged(packed::pack(book.table));
}

// Where the number of bits does not give a forgery away, the promise itself does.
TEST(Open, RefusesAForgedDecisionWhoseBitsAddUp) {
  ASSERT_EQ(two_flags(true).open(), Status::Ok);
  Forged reads_itself = two_flags(true);
  reads_itself.at<format::Input>(Section::Inputs, 0).attribute = 1;
  EXPECT_EQ(reads_itself.open(), Status::Damaged);
  Forged leaves_a_row = two_flags(true);
  decision(leaves_a_row, 1).rows.count = 0;
  decision(leaves_a_row, 1).words = 0;
  EXPECT_EQ(leaves_a_row.open(), Status::Damaged);
  Forged words_without_rows = two_flags(false);
  decision(words_without_rows, 1).words = 1;
  EXPECT_EQ(words_without_rows.open(), Status::Damaged);
}

// Every status has its sentence, also one that a newer library gives.
TEST(Open, DescribesEveryStatus) {
  for (std::uint32_t status = 0; status <= static_cast<std::uint32_t>(Status::SetOfValues) + 1;
       ++status) {
    EXPECT_GT(std::string_view(describe(static_cast<Status>(status))).size(), 5U);
  }
}

}  // namespace
}  // namespace tier::runtime
