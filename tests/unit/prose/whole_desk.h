#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/table_builder.h"

/// The facts of a desk that asks about the person acting, durations, sets, texts and the holder;
/// what rows ask of sets and texts stands at the end, as in every table.
namespace tier::prose {

struct WholeDesk {
  support::TableBuilder book;
  table::AttributeId issue, severity, level, region, agent_region, waited, tags, labels, subject,
      body, at, vip, press, staff, red, blue, down, outage, refund, sso, greeting, in_body;

  WholeDesk() {
    add_tiers();
    add_facts();
    const auto member = [&](table::AttributeId set, std::uint32_t index) {
      return add("member", table::MemberDomain{set, index}, false);
    };
    vip = member(tags, 0);
    press = member(tags, 1);
    staff = member(tags, 2);
    red = member(labels, 0);
    blue = member(labels, 1);
    using Relation = table::PatternDomain::Relation;
    down = pattern(subject, Relation::Mentions, {"down", "outage"});
    outage = pattern(subject, Relation::Mentions, {"outage"});
    refund = pattern(subject, Relation::Contains, {"refund", "money \"back\""});
    sso = pattern(subject, Relation::EndsWith, {"SSO"}, true);
    greeting = pattern(subject, Relation::StartsWith, {"hello"});
    in_body = pattern(body, Relation::Contains, {"crash"});
  }

  static table::Test is(table::AttributeId id, const std::vector<std::size_t>& classes,
                        std::size_t count = 2) {
    table::Test test{id, table::ClassSet(count)};
    for (const std::size_t index : classes) {
      test.classes.add(index);
    }
    return test;
  }
  static table::Test yes(table::AttributeId id) { return is(id, {1}); }
  static table::Test no(table::AttributeId id) { return is(id, {0}); }

  /// A rule of the owner with these rows.
  table::RuleId rule(const std::vector<std::vector<table::Test>>& rows) {
    table::Rule rule;
    rule.name = "L1.rule";
    rule.outcome = table::OwnerOutcome{table::TierId(0), {}, {}};
    const table::RuleId id = book.table.rules.add(std::move(rule));
    for (const auto& row : rows) {
      book.table.rows.add({id, row});
    }
    return id;
  }

 private:
  table::AttributeId add(std::string name, table::Domain domain, bool unknown) {
    table::Attribute attribute;
    attribute.name = std::move(name);
    attribute.class_count = table::known_class_count(domain) + (unknown ? 1 : 0);
    attribute.may_be_unknown = unknown;
    attribute.domain = std::move(domain);
    return book.table.attributes.add(std::move(attribute));
  }

  table::AttributeId pattern(table::AttributeId text, table::PatternDomain::Relation relation,
                             std::vector<std::string> texts, bool exactly = false) {
    return add("pattern", table::PatternDomain{text, relation, exactly, std::move(texts)}, false);
  }

  void add_tiers() {
    for (const char* name : {"L1", "L2", "L3", "L4", "L5"}) {
      book.tier(name);
    }
    book.table.tiers[table::TierId(1)].title = "Second line";
  }

  void add_facts() {
    const table::EnumDomain regions{
        "Region", "Region", {{"eu", "EU"}, {"us", "US"}, {"apac", "APAC"}}, {}, false};
    const table::EnumDomain levels{"Level",
                                   "Level",
                                   {{"low", ""}, {"medium", ""}, {"high", ""}},
                                   table::Order{"higher", "lower", true},
                                   false};
    issue = add("issue", table::EnumDomain{"Issue", "", {{"api", ""}, {"sign_in", ""}}, {}, false},
                false);
    severity = add("severity", levels, false);
    level = add("agent.level", levels, true);
    book.table.attributes[level].title = "How experienced";
    region = add("region", regions, false);
    agent_region = add("agent.region", regions, false);
    book.table.attributes[agent_region].title = "Region";
    waited = add("waited", table::DurationDomain{100'000'000'000, {14'400, 14'401, 28'800}}, true);
    const table::EnumDomain tag{
        "Tag", "", {{"vip", "VIP"}, {"press", "Press"}, {"staff", "Our staff"}}, {}, true};
    tags = add("tags", table::SetDomain{tag}, false);
    labels = add("labels", table::SetDomain{{"Label", "", {{"red", ""}, {"blue", ""}}, {}, false}},
                 true);
    book.table.attributes[labels].title = "Labels on it";
    subject = add("subject", table::TextDomain{}, false);
    body = add("body", table::TextDomain{}, true);
    at = add("at", table::HolderDomain{5}, false);
  }
};

}  // namespace tier::prose
