#pragma once

#include "tests/support/table_builder.h"

/// A desk with everything that a table can hold: a fact of every kind, impossible tickets, a
/// refusal, teams, triggers with their needs, permissions, guidance, a lifecycle, calendars. For
/// whatever reads a whole table; the smaller desk is desk_table.h.
///
///     trigger `fault`     L1 to L2 for faults, beaten by `incident`, held back where waiting
///     needs of `fault`    log and reproduction; two of log, reproduction, har where `S1`; waived
///                         where `security`
///     permissions         of L1 to view, with approval to read; never to write but with `security`
namespace tier::support {

inline void add_facts_of_whole_table(TableBuilder& book) {
  book.ordered("severity", {"S1", "S2", "S3"}, "worse", "milder", false);
  book.enumeration("status", {"new", "waiting", "solved"}).default_class = 0;
  book.flag("security").default_class = 0;
  book.duration("waited", 86400, {900, 3600});
  book.set("tags", {"vip", "fault", "refund"});
  book.may_be_unknown("tags");
  book.text("subject");
  book.enumeration("agent.region", {"emea", "apac"});
  book.flag("urgent");
  book.may_be_unknown("urgent");
  book.tier("L1");
  book.tier("L2", {"L1"});
  book.holder();
  book.member("tags", "fault");
  book.member("tags", "vip");
  book.pattern("subject contains refund", "subject", {"refund"});
  book.pattern("subject mentions down", "subject", {"down", "outage"},
               table::PatternDomain::Relation::Mentions);
}

inline void add_people_of_whole_table(TableBuilder& book) {
  table::DecisionTable& table = book.table;
  table.teams.add({"mail", "Mail", book.tier_id("L2"), {}});
  table.teams.add({"net", "Networks", book.tier_id("L2"), {}});
  table.roles.add({"manager", "Support manager", {}});
  table.roles.add({"lead", "Team lead", {}});
  table.systems.add({"logs", "Logs", "", {{"search", "Search"}}, {}});
  table.systems.add(
      {"prod", "Production", "", {{"view", "View"}, {"read", "Read"}, {"write", "Write"}}, {}});
  const auto evidence = [&](const char* name, std::vector<table::EvidenceSource> sources) {
    table.evidence.add({name, name, "", "", "", "", "", 3600, std::move(sources), {}});
  };
  const table::Access search{table::SystemId(0), 0};
  evidence("log", {{search, {{book.test({"severity", {"S1", "S2"}})}, {}}}});
  evidence("reproduction", {});
  evidence("har", {});
}

/// `desk` is open on two days of March 2026 at UTC+1, then UTC+2; `local` is it in one region.
inline void add_calendars_of_whole_table(TableBuilder& book) {
  table::DecisionTable& table = book.table;
  table::Calendar desk;
  desk.name = "desk";
  desk.title = "Desk";
  desk.zone = "Europe/Berlin";
  desk.hours = {"mon..fri 09:00..12:00, 13:00..17:00"};
  desk.closed = {{20543, "A holiday"}};
  desk.begin = 1774566000;  // 2026-03-27 00:00 in Berlin
  desk.end = desk.begin + 7 * 86400 - 3600;
  const std::int64_t friday = desk.begin;
  const std::int64_t monday = desk.begin + 3 * 86400 - 3600;
  desk.openings = {{friday + 9 * 3600, friday + 12 * 3600, 20539},
                   {friday + 13 * 3600, friday + 17 * 3600, 20539},
                   {monday + 9 * 3600, monday + 12 * 3600, 20542}};
  desk.offsets = {{desk.begin, 3600}, {desk.begin + 2 * 86400 + 2 * 3600, 7200}};
  const table::CalendarId id = table.calendars.add(std::move(desk));
  table::Calendar always;
  always.name = "always";
  always.title = "Always";
  always.always = true;
  const table::CalendarId every_hour = table.calendars.add(std::move(always));
  table.calendar_choices.add(
      {"local", "Local desk", book.attribute_id("agent.region"), {id, every_hour}, {}});
}

inline void add_owner_of_whole_table(TableBuilder& book) {
  book.derive("urgent");
  book.table.decisions[table::DecisionId(0)].policy = table::HitPolicy::First;
  book.rule("urgent.down", "yes", {{{"subject mentions down", {"yes"}}}});
  book.rule("urgent.long", "yes", {{{"waited", {"3600"}}}});
  book.rule("urgent.else", "no", {{}});
  book.decide(table::DecisionKind::Impossible, "impossible", table::HitPolicy::First);
  book.give("impossible.no_s1_refund", table::ImpossibleOutcome{},
            {{{"severity", {"S1"}}, {"subject contains refund", {"yes"}}}});
  book.decide_owner();
  table::OwnerOutcome faults{book.tier_id("L2"), {}, table::DecisionId(3)};
  book.give("L2.faults", faults, {{{"tags has fault", {"yes"}}}});
  book.give("L2.mail", table::OwnerOutcome{book.tier_id("L2"), table::TeamId(0), {}},
            {{{"urgent", {"yes"}}, {"tags has fault", {"no"}}}});
  book.give("no_refund", table::RefusalOutcome{"We do not refund."},
            {{{"subject contains refund", {"yes"}}}});
  book.otherwise("L1.rest", "L1");
  book.decide(table::DecisionKind::Team, "L2.faults.team", table::HitPolicy::Unique);
  book.give("L2.faults.team[emea]", table::TeamOutcome{table::TeamId(0)},
            {{{"agent.region", {"emea"}}}});
  book.give("L2.faults.team[apac]", table::TeamOutcome{table::TeamId(1)},
            {{{"agent.region", {"apac"}}}});
}

inline void add_triggers_of_whole_table(TableBuilder& book) {
  const table::TierId frontline = book.tier_id("L1");
  const table::TierId second = book.tier_id("L2");
  table::Trigger incident{{frontline}, second, false, {}, {}, {}, {}, {}, ""};
  incident.accept = table::Accept{900, false, false, false};
  table::Trigger fault{{frontline},
                       second,
                       true,
                       table::TeamId(1),
                       {},
                       table::RoleId(1),
                       {{2, table::RoleId(0)}},
                       {},
                       "L2 can replay the call."};
  fault.accept = table::Accept{2, true, true, true};
  const table::TriggerId incidents = book.table.triggers.add(incident);
  const table::TriggerId faults = book.table.triggers.add(fault);

  book.decide(table::DecisionKind::Triggers, "triggers");
  book.give("incident", table::TriggerOutcome{incidents},
            {{{"severity", {"S1"}}, {"at", {"L1"}}, {"security", {"yes"}}}});
  book.give("fault", table::TriggerOutcome{faults},
            {{{"tags has fault", {"yes"}}, {"at", {"L1"}}, {"status", {"new", "solved"}}},
             {{"urgent", {"yes"}}, {"at", {"L1"}}, {"status", {"new", "solved"}}}});
  book.beats("incident", "fault");
  book.decide(table::DecisionKind::Unless, "unless");
  book.give("fault.unless1", table::UnlessOutcome{faults, "Wait for the customer."},
            {{{"tags has fault", {"yes"}}, {"at", {"L1"}}, {"status", {"waiting"}}}});
  book.decide(table::DecisionKind::Needs, "needs");
  const table::EvidenceId log(0);
  const table::EvidenceId reproduction(1);
  const table::EvidenceId har(2);
  book.give("fault.needs1", table::NeedOutcome{faults, 2, {log, reproduction}}, {{}});
  book.give("fault.needs2", table::NeedOutcome{faults, 2, {har, log, reproduction}},
            {{{"severity", {"S1"}}}});
  book.give("fault.waived", table::WaiverOutcome{faults}, {{{"security", {"yes"}}}});
}

inline void add_rest_of_whole_table(TableBuilder& book) {
  const table::SystemId prod(1);
  const std::vector<table::TierId> tiers = {book.tier_id("L1")};
  const auto permit = [&](table::Permission permission) {
    return table::PermissionOutcome{book.table.permissions.add(std::move(permission))};
  };
  book.decide(table::DecisionKind::Permissions, "permissions");
  book.give("L1.may.view.prod",
            permit({false, false, tiers, {{prod, 0}, {table::SystemId(0), 0}}, {}, 0, {}, {}}),
            {{{"at", {"L1"}}}});
  book.give("L1.may.read.prod",
            permit({false,
                    false,
                    tiers,
                    {{prod, 1}},
                    {{1, table::RoleId(0)}, {2, table::RoleId(1)}},
                    14400,
                    table::Review{table::RoleId(0), 86400},
                    {table::EvidenceId(0)}}),
            {{{"at", {"L1"}}}});
  book.give("L1.may.write.prod", permit({false, false, tiers, {{prod, 2}}, {}, 0, {}, {}}),
            {{{"at", {"L1"}}, {"severity", {"S1"}}}});
  book.give("everyone.never.write.prod", permit({true, true, tiers, {{prod, 2}}, {}, 0, {}, {}}),
            {{{"security", {"no"}}}});
  book.decide(table::DecisionKind::Guidance, "guidance");
  book.table.guidance.add(
      {table::Guidance::Strength::MustNot, "Promise nothing.", table::RoleId(0)});
  book.give("no_promises", table::GuidanceOutcome{table::GuidanceId(0)},
            {{{"tags has vip", {"no"}}}, {{"tags", {"unknown"}}}});
  const table::DecisionId lifecycle = book.decide(table::DecisionKind::Lifecycle, "status.next");
  book.table.decisions[lifecycle].attribute = book.attribute_id("status");
  book.give("status.next1",
            table::TransitionOutcome{book.test({"status", {"waiting", "solved"}}).classes},
            {{{"status", {"new", "waiting"}}}});
  book.give("status.next2", table::TransitionOutcome{table::ClassSet(3)},
            {{{"status", {"solved"}}}});
}

inline table::DecisionTable whole_table() {
  TableBuilder book;
  book.table.rulebook = {"whole", "Whole desk", "1.0", "Support Operations", "2026-12-01", "", ""};
  add_facts_of_whole_table(book);
  add_people_of_whole_table(book);
  add_calendars_of_whole_table(book);
  add_owner_of_whole_table(book);
  add_triggers_of_whole_table(book);
  add_rest_of_whole_table(book);
  book.table.nevers.push_back(
      {{book.test({"tags", {"unknown"}}), book.test({"tags has vip", {"yes"}})}});
  return book.table;
}

}  // namespace tier::support
