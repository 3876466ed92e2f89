#include "compiler/lowering/lower.h"

#include <algorithm>
#include <utility>

#include "compiler/lowering/lower_facts.h"
#include "compiler/lowering/lowering.h"

namespace tier::lowering {
namespace {

table::Rulebook lower_rulebook(const semantics::Rulebook& rulebook) {
  return {rulebook.name,
          rulebook.title,
          rulebook.version,
          rulebook.owner,
          rulebook.effective,
          rulebook.introduction,
          ""};
}

/// A table names its sources from the folder of the book, not from where it was built, so that
/// the same source gives the same bytes wherever it lies.
std::string name_in_book(const source::SourceMap& sources, std::size_t index) {
  const std::string& book = sources[source::SourceId(std::size_t{0})].name;
  const std::string folder = book.substr(0, book.rfind('/') + 1);
  const std::string& name = sources[source::SourceId(index)].name;
  return name.substr(0, folder.size()) == folder ? name.substr(folder.size()) : name;
}

}  // namespace

Lowered lower(const semantics::Model& model, const source::SourceMap& sources) {
  const Origins origins(sources);
  Lowering lowering{model, origins, {}, {}, {}, {}, {}, {}, {}};
  lowering.table.rulebook = lower_rulebook(model.rulebook);
  for (std::size_t index = 0; index < sources.size(); ++index) {
    lowering.table.sources.push_back({name_in_book(sources, index)});
  }
  lowering.table.attributes = lower_facts(model, origins);
  lower_asked(lowering);
  lower_people(lowering);
  lower_calendars(lowering);
  lower_staffing(lowering);
  lower_obligations(lowering);
  lower_measures(lowering);
  lower_derivations(lowering);
  const std::size_t asked = lowering.asked.size();
  lower_impossibles(lowering);
  lowering.asked.resize(asked);
  lower_scopes(lowering);
  lower_clocks(lowering);
  lower_triggers(lowering);
  lower_permissions(lowering);
  lower_guidance(lowering);
  lower_lifecycles(lowering);
  lower_ladders(lowering);
  std::vector<table::WrittenCondition> conditions = written_conditions(lowering);
  lower_assertions(lowering);
  std::vector<HoursTrouble>& troubles = lowering.hours_troubles;
  const bool is_shut = std::any_of(troubles.begin(), troubles.end(),
                                   [](const HoursTrouble& one) { return one.hours.empty(); });
  Lowered lowered{std::nullopt,
                  std::move(lowering.too_large),
                  std::move(lowering.too_many_patterns),
                  std::move(troubles),
                  std::move(lowering.event_troubles),
                  std::move(conditions)};
  if (lowered.too_large.empty() && lowered.too_many_patterns.empty() &&
      lowered.event_troubles.empty() && !is_shut) {
    lowered.table = std::move(lowering.table);
  }
  return lowered;
}

}  // namespace tier::lowering
