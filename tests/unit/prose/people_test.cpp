#include "compiler/prose/people.h"

#include <gtest/gtest.h>

#include "compiler/prose/prose.h"
#include "tests/unit/prose/whole_desk.h"

namespace tier::prose {
namespace {

/// A desk with people, systems, evidence and one rule of each outcome.
struct People : WholeDesk {
  table::DecisionTable& table = book.table;
  table::AttributeId status = severity;

  People() {
    table.teams.add({"mail", "Mail team", table::TierId(0), {}});
    table.roles.add({"lead", "Team lead", {}});
    table.roles.add({"manager", "Manager", {}});
    table.systems.add(
        {"console", "Admin console", "", {{"view", "View"}, {"log_in", "Log in as them"}}, {}});
    table.systems.add({"logs", "Logs", "", {{"search", "Search"}}, {}});
    for (const char* name : {"error_code", "endpoint", "har"}) {
      table.evidence.add({name, "", "", "", "", "", "", 0, {}, {}});
    }
    table.permissions.add({false,
                           false,
                           {table::TierId(0)},
                           {access(0, 0), access(0, 1), access(1, 0)},
                           {},
                           0,
                           {},
                           {}});
    table.permissions.add({true, true, {}, {access(0, 0), access(0, 1)}, {}, 0, {}, {}});
    table.triggers.add({{table::TierId(0)}, table::TierId(1), false, {}, {}, {}, {}, {}, ""});
    table.guidance.add({});
  }

  static table::Access access(std::uint32_t system, std::uint32_t action) {
    return {table::SystemId(system), action};
  }

  std::string said(table::Outcome outcome, const std::string& title = "") {
    table::Rule rule;
    rule.name = "a_rule";
    rule.title = title;
    rule.outcome = std::move(outcome);
    const table::RuleId id = table.rules.add(std::move(rule));
    table::Decision decision;
    decision.attribute = status;
    decision.first_row = static_cast<std::uint32_t>(table.rows.size());
    decision.row_count = 1;
    table.rows.add({id, {}});
    table.decisions.add(std::move(decision));
    return prose::outcome(table, id);
  }
};

// Permissions say every action, by system.
TEST(Permission, SaysActionsBySystem) {
  const People desk;
  EXPECT_EQ(permission(desk.table, table::PermissionId(0)),
            "may view and log in as them on Admin console and search on Logs");
  EXPECT_EQ(permission(desk.table, table::PermissionId(1)),
            "must never view or log in as them on Admin console");
  EXPECT_EQ(access(desk.table, People::access(1, 0)), "search on Logs");
}

// Approvers are counted where one is not enough, and evidence where not all of it is needed.
TEST(People, AreCounted) {
  const People desk;
  EXPECT_EQ(approvers(desk.table, {{1, table::RoleId(0)}, {2, table::RoleId(1)}}),
            "Team lead and manager (2 people)");
  const std::vector<table::EvidenceId> all{table::EvidenceId(0), table::EvidenceId(1),
                                           table::EvidenceId(2)};
  EXPECT_EQ(need(desk.table, {table::TriggerId(0), 3, all}), "error code, endpoint and har");
  EXPECT_EQ(need(desk.table, {table::TriggerId(0), 1, all}), "one of error code, endpoint and har");
  EXPECT_EQ(need(desk.table, {table::TriggerId(0), 2, all}), "2 of error code, endpoint and har");
}

// Elapsed and business time keep apart.
TEST(AcceptTime, HasItsUnit) {
  EXPECT_EQ(accept_time({1'800, false, false, true}), "30 minutes");
  EXPECT_EQ(accept_time({14'400, true, false, true}), "4 business hours");
  EXPECT_EQ(accept_time({1'800, true, false, true}), "30 business minutes");
  EXPECT_EQ(accept_time({1, true, true, true}), "1 business day");
}

// Every outcome has a name for the middle of a sentence.
TEST(Outcome, NamesTheWholeLanguage) {
  People desk;
  const table::TriggerId trigger(0);
  EXPECT_EQ(desk.said(table::TriggerOutcome{trigger}, "API failure"), "API failure");
  EXPECT_EQ(desk.said(table::UnlessOutcome{trigger, "Sorry."}), "API failure does not apply");
  EXPECT_EQ(desk.said(table::NeedOutcome{trigger, 1, {table::EvidenceId(0)}}), "error code");
  EXPECT_EQ(desk.said(table::WaiverOutcome{trigger}), "nothing is needed");
  EXPECT_EQ(desk.said(table::RefusalOutcome{"No."}), "nobody");
  EXPECT_EQ(desk.said(table::ImpossibleOutcome{}), "no such ticket");
  EXPECT_EQ(desk.said(table::TeamOutcome{table::TeamId(0)}), "Mail team");
  EXPECT_EQ(desk.said(table::PermissionOutcome{table::PermissionId(1)}),
            "must never view or log in as them on Admin console");
  EXPECT_EQ(desk.said(table::GuidanceOutcome{table::GuidanceId(0)}, "Be kind"), "Be kind");
  EXPECT_EQ(desk.said(table::TransitionOutcome{WholeDesk::is(desk.status, {0, 1}, 3).classes}),
            "medium or lower");
  EXPECT_EQ(desk.said(table::TransitionOutcome{table::ClassSet(3)}), "nothing else");
  EXPECT_EQ(rule_of(desk.table, trigger), table::RuleId(0));
}

}  // namespace
}  // namespace tier::prose
