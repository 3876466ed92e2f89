#include <gtest/gtest.h>

#include <functional>

#include "compiler/table/verify.h"
#include "tests/support/whole_table.h"

namespace tier::table {
namespace {

// Attributes of the whole desk by their place; see tests/support/whole_table.h.
constexpr std::size_t status = 1;
constexpr std::size_t waited = 3;
constexpr std::size_t tags = 4;
constexpr std::size_t subject = 5;
constexpr std::size_t at = 8;
constexpr std::size_t tags_has_fault = 9;
constexpr std::size_t tags_has_vip = 10;
constexpr std::size_t subject_contains = 11;

/// The first complaint about the whole desk after a change.
std::string after(const std::function<void(DecisionTable&)>& change) {
  DecisionTable table = support::whole_table();
  change(table);
  const std::vector<std::string> complaints = verify(table);
  return complaints.empty() ? "" : complaints.front();
}

Attribute& attribute(DecisionTable& table, std::size_t index) {
  return table.attributes[AttributeId(index)];
}

Rule& rule(DecisionTable& table, const std::string& name) {
  for (Rule& one : table.rules) {
    if (one.name == name) {
      return one;
    }
  }
  TIER_CHECK(false, "a test names a rule of the whole desk");
  return table.rules[RuleId(0)];
}

// The whole desk has nothing to complain about.
TEST(VerifyWhole, AcceptsTheWholeDesk) {
  EXPECT_EQ(after([](DecisionTable&) {}), "");
}

// Members, patterns and the holder belong to something and stand behind it.
TEST(VerifyWhole, FindsUnsoundMembersPatternsAndHolders) {
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<MemberDomain>(attribute(t, tags_has_fault).domain).set = AttributeId();
            }),
            "attribute `tags has fault` asks something of an attribute that is not there");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<MemberDomain>(attribute(t, tags_has_fault).domain).set =
                  AttributeId(subject);
            }),
            "attribute `tags has fault` asks something of no attribute before it");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<MemberDomain>(attribute(t, tags_has_fault).domain).member = 3;
            }),
            "attribute `tags has fault` asks for a member that `tags` cannot have");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<MemberDomain>(attribute(t, tags_has_vip).domain).member = 1;
            }),
            "attribute `tags has vip` asks for a member that another asks for");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<PatternDomain>(attribute(t, subject_contains).domain).texts = {""};
            }),
            "attribute `subject contains refund` looks for nothing in its text");
  for (const char* text : {"a\xC3", "\xA9", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                           "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    EXPECT_EQ(after([&](DecisionTable& t) {
                std::get<PatternDomain>(attribute(t, subject_contains).domain).texts = {text};
              }),
              "attribute `subject contains refund` looks for something that is no UTF-8");
  }
  EXPECT_EQ(after([](DecisionTable& t) { attribute(t, at).default_class = 0; }),
            "attribute `at` may be unknown or has a default");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<HolderDomain>(attribute(t, at).domain).tier_count = 1;
              attribute(t, at).class_count = 1;
            }),
            "attribute `at` does not have a class for each tier");
  EXPECT_EQ(
      after([](DecisionTable& t) { std::swap(attribute(t, tags_has_vip), attribute(t, at)); }),
      "attribute `at` stands behind the holder, a member or a pattern");
}

// Texts have no default value and sets no other than the empty one, durations stay inside theirs.
TEST(VerifyWhole, FindsUnsoundSetsTextsAndDurations) {
  EXPECT_EQ(after([](DecisionTable& t) { attribute(t, tags).default_class = 0; }), "");
  EXPECT_EQ(after([](DecisionTable& t) { attribute(t, subject).default_class = 0; }),
            "the default of attribute `subject` is a value that rows cannot tell apart");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<SetDomain>(attribute(t, tags).domain).members.values[1].name = "vip";
            }),
            "attribute `tags` has the value `vip` twice");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<DurationDomain>(attribute(t, waited).domain).upper = 100'000'000'001;
            }),
            "attribute `waited` can be longer than 100000000000 seconds");
  EXPECT_EQ(after([](DecisionTable& t) {
              std::get<DurationDomain>(attribute(t, waited).domain).cuts = {0, 3600};
            }),
            "the classes of attribute `waited` do not rise inside its range");
  EXPECT_EQ(after([](DecisionTable& t) {
              attribute(t, waited).default_class = 0;
              attribute(t, waited).default_number = 900;
            }),
            "the default number of attribute `waited` is not in its default class");
}

