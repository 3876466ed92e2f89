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
  MatrixResolver(Resolver& resolver, const syntax::Matrix& written, Derivation& result)
      : resolver_(resolver), written_(written), result_(result) {}

  /// False where the matrix is too broken to be kept; that is reported.
  bool resolve() {
    if (!resolve_facts()) {
      return false;
    }
    if (written_.lines.size() < 2) {
      resolver_.sink.report(Diagnostic(Code::MatrixWithoutHeading, written_.lines.front().span)
                                .help("the first line names the values of the columns"));
      return false;
    }
    const bool valid = resolve_columns() && resolve_lines();
    if (valid) {
      report_left_out("line", result_.line_fact, result_.lines);
      if (result_.column_fact) {
        report_left_out("column", *result_.column_fact, result_.columns);
      }
    }
    return valid;
  }

 private:
  const Fact& fact(FactId id) const { return resolver_.model.facts[id]; }

  bool resolve_facts();
  FactId resolve_fact(const syntax::Path& path);
  bool resolve_columns();
  bool resolve_lines();
  bool resolve_line(const syntax::MatrixLine& line);
  std::optional<MatrixCell> resolve_cell(const syntax::MatrixCell& cell, std::size_t column);
  std::optional<MatrixHeading> resolve_heading(std::string_view kind, FactId id,
                                               const syntax::MatrixCell& cell,
                                               const std::vector<MatrixHeading>& before);
  void report_left_out(std::string_view kind, FactId id,
                       const std::vector<MatrixHeading>& headings);
  std::string names(FactId id, const MatrixHeading& heading) const;

  Resolver& resolver_;
  const syntax::Matrix& written_;
  Derivation& result_;
};

FactId MatrixResolver::resolve_fact(const syntax::Path& path) {
  const syntax::Name& name = path.parts.front();
  const FactId id = path.parts.size() == 1 ? resolver_.facts.find(name.text) : FactId();
  if (!id.is_some()) {
    report_unknown_fact(resolver_, path);
    return id;
  }
  if (std::holds_alternative<InvalidType>(fact(id).type)) {
    return FactId();
  }
  if (constant_count(resolver_.model, fact(id).type) == 0) {
    resolver_.sink.report(Diagnostic(Code::MatrixFactWithoutValues, path.span, fact(id).name,
                                     describe(resolver_.model, fact(id).type))
                              .label(fact(id).span, "declared here")
                              .help("a matrix goes by enums and flags"));
    return FactId();
  }
  return id;
}

