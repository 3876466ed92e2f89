#pragma once

#include <string>

#include "compiler/analysis/analyze.h"
#include "compiler/analysis/report.h"
#include "tests/support/table_builder.h"

namespace tier::analysis {

/// Every diagnostic of the table: code and message, then its labels, notes and helps by line.
inline std::string told(support::TableBuilder& book, const Budget& budget = {}) {
  std::uint32_t place = 0;
  const auto next = [&] {
    ++place;
    return table::Origin{{source::SourceId(0), place, place + 1}, place, 1};
  };
  for (table::Rule& rule : book.table.rules) {
    rule.origin = next();
  }
  for (table::Decision& decision : book.table.decisions) {
    decision.origin = next();
  }
  diagnostics::Sink sink;
  report(book.table, analyze(book.table, budget), sink);
  std::string text;
  for (const diagnostics::Diagnostic& one : sink.sorted()) {
    text += diagnostics::code_name(one.code()) + ": " + one.message() + "\n";
    for (const diagnostics::Label& label : one.labels()) {
      text += "  at " + std::to_string(label.span.begin) + ": " + label.text + "\n";
    }
    for (const std::string& note : one.notes()) {
      text += "  note: " + note + "\n";
    }
    for (const std::string& help : one.helps()) {
      text += "  help: " + help + "\n";
    }
  }
  return text;
}

}  // namespace tier::analysis
