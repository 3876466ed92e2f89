#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

Span span_of(const WrittenTarget& target) {
  return std::visit(Overloaded{[](const syntax::Target& node) { return semantics::span_of(node); },
                               [](const syntax::TargetRows& node) {
                                 return node.rows.empty() ? Span() : node.rows.front().span;
                               },
                               [](const syntax::TargetMatrix& node) { return node.span; }},
                    target);
}

/// `calendar by region` and a table of one calendar for each value.
class CalendarChoice {
 public:
  CalendarChoice(Resolver& resolver, const syntax::Matrix& written)
      : resolver_(resolver), written_(written) {}

  /// None for what is wrong, which is reported.
  std::optional<HoursByFact> resolve() {
    if (written_.facts.size() != 1) {
      resolver_.sink.report(Diagnostic(Code::MatrixFacts, written_.facts[1].span,
                                       std::to_string(written_.facts.size()))
                                .help("a calendar is chosen by one fact"));
      return std::nullopt;
    }
    result_.fact = resolve_matrix_fact(resolver_, written_.facts.front());
    if (!result_.fact.is_some()) {
      return std::nullopt;
    }
    bool valid = true;
    // The first line is a heading for readers.
    for (std::size_t index = 1; index < written_.lines.size(); ++index) {
      valid = resolve_line(written_.lines[index]) && valid;
    }
    if (!valid) {
      return std::nullopt;
    }
    report_left_out(resolver_, written_.span, "line", result_.fact, headings_);
    return std::move(result_);
  }

 private:
  bool resolve_line(const syntax::MatrixLine& line) {
    const bool is_pair = line.cells.size() == 2 && line.cells[1].values.size() == 1;
    const auto* name = is_pair ? std::get_if<syntax::Name>(&line.cells[1].values[0]) : nullptr;
    if (name == nullptr) {
      resolver_.sink.report(Diagnostic(Code::CalendarLine, line.span)
                                .help("for example `| europe | berlin_hours |`"));
      return false;
    }
    auto heading = resolve_heading(resolver_, "line", result_.fact, line.cells.front(), headings_);
    const CalendarId calendar = find_calendar(resolver_, {{*name}, name->span});
    if (!heading || !calendar.is_some()) {
      return false;
    }
    if (std::holds_alternative<HoursByFact>(resolver_.model.calendars[calendar].hours)) {
      resolver_.sink.report(Diagnostic(Code::NotAPart, name->span, std::string(name->text),
                                       std::string("chosen by a fact"))
                                .help("name a calendar that is the same for every ticket"));
      return false;
    }
    headings_.push_back(*heading);
    result_.lines.push_back({*std::move(heading), calendar});
    return true;
  }

  Resolver& resolver_;
  const syntax::Matrix& written_;
  std::vector<MatrixHeading> headings_;
  HoursByFact result_;
};

class ObligationResolver {
 public:
  ObligationResolver(Resolver& resolver, const syntax::Obligation& written, Obligation& result)
      : resolver_(resolver),
        written_(written),
        owner_(fmt::format("the promise `{}`", written.name.text)),
        result_(result) {}

  /// What its target follows from; none where that is wrong, which is reported.
  std::optional<Derivation> resolve() {
    std::optional<ConditionId> applies;
    if (const auto* condition = once(resolver_, owner_, "applies when", written_.applies_when)) {
      applies = resolve_clause(resolver_, *condition);
      result_.targets.emplace_back(DoesNotApply{});
    }
    resolve_events();
    resolve_calendar();
    std::optional<Derivation> target = resolve_target();
    if (written_.less) {
      resolve_less(*written_.less);
    }
    if (written_.goal) {
      resolve_goal(*written_.goal);
    }
    resolve_warnings(written_.warnings, result_.warnings);
    resolve_warnings(written_.breaches, result_.breaches);
    result_.repeats = written_.repeats;
    result_.spans_hand_offs = written_.spans_hand_offs;
    if (target) {
      target->applies = applies;
    }
    return target;
  }

