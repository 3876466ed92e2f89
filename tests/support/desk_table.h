#pragma once

#include "tests/support/table_builder.h"

/// A small service desk with a fact of every kind, a derived fact that the owner reads, a
/// scope of two rows and one for the rest: enough for whatever reads a whole table.
namespace tier::support {

inline void derive_priority(TableBuilder& book) {
  const std::vector<std::string> levels = {"high", "medium", "low"};
  const std::vector<std::vector<std::string>> cells = {
      {"p1", "p2", "p3"}, {"p2", "p3", "p4"}, {"p3", "p4", "p5"}};
  book.derive("priority");
  for (std::size_t line = 0; line < levels.size(); ++line) {
    for (std::size_t column = 0; column < levels.size(); ++column) {
      const std::string cell = "[" + levels[line] + ", " + levels[column] + "]";
      book.rule("priority" + cell, cells[line][column],
                {{{"impact", {levels[line]}}, {"urgency", {levels[column]}}}});
    }
  }
}

inline table::DecisionTable desk_table() {
  TableBuilder book;
  book.table.rulebook = {"desk", "IT service desk", "1.0", "Service Operations", "2026-12-01", "",
                         ""};
  book.ordered("impact", {"low", "medium", "high"});
  book.ordered("urgency", {"low", "medium", "high"});
  book.flag("vip").default_class = 0;
  book.number("seats", 1, 100000, {50});
  book.number("score", 0, 500, {450}, 2);
  book.text("summary");
  book.may_be_unknown("summary");
  book.time("opened");
  book.open_enumeration("category", {"network", "hardware"});
  book.ordered("priority", {"p5", "p4", "p3", "p2", "p1"});
  book.may_be_unknown("priority");
  book.tier("L1");
  book.tier("L2", {"L1"});
  derive_priority(book);
  book.decide_owner();
  book.rule(
      "L2.vips", "L2",
      {{{"vip", {"yes"}}, {"priority", {"p2", "p1"}}}, {{"vip", {"yes"}}, {"seats", {"50"}}}});
  book.rule("L2.praise", "L2", {{{"summary", {"unknown"}}, {"score", {"450"}}}});
  book.rule("L1.everyday", "L1", {{{"category", {"hardware", "any other"}}, {"vip", {"no"}}}});
  book.beats("L2.vips", "L1.everyday");
  book.otherwise("L1.rest", "L1");
  return book.table;
}

}  // namespace tier::support
