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
  Lowering lowering{model, origins, {}, {}, {}, {}};
  lowering.table.rulebook = lower_rulebook(model.rulebook);
  for (std::size_t index = 0; index < sources.size(); ++index) {
    lowering.table.sources.push_back({name_in_book(sources, index)});
  }
  lowering.table.attributes = lower_facts(model, origins);
  lower_asked(lowering);
  lower_people(lowering);
  lower_derivations(lowering);
  lower_impossibles(lowering);
  lower_scopes(lowering);
  lower_triggers(lowering);
  lower_permissions(lowering);
  lower_guidance(lowering);
  lower_lifecycles(lowering);
  lower_assertions(lowering);
  if (!lowering.too_large.empty() || !lowering.too_many_patterns.empty()) {
    return {std::nullopt, std::move(lowering.too_large), std::move(lowering.too_many_patterns)};
  }
  return {std::move(lowering.table), {}, {}};
}

}  // namespace tier::lowering
