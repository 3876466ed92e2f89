#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/table_builder.h"

/// A book that has something of everything: what the first pages of a real desk's rulebook say.
namespace tier::emit {

struct WholeBook {
  support::TableBuilder book;
  table::DecisionTable& table = book.table;
  table::AttributeId issue, severity, plan, status, security, waited, tags, subject, region, at,
      vip, down;

  WholeBook() {
    table.rulebook = {
        "acme", "Acme Cloud Support", "2026.4", "Support Operations", "2026-12-01", "", ""};
    add_tiers();
    add_facts();
    add_people();
    add_impossible();
    add_owners();
    add_triggers();
    add_permissions();
    add_guidance();
    add_lifecycle();
  }

  static table::Test is(table::AttributeId id, std::size_t count,
                        const std::vector<std::size_t>& classes) {
    table::Test test{id, table::ClassSet(count)};
    for (const std::size_t index : classes) {
      test.classes.add(index);
    }
    return test;
  }

 private:
  using Rows = std::vector<std::vector<table::Test>>;

  static constexpr table::TierId frontline{0};
  static constexpr table::TierId technical{1};
  static constexpr table::TierId engineering{2};

  table::AttributeId fact(std::string name, std::string title, table::Domain domain,
                          bool unknown = false) {
    table::Attribute attribute;
    attribute.name = std::move(name);
    attribute.title = std::move(title);
    attribute.class_count = table::known_class_count(domain) + (unknown ? 1 : 0);
    attribute.may_be_unknown = unknown;
    attribute.domain = std::move(domain);
    return table.attributes.add(std::move(attribute));
  }

  void begin(table::DecisionKind kind, std::string name, table::HitPolicy policy) {
    table::Decision decision;
    decision.kind = kind;
    decision.name = std::move(name);
    decision.policy = policy;
    decision.first_row = static_cast<std::uint32_t>(table.rows.size());
    table.decisions.add(std::move(decision));
  }

  table::Decision& current() {
    return table
        .decisions[table::DecisionId(static_cast<std::uint32_t>(table.decisions.size() - 1))];
  }

  table::RuleId rule(std::string name, std::string title, table::Outcome outcome,
                     const Rows& rows) {
    table::Rule rule;
    rule.name = std::move(name);
    rule.title = std::move(title);
    rule.outcome = std::move(outcome);
    const table::RuleId id = table.rules.add(std::move(rule));
    for (const auto& row : rows) {
      table.rows.add({id, row});
      ++current().row_count;
    }
    return id;
  }

  void add_tiers() {
    book.tier("L1");
    book.tier("L2", {"L1"});
    book.tier("engineering", {"L2"});
    table.tiers[frontline].title = "Frontline";
    table.tiers[technical].title = "Technical support";
    table.teams.add({"mail", "Mail team", frontline, {}});
    table.teams.add({"phone", "Phone team", frontline, {}});
  }

