#include <gtest/gtest.h>

#include "compiler/packed/pack.h"
#include "compiler/text/automaton.h"
#include "compiler/text/limits.h"
#include "tests/support/packed_table.h"
#include "tests/support/whole_table.h"

namespace tier::runtime {
namespace {

using support::PackedTable;

const Table& desk() {
  static const PackedTable packed(packed::pack(support::whole_table()));
  return packed.table();
}

/// The facts of a ticket of the whole desk, by name.
class Bound {
 public:
  Bound() : facts_(desk().attribute_count) { clear_facts(desk(), facts_.data(), facts_.size()); }

  Status bind(const std::string& name, std::string_view text) {
    return runtime::bind(desk(), find_attribute(desk(), name), text, facts_.data());
  }
  Status begin(const std::string& name) {
    return begin_set(desk(), find_attribute(desk(), name), facts_.data());
  }
  Status add(const std::string& name, const std::string& value) {
    return add_member(desk(), find_attribute(desk(), name), value, facts_.data());
  }
  std::uint32_t operator[](const std::string& name) const {
    return facts_[find_attribute(desk(), name)];
  }

 private:
  std::vector<std::uint32_t> facts_;
};

// Members of an absent set that may be unknown are no, patterns of a missing text are missing.
TEST(BindWhole, ClearsMembersAndPatternsWithWhatTheyBelongTo) {
  const Bound bound;
  EXPECT_EQ(bound["tags"], 1U);
  EXPECT_EQ(bound["tags has vip"], 0U);
  EXPECT_EQ(bound["subject"], missing);
  EXPECT_EQ(bound["subject contains refund"], missing);
  EXPECT_EQ(bound["at"], missing);
}

// A set is begun empty and then holds what is added; what its enum has not leaves it as it is.
TEST(BindWhole, FillsASetValueByValue) {
  Bound bound;
  EXPECT_EQ(bound.begin("tags"), Status::Ok);
  EXPECT_EQ(bound["tags"], 0U);
  EXPECT_EQ(bound.add("tags", "vip"), Status::Ok);
  EXPECT_EQ(bound.add("tags", "refund"), Status::Ok);  // no row asks for it
  EXPECT_EQ(bound.add("tags", "beta"), Status::UndeclaredValue);
  EXPECT_EQ(bound["tags has vip"], 1U);
  EXPECT_EQ(bound["tags has fault"], 0U);
  EXPECT_EQ(bound.begin("tags"), Status::Ok);
  EXPECT_EQ(bound["tags has vip"], 0U);
  EXPECT_EQ(bound.bind("tags", "vip"), Status::SetOfValues);
  EXPECT_EQ(bound.begin("subject"), Status::UnknownName);
  EXPECT_EQ(bound.add("tags has vip", "vip"), Status::UnknownName);
  EXPECT_EQ(bound.begin("nothing"), Status::UnknownName);
}

// A set of an open enum takes any value.
TEST(BindWhole, TakesAnyValueIntoASetOfAnOpenEnum) {
  table::DecisionTable table = support::whole_table();
  for (table::Attribute& attribute : table.attributes) {
    if (auto* set = std::get_if<table::SetDomain>(&attribute.domain)) {
      set->members.open = true;
    }
  }
  const PackedTable packed(packed::pack(table));
  std::vector<std::uint32_t> facts(packed.table().attribute_count);
  const std::uint32_t tags = find_attribute(packed.table(), "tags");
  EXPECT_EQ(begin_set(packed.table(), tags, facts.data()), Status::Ok);
  EXPECT_EQ(add_member(packed.table(), tags, "beta", facts.data()), Status::Ok);
}

// Members and patterns are not given by themselves.
TEST(BindWhole, RefusesMembersAndPatterns) {
  Bound bound;
  EXPECT_EQ(bound.bind("tags has vip", "yes"), Status::DerivedFact);
  EXPECT_EQ(bound.bind("subject contains refund", "yes"), Status::DerivedFact);
}

// The holder is a tier.
TEST(BindWhole, BindsTheHolderByItsName) {
  Bound bound;
  EXPECT_EQ(bound.bind("at", "L2"), Status::Ok);
  EXPECT_EQ(bound["at"], 1U);
  EXPECT_EQ(bound.bind("at", "L3"), Status::UndeclaredValue);
  EXPECT_EQ(bound["at"], 1U);
}

// Durations are read as people write them, as ISO 8601 does, and as seconds.
TEST(BindWhole, ReadsDurations) {
  for (const auto& [text, fact] :
       {std::pair("0", 0U), std::pair("899", 0U), std::pair("900", 1U), std::pair("15m", 1U),
        std::pair("59m59s", 1U), std::pair("1h", 2U), std::pair("0d1h", 2U), std::pair("1d", 2U),
        std::pair("PT15M", 1U), std::pair("PT14M59S", 0U), std::pair("P1D", 2U),
        std::pair("P0DT1H", 2U), std::pair("PT3600S", 2U), std::pair("00900", 1U),
        std::pair("3h90m", 2U)}) {
    Bound bound;
    EXPECT_EQ(bound.bind("waited", text), Status::Ok) << text;
    EXPECT_EQ(bound["waited"], fact) << text;
  }
}

// What is wrong with a duration is said.
TEST(BindWhole, RefusesWhatIsNoDuration) {
  for (const char* text :
       {"",    "h", "1",  "1x",  "1hh",  "1m1h", "1h1h", "1H",  "-1",    "1.5h", " 1h",
        "1h ", "P", "PT", "P1H", "PT1D", "P1DT", "P1h",  "p1D", "PT1H1", "1h30", "P1W"}) {
    Bound bound;
    const Status wanted = std::string_view(text) == "1" ? Status::Ok : Status::MalformedDuration;
    EXPECT_EQ(bound.bind("waited", text), wanted) << text;
  }
  for (const char* text : {"86401", "2d", "P2D", "99999999999999999999", "99999999999999999999d",
                           "999999999999d999999999999h999999999999m999999999999s"}) {
    Bound bound;
    EXPECT_EQ(bound.bind("waited", text), Status::NumberOutOfRange) << text;
    EXPECT_EQ(bound["waited"], missing);
  }
}

// A text sets its patterns: without case, and mentions as whole words.
TEST(BindWhole, FindsThePatternsOfAText) {
  Bound bound;
  EXPECT_EQ(bound.bind("subject", "I want a REFUND"), Status::Ok);
  EXPECT_EQ(bound["subject"], 0U);
  EXPECT_EQ(bound["subject contains refund"], 1U);
  EXPECT_EQ(bound["subject mentions down"], 0U);
  EXPECT_EQ(bound.bind("subject", "down"), Status::Ok);
  EXPECT_EQ(bound["subject contains refund"], 0U);
  EXPECT_EQ(bound["subject mentions down"], 1U);
  EXPECT_EQ(bound.bind("subject", "downtown"), Status::Ok);
  EXPECT_EQ(bound["subject mentions down"], 0U);
}

// Texts of every kind, broken UTF-8 too, have the patterns that the compiler finds in them.
TEST(BindWhole, AgreesWithTheCompilerAboutBytesOfEveryKind) {
  const auto automaton = text::build({{text::Relation::Contains, false, {"refund"}},
                                      {text::Relation::Mentions, false, {"down", "outage"}}},
                                     text::max_states);
  ASSERT_TRUE(automaton);
  const std::vector<std::string> pieces = {"refund",
                                           "down",
                                           "\xC3\xA9",
                                           "\xC3",
                                           "\xA9",
                                           "\xE2\x82\xAC",
                                           "\xE2\x82",
                                           "\xED\xA0\x80",
                                           "\xF0\x9F\x98\x80",
                                           "\xF0\x9F\x98",
                                           "\xF4\x90\x80\x80",
                                           "\xC0\x80",
                                           "\xE0\x80\x80",
                                           "\xF0\x80\x80\x80",
                                           "\xFF",
                                           " ",
                                           "_",
                                           std::string(1, '\0'),
                                           "re",
                                           "fund",
                                           "OUTAGE",
                                           "\xE2\x84\xAA"};
  for (const std::string& before : pieces) {
    for (const std::string& middle : pieces) {
      for (const std::string& behind : pieces) {
        const std::string text = before + middle + behind;
        Bound bound;
        ASSERT_EQ(bound.bind("subject", text), Status::Ok);
        const std::vector<bool> expected = text::matches(*automaton, 2, text);
        ASSERT_EQ(bound["subject contains refund"] == 1, expected[0]) << text;
        ASSERT_EQ(bound["subject mentions down"] == 1, expected[1]) << text;
      }
    }
  }
}

// Evidence is found by its name.
TEST(BindWhole, FindsEvidence) {
  EXPECT_EQ(find_evidence(desk(), "har"), 2U);
  EXPECT_EQ(find_evidence(desk(), "ha"), format::none);
  EXPECT_EQ(evidence_words(desk()), 1U);
}

}  // namespace
}  // namespace tier::runtime
