#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/promises.h"
#include "compiler/emit/references.h"
#include "compiler/emit/tier_tickets.h"
#include "compiler/prose/prose.h"

/// What is promised for the tickets of a tier: of each promise the targets that they can have.
namespace tier::emit {
namespace {

using Ways = std::vector<const table::Row*>;

/// The rows of a target that tickets of the tier can meet, best first.
std::vector<const table::Row*> rows_for(const table::DecisionTable& table,
                                        const table::Decision& decision, const Ways& ways) {
  std::vector<const table::Row*> rows;
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::Row& row = table.rows[table::RowId(decision.first_row + at)];
    if (can_meet(ways, row)) {
      rows.push_back(&row);
    }
  }
  return rows;
}

/// Whether the row promises something: no time is none, and neither is a promise not made.
bool promises_something(const table::DecisionTable& table, const table::Obligation& promise,
                        const table::Row& row) {
  const auto* value = std::get_if<table::ValueOutcome>(&table.rules[row.rule].outcome);
  if (value == nullptr) {
    return false;
  }
  const table::Target& target = promise.targets[static_cast<std::size_t>(value->value)];
  return !std::holds_alternative<table::DoesNotApply>(target) &&
         !std::holds_alternative<table::NotOffered>(target);
}

/// A time leads to its rule; a dash is too little to point at.
Inline target_of(const Book& book, table::RuleId rule) {
  const std::string target = prose::outcome(book.voice, rule);
  if (target == "-") {
    return Text{target};
  }
  Link link = rule_link(book, rule);
  link.text = target;
  return link;
}

/// A row that tests for no more than the headings.
bool is_cell(const table::Row& row, const std::vector<table::Test>& headings) {
  return std::all_of(headings.begin(), headings.end(), [&](const table::Test& heading) {
    return heading.classes.is_all() ||
           std::find(row.tests.begin(), row.tests.end(), heading) != row.tests.end();
  });
}

/// The lines and columns of a matrix that are not empty for the tier.
Table matrix(const Book& book, const table::MatrixView& view,
             const std::vector<const table::Row*>& rows) {
  const table::AttributeId side = view.line_attribute;
  const table::AttributeId top = *view.column_attribute;
  const auto used = [&](table::AttributeId fact, const table::ClassSet& heading) {
    return std::any_of(rows.begin(), rows.end(), [&](const table::Row* row) {
      return is_cell(*row, {{fact, heading}});
    });
  };
  Table table;
  table.matrix = true;
  table.header.push_back(sentence(book.words.matrix_corner, {Text{prose::fact(book.voice, side)},
                                                             Text{prose::fact(book.voice, top)}}));
  for (const table::ClassSet& column : view.columns) {
    if (used(top, column)) {
      table.header.push_back({Text{prose::classes(book.voice, top, column)}});
    }
  }
  for (const table::ClassSet& line : view.lines) {
    if (!used(side, line)) {
      continue;
    }
    std::vector<Inlines> cells{{Strong{prose::classes(book.voice, side, line)}}};
    for (const table::ClassSet& column : view.columns) {
      if (!used(top, column)) {
        continue;
      }
      const auto cell = std::find_if(rows.begin(), rows.end(), [&](const table::Row* row) {
        return is_cell(*row, {{side, line}, {top, column}});
      });
      cells.push_back(cell == rows.end() ? Inlines{} : Inlines{target_of(book, (*cell)->rule)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table list_of(const Book& book, const std::vector<const table::Row*>& rows) {
  Table table;
  table.header = {{word(book.words.when)}, {word(book.words.promises.target)}};
  std::vector<table::RuleId> rules;
  for (const table::Row* row : rows) {
    if (std::find(rules.begin(), rules.end(), row->rule) == rules.end()) {
      rules.push_back(row->rule);
      table.rows.push_back(
          {{Text{prose::condition(book.voice, row->rule)}}, {target_of(book, row->rule)}});
    }
  }
  return table;
}

}  // namespace

void add_promises(const Book& book, table::TierId tier, std::vector<Block>& blocks) {
  const Ways ways = ways_to(book.table, tier);
  bool first = true;
  for (const table::Obligation& promise : book.table.obligations) {
    const table::Decision& decision =
        book.table.decisions[*book.table.attributes[promise.target].derived_by];
    const std::vector<const table::Row*> rows = rows_for(book.table, decision, ways);
    if (std::none_of(rows.begin(), rows.end(), [&](const table::Row* row) {
          return promises_something(book.table, promise, *row);
        })) {
      continue;
    }
    if (first) {
      blocks.emplace_back(Heading{2, {word(book.words.promises.of_tier)}, ""});
      blocks.emplace_back(Paragraph{{word(book.words.promises.of_tier_paragraph)}});
    }
    first = false;
    const Link link{title_or_name(promise.title, promise.name), promises_path,
                    anchor("promise", promise.name)};
    blocks.emplace_back(Heading{3, {link}, ""});
    blocks.emplace_back(
        Paragraph{{word(book.words.promises.kinds[static_cast<std::size_t>(promise.kind)])}});
    const auto& view = decision.matrix;
    blocks.emplace_back(view && view->column_attribute ? matrix(book, *view, rows)
                                                       : list_of(book, rows));
    List clock = clock_of(book, promise);
    for (Inlines& item : clock.items) {
      // The rule of a clock has its place on the page of promises.
      item.erase(
          std::remove_if(item.begin(), item.end(),
                         [](const Inline& part) { return std::holds_alternative<Anchor>(part); }),
          item.end());
    }
    blocks.emplace_back(std::move(clock));
  }
}

}  // namespace tier::emit
