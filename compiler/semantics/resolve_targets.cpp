#include <fmt/format.h>

#include <algorithm>
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

std::optional<Target> resolve_multiple(Resolver& resolver, const syntax::Multiple& multiple) {
  const ObligationId of =
      look_up(resolver, "promise", resolver.clocks.obligations, multiple.obligation);
  const auto factor = base::Decimal::parse(multiple.factor.text);
  if (!factor || factor->units <= 0) {
    resolver.sink.report(Diagnostic(Code::NoTimeAtAll, multiple.factor.span, std::string("target"))
                             .help("write how many times as long: `2 x first_response`"));
    return std::nullopt;
  }
  return of.is_some() ? std::optional<Target>(MultipleOf{factor->units, factor->scale, of})
                      : std::nullopt;
}

std::optional<Target> resolve_time(Resolver& resolver, const syntax::Duration& written) {
  const auto time = promised_time(resolver, "target", written);
  return time ? std::optional<Target>(*time) : std::nullopt;
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

/// The values of a promise's target, each once.
class TargetValues {
 public:
  TargetValues(Resolver& resolver, const syntax::Obligation& promise, Obligation& obligation)
      : resolver_(resolver), promise_(promise), obligation_(obligation) {}

  /// Its place among them; none where it is wrong, which is reported.
  std::optional<Constant> place_of(const syntax::Target& written) {
    const auto target = resolve_target(resolver_, written, &promise_);
    if (!target) {
      return std::nullopt;
    }
    std::vector<Target>& all = obligation_.targets;
    const auto found = std::find(all.begin(), all.end(), *target);
    const auto place = found - all.begin();
    if (found == all.end()) {
      all.push_back(*target);
    }
    return place;
  }

 private:
  Resolver& resolver_;
  const syntax::Obligation& promise_;
  Obligation& obligation_;
};

/// A matrix of targets: each line and column once, and no cell empty.
class TargetTable {
 public:
  TargetTable(Resolver& resolver, const syntax::TargetMatrix& written, TargetValues& values)
      : resolver_(resolver), written_(written), values_(values) {}

  /// None where it is too broken to be kept.
  std::optional<DerivedByMatrix> resolve() {
    if (written_.facts.size() > 2) {
      resolver_.sink.report(Diagnostic(Code::MatrixFacts, written_.facts[2].span,
                                       std::to_string(written_.facts.size()))
                                .help("derive a fact from two of them, and go by that"));
      return std::nullopt;
    }
    result_.line_fact = resolve_matrix_fact(resolver_, written_.facts.front());
    if (has_columns()) {
      result_.column_fact = resolve_matrix_fact(resolver_, written_.facts.back());
    }
    if (!result_.line_fact.is_some() || (has_columns() && !result_.column_fact->is_some())) {
      return std::nullopt;
    }
    resolve_columns();
    resolve_lines();
    return valid_ ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  [[nodiscard]] bool has_columns() const { return written_.facts.size() == 2; }

  void resolve_columns() {
    if (!has_columns()) {
      result_.columns.push_back({{}, written_.headings.front().span});
      return;
    }
    const std::vector<syntax::MatrixCell>& cells = written_.headings.front().cells;
    for (std::size_t index = 1; index < cells.size(); ++index) {
      add(resolve_heading(resolver_, "column", *result_.column_fact, cells[index], result_.columns),
          result_.columns);
    }
    if (valid_) {
      report_left_out(resolver_, written_.headings.front().span, "column", *result_.column_fact,
                      result_.columns);
    }
  }

  void resolve_lines() {
    for (std::size_t index = 1; index < written_.headings.size(); ++index) {
      const syntax::MatrixLine& line = written_.headings[index];
      if (line.cells.empty()) {
        valid_ = false;
        continue;
      }
      add(resolve_heading(resolver_, "line", result_.line_fact, line.cells.front(), result_.lines),
          result_.lines);
      resolve_cells(line, written_.cells[index - 1]);
    }
    if (valid_) {
      report_left_out(resolver_, written_.span, "line", result_.line_fact, result_.lines,
                      word_in(written_.headings.front().cells.front()));
    }
  }

  void add(std::optional<MatrixHeading> heading, std::vector<MatrixHeading>& headings) {
    valid_ = valid_ && heading;
    if (heading) {
      headings.push_back(*std::move(heading));
    }
  }

  void resolve_cells(const syntax::MatrixLine& line,
                     const std::vector<std::optional<syntax::Target>>& cells) {
    const std::size_t wanted = has_columns() ? written_.headings.front().cells.size() : 2;
    if (cells.size() + 1 != wanted) {
      resolver_.sink.report(
          Diagnostic(Code::MatrixLineLength, line.span,
                     fmt::format("{} {}", cells.size() + 1, cells.empty() ? "cell" : "cells"),
                     std::to_string(wanted))
              .label(written_.headings.front().span, "the heading"));
      valid_ = false;
    }
    std::vector<std::optional<MatrixCell>> row;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      row.push_back(resolve_cell(line, cells[column], column));
      valid_ = valid_ && row.back();
    }
    result_.cells.push_back(std::move(row));
  }

  std::optional<MatrixCell> resolve_cell(const syntax::MatrixLine& line,
                                         const std::optional<syntax::Target>& cell,
                                         std::size_t column) {
    if (!cell) {
      resolver_.sink.report(Diagnostic(Code::MatrixEmptyCell, line.span,
                                       fmt::format("column {} of this line", column + 1))
                                .label("a ticket like this gets no target")
                                .help("write the time, or `-` where none is offered"));
      return std::nullopt;
    }
    const auto place = values_.place_of(*cell);
    return place ? std::optional(MatrixCell{*place, span_of(*cell)}) : std::nullopt;
  }

  Resolver& resolver_;
  const syntax::TargetMatrix& written_;
  TargetValues& values_;
  DerivedByMatrix result_;
  bool valid_ = true;
};

DerivedByRows resolve_rows(Resolver& resolver, const syntax::TargetRows& written,
                           TargetValues& values) {
  DerivedByRows result;
  result.in_order = written.in_order;
  const syntax::TargetRow* otherwise = nullptr;
  for (const syntax::TargetRow& row : written.rows) {
    DerivedRow resolved{values.place_of(row.target).value_or(0), row.otherwise, {}, row.span};
    if (!row.otherwise) {
      resolved.condition = resolve_clause(resolver, row.condition);
    }
    result.rows.push_back(resolved);
    if (otherwise != nullptr) {
      resolver.sink.report(Diagnostic(Code::BehindOtherwise, row.span)
                               .label("no ticket is left for this line")
                               .label(otherwise->span, "this takes what the lines before it leave")
                               .help("write `otherwise` last, and once"));
    }
    otherwise = row.otherwise && otherwise == nullptr ? &row : otherwise;
  }
  return result;
}

}  // namespace

