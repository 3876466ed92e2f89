#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/semantics/clock_times.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// `calendar desk by country` and a line of zone, hours and holidays for each value. Hours are kept
/// as written: only what calendars are built from reads them.
class CalendarTable {
 public:
  CalendarTable(Resolver& resolver, const syntax::Calendar& written)
      : resolver_(resolver), written_(written) {}

  void resolve() {
    const FactId fact = resolve_matrix_fact(resolver_, *written_.by);
    if (written_.lines.empty()) {
      return;
    }
    check_columns();
    for (std::size_t index = 1; index < written_.lines.size(); ++index) {
      check_line(fact, written_.lines[index]);
    }
  }

 private:
  [[nodiscard]] const std::vector<syntax::Text>& columns() const { return written_.lines.front(); }

  void check_columns() {
    static constexpr std::array<std::string_view, 3> known = {"zone", "hours", "holidays"};
    for (std::size_t index = 1; index < columns().size(); ++index) {
      const syntax::Text& column = columns()[index];
      const syntax::Name name = {trimmed(column.value), column.span};
      if (std::find(known.begin(), known.end(), name.text) == known.end()) {
        resolver_.sink.report(suggest(
            Diagnostic(Code::UnknownName, name.span, std::string("column"), std::string(name.text))
                .help("the columns of a calendar are `zone`, `hours` and `holidays`"),
            name, {known.begin(), known.end()}));
      }
    }
  }

  void check_line(FactId fact, const std::vector<syntax::Text>& line) {
    if (line.size() != columns().size()) {
      resolver_.sink.report(Diagnostic(Code::MatrixLineLength, line.front().span,
                                       fmt::format("{} cells", line.size()),
                                       std::to_string(columns().size())));
      return;
    }
    if (fact.is_some()) {
      const Fact compared = resolver_.model.facts[fact];
      resolve_value(resolver_, compared,
                    syntax::Name{trimmed(line.front().value), line.front().span});
    }
    for (std::size_t index = 1; index < line.size(); ++index) {
      check_cell(trimmed(columns()[index].value), line[index]);
    }
  }

  void check_cell(std::string_view column, const syntax::Text& cell) {
    const std::string_view text = trimmed(cell.value);
    if (column == "zone") {
      check_zone(resolver_, text, cell.span);
    } else if (column == "holidays" && text != "-" && !text.empty()) {
      look_up(resolver_, "list of dates", resolver_.clocks.dates, {{{text, cell.span}}, cell.span});
    }
  }

  Resolver& resolver_;
  const syntax::Calendar& written_;
};

}  // namespace

void resolve_calendar_table(Resolver& resolver, const syntax::Calendar& written) {
  if (written.by) {
    CalendarTable(resolver, written).resolve();
  }
}

}  // namespace tier::semantics
