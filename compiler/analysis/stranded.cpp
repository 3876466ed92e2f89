#include "compiler/analysis/stranded.h"

#include <deque>
#include <optional>
#include <utility>

#include "compiler/analysis/tier_order.h"
#include "compiler/analysis/ways.h"

namespace tier::analysis {

namespace {

/// Products of tickets for which something is known already, kept where rows can point to them.
class Known {
 public:
  void add(Tests product) { products_.push_back(std::move(product)); }
  void add_to(std::vector<const Tests*>& rows, const Tests& within) const {
    for (const Tests& product : products_) {
      if (meet(product, within)) {
        rows.push_back(&product);
      }
    }
  }

 private:
  std::deque<Tests> products_;
};

/// Asks for a ticket that a tier owns and no triggers bring there. One that they do bring says why,
/// and the tickets of which the same can be said are out of the question then.
class StrandedTickets {
 public:
  StrandedTickets(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
                  const SkippingTriggers& skipping, const Budget& budget)
      : facts_(facts),
        hand_offs_(hand_offs),
        owners_(owners),
        judged_(owners.judged()),
        work_(budget.steps),
        polish_(budget.steps),
        search_(facts, work_),
        polishing_search_(facts, polish_),
        claims_(facts, polish_),
        ways_(facts, hand_offs, skipping, work_),
        polishing_ways_(facts, hand_offs, skipping, polish_) {
    judged_.restrict_to(hand_offs.judged().tests());
    // What no ticket is counts only where a question touches it; a ticket found here has to be one
    // in all of its facts.
    for (const table::AttributeId id : facts.table().attributes.ids()) {
      if (!facts.is_derived(id) && facts.excluded().group_of(id)) {
        whole_.restrict_to(id, table::ClassSet::all(facts.table().attributes[id].class_count));
      }
    }
  }

  /// Returns whether all pairs of tiers were looked at.
  bool find() {
    const auto& tiers = facts_.table().tiers;
    const TierOrder order(facts_.table());
    std::vector<Verdict> owns;
    for (const table::TierId tier : tiers.ids()) {
      owns.push_back(owners_.owns_a_ticket(tier, search_));
    }
    for (const table::TierId holder : tiers.ids()) {
      for (const table::TierId owner : tiers.ids()) {
        if (order.is_above(owner, holder) && owns[holder.value] == Verdict::Found &&
            !look_at(holder, owner)) {
          return false;
        }
      }
    }
    return !work_.ended();
  }

  std::vector<findings::Stranded> take() { return std::move(found_); }

 private:
  bool look_at(table::TierId holder, table::TierId owner) {
    holder_ = holder;
    owner_ = owner;
    brought_ = known_ways();
    for (const table::RuleId scope : owners_.scopes_of(owner)) {
      const std::vector<const Tests*> beaten = owners_.beaten(scope);
      for (const Tests* row : owners_.rows_of(scope)) {
        const Verdict verdict = look_at(scope, *row, beaten);
        if (verdict != Verdict::Proved) {
          return verdict == Verdict::Found;
        }
      }
    }
    return true;
  }

  /// What one trigger brings straight to the owner, where nothing silences it.
  Known known_ways() {
    Known known;
    for (const table::RuleId rule : hand_offs_.from(holder_)) {
      if (hand_offs_.trigger(rule).to != owner_) {
        continue;
      }
      for (const Tests& row : hand_offs_.held_back_at(rule, holder_)) {
        known.add(row);
      }
      if (hand_offs_.beaten_at(rule, holder_).empty()) {
        for (const Tests& row : hand_offs_.rows_at(rule, holder_)) {
          known.add(row);
        }
      }
    }
    return known;
  }

  Verdict look_at(table::RuleId scope, const Tests& row, const std::vector<const Tests*>& beaten) {
    Region region(row);
    region.restrict_to(judged_.tests());
    while (true) {
      std::vector<const Tests*> rows = beaten;
      brought_.add_to(rows, row);
      const Answer answer = find_ticket(search_, region, rows);
      if (answer.verdict != Verdict::Found) {
        return answer.verdict;
      }
      Region tickets = answer.region;
      const Verdict before = could_be_before(tickets);
      if (before == Verdict::OutOfWork) {
        return before;
      }
      if (before == Verdict::Proved) {
        brought_.add(fixed_part(tickets));
        continue;
      }
      Ways::Look look = ways_.look(tickets, holder_, owner_);
      if (!look.leads) {
        found_.push_back({holder_, owner_, scope, shortest_ticket(scope, tickets, look)});
        return Verdict::Found;
      }
      if (work_.ended()) {
        return Verdict::OutOfWork;
      }
      brought_.add(std::move(look.region));
    }
  }