  void add_facts() {
    issue = fact("issue", "Issue",
                 table::EnumDomain{"Issue",
                                   "Issue",
                                   {{"how_to", "How-to question"},
                                    {"billing", "Billing"},
                                    {"sign_in", "Sign-in and SSO"},
                                    {"api_error", "API error"}},
                                   {},
                                   false});
    severity = fact("severity", "Severity",
                    table::EnumDomain{"Severity",
                                      "Severity",
                                      {{"S1", "S1"}, {"S2", "S2"}, {"S3", "S3"}},
                                      table::Order{"worse", "milder", false},
                                      false});
    plan = fact("plan", "Plan",
                table::EnumDomain{"Plan", "Plan", {{"free", ""}, {"team", ""}}, {}, false});
    status = fact("status", "Status",
                  table::EnumDomain{"Status",
                                    "Status",
                                    {{"new", ""}, {"open", ""}, {"solved", ""}, {"closed", ""}},
                                    {},
                                    false});
    security = fact("security", "Suspected security incident", table::FlagDomain{});
    waited = fact("waited", "Waited", table::DurationDomain{1'000'000, {14'400}});
    table.attributes[waited].default_class = 0;
    table.attributes[waited].default_number = 0;
    tags = fact("tags", "Tags",
                table::SetDomain{{"Tag", "", {{"vip", "VIP"}, {"press", "Press"}}, {}, true}});
    subject = fact("subject", "Subject", table::TextDomain{}, true);
    region = fact("agent.region", "Region",
                  table::EnumDomain{"Region", "", {{"eu", "EU"}, {"us", "US"}}, {}, false});
    at = fact("at", "", table::HolderDomain{3});
    vip = fact("tags has vip", "", table::MemberDomain{tags, 0});
    down = fact(
        "subject mentions \"down\"", "",
        table::PatternDomain{subject, table::PatternDomain::Relation::Mentions, false, {"down"}});
  }

  void add_people() {
    table.roles.add({"support_manager", "Support manager", {}});
    table.roles.add({"lead", "Team lead", {}});
    table.systems.add({"console",
                       "Admin console",
                       "Where accounts are looked after.",
                       {{"view", "View"}, {"refund", "Refund"}},
                       {}});
    table.systems.add(
        {"prod_db", "Production database", "", {{"read", "Read"}, {"write", "Write"}}, {}});
    table::Evidence workspace{"workspace",
                              "Workspace",
                              "Which customer.",
                              "Ask for the address of their dashboard",
                              "acme-prod",
                              "[a-z-]+",
                              "text",
                              86'400,
                              {},
                              {}};
    workspace.sources.push_back({{table::SystemId(0), 0}, {{is(plan, 2, {1})}}});
    table.evidence.add(std::move(workspace));
    table.evidence.add(
        {"har_file", "HAR file", "", "", "", "", "", 0, {{{table::SystemId(1), 0}, {{}}}}, {}});
    table.evidence.add(
        {"error_code", "Error code", "", "Read it in the log.", "", "", "", 0, {}, {}});
  }

  void add_impossible() {
    begin(table::DecisionKind::Impossible, "impossible", table::HitPolicy::First);
    rule("impossible.no_critical_on_free", "No critical on the free plan",
         table::ImpossibleOutcome{}, {{is(severity, 3, {0}), is(plan, 2, {0})}});
  }

  void add_owners() {
    begin(table::DecisionKind::Owner, "owner", table::HitPolicy::Unique);
    const auto refused = rule("not_entitled", "Not in the plan",
                              table::RefusalOutcome{"Your plan has no support by mail."},
                              {{is(plan, 2, {0}), is(issue, 4, {3})}});
    const auto vips = rule("L2.vips", "VIPs", table::OwnerOutcome{technical, {}, {}},
                           {{is(issue, 4, {3})}, {is(vip, 2, {1})}});
    rule("L1.everyday", "Everyday questions",
         table::OwnerOutcome{frontline, {}, table::DecisionId(2)}, {{}});
    table.rules[refused].beats.push_back(vips);
    begin(table::DecisionKind::Team, "L1.everyday.team", table::HitPolicy::Unique);
    rule("L1.everyday.team[how_to]", "", table::TeamOutcome{table::TeamId(0)},
         {{is(issue, 4, {0})}});
    rule("L1.everyday.team[billing]", "", table::TeamOutcome{table::TeamId(1)},
         {{is(issue, 4, {1})}});
  }

  void add_triggers() {
    table::Trigger failure;
    failure.from = {frontline};
    failure.to = technical;
    failure.approvers = {{1, table::RoleId(0)}, {2, table::RoleId(1)}};
    failure.accept = table::Accept{1'800, false, false, true};
    failure.because = "L2 can replay the call.";
    table.triggers.add(std::move(failure));
    table::Trigger defect;
    defect.from = {frontline, technical};
    defect.to = engineering;
    defect.asks = true;
    defect.on_request_by = table::RoleId(1);
    table.triggers.add(std::move(defect));
    const table::TriggerId first(0);
    begin(table::DecisionKind::Triggers, "triggers", table::HitPolicy::Collect);
    rule("api_failure", "API failure", table::TriggerOutcome{first},
         {{is(issue, 4, {3}), is(plan, 2, {1}), is(at, 3, {0})}});
    const auto second = rule("code_defect", "A defect in \"our\" code",
                             table::TriggerOutcome{table::TriggerId(1)}, {{is(at, 3, {0, 1})}});
    table.rules[second].beats.push_back(table::RuleId(second.value - 1));
    begin(table::DecisionKind::Unless, "unless", table::HitPolicy::Collect);
    rule("api_failure.unless", "API failure", table::UnlessOutcome{first, "Not in your plan."},
         {{is(issue, 4, {3}), is(plan, 2, {0}), is(at, 3, {0})}});
    begin(table::DecisionKind::Needs, "needs", table::HitPolicy::Collect);
    const table::EvidenceId workspace(0);
    const table::EvidenceId har(1);
    const table::EvidenceId code(2);
    rule("api_failure.needs", "", table::NeedOutcome{first, 1, {workspace}}, {{}});
    rule("api_failure.needs.2", "", table::NeedOutcome{first, 1, {code}}, {{}});
    rule("api_failure.needs.3", "", table::NeedOutcome{first, 1, {har, code}},
         {{is(severity, 3, {0, 1})}});
    rule("api_failure.waived", "", table::WaiverOutcome{first}, {{is(security, 2, {1})}});
  }

  void add_permissions() {
    const table::SystemId console(0);
    const table::SystemId database(1);
    table.permissions.add({false, false, {frontline}, {{console, 0}, {console, 1}}, {}, 0, {}, {}});
    table.permissions.add({false,
                           false,
                           {technical},
                           {{database, 0}},
                           {{1, table::RoleId(0)}},
                           14'400,
                           table::Review{table::RoleId(0), 86'400},
                           {table::EvidenceId(0)}});
    table.permissions.add({true, false, {technical}, {{database, 1}}, {}, 0, {}, {}});
    table.permissions.add(
        {true, true, {frontline, technical, engineering}, {{console, 1}}, {}, 0, {}, {}});
    table.permissions.add({false,
                           true,
                           {frontline, technical, engineering},
                           {{console, 0}},
                           {{2, table::RoleId(1)}},
                           3'600,
                           table::Review{table::RoleId(0), 0},
                           {table::EvidenceId(0)}});
    begin(table::DecisionKind::Permissions, "permissions", table::HitPolicy::Collect);
    const auto add = [&](std::string name, std::uint32_t id, const Rows& rows) {
      rule(std::move(name), "Title", table::PermissionOutcome{table::PermissionId(id)}, rows);
    };
    add("L1.may.view.console", 0, {{is(at, 3, {0})}});
    add("L2.may.read.prod_db", 1, {{is(issue, 4, {3}), is(at, 3, {1})}});
    add("L2.never.write.prod_db", 2, {{is(at, 3, {1})}});
    add("everyone.never.refund.console", 3, {{is(security, 2, {1})}});
    add("everyone.may.view.console", 4, {{is(waited, 2, {1})}});
  }

  void add_guidance() {
    table.guidance.add({table::Guidance::Strength::Must,
                        "Say what you will look at.\n\nAnd for how long.", table::RoleId(0)});
    table.guidance.add({table::Guidance::Strength::MustNot, "", {}});
    begin(table::DecisionKind::Guidance, "guidance", table::HitPolicy::Collect);
    rule("guidance.tell_first", "Tell the customer before you log in as them",
         table::GuidanceOutcome{table::GuidanceId(0)}, {{is(issue, 4, {1, 2})}});
    rule("guidance.promise", "Promise a date", table::GuidanceOutcome{table::GuidanceId(1)}, {{}});
  }

  void add_lifecycle() {
    begin(table::DecisionKind::Lifecycle, "status.next", table::HitPolicy::Collect);
    current().attribute = status;
    rule("status.next[solved]", "Status", table::TransitionOutcome{is(status, 4, {1}).classes},
         {{is(status, 4, {2}), is(security, 2, {0})}});
    rule("status.next[closed]", "Status", table::TransitionOutcome{table::ClassSet(4)},
         {{is(status, 4, {3})}});
  }
};

}  // namespace tier::emit
