#include <algorithm>
#include <deque>

#include "compiler/analysis/decisions.h"
#include "compiler/analysis/inquiry.h"
#include "compiler/analysis/target_rows.h"
#include "compiler/analysis/time.h"
#include "compiler/calendars/counting.h"

namespace tier::analysis {
namespace {

using table::Calendar;
using table::Opening;

/// From the close of a tier on somebody asks, and before it opens again the answer is due.
struct Breach {
  std::int64_t start = 0;
  std::int64_t due = 0;
  std::int64_t opens = 0;
};

/// The first there is, on the tier's calendar; none where the promise can wait over every night,
/// weekend and holiday. `counted` is that of the promise, or one that is always open.
std::optional<Breach> first_breach(const Calendar& staffed, const table::PromisedTime& time,
                                   const calendars::Counting& counted) {
  std::int64_t longest = 0;
  for (std::size_t index = 1; index < staffed.openings.size(); ++index) {
    const std::int64_t close = staffed.openings[index - 1].end;
    const std::int64_t opens = staffed.openings[index].begin;
    // Elapsed time fits in no stretch that is not longer than one in which it did not.
    const bool is_longer = opens - close > longest;
    if (time.unit == table::PromisedTime::Unit::Elapsed && !is_longer) {
      continue;
    }
    longest = std::max(longest, opens - close);
    const auto due = counted.due(time, close);
    if (due && *due > close && *due <= opens) {
      return Breach{close, *due, opens};
    }
  }
  return std::nullopt;
}

/// The rules that call somebody while a tier sleeps, as rows without what clocks say and what holds
/// of a ticket that comes in: whatever the time, they may come.
class Rescues {
 public:
  Rescues(const table::DecisionTable& table, table::TierId asleep) : table_(table) {
    for (const table::Row& row : table.rows) {
      if (calls(table.rules[row.rule].outcome, asleep)) {
        add(row.tests, asleep);
      }
    }
  }

  [[nodiscard]] std::vector<const Tests*> rows() const {
    std::vector<const Tests*> rows;
    for (const Tests& tests : rows_) {
      rows.push_back(&tests);
    }
    return rows;
  }

 private:
  [[nodiscard]] bool calls(const table::Outcome& outcome, table::TierId asleep) const {
    if (const auto* ladder = std::get_if<table::LadderOutcome>(&outcome)) {
      const auto& steps = table_.ladders[ladder->ladder].steps;
      return std::any_of(steps.begin(), steps.end(), [](const table::LadderStep& step) {
        return step.action == table::LadderStep::Action::Page;
      });
    }
    const auto* applies = std::get_if<table::TriggerOutcome>(&outcome);
    if (applies == nullptr) {
      return false;
    }
    const table::Trigger& trigger = table_.triggers[applies->trigger];
    const table::Tier& to = table_.tiers[trigger.to];
    const table::Tier& from = table_.tiers[asleep];
    return !trigger.on_request_by && trigger.to != asleep &&
           (!to.staffed || to.staffed != from.staffed) &&
           std::find(trigger.from.begin(), trigger.from.end(), asleep) != trigger.from.end();
  }

  void add(const Tests& tests, table::TierId asleep) {
    Tests kept;
    for (const table::Test& test : tests) {
      const table::Attribute& attribute = table_.attributes[test.attribute];
      const bool is_holder = std::holds_alternative<table::HolderDomain>(attribute.domain);
      if (is_holder && !test.classes.has(asleep.value)) {
        return;
      }
      // A ticket that comes in has what facts are by default.
      const bool is_so_at_first =
          attribute.default_class && test.classes.has(*attribute.default_class);
      if (!is_holder && !attribute.measure && !is_so_at_first) {
        kept.push_back(test);
      }
    }
    rows_.push_back(std::move(kept));
  }

  const table::DecisionTable& table_;
  std::deque<Tests> rows_;
};

class UnstaffedPromises {
 public:
  UnstaffedPromises(const Facts& facts, const Owners& owners, const Budget& budget,
                    findings::TimeFindings& findings)
      : facts_(facts), owners_(owners), budget_(budget), findings_(findings) {}

  void look_at(table::ObligationId id, table::TierId tier) {
    const table::DecisionTable& table = facts_.table();
    const table::Obligation& promise = table.obligations[id];
    const auto& staffed = table.tiers[tier].staffed;
    if (!staffed || staffed == promise.calendar || owners_.scopes_of(tier).empty()) {
      return;
    }
    Calendar always;
    always.always = true;
    const calendars::Counting counted(promise.calendar ? table.calendars[*promise.calendar]
                                                       : always);
    const Rescues rescues(table, tier);
    for (const TargetRow& target : target_rows(facts_, promise)) {
      const auto* time = time_of(promise, target.target_class);
      const auto breach =
          time != nullptr ? first_breach(table.calendars[*staffed], *time, counted) : std::nullopt;
      if (breach && is_found(id, tier, target, *breach, rescues)) {
        return;
      }
    }
  }

 private:
  /// Whether some ticket that the tier owns has the target, and nobody is called.
  bool is_found(table::ObligationId id, table::TierId tier, const TargetRow& target,
                const Breach& breach, const Rescues& rescues) {
    for (const table::RuleId scope : owners_.scopes_of(tier)) {
      Claim claim;
      claim.judged = at_moment(breach.start);
      claim.matched_by = {owners_.rows_of(scope), {target.row}};
      claim.matched_by_none = owners_.beaten(scope);
      for (const auto& more : {target.earlier, rescues.rows()}) {
        claim.matched_by_none.insert(claim.matched_by_none.end(), more.begin(), more.end());
      }
      Inquiry inquiry(facts_, budget_);
      if (inquiry.ask(claim) == Verdict::Found) {
        findings_.unstaffed.push_back({id, tier, scope, target.rule, breach.start, breach.due,
                                       breach.opens, inquiry.witness()});
        return true;
      }
    }
    return false;
  }

  /// The judged tickets, asked at that moment: which calendars are open then is no choice.
  [[nodiscard]] Region at_moment(std::int64_t moment) const {
    const table::DecisionTable& table = facts_.table();
    Region region = owners_.judged();
    for (const table::AttributeId attribute : table.attributes.ids()) {
      const auto& measure = table.attributes[attribute].measure;
      const bool is_open = measure && measure->kind == table::Measure::Kind::Open;
      const auto open =
          is_open && measure->calendar
              ? calendars::Counting(table.calendars[*measure->calendar]).is_open(moment)
              : std::nullopt;
      if (open) {
        table::ClassSet classes(table.attributes[attribute].class_count);
        classes.add(*open ? 1 : 0);
        region.restrict_to(attribute, classes);
      }
    }
    return region;
  }

  const Facts& facts_;
  const Owners& owners_;
  const Budget& budget_;
  findings::TimeFindings& findings_;
};

}  // namespace

void find_unstaffed_promises(const Facts& facts, const Owners& owners, const Budget& budget,
                             findings::TimeFindings& findings) {
  if (!owners.any()) {
    return;
  }
  UnstaffedPromises unstaffed(facts, owners, budget, findings);
  for (const table::ObligationId promise : facts.table().obligations.ids()) {
    for (const table::TierId tier : facts.table().tiers.ids()) {
      unstaffed.look_at(promise, tier);
    }
  }
}

}  // namespace tier::analysis
