#include "compiler/analysis/covering_needs.h"

#include <algorithm>

namespace tier::analysis {

namespace {

std::size_t shared(const std::vector<table::EvidenceId>& a,
                   const std::vector<table::EvidenceId>& b) {
  return static_cast<std::size_t>(std::count_if(a.begin(), a.end(), [&](table::EvidenceId piece) {
    return std::find(b.begin(), b.end(), piece) != b.end();
  }));
}

}  // namespace

CoveringNeeds::CoveringNeeds(const table::DecisionTable& table, table::RuleId need)
    : table_(&table), need_(&std::get<table::NeedOutcome>(table.rules[need].outcome)) {}

std::vector<CoveringNeeds::Pieces> CoveringNeeds::all_pieces_left() const {
  std::vector<Pieces> all;
  Pieces chosen;
  choose(0, need_->evidence.size() - need_->count + 1, chosen, all);
  return all;
}

void CoveringNeeds::choose(std::size_t place, std::size_t count, Pieces& chosen,
                           std::vector<Pieces>& all) const {
  if (count == 0) {
    all.push_back(chosen);
    return;
  }
  for (; place + count <= need_->evidence.size(); ++place) {
    chosen.push_back(need_->evidence[place]);
    choose(place + 1, count - 1, chosen, all);
    chosen.pop_back();
  }
}

bool CoveringNeeds::demands(table::RuleId other, const Pieces& left) const {
  const auto& need = std::get<table::NeedOutcome>(table_->rules[other].outcome);
  if (need.count == need.evidence.size()) {
    return shared(need.evidence, left) > 0;
  }
  const std::size_t elsewhere = need.evidence.size() - shared(need.evidence, need_->evidence);
  return need.count >= elsewhere + need_->count;
}

}  // namespace tier::analysis
