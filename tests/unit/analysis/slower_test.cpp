#include <gtest/gtest.h>

#include <random>

#include "compiler/analysis/analyze.h"
#include "tests/support/table_builder.h"

namespace tier::analysis {
namespace {

constexpr std::uint32_t plans = 3;
constexpr std::uint32_t severities = 2;

/// A book with one promise, of which random rules give the target: `a` takes longest, then `b`,
/// then `c`. What is impossible is random too.
class RandomPromise {
 public:
  explicit RandomPromise(unsigned seed) : random_(seed) {}

  table::DecisionTable make() {
    book_.enumeration("plan", {"free", "team", "enterprise"});
    book_.enumeration("severity", {"low", "high"});
    book_.flag("vip");
    book_.enumeration("reply target", {"a", "b", "c"});
    book_.may_be_unknown("reply target");
    book_.tier("L1");
    const table::DecisionId id =
        book_.decide(table::DecisionKind::DerivedFact, "reply", table::HitPolicy::First);
    book_.table.decisions[id].attribute = book_.attribute_id("reply target");
    book_.table.attributes[book_.attribute_id("reply target")].derived_by = id;
    for (int rule = 0; rule < 5; ++rule) {
      give("reply." + std::to_string(rule), value(below(3)), row());
    }
    give("reply.rest", value(below(3)), {});
    if (below(2) == 0) {
      book_.decide(table::DecisionKind::Impossible, "impossible", table::HitPolicy::First);
      give("impossible.some", table::ImpossibleOutcome{}, row());
    }
    promise();
    return std::move(book_.table);
  }

 private:
  unsigned below(unsigned count) { return static_cast<unsigned>(random_() % count); }

  static table::Outcome value(unsigned target) { return table::ValueOutcome{target, target}; }

  void give(const std::string& name, const table::Outcome& outcome,
            const support::NamedRow& tests) {
    book_.give(name, outcome, {tests});
  }

  support::NamedRow row() {
    static const std::vector<std::string> names = {"free", "team", "enterprise"};
    support::NamedRow row;
    const unsigned plan = below(4);
    if (plan < plans) {
      row.push_back({"plan", {names[plan]}});
    }
    const unsigned severity = below(3);
    if (severity < severities) {
      row.push_back({"severity", {severity == 0 ? "low" : "high"}});
    }
    if (below(2) == 0) {
      row.push_back({"vip", {below(2) == 0 ? "no" : "yes"}});
    }
    return row;
  }

  void promise() {
    table::Obligation reply;
    reply.name = "reply";
    reply.target = book_.attribute_id("reply target");
    for (const std::int64_t amount : {30, 20, 10}) {
      reply.targets.push_back(table::PromisedTime{{}, amount});
    }
    reply.events = {{table::ClockEvent::Kind::Stops, {}, {}}};
    book_.table.obligations.add(std::move(reply));
    table::SlowerAssertion never;
    never.promise = table::ObligationId(std::size_t{0});
    never.fact = book_.attribute_id("plan");
    never.order = {0, 1, 2};
    never.pairs = {{1, 0}, {2, 0}, {2, 1}};
    book_.table.guarantees.push_back({"never slower", {{never, {{}}, {}}}, {}});
  }

  std::mt19937 random_;
  support::TableBuilder book_;
};

bool matches(const table::Row& row, const std::vector<std::uint32_t>& ticket) {
  for (const table::Test& test : row.tests) {
    if (!test.classes.has(ticket[test.attribute.value])) {
      return false;
    }
  }
  return true;
}

/// The outcome of the first row that matches, null for none.
const table::Outcome* first(const table::DecisionTable& table, table::DecisionKind kind,
                            const std::vector<std::uint32_t>& ticket) {
  for (const table::Decision& decision : table.decisions) {
    for (std::uint32_t at = 0; decision.kind == kind && at < decision.row_count; ++at) {
      const table::Row& row = table.rows[table::RowId(decision.first_row + at)];
      if (matches(row, ticket)) {
        return &table.rules[row.rule].outcome;
      }
    }
  }
  return nullptr;
}

/// Every two tickets that differ in the plan alone.
bool is_ever_slower(const table::DecisionTable& table) {
  const auto target = [&](std::uint32_t plan, std::uint32_t severity, std::uint32_t vip) {
    const std::vector<std::uint32_t> ticket = {plan, severity, vip, 0};
    const bool is_none = first(table, table::DecisionKind::Impossible, ticket) != nullptr;
    const auto* value = first(table, table::DecisionKind::DerivedFact, ticket);
    return is_none ? -1 : static_cast<int>(std::get<table::ValueOutcome>(*value).value);
  };
  bool found = false;
  for (std::uint32_t severity = 0; severity < severities; ++severity) {
    for (std::uint32_t vip = 0; vip < 2; ++vip) {
      for (std::uint32_t lesser = 0; lesser < plans; ++lesser) {
        for (std::uint32_t greater = lesser + 1; greater < plans; ++greater) {
          const int before = target(lesser, severity, vip);
          const int after = target(greater, severity, vip);
          found = found || (before >= 0 && after >= 0 && after < before);
        }
      }
    }
  }
  return found;
}

TEST(NeverSlower, IsRefutedWhereSomeTicketIs) {
  int refuted = 0;
  for (unsigned seed = 0; seed < 600; ++seed) {
    const table::DecisionTable table = RandomPromise(seed).make();
    const findings::Findings findings = analyze(table);
    if (findings.no_ticket) {
      continue;
    }
    const findings::Judgement& judgement = findings.assertions.guarantees[0];
    EXPECT_TRUE(judgement.not_proved.empty()) << seed;
    EXPECT_EQ(!judgement.refuted.empty(), is_ever_slower(table)) << seed;
    refuted += judgement.refuted.empty() ? 0 : 1;
  }
  EXPECT_GT(refuted, 100);
  EXPECT_LT(refuted, 590);
}

}  // namespace
}  // namespace tier::analysis
