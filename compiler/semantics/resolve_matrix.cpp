#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

std::string cells(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "cell" : "cells");
}

/// Checks one matrix against the facts that it goes by.
class MatrixResolver {
 public:
  MatrixResolver(Resolver& resolver, const syntax::Matrix& written, FactId derived)
      : resolver_(resolver), written_(written), derived_(derived) {}

  std::optional<DerivedByMatrix> resolve() {
    if (!resolve_facts()) {
      return std::nullopt;
    }
    if (written_.lines.size() < 2) {
      resolver_.sink.report(Diagnostic(Code::MatrixWithoutHeading, written_.lines.front().span)
                                .help("the first line names the values of the columns"));
      return std::nullopt;
    }
    if (!resolve_columns() || !resolve_lines()) {
      return std::nullopt;
    }
    report_left_out(resolver_, written_.span, "line", result_.line_fact, result_.lines,
                    word_in(written_.lines.front().cells.front()));
    if (result_.column_fact) {
      report_left_out(resolver_, written_.span, "column", *result_.column_fact, result_.columns);
    }
    return std::move(result_);
  }

 private:
  const Fact& fact(FactId id) const { return resolver_.model.facts[id]; }

  bool resolve_facts();
  bool resolve_columns();
  bool resolve_lines();
  bool resolve_line(const syntax::MatrixLine& line);
  std::optional<MatrixCell> resolve_cell(const syntax::MatrixCell& cell, std::size_t column);
  std::string names(FactId id, const MatrixHeading& heading) const;

  Resolver& resolver_;
  const syntax::Matrix& written_;
  FactId derived_;
  DerivedByMatrix result_;
};

bool MatrixResolver::resolve_facts() {
  if (written_.facts.size() > 2) {
    resolver_.sink.report(
        Diagnostic(Code::MatrixFacts, written_.facts[2].span, std::to_string(written_.facts.size()))
            .help("derive a fact from two of them, and this one from that"));
    return false;
  }
  result_.line_fact = resolve_matrix_fact(resolver_, written_.facts.front());
  if (written_.facts.size() == 2) {
    result_.column_fact = resolve_matrix_fact(resolver_, written_.facts.back());
  }
  return result_.line_fact.is_some() && (!result_.column_fact || result_.column_fact->is_some());
}

std::string MatrixResolver::names(FactId id, const MatrixHeading& heading) const {
  std::vector<std::string> spelled;
  for (const Constant constant : heading.values) {
    spelled.push_back(constant_name(resolver_.model, fact(id).type, constant));
  }
  return fmt::format("{}", fmt::join(spelled, ", "));
}

bool MatrixResolver::resolve_columns() {
  const syntax::MatrixLine& line = written_.lines.front();
  if (!result_.column_fact) {
    result_.columns.push_back({{}, line.span});
    return true;
  }
  bool valid = true;
  for (std::size_t index = 1; index < line.cells.size(); ++index) {
    auto heading = resolve_heading(resolver_, "column", *result_.column_fact, line.cells[index],
                                   result_.columns);
    valid = valid && heading;
    if (heading) {
      result_.columns.push_back(std::move(*heading));
    }
  }
  return valid;
}

bool MatrixResolver::resolve_lines() {
  bool valid = true;
  for (std::size_t index = 1; index < written_.lines.size(); ++index) {
    valid = resolve_line(written_.lines[index]) && valid;
  }
  return valid;
}

bool MatrixResolver::resolve_line(const syntax::MatrixLine& line) {
  const std::size_t wanted = result_.columns.size() + 1;
  if (line.cells.size() != wanted) {
    resolver_.sink.report(Diagnostic(Code::MatrixLineLength, line.span, cells(line.cells.size()),
                                     std::to_string(wanted))
                              .label(written_.lines.front().span, "the heading"));
    return false;
  }
  auto heading =
      resolve_heading(resolver_, "line", result_.line_fact, line.cells.front(), result_.lines);
  if (!heading) {
    return false;
  }
  result_.lines.push_back(std::move(*heading));
  std::vector<std::optional<MatrixCell>> row;
  for (std::size_t index = 1; index < line.cells.size(); ++index) {
    row.push_back(resolve_cell(line.cells[index], index - 1));
  }
  result_.cells.push_back(std::move(row));
  return true;
}

std::optional<MatrixCell> MatrixResolver::resolve_cell(const syntax::MatrixCell& cell,
                                                       std::size_t column) {
  if (cell.values.size() > 1) {
    resolver_.sink.report(Diagnostic(Code::MatrixCellValues,
                                     source::join(syntax::span_of(cell.values.front()),
                                                  syntax::span_of(cell.values.back())),
                                     std::to_string(cell.values.size()))
                              .help("only a heading may name several values"));
    return std::nullopt;
  }
  if (cell.values.empty()) {
    const std::string line = names(result_.line_fact, result_.lines.back());
    const std::string place =
        result_.column_fact ? fmt::format("`{}` and `{}`", line,
                                          names(*result_.column_fact, result_.columns[column]))
                            : fmt::format("`{}`", line);
    resolver_.sink.report(Diagnostic(Code::MatrixEmptyCell, cell.span, place)
                              .label("a ticket like this gets no value")
                              .help("write the value, also for a ticket that you never expect"));
    return std::nullopt;
  }
  const auto value = resolve_value(resolver_, fact(derived_), cell.values.front());
  return value ? std::optional(MatrixCell{*value, cell.span}) : std::nullopt;
}

}  // namespace

