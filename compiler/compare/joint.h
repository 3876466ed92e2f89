#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "compiler/analysis/region.h"
#include "compiler/table/decision_table.h"

/// Two tables as one, over which a ticket of both can be looked for.
///
///     const Joint joint = join(before, after, {});
///     mapped(joint.after, row.tests)       // the row in the classes of `joint.table`
///
/// The tickets of the joint table are those that both books understand: of a fact that both have
/// the values that both know, and of one that only one has, all. Its classes are as fine as both
/// need. It has the derived facts of either book and what either declares impossible, and decides
/// nothing else; prose/ can speak of it and the proofs can search it, but it is no rulebook.
namespace tier::compare {

/// Where an attribute of one side stands in the joint table.
struct Mapped {
  static constexpr std::uint32_t no_class = 0xFFFF'FFFFU;

  /// None where every ticket of both has the class `constant`.
  std::optional<table::AttributeId> joint;
  /// By class of the joint attribute: the class of this side, or none.
  std::vector<std::uint32_t> class_of;
  std::uint32_t constant = 0;
};

/// One side of a comparison.
struct Side {
  const table::DecisionTable* table = nullptr;
  /// By attribute of the side's table.
  std::vector<Mapped> attributes;
  /// By tier of the side's table: the tier of the joint one.
  std::vector<table::TierId> tiers;
};

struct Joint {
  table::DecisionTable table;
  Side before;
  Side after;
  /// Some tier can hold tickets in both; else nothing of holders can be compared.
  bool common_holder = true;
  /// Which patterns of a text go together is known of all.
  bool texts_complete = true;
};

/// `same_derived` names derived facts that are the same for every ticket of both: they become one.
/// The tables must outlive the result.
Joint join(const table::DecisionTable& before, const table::DecisionTable& after,
           const std::set<std::string>& same_derived);

/// The tests of one side over the joint table; none where no ticket of both passes them.
std::optional<analysis::Tests> mapped(const Side& side, const Joint& joint,
                                      const analysis::Tests& tests);

/// Tickets that pass both; none where there is none.
std::optional<analysis::Tests> both(const analysis::Tests& a, const analysis::Tests& b);

/// The place of what has the name in a store; none where nothing has it.
template <class IdType, class Value>
std::optional<IdType> named(const base::Store<IdType, Value>& store, const std::string& name) {
  for (const IdType id : store.ids()) {
    if (store[id].name == name) {
      return id;
    }
  }
  return std::nullopt;
}

/// The tier of `after` that is a tier of `before`: of its name, else the only one that is new and
/// has its title.
std::optional<table::TierId> same_tier(const table::DecisionTable& before, table::TierId tier,
                                       const table::DecisionTable& after);

}  // namespace tier::compare