  /// What the tickets say of facts that never change.
  [[nodiscard]] Tests fixed_part(const Region& tickets) const {
    Tests part;
    for (const table::Test& test : tickets.tests()) {
      if (facts_.table().attributes[test.attribute].fixed) {
        part.push_back(test);
      }
    }
    return part;
  }

  /// Whether one of the tickets can have been the holder's before other facts were learnt: a ticket
  /// with the same fixed facts is the holder's. Then only such tickets are left in `tickets`.
  Verdict could_be_before(Region& tickets) {
    const Tests fixed = fixed_part(tickets);
    if (fixed.empty()) {
      return Verdict::Found;
    }
    Region before(fixed);
    before.restrict_to(owners_.judged().tests());
    for (const table::RuleId scope : owners_.scopes_of(holder_)) {
      const std::vector<const Tests*> beaten = owners_.beaten(scope);
      for (const Tests* row : owners_.rows_of(scope)) {
        if (!meet(before.tests(), *row)) {
          continue;
        }
        Region region = before;
        region.restrict_to(*row);
        const Answer answer = find_ticket(search_, region, beaten);
        if (answer.verdict == Verdict::Found) {
          tickets.restrict_to(fixed_part(answer.region));
        }
        if (answer.verdict != Verdict::Proved) {
          return answer.verdict;
        }
      }
    }
    return Verdict::Proved;
  }

  Answer find_ticket(Search& search, Region region, const std::vector<const Tests*>& rows) const {
    for (const table::Test& test : whole_.tests()) {
      if (region.find(test.attribute) == nullptr) {
        region.restrict_to(test.attribute, test.classes);
      }
    }
    return search.find(region, rows);
  }

  /// The ticket without the facts that it does not need; later facts go first.
  findings::Witness shortest_ticket(table::RuleId scope, const Region& tickets,
                                    const Ways::Look& look) {
    Region ticket;
    for (const table::AttributeId id : facts_.table().attributes.ids()) {
      const std::size_t classes = facts_.table().attributes[id].class_count;
      if (!facts_.is_derived(id) && classes > 1) {
        const table::ClassSet* allowed = tickets.find(id);
        table::ClassSet one(classes);
        one.add(allowed != nullptr ? allowed->first() : 0);
        ticket.restrict_to(id, one);
      }
    }
    const Claim claim{judged_, {owners_.rows_of(scope)}, owners_.beaten(scope)};
    Known not_brought;
    not_brought.add(look.region);
    const Tests tests = ticket.tests();
    for (auto test = tests.rbegin(); test != tests.rend(); ++test) {
      Region wider = ticket;
      wider.release(test->attribute);
      // Without its fixed facts it would not be told that the holder could have had it.
      const bool is_fixed = facts_.table().attributes[test->attribute].fixed;
      if (!is_fixed && claims_.holds(claim, wider) && none_is_brought(wider, not_brought)) {
        ticket = std::move(wider);
      }
    }
    return as_witness(ticket);
  }

  /// Whether triggers bring none of the judged tickets of the region to the owner.
  bool none_is_brought(Region region, Known& not_brought) {
    region.restrict_to(judged_.tests());
    while (true) {
      std::vector<const Tests*> rows;
      not_brought.add_to(rows, region.tests());
      const Answer answer = find_ticket(polishing_search_, region, rows);
      if (answer.verdict != Verdict::Found) {
        return answer.verdict == Verdict::Proved;
      }
      Ways::Look look = polishing_ways_.look(answer.region, holder_, owner_);
      if (look.leads) {
        return false;
      }
      not_brought.add(std::move(look.region));
    }
  }

  const Facts& facts_;
  const HandOffs& hand_offs_;
  const Owners& owners_;
  Region judged_;
  Region whole_;
  Work work_;
  Work polish_;
  Search search_;
  Search polishing_search_;
  Claims claims_;
  Ways ways_;
  Ways polishing_ways_;
  table::TierId holder_;
  table::TierId owner_;
  /// Tickets that triggers bring from the holder to the owner.
  Known brought_;
  std::vector<findings::Stranded> found_;
};

}  // namespace

void find_stranded(const Facts& facts, const HandOffs& hand_offs, const Owners& owners,
                   const Budget& budget, findings::Findings& findings) {
  if (!owners.any()) {
    return;
  }
  const SkippingTriggers skipping(facts.table(), hand_offs, findings.movement.skipped);
  StrandedTickets tickets(facts, hand_offs, owners, skipping, budget);
  if (!tickets.find()) {
    findings.not_proved.push_back({hand_offs.decision(), findings::Property::Followed});
  }
  findings.movement.stranded = tickets.take();
}

}  // namespace tier::analysis
