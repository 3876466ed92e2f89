#include "compiler/analysis/ruled_out_values.h"

#include <algorithm>
#include <utility>

#include "compiler/analysis/decisions.h"
#include "compiler/analysis/search.h"

namespace tier::analysis {
namespace {

bool has_values(const table::Attribute& attribute) {
  return std::holds_alternative<table::EnumDomain>(attribute.domain) ||
         std::holds_alternative<table::FlagDomain>(attribute.domain);
}

/// Whether the rule asks for nothing but the fact.
bool is_about(const RowsByRule& rows, table::RuleId rule, table::AttributeId fact) {
  const auto& own = rows.of(rule);
  return std::all_of(own.begin(), own.end(), [&](const Tests* tests) {
    return tests->size() == 1 && tests->front().attribute == fact;
  });
}

}  // namespace

void find_ruled_out_values(const Facts& facts, const Budget& budget, findings::Findings& findings) {
  const table::DecisionTable& table = facts.table();
  const RowsByRule rows(table);
  Work work(budget.steps);
  Search search(facts, work);
  for (const table::AttributeId id : table.attributes.ids()) {
    const table::Attribute& attribute = table.attributes[id];
    const bool is_asked =
        has_values(attribute) && !attribute.derived_by && facts.excluded().group_of(id).has_value();
    const std::uint32_t known = is_asked ? table::known_class_count(attribute.domain) : 0;
    for (std::uint32_t index = 0; index < known; ++index) {
      table::ClassSet value(attribute.class_count);
      value.add(index);
      Region region;
      region.restrict_to(id, value);
      Answer answer = search.find(region, {});
      auto& by = answer.declared_impossible;
      const bool on_purpose = std::any_of(
          by.begin(), by.end(), [&](table::RuleId rule) { return is_about(rows, rule, id); });
      if (answer.verdict == Verdict::Proved && !by.empty() && !on_purpose) {
        findings.ruled_out.push_back({id, index, std::move(by)});
      }
    }
  }
}

}  // namespace tier::analysis
