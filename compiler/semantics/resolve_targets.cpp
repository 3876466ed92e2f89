#include <fmt/format.h>

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

void resolve_multiple(Resolver& resolver, const syntax::Multiple& multiple) {
  look_up(resolver, "promise", resolver.clocks.obligations, multiple.obligation);
  const auto factor = base::Decimal::parse(multiple.factor.text);
  if (!factor || factor->units <= 0) {
    resolver.sink.report(Diagnostic(Code::NoTimeAtAll, multiple.factor.span, std::string("target"))
                             .help("write how many times as long: `2 x first_response`"));
  }
}

/// Opening hours are counted on the calendar of the promise.
void check_hours(Resolver& resolver, Span span, const syntax::Obligation* promise) {
  const bool has_hours =
      promise == nullptr || !promise->calendar.empty() || promise->calendar_by.has_value();
  if (!has_hours) {
    resolver.sink.report(
        Diagnostic(Code::WithoutHours, span, std::string(promise->name.text))
            .label("this counts opening hours")
            .help("write elapsed time, such as `4h`; or say `calendar` and its name"));
  }
}

/// A matrix of targets: each line and column once, and no cell empty.
class TargetTable {
 public:
  TargetTable(Resolver& resolver, const syntax::TargetMatrix& written,
              const syntax::Obligation* promise)
      : resolver_(resolver), written_(written), promise_(promise) {}

  void resolve() {
    if (written_.facts.size() > 2) {
      resolver_.sink.report(Diagnostic(Code::MatrixFacts, written_.facts[2].span,
                                       std::to_string(written_.facts.size()))
                                .help("derive a fact from two of them, and go by that"));
      return;
    }
    const FactId lines = resolve_matrix_fact(resolver_, written_.facts.front());
    const bool has_columns = written_.facts.size() == 2;
    const FactId columns =
        has_columns ? resolve_matrix_fact(resolver_, written_.facts.back()) : FactId();
    if (!lines.is_some() || (has_columns && !columns.is_some())) {
      return;
    }
    if (has_columns) {
      check_columns(columns);
    }
    check_lines(lines);
  }

 private:
  void check_columns(FactId fact) {
    const std::vector<syntax::MatrixCell>& cells = written_.headings.front().cells;
    std::vector<MatrixHeading> headings;
    bool valid = true;
    for (std::size_t index = 1; index < cells.size(); ++index) {
      auto heading = resolve_heading(resolver_, "column", fact, cells[index], headings);
      valid = valid && heading;
      if (heading) {
        headings.push_back(*std::move(heading));
      }
    }
    if (valid) {
      report_left_out(resolver_, written_.headings.front().span, "column", fact, headings);
    }
  }

  void check_lines(FactId fact) {
    std::vector<MatrixHeading> headings;
    bool valid = true;
    for (std::size_t index = 1; index < written_.headings.size(); ++index) {
      const syntax::MatrixLine& line = written_.headings[index];
      if (line.cells.empty()) {
        valid = false;
        continue;
      }
      auto heading = resolve_heading(resolver_, "line", fact, line.cells.front(), headings);
      valid = valid && heading;
      if (heading) {
        headings.push_back(*std::move(heading));
      }
      check_cells(line, written_.cells[index - 1]);
    }
    if (valid) {
      report_left_out(resolver_, written_.span, "line", fact, headings);
    }
  }

  void check_cells(const syntax::MatrixLine& line,
                   const std::vector<std::optional<syntax::Target>>& cells) {
    const std::size_t wanted =
        written_.facts.size() == 2 ? written_.headings.front().cells.size() : 2;
    if (cells.size() + 1 != wanted) {
      resolver_.sink.report(
          Diagnostic(Code::MatrixLineLength, line.span,
                     fmt::format("{} {}", cells.size() + 1, cells.empty() ? "cell" : "cells"),
                     std::to_string(wanted))
              .label(written_.headings.front().span, "the heading"));
    }
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (cells[column]) {
        resolve_target(resolver_, *cells[column], promise_);
      } else {
        resolver_.sink.report(Diagnostic(Code::MatrixEmptyCell, line.span,
                                         fmt::format("column {} of this line", column + 1))
                                  .label("a ticket like this gets no target")
                                  .help("write the time, or `-` where none is offered"));
      }
    }
  }

  Resolver& resolver_;
  const syntax::TargetMatrix& written_;
  const syntax::Obligation* promise_;
};

}  // namespace

Span span_of(const syntax::Target& target) {
  return std::visit([](const auto& node) { return node.span; }, target);
}

void resolve_target(Resolver& resolver, const syntax::Target& target,
                    const syntax::Obligation* promise) {
  std::visit(Overloaded{
                 [&](const syntax::Duration& time) {
                   check_time(resolver, "target", time);
                   if (time.business || time.at_end) {
                     check_hours(resolver, time.span, promise);
                   }
                 },
                 [&](const syntax::Multiple& multiple) { resolve_multiple(resolver, multiple); },
                 [](const syntax::NotOffered&) {},
                 [](const syntax::BestEffort&) {},
             },
             target);
}

void resolve_targets(Resolver& resolver, const syntax::TargetRows& rows,
                     const syntax::Obligation* promise) {
  const syntax::TargetRow* otherwise = nullptr;
  for (const syntax::TargetRow& row : rows.rows) {
    resolve_target(resolver, row.target, promise);
    if (row.condition.is_some()) {
      resolve_condition(resolver, row.condition);
    }
    if (otherwise != nullptr) {
      resolver.sink.report(Diagnostic(Code::BehindOtherwise, row.span)
                               .label("no ticket is left for this line")
                               .label(otherwise->span, "this takes what the lines before it leave")
                               .help("write `otherwise` last, and once"));
    }
    otherwise = row.otherwise && otherwise == nullptr ? &row : otherwise;
  }
}

void resolve_targets(Resolver& resolver, const syntax::TargetMatrix& matrix,
                     const syntax::Obligation* promise) {
  TargetTable(resolver, matrix, promise).resolve();
}

}  // namespace tier::semantics
