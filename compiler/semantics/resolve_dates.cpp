#include "compiler/base/day.h"
#include "compiler/semantics/calendar_parts.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {

std::optional<DatedDays> resolve_days(Resolver& resolver, const syntax::Date& first,
                                      const std::optional<syntax::Date>& last) {
  const auto from = resolve_day(resolver, first);
  const auto to = last ? resolve_day(resolver, *last) : from;
  if (!from || !to) {
    return std::nullopt;
  }
  const Span span = last ? source::join(first.span, last->span) : first.span;
  if (*to < *from) {
    report_backwards(resolver, span, first.text, last->text);
    return std::nullopt;
  }
  return DatedDays{*from, *to, {}, span};
}

void resolve_dates(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  for (const auto& declared : all_of<syntax::Dates>(trees)) {
    const DatesId id = resolver.clocks.dates.find(declared.node->name.text);
    std::vector<DatedDays> days;
    for (const syntax::DateEntry& entry : declared.node->entries) {
      auto found = resolve_days(resolver, entry.first, entry.last);
      if (found) {
        found->title = entry.title ? entry.title->value : "";
        days.push_back(std::move(*found));
      }
    }
    Dates& dates = resolver.model.dates[id];
    // Of two lists of one name the first has it.
    if (dates.span == declared.node->name.span) {
      dates.days = std::move(days);
      dates.from_library = declared.tree->from_library;
    }
  }
}

DatesId find_dates(Resolver& resolver, const syntax::Path& path) {
  return look_up(resolver, "list of dates", resolver.clocks.dates, path);
}

}  // namespace tier::semantics
