#include "compiler/analysis/evidence_sources.h"

namespace tier::analysis {

EvidenceSources::EvidenceSources(const Facts& facts, const AccessRules& rules) : agent_(facts) {
  for (const table::Evidence& evidence : facts.table().evidence) {
    auto& sources = closings_.emplace_back();
    for (const table::EvidenceSource& source : evidence.sources) {
      sources.push_back(closings_of(source, rules));
    }
  }
}

std::vector<Closing> EvidenceSources::closings_of(const table::EvidenceSource& source,
                                                  const AccessRules& rules) {
  std::vector<const Tests*> rows;
  for (const Tests& row : source.rows) {
    rows.push_back(&row);
  }
  const std::vector<const Tests*> applying = agent_.for_everybody(rows);
  std::vector<Closing> closings;
  closings.push_back(
      {{applying}, agent_.for_somebody(rows_of(rules.permitting(source.access))), true, {}});
  for (const AccessRules::Entry* never : rules.forbidding(source.access)) {
    closings.push_back({{applying, agent_.for_everybody(never->rows)}, {}, true, never->rule});
  }
  closings.push_back({{}, agent_.for_somebody(rows), false, {}});
  return closings;
}

}  // namespace tier::analysis
