#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

constexpr std::string_view always = "always";

/// Ids count the names of a kind; a name that is taken is reported.
template <class Node, class IdType, class Add>
void declare_each(Resolver& resolver, std::string_view kind, Names<IdType>& names,
                  const std::vector<syntax::Tree>& trees, const Add& add) {
  std::vector<Span> spans;
  for (const auto& declared : all_of<Node>(trees)) {
    const syntax::Name& name = declared.node->name;
    const IdType before = names.declare(name.text, IdType(spans.size()));
    if (before.is_some()) {
      report_duplicate(resolver, kind, name, spans[before.value]);
      continue;
    }
    spans.push_back(name.span);
    add(declared);
  }
}

void add_dates(Resolver& resolver, const Declared<syntax::Dates>& declared) {
  const syntax::Name& name = declared.node->name;
  Dates dates;
  dates.name = name.text;
  dates.title = title_of(declared.node->title, name.text);
  dates.span = name.span;
  resolver.model.dates.add(std::move(dates));
}

void add_calendar(Resolver& resolver, const Declared<syntax::Calendar>& declared) {
  const syntax::Name& name = declared.node->name;
  Calendar calendar;
  calendar.name = name.text;
  calendar.title = title_of(declared.node->title, name.text);
  calendar.introduction = introduction_of(declared.declaration->documentation);
  calendar.span = name.span;
  resolver.model.calendars.add(std::move(calendar));
  if (name.text == always) {
    resolver.sink.report(Diagnostic(Code::BuiltInCalendar, name.span, std::string(always))
                             .help("leave the declaration out, or give it another name: `always` "
                                   "is every hour of every day"));
  }
}

/// With the derived fact that its target is, which no condition names: a fact of the ticket may
/// have the promise's name.
void add_obligation(Resolver& resolver, const Declared<syntax::Obligation>& declared) {
  Model& model = resolver.model;
  const syntax::Name& name = declared.node->name;
  Obligation obligation;
  obligation.kind = static_cast<Obligation::Kind>(declared.node->kind);
  obligation.name = name.text;
  obligation.title = title_of(declared.node->title, name.text);
  obligation.introduction = introduction_of(declared.declaration->documentation);
  obligation.span = name.span;
  Enum values;
  values.name = fmt::format("{} target", name.text);
  values.title = obligation.title;
  values.span = name.span;
  Fact target;
  target.name = values.name;
  target.title = obligation.title;
  target.type = EnumType{model.enums.add(std::move(values))};
  target.derived = true;
  target.span = name.span;
  obligation.target = model.facts.add(std::move(target));
  model.obligations.add(std::move(obligation));
}

}  // namespace

void declare_clocks(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  Clocks& clocks = resolver.clocks;
  declare_each<syntax::Dates>(resolver, "list of dates", clocks.dates, trees,
                              [&](const auto& declared) { add_dates(resolver, declared); });
  declare_each<syntax::Calendar>(resolver, "calendar", clocks.calendars, trees,
                                 [&](const auto& declared) { add_calendar(resolver, declared); });
  declare_each<syntax::Obligation>(
      resolver, "promise", clocks.obligations, trees,
      [&](const auto& declared) { add_obligation(resolver, declared); });
}

CalendarId find_calendar(Resolver& resolver, const syntax::Path& path) {
  Names<CalendarId>& names = resolver.clocks.calendars;
  if (spelling(path) == always && !names.find(always).is_some()) {
    const CalendarId id = resolver.model.calendars.add({});
    resolver.model.calendars[id].name = always;
    resolver.model.calendars[id].title = "Always";
    names.declare(always, id);
  }
  return look_up(resolver, "calendar", names, path);
}

}  // namespace tier::semantics