Span span_of(const syntax::Target& target) {
  return std::visit([](const auto& node) { return node.span; }, target);
}

std::optional<Target> resolve_target(Resolver& resolver, const syntax::Target& target,
                                     const syntax::Obligation* promise) {
  return std::visit(
      Overloaded{
          [&](const syntax::Duration& time) {
            if (time.business || time.at_end) {
              check_hours(resolver, time.span, promise);
            }
            return resolve_time(resolver, time);
          },
          [&](const syntax::Multiple& multiple) { return resolve_multiple(resolver, multiple); },
          [](const syntax::NotOffered&) { return std::optional<Target>(NotOffered{}); },
          [](const syntax::BestEffort&) { return std::optional<Target>(BestEffort{}); },
      },
      target);
}

std::optional<Derivation> resolve_targets(Resolver& resolver, const WrittenTarget& written,
                                          const syntax::Obligation& promise,
                                          Obligation& obligation) {
  using Resolved = std::optional<std::variant<DerivedByMatrix, DerivedByRows>>;
  TargetValues values(resolver, promise, obligation);
  Resolved body =
      std::visit(Overloaded{
                     [&](const syntax::Target& target) -> Resolved {
                       const auto place = values.place_of(target);
                       return DerivedByRows{
                           false, {{place.value_or(0), true, ConditionId(), span_of(target)}}};
                     },
                     [&](const syntax::TargetRows& rows) -> Resolved {
                       return resolve_rows(resolver, rows, values);
                     },
                     [&](const syntax::TargetMatrix& matrix) -> Resolved {
                       auto resolved = TargetTable(resolver, matrix, values).resolve();
                       return resolved ? Resolved(*std::move(resolved)) : std::nullopt;
                     },
                 },
                 written);
  if (!body) {
    return std::nullopt;
  }
  return Derivation{obligation.target, obligation.name, std::nullopt, *std::move(body),
                    obligation.span};
}

}  // namespace tier::semantics