bool MatrixResolver::resolve_facts() {
  if (written_.facts.size() > 2) {
    resolver_.sink.report(
        Diagnostic(Code::MatrixFacts, written_.facts[2].span, std::to_string(written_.facts.size()))
            .help("derive a fact from two of them, and this one from that"));
    return false;
  }
  result_.line_fact = resolve_fact(written_.facts.front());
  if (written_.facts.size() == 2) {
    result_.column_fact = resolve_fact(written_.facts.back());
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

std::optional<MatrixHeading> MatrixResolver::resolve_heading(
    std::string_view kind, FactId id, const syntax::MatrixCell& cell,
    const std::vector<MatrixHeading>& before) {
  MatrixHeading heading;
  heading.span = cell.values.empty() ? cell.span
                                     : source::join(syntax::span_of(cell.values.front()),
                                                    syntax::span_of(cell.values.back()));
  bool valid = true;
  for (const syntax::Value& value : cell.values) {
    const auto constant = resolve_value(resolver_, fact(id), value);
    valid = valid && constant;
    if (!constant) {
      continue;
    }
    const auto has_value = [&](const MatrixHeading& other) {
      return std::find(other.values.begin(), other.values.end(), *constant) != other.values.end();
    };
    const auto first = std::find_if(before.begin(), before.end(), has_value);
    if (first != before.end() || has_value(heading)) {
      resolver_.sink.report(
          Diagnostic(Code::MatrixValueTwice, syntax::span_of(value), std::string(kind),
                     constant_name(resolver_.model, fact(id).type, *constant))
              .label(first != before.end() ? first->span : heading.span, "first named here"));
      valid = false;
    }
    heading.values.push_back(*constant);
  }
  return valid ? std::optional(std::move(heading)) : std::nullopt;
}

bool MatrixResolver::resolve_columns() {
  const syntax::MatrixLine& line = written_.lines.front();
  if (!result_.column_fact) {
    result_.columns.push_back({{}, line.span});
    return true;
  }
  bool valid = true;
  for (std::size_t index = 1; index < line.cells.size(); ++index) {
    auto heading =
        resolve_heading("column", *result_.column_fact, line.cells[index], result_.columns);
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
  auto heading = resolve_heading("line", result_.line_fact, line.cells.front(), result_.lines);
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
  const auto value = resolve_value(resolver_, fact(result_.fact), cell.values.front());
  return value ? std::optional(MatrixCell{*value, cell.span}) : std::nullopt;
}

void MatrixResolver::report_left_out(std::string_view kind, FactId id,
                                     const std::vector<MatrixHeading>& headings) {
  std::vector<bool> named(constant_count(resolver_.model, fact(id).type));
  for (const MatrixHeading& heading : headings) {
    for (const Constant constant : heading.values) {
      named[static_cast<std::size_t>(constant)] = true;
    }
  }
  std::vector<std::string> left_out;
  for (std::size_t value = 0; value < named.size(); ++value) {
    if (!named[value]) {
      left_out.push_back(fmt::format(
          "`{}`", constant_name(resolver_.model, fact(id).type, static_cast<Constant>(value))));
    }
  }
  if (!left_out.empty()) {
    resolver_.sink.report(Diagnostic(Code::MatrixValueLeftOut, written_.span, std::string(kind),
                                     fmt::format("{}", fmt::join(left_out, ", ")))
                              .label(fact(id).span, "a ticket can have it")
                              .help("a heading may name several values: `| low, medium |`"));
  }
}

/// Puts the derivations in an order in which each reads only facts before it.
class DerivationOrder {
 public:
  DerivationOrder(Resolver& resolver, std::vector<Derivation> derivations)
      : resolver_(resolver), waiting_(std::move(derivations)) {}

  void resolve() {
    take_ready();
    while (!waiting_.empty()) {
      take_out_circle();
      take_ready();
    }
  }

 private:
  using Place = std::vector<Derivation>::iterator;

  Place find(FactId fact) {
    return std::find_if(waiting_.begin(), waiting_.end(),
                        [&](const Derivation& one) { return one.fact == fact; });
  }

  /// A fact that the derivation waits for. One whose own derivation is broken is not waited
  /// for: that is reported already.
  Place awaited(const Derivation& derivation) {
    const Place by_line = find(derivation.line_fact);
    return by_line != waiting_.end() || !derivation.column_fact ? by_line
                                                                : find(*derivation.column_fact);
  }

  void take_ready() {
    const auto next = [&] {
      return std::find_if(waiting_.begin(), waiting_.end(), [&](const Derivation& derivation) {
        return awaited(derivation) == waiting_.end();
      });
    };
    for (Place ready = next(); ready != waiting_.end(); ready = next()) {
      resolver_.model.derivations.push_back(std::move(*ready));
      waiting_.erase(ready);
    }
  }

  /// All that is left waits for something; who follows that comes to a circle.
  void take_out_circle() {
    std::vector<FactId> path;
    FactId at = waiting_.front().fact;
    while (std::find(path.begin(), path.end(), at) == path.end()) {
      path.push_back(at);
      at = awaited(*find(at))->fact;
    }
    path.erase(path.begin(), std::find(path.begin(), path.end(), at));
    report(path);
    for (const FactId id : path) {
      waiting_.erase(find(id));
    }
  }

  void report(const std::vector<FactId>& circle) {
    const auto& facts = resolver_.model.facts;
    const auto next = [&](std::size_t index) {
      return fmt::format("goes by `{}`", facts[circle[(index + 1) % circle.size()]].name);
    };
    Diagnostic diagnostic(Code::DerivedFromItself, facts[circle.front()].span,
                          facts[circle.front()].name);
    std::move(diagnostic).label(next(0));
    for (std::size_t index = 1; index < circle.size(); ++index) {
      std::move(diagnostic).label(facts[circle[index]].span, next(index));
    }
    resolver_.sink.report(
        std::move(diagnostic).help("a derived fact goes by facts that are known before it"));
  }

  Resolver& resolver_;
  std::vector<Derivation> waiting_;
};

}  // namespace

void resolve_derivations(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  const auto written = all_of<syntax::Derive>(trees);
  std::vector<FactId> ids;
  for (const auto& declared : written) {
    Fact fact;
    fact.name = declared.node->name.text;
    fact.title = title_of(declared.node->title, declared.node->name.text);
    fact.type = resolve_type(resolver, declared.node->type);
    fact.derived = true;
    fact.span = declared.node->name.span;
    const FactId before =
        resolver.facts.declare(declared.node->name.text, FactId(resolver.model.facts.size()));
    if (before.is_some()) {
      report_duplicate(resolver, "fact", declared.node->name, resolver.model.facts[before].span);
    }
    ids.push_back(before.is_some() ? FactId() : resolver.model.facts.add(std::move(fact)));
  }
  std::vector<Derivation> derivations;
  for (std::size_t index = 0; index < written.size(); ++index) {
    Derivation derivation;
    derivation.fact = ids[index];
    derivation.span = written[index].declaration->span;
    if (ids[index].is_some() &&
        MatrixResolver(resolver, written[index].node->matrix, derivation).resolve()) {
      derivations.push_back(std::move(derivation));
    }
  }
  DerivationOrder(resolver, std::move(derivations)).resolve();
}

}  // namespace tier::semantics
