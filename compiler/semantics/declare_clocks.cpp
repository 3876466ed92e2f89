#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

/// Ids count the names of a kind; a name that is taken is reported.
template <class Node, class IdType>
void declare_each(Resolver& resolver, std::string_view kind, Names<IdType>& names,
                  const std::vector<syntax::Tree>& trees) {
  std::vector<Span> spans;
  for (const auto& declared : all_of<Node>(trees)) {
    const syntax::Name& name = declared.node->name;
    const IdType before = names.declare(name.text, IdType(spans.size()));
    if (before.is_some()) {
      report_duplicate(resolver, kind, name, spans[before.value]);
      continue;
    }
    spans.push_back(name.span);
  }
}

}  // namespace

void declare_clocks(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  declare_each<syntax::Dates>(resolver, "list of dates", resolver.clocks.dates, trees);
  declare_each<syntax::Calendar>(resolver, "calendar", resolver.clocks.calendars, trees);
  declare_each<syntax::Obligation>(resolver, "promise", resolver.clocks.obligations, trees);
}

}  // namespace tier::semantics
