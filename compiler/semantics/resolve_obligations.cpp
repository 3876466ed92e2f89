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

using WrittenTarget = std::variant<syntax::Target, syntax::TargetRows, syntax::TargetMatrix>;

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

  void resolve() {
    if (written_.facts.size() != 1) {
      resolver_.sink.report(Diagnostic(Code::MatrixFacts, written_.facts[1].span,
                                       std::to_string(written_.facts.size()))
                                .help("a calendar is chosen by one fact"));
      return;
    }
    const FactId fact = resolve_matrix_fact(resolver_, written_.facts.front());
    if (!fact.is_some()) {
      return;
    }
    bool valid = true;
    // The first line is a heading for readers.
    for (std::size_t index = 1; index < written_.lines.size(); ++index) {
      valid = resolve_line(fact, written_.lines[index]) && valid;
    }
    if (valid) {
      report_left_out(resolver_, written_.span, "line", fact, headings_);
    }
  }

 private:
  bool resolve_line(FactId fact, const syntax::MatrixLine& line) {
    const bool is_pair = line.cells.size() == 2 && line.cells[1].values.size() == 1;
    const auto* name = is_pair ? std::get_if<syntax::Name>(&line.cells[1].values[0]) : nullptr;
    if (name == nullptr) {
      resolver_.sink.report(Diagnostic(Code::CalendarLine, line.span)
                                .help("for example `| europe | berlin_hours |`"));
      return false;
    }
    auto heading = resolve_heading(resolver_, "line", fact, line.cells.front(), headings_);
    find_calendar(resolver_, {{*name}, name->span});
    if (heading) {
      headings_.push_back(*heading);
    }
    return heading.has_value();
  }

  Resolver& resolver_;
  const syntax::Matrix& written_;
  std::vector<MatrixHeading> headings_;
};

class ObligationResolver {
 public:
  ObligationResolver(Resolver& resolver, const syntax::Obligation& written)
      : resolver_(resolver),
        written_(written),
        owner_(fmt::format("the promise `{}`", written.name.text)) {}

  void resolve() {
    if (const auto* condition = once(resolver_, owner_, "applies when", written_.applies_when)) {
      resolve_clause(resolver_, *condition);
    }
    resolve_events();
    resolve_calendar();
    resolve_target();
    if (written_.less) {
      check_less(*written_.less);
    }
    if (written_.goal) {
      check_goal(*written_.goal);
    }
    for (const auto& warnings : {written_.warnings, written_.breaches}) {
      for (const syntax::Warning& warning : warnings) {
        resolve_warning(warning);
      }
    }
  }

 private:
  void resolve_events() {
    bool starts = false;
    for (const syntax::ClockEvent& event : written_.events) {
      starts = starts || event.kind == syntax::ClockEvent::Kind::Starts;
      if (event.at) {
        find_time_fact(resolver_, *event.at, "a clock");
      }
      resolve_clause(resolver_, event.condition);
    }
    if (!starts) {
      report_lack(resolver_, written_.name, "promise", "when its clock starts",
                  "write for example `starts at opened`");
    }
  }

  void resolve_calendar() {
    for (const syntax::Path& calendar : written_.calendar) {
      find_calendar(resolver_, calendar);
    }
    report_clauses_twice(resolver_, owner_, "calendar", spans_of(resolver_, written_.calendar));
    if (written_.calendar_by) {
      CalendarChoice(resolver_, *written_.calendar_by).resolve();
    }
  }

  void resolve_target() {
    if (written_.targets.empty()) {
      report_lack(resolver_, written_.name, "promise", "how long it may take",
                  "write for example `target 4h`");
      return;
    }
    std::vector<Span> spans;
    for (const WrittenTarget& target : written_.targets) {
      spans.push_back(span_of(target));
    }
    report_clauses_twice(resolver_, owner_, "target", spans);
    const auto resolve_one =
        Overloaded{[&](const syntax::Target& target) {
                     semantics::resolve_target(resolver_, target, &written_);
                   },
                   [&](const auto& targets) { resolve_targets(resolver_, targets, &written_); }};
    std::visit(resolve_one, written_.targets.front());
  }

  void check_less(const syntax::Path& path) {
    const FactId id = find_fact(resolver_, path);
    if (!id.is_some()) {
      report_unknown_fact(resolver_, path);
      return;
    }
    const Fact& fact = resolver_.model.facts[id];
    if (!std::holds_alternative<DurationType>(fact.type) &&
        !std::holds_alternative<InvalidType>(fact.type)) {
      resolver_.sink.report(Diagnostic(Code::WrongKindOfFact, path.span, fact.name,
                                       describe(resolver_.model, fact.type), std::string("`less`"))
                                .label(fact.span, "declared here")
                                .help("name a fact of type `duration`: how long the clock stood "
                                      "still"));
    }
  }

  void check_goal(const syntax::Percent& goal) {
    const auto number = base::Decimal::parse(goal.number);
    const auto limit = number ? base::Decimal{100, 0}.rescaled(number->scale) : std::nullopt;
    if (!limit || number->units <= 0 || number->units > *limit) {
      resolver_.sink.report(Diagnostic(Code::NoSuchGoal, goal.span, std::string(goal.number))
                                .help("write how many of a hundred tickets keep the promise: "
                                      "`goal 95%`"));
    }
  }

  void resolve_warning(const syntax::Warning& warning) {
    if (const auto* time = warning.at ? std::get_if<syntax::Duration>(&*warning.at) : nullptr) {
      check_time(resolver_, "warn at", *time);
    }
    find_people(resolver_, warning.notify);
  }

  Resolver& resolver_;
  const syntax::Obligation& written_;
  std::string owner_;
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

void resolve_obligations(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto all = all_of<syntax::Obligation>(trees);
  resolver.clocks.allowed = true;
  for (const auto& declared : all) {
    resolver.tree = declared.tree;
    ObligationResolver(resolver, *declared.node).resolve();
  }
  resolver.clocks.allowed = false;
  TargetCircles(resolver, all).report(all);
}

}  // namespace tier::semantics