 private:
  void resolve_events() {
    bool starts = false;
    for (const syntax::ClockEvent& event : written_.events) {
      ClockEvent resolved;
      resolved.kind = static_cast<ClockEvent::Kind>(event.kind);
      resolved.span = event.span;
      starts = starts || resolved.kind == ClockEvent::Kind::Starts;
      if (event.at) {
        const FactId at = find_time_fact(resolver_, *event.at, "a clock");
        resolved.at = at.is_some() ? std::optional(at) : std::nullopt;
      }
      resolved.when = resolve_clause(resolver_, event.condition);
      result_.events.push_back(resolved);
    }
    if (!starts) {
      report_lack(resolver_, written_.name, "promise", "when its clock starts",
                  "write for example `starts at opened`");
    }
  }

  void resolve_calendar() {
    for (const syntax::Path& calendar : written_.calendar) {
      const CalendarId id = find_calendar(resolver_, calendar);
      result_.calendar = id.is_some() ? std::optional(id) : std::nullopt;
    }
    report_clauses_twice(resolver_, owner_, "calendar", spans_of(resolver_, written_.calendar));
    if (!written_.calendar_by) {
      return;
    }
    if (auto choice = CalendarChoice(resolver_, *written_.calendar_by).resolve()) {
      Calendar calendar;
      calendar.name = result_.name + ".calendar";
      calendar.title = result_.title;
      calendar.hours = *std::move(choice);
      calendar.span = written_.calendar_by->span;
      result_.calendar = resolver_.model.calendars.add(std::move(calendar));
    }
  }

  std::optional<Derivation> resolve_target() {
    if (written_.targets.empty()) {
      report_lack(resolver_, written_.name, "promise", "how long it may take",
                  "write for example `target 4h`");
      return std::nullopt;
    }
    std::vector<Span> spans;
    for (const WrittenTarget& target : written_.targets) {
      spans.push_back(span_of(target));
    }
    report_clauses_twice(resolver_, owner_, "target", spans);
    return resolve_targets(resolver_, written_.targets.front(), written_, result_);
  }

  void resolve_less(const syntax::Path& path) {
    const FactId id = find_fact(resolver_, path);
    if (!id.is_some()) {
      report_unknown_fact(resolver_, path);
      return;
    }
    const Fact& fact = resolver_.model.facts[id];
    result_.less = id;
    if (!std::holds_alternative<DurationType>(fact.type) &&
        !std::holds_alternative<InvalidType>(fact.type)) {
      resolver_.sink.report(Diagnostic(Code::WrongKindOfFact, path.span, fact.name,
                                       describe(resolver_.model, fact.type), std::string("`less`"))
                                .label(fact.span, "declared here")
                                .help("name a fact of type `duration`: how long the clock stood "
                                      "still"));
    }
  }

  static std::optional<Warning::Part> part_of(const syntax::Percent& percent) {
    const auto number = base::Decimal::parse(percent.number);
    return number ? std::optional(Warning::Part{number->units, number->scale}) : std::nullopt;
  }

  void resolve_goal(const syntax::Percent& goal) {
    result_.goal = part_of(goal);
    const auto limit =
        result_.goal ? base::Decimal{100, 0}.rescaled(result_.goal->scale) : std::nullopt;
    if (!limit || result_.goal->percent <= 0 || result_.goal->percent > *limit) {
      resolver_.sink.report(Diagnostic(Code::NoSuchGoal, goal.span, std::string(goal.number))
                                .help("write how many of a hundred tickets keep the promise: "
                                      "`goal 95%`"));
    }
  }

  void resolve_warnings(const std::vector<syntax::Warning>& written, std::vector<Warning>& all) {
    for (const syntax::Warning& warning : written) {
      Warning resolved;
      resolved.span = warning.span;
      if (const auto* time = warning.at ? std::get_if<syntax::Duration>(&*warning.at) : nullptr) {
        const auto before = promised_time(resolver_, "warn at", *time);
        if (before && before->unit >= PromisedTime::Unit::BusinessDays) {
          resolver_.sink.report(Diagnostic(Code::NoSuchDuration, time->span)
                                    .help("opening days are not counted back: write opening "
                                          "hours, as `8bh`"));
        } else if (before) {
          resolved.at = *before;
        }
      } else if (warning.at) {
        if (const auto part = part_of(std::get<syntax::Percent>(*warning.at))) {
          resolved.at = *part;
        }
      }
      find_people(resolver_, warning.notify);
      for (const syntax::Path& path : warning.notify) {
        resolved.notify.push_back(spelling(path));
      }
      all.push_back(std::move(resolved));
    }
  }