// Every outcome names what is there, and says what can be.
TEST(VerifyWhole, FindsUnsoundOutcomes) {
  const auto outcome = [](const std::string& name, const Outcome& answer) {
    return after([&](DecisionTable& t) { rule(t, name).outcome = answer; });
  };
  EXPECT_EQ(outcome("fault.waived", WaiverOutcome{TriggerId(2)}),
            "rule `fault.waived` answers with something that is not there");
  EXPECT_EQ(outcome("L2.mail", OwnerOutcome{TierId(0), TeamId(0), {}}),
            "rule `L2.mail` chooses no team of its tier, or two ways to choose one");
  EXPECT_EQ(outcome("L2.mail", OwnerOutcome{TierId(1), {}, DecisionId(4)}),
            "rule `L2.mail` chooses no team of its tier, or two ways to choose one");
  EXPECT_EQ(outcome("L2.mail", TeamOutcome{TeamId(0)}),
            "rule `L2.mail` answers another question than decision `owner` asks");
  for (const NeedOutcome& need : {NeedOutcome{TriggerId(1), 0, {EvidenceId(0)}},
                                  NeedOutcome{TriggerId(1), 2, {EvidenceId(0)}},
                                  NeedOutcome{TriggerId(1), 1, {EvidenceId(0), EvidenceId(0)}}}) {
    EXPECT_EQ(outcome("fault.needs1", need),
              "rule `fault.needs1` needs evidence that it cannot count");
  }
  EXPECT_EQ(outcome("status.next2", TransitionOutcome{ClassSet(2)}),
            "rule `status.next2` changes a fact to what it cannot become");
  EXPECT_EQ(outcome("L2.faults", OwnerOutcome{TierId(0), {}, DecisionId(3)}),
            "rule `L2.faults.team[emea]` chooses a team of another tier");
}

// Kinds of decisions have their policy and their place, and rows of collected rules are together.
TEST(VerifyWhole, FindsUnsoundDecisions) {
  const auto decision = [](DecisionTable& t, std::size_t index) -> Decision& {
    return t.decisions[DecisionId(index)];
  };
  EXPECT_EQ(after([&](DecisionTable& t) { decision(t, 7).policy = HitPolicy::Unique; }),
            "decision `permissions` has a hit policy that is not that of its kind");
  EXPECT_EQ(after([&](DecisionTable& t) { decision(t, 1).policy = HitPolicy::Unique; }),
            "decision `impossible` has a hit policy that is not that of its kind");
  EXPECT_EQ(after([&](DecisionTable& t) { decision(t, 9).attribute = AttributeId(waited); }),
            "decision `status.next` says what becomes of no enum");
  EXPECT_EQ(after([&](DecisionTable& t) { decision(t, 7).attribute = AttributeId(status); }),
            "decision `permissions` fills an attribute");
  EXPECT_EQ(after([&](DecisionTable& t) { decision(t, 5).kind = DecisionKind::Triggers; }),
            "decision `unless` is the second of a kind of which there is one");
  EXPECT_EQ(after([&](DecisionTable& t) {
              const std::uint32_t first = decision(t, 4).first_row;
              std::swap(t.rows[RowId(first)], t.rows[RowId(first + 1)]);
            }),
            "the rows of rule `fault` do not stand together in `triggers`");
  EXPECT_EQ(after([&](DecisionTable& t) {
              t.decisions.add(Decision());
              decision(t, 10).name = "late";
              decision(t, 10).first_row = static_cast<std::uint32_t>(t.rows.size());
              decision(t, 10).kind = DecisionKind::Guidance;
            }),
            "decision `late` is the second of a kind of which there is one");
}

// People, permissions and triggers ask for what can be, each the outcome of one rule.
TEST(VerifyWhole, FindsUnsoundPermissionsAndTriggers) {
  const auto permission = [](DecisionTable& t, std::size_t index) -> Permission& {
    return t.permissions[PermissionId(index)];
  };
  EXPECT_EQ(after([&](DecisionTable& t) { permission(t, 3).expires = 60; }),
            "permission 3 is a `never` that asks for something");
  EXPECT_EQ(after([&](DecisionTable& t) { permission(t, 0).access.clear(); }),
            "permission 0 names no access, or one twice");
  EXPECT_EQ(after([&](DecisionTable& t) { permission(t, 0).access[0].action = 9; }),
            "permission 0 names something that is not there");
  EXPECT_EQ(after([&](DecisionTable& t) { permission(t, 1).approvers[0].count = 0; }),
            "permission 1 asks for something that cannot be");
  EXPECT_EQ(after([](DecisionTable& t) { t.triggers[TriggerId(1)].to = TierId(0); }),
            "trigger 1 goes to a team of another tier");
  EXPECT_EQ(after([](DecisionTable& t) { t.triggers[TriggerId(0)].team_by = DecisionId(4); }),
            "the team of trigger 0 is chosen by a decision about something else");
  EXPECT_EQ(after([](DecisionTable& t) { t.triggers.add(t.triggers[TriggerId(0)]); }),
            "trigger 2 is the outcome of 0 rules, not of one");
  EXPECT_EQ(after([](DecisionTable& t) { t.roles[RoleId(1)].name = "manager"; }),
            "two roles are named `manager`");
  EXPECT_EQ(after([](DecisionTable& t) { t.teams[TeamId(1)].tier = TierId(2); }),
            "team `net` is in a tier that is not there");
  EXPECT_EQ(after([](DecisionTable& t) {
              t.evidence[EvidenceId(0)].sources[0].access.system = SystemId(5);
            }),
            "evidence `log` comes from an access that is not there");
  EXPECT_EQ(after([](DecisionTable& t) { t.nevers[0].tests[0].classes = ClassSet(2); }),
            "a product that no ticket inhabits accepts no class of `tags`");
}

}  // namespace
}  // namespace tier::table
