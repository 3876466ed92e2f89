#include "compiler/lowering/lower.h"

#include <utility>

#include "compiler/lowering/lower_facts.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::Rulebook lower_rulebook(const semantics::Rulebook& rulebook) {
  return {rulebook.name,  rulebook.title,     rulebook.version,
          rulebook.owner, rulebook.effective, rulebook.introduction};
}

/// A table names its sources without the folder they were built in, so that the same source
/// gives the same bytes wherever it lies.
std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void lower_tiers(Lowering& lowering) {
  for (const semantics::Tier& tier : lowering.model.tiers) {
    table::Tier lowered{
        tier.name, tier.title, tier.introduction, {}, lowering.origins.of(tier.span)};
    for (const semantics::TierId above : tier.above) {
      lowered.above.emplace_back(above.value);
    }
    lowering.table.tiers.add(std::move(lowered));
  }
}

}  // namespace

void add_rows(table::DecisionTable& table, table::RuleId rule, Sum sum) {
  for (Product& product : sum) {
    table.rows.add({rule, std::move(product)});
  }
}

Lowered lower(const semantics::Model& model, const source::SourceMap& sources) {
  const Origins origins(sources);
  Lowering lowering{model, origins, {}, {}};
  lowering.table.rulebook = lower_rulebook(model.rulebook);
  for (std::size_t index = 0; index < sources.size(); ++index) {
    lowering.table.sources.push_back({base_name(sources[source::SourceId(index)].name)});
  }
  lowering.table.attributes = lower_facts(model, origins);
  lower_tiers(lowering);
  lower_derivations(lowering);
  lower_scopes(lowering);
  if (!lowering.too_large.empty()) {
    return {std::nullopt, std::move(lowering.too_large)};
  }
  return {std::move(lowering.table), {}};
}

}  // namespace tier::lowering