  Resolver& resolver_;
  const syntax::Obligation& written_;
  std::string owner_;
  Obligation& result_;
};

/// The promises whose target a target is a multiple of.
std::vector<std::string> promises_of(const WrittenTarget& written) {
  std::vector<std::string> names;
  const auto add = [&](const syntax::Target& target) {
    if (const auto* multiple = std::get_if<syntax::Multiple>(&target)) {
      names.push_back(spelling(multiple->obligation));
    }
  };
  std::visit(Overloaded{[&](const syntax::Target& target) { add(target); },
                        [&](const syntax::TargetRows& rows) {
                          for (const syntax::TargetRow& row : rows.rows) {
                            add(row.target);
                          }
                        },
                        [&](const syntax::TargetMatrix& matrix) {
                          for (const auto& line : matrix.cells) {
                            for (const auto& cell : line) {
                              if (cell) {
                                add(*cell);
                              }
                            }
                          }
                        }},
             written);
  return names;
}

/// A target is not a multiple of itself.
class TargetCircles {
 public:
  TargetCircles(Resolver& resolver, const std::vector<Declared<syntax::Obligation>>& all)
      : resolver_(resolver) {
    for (const auto& declared : all) {
      auto& names = needs_[declared.node->name.text];
      for (const WrittenTarget& target : declared.node->targets) {
        const auto more = promises_of(target);
        names.insert(names.end(), more.begin(), more.end());
      }
    }
  }

  void report(const std::vector<Declared<syntax::Obligation>>& all) {
    for (const auto& declared : all) {
      std::map<std::string_view, bool> visited;
      const syntax::Name& name = declared.node->name;
      if (leads_to(name.text, name.text, visited)) {
        resolver_.sink.report(Diagnostic(Code::DependsOnItself, name.span, std::string("promise"),
                                         std::string(name.text))
                                  .help("write a time for one of the targets"));
        return;
      }
    }
  }

 private:
  // NOLINTNEXTLINE(misc-no-recursion)
  bool leads_to(std::string_view from, std::string_view wanted,
                std::map<std::string_view, bool>& visited) const {
    const auto needs = needs_.find(from);
    return needs != needs_.end() &&
           std::any_of(needs->second.begin(), needs->second.end(), [&](const std::string& next) {
             return next == wanted ||
                    (visited.emplace(next, true).second && leads_to(next, wanted, visited));
           });
  }

  Resolver& resolver_;
  std::map<std::string_view, std::vector<std::string>> needs_;
};

}  // namespace

namespace {

/// The values of the fact that a target is, as an enum of their names.
void name_targets(Model& model, const Obligation& obligation) {
  Enum& values = model.enums[std::get<EnumType>(model.facts[obligation.target].type).id];
  for (const Target& target : obligation.targets) {
    const std::string name = target_name(target, model.obligations);
    values.values.push_back({name, name, obligation.span});
  }
}

}  // namespace

void resolve_obligations(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto all = all_of<syntax::Obligation>(trees);
  Model& model = resolver.model;
  for (const auto& declared : all) {
    const ObligationId id = resolver.clocks.obligations.find(declared.node->name.text);
    if (!id.is_some() || model.obligations[id].span != declared.node->name.span) {
      continue;
    }
    resolver.tree = declared.tree;
    Obligation obligation = model.obligations[id];
    auto target = ObligationResolver(resolver, *declared.node, obligation).resolve();
    model.obligations[id] = std::move(obligation);
    name_targets(model, model.obligations[id]);
    if (target) {
      model.derivations.push_back(*std::move(target));
    }
  }
  TargetCircles(resolver, all).report(all);
}

}  // namespace tier::semantics