FactId resolve_matrix_fact(Resolver& resolver, const syntax::Path& path) {
  const FactId id = find_fact(resolver, path);
  if (!id.is_some()) {
    report_unknown_fact(resolver, path);
    return id;
  }
  if (std::holds_alternative<InvalidType>(resolver.model.facts[id].type)) {
    return FactId();
  }
  if (constant_count(resolver.model, resolver.model.facts[id].type) == 0) {
    resolver.sink.report(Diagnostic(Code::MatrixFactWithoutValues, path.span,
                                    resolver.model.facts[id].name,
                                    describe(resolver.model, resolver.model.facts[id].type))
                             .label(resolver.model.facts[id].span, "declared here")
                             .help("a matrix goes by enums and flags"));
    return FactId();
  }
  return id;
}

std::optional<MatrixHeading> resolve_heading(Resolver& resolver, std::string_view kind, FactId id,
                                             const syntax::MatrixCell& cell,
                                             const std::vector<MatrixHeading>& before) {
  const Fact& fact = resolver.model.facts[id];
  MatrixHeading heading;
  heading.span = cell.values.empty() ? cell.span
                                     : source::join(syntax::span_of(cell.values.front()),
                                                    syntax::span_of(cell.values.back()));
  bool valid = true;
  for (const syntax::Value& value : cell.values) {
    const auto constant = resolve_value(resolver, fact, value);
    valid = valid && constant;
    if (!constant) {
      continue;
    }
    const auto has_value = [&](const MatrixHeading& other) {
      return std::find(other.values.begin(), other.values.end(), *constant) != other.values.end();
    };
    const auto first = std::find_if(before.begin(), before.end(), has_value);
    if (first != before.end() || has_value(heading)) {
      resolver.sink.report(
          Diagnostic(Code::MatrixValueTwice, syntax::span_of(value), std::string(kind),
                     constant_name(resolver.model, fact.type, *constant))
              .label(first != before.end() ? first->span : heading.span, "first named here"));
      valid = false;
    }
    heading.values.push_back(*constant);
  }
  return valid ? std::optional(std::move(heading)) : std::nullopt;
}

namespace {

/// With values of this table: "`| high, low |`".
std::string help_with_headings(const Resolver& resolver, const Fact& fact,
                               const std::vector<MatrixHeading>& headings,
                               const std::string& left_out) {
  if (headings.empty() || headings.front().values.empty()) {
    return fmt::format("name it in a heading: `| {} |`", left_out);
  }
  return fmt::format("a heading may name several values: `| {}, {} |`",
                     constant_name(resolver.model, fact.type, headings.back().values.front()),
                     left_out);
}

}  // namespace

std::string_view word_in(const syntax::MatrixCell& cell) {
  const auto* name =
      cell.values.size() == 1 ? std::get_if<syntax::Name>(&cell.values.front()) : nullptr;
  return name == nullptr ? std::string_view() : name->text;
}

void report_left_out(Resolver& resolver, Span matrix, std::string_view kind, FactId id,
                     const std::vector<MatrixHeading>& headings, std::string_view first_heading) {
  const Fact& fact = resolver.model.facts[id];
  std::vector<bool> named(constant_count(resolver.model, fact.type));
  for (const MatrixHeading& heading : headings) {
    for (const Constant constant : heading.values) {
      named[static_cast<std::size_t>(constant)] = true;
    }
  }
  std::vector<std::string> left_out;
  for (std::size_t value = 0; value < named.size(); ++value) {
    if (!named[value]) {
      left_out.push_back(constant_name(resolver.model, fact.type, static_cast<Constant>(value)));
    }
  }
  if (!left_out.empty()) {
    Diagnostic diagnostic(Code::MatrixValueLeftOut, matrix, std::string(kind),
                          fmt::format("`{}`", fmt::join(left_out, "`, `")));
    std::move(diagnostic).label(fact.span, "a ticket can have it");
    // Whoever leaves the headings out takes the first line for one of the values.
    const bool is_first = left_out.size() == 1 && left_out.front() == first_heading;
    resolver.sink.report(
        is_first ? std::move(diagnostic)
                       .help(fmt::format(
                           "the first line of a table is its heading: write `| {} | |` above it",
                           fact.name))
                 : std::move(diagnostic)
                       .help(help_with_headings(resolver, fact, headings, left_out.front())));
  }
}

std::optional<DerivedByMatrix> resolve_matrix(Resolver& resolver, const syntax::Matrix& written,
                                              FactId derived) {
  return MatrixResolver(resolver, written, derived).resolve();
}

}  // namespace tier::semantics
