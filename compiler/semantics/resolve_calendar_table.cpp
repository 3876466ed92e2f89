#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "compiler/semantics/calendar_parts.h"
#include "compiler/semantics/look_up.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// A piece of a cell without the blanks around it.
struct Piece {
  std::string_view text;
  Span span;
};

Piece trimmed(std::string_view text, Span span) {
  const auto first = std::min(text.find_first_not_of(" \t"), text.size());
  const auto last = text.find_last_not_of(" \t") + 1;
  const std::string_view inside = text.substr(first, last > first ? last - first : 0);
  span.begin += static_cast<std::uint32_t>(first);
  span.end = span.begin + static_cast<std::uint32_t>(inside.size());
  return {inside, span};
}

/// `DE, AT`
std::vector<Piece> pieces_of(const syntax::Text& cell) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  while (begin <= cell.value.size()) {
    const std::size_t end = std::min(cell.value.find(',', begin), cell.value.size());
    Span span = cell.span;
    span.begin += static_cast<std::uint32_t>(begin);
    pieces.push_back(trimmed(std::string_view(cell.value).substr(begin, end - begin), span));
    begin = end + 1;
  }
  return pieces;
}

/// `calendar desk by country` and a line of zone, hours and holidays for each value. What has no
/// column stands for all lines in the braces behind the table.
class CalendarTable {
 public:
  CalendarTable(Resolver& resolver, const syntax::Calendar& written)
      : resolver_(resolver),
        written_(written),
        closed_(resolve_closed(resolver, written)),
        windows_(resolve_windows(resolver, written.open)) {}

  HoursByFact resolve() {
    result_.fact = resolve_matrix_fact(resolver_, *written_.by);
    if (written_.zone && check_zone(resolver_, *written_.zone)) {
      zone_ = written_.zone->value;
    }
    if (written_.lines.empty() || !check_columns()) {
      return std::move(result_);
    }
    bool valid = true;
    for (std::size_t index = 1; index < written_.lines.size(); ++index) {
      valid = resolve_line(index) && valid;
    }
    if (valid && result_.fact.is_some()) {
      report_left_out(resolver_, written_.name.span, "line", result_.fact, headings_);
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] const std::vector<syntax::Text>& columns() const { return written_.lines.front(); }

  [[nodiscard]] bool has_column(std::string_view name) const {
    return std::any_of(columns().begin() + 1, columns().end(), [&](const syntax::Text& column) {
      return trimmed(column.value, column.span).text == name;
    });
  }

  /// Whether each line says where and when; that it does not is reported once.
  bool check_columns() {
    static constexpr std::array<std::string_view, 3> known = {"zone", "hours", "holidays"};
    bool valid = true;
    for (std::size_t index = 1; index < columns().size(); ++index) {
      const Piece column = trimmed(columns()[index].value, columns()[index].span);
      const syntax::Name name = {column.text, column.span};
      if (std::find(known.begin(), known.end(), name.text) == known.end()) {
        valid = false;
        resolver_.sink.report(suggest(
            Diagnostic(Code::UnknownName, name.span, std::string("column"), std::string(name.text))
                .help("the columns of a calendar are `zone`, `hours` and `holidays`"),
            name, {known.begin(), known.end()}));
      }
    }
    if (valid && !has_column("zone") && !written_.zone) {
      report_lack(resolver_, written_.name, "calendar", "in which time zone its hours are",
                  "add a column `zone`, or `zone \"Europe/Berlin\"` for all in braces behind the "
                  "table");
      return false;
    }
    if (valid && !has_column("hours") && written_.open.empty()) {
      report_lack(resolver_, written_.name, "calendar", "when it is open",
                  "add a column `hours`, or `open mon..fri 09:00..18:00` for all in braces behind "
                  "the table");
      return false;
    }
    return valid;
  }

  bool resolve_line(std::size_t index) {
    const std::vector<syntax::Text>& line = written_.lines[index];
    if (line.size() != columns().size()) {
      resolver_.sink.report(
          Diagnostic(Code::MatrixLineLength, line.front().span,
                     fmt::format("{} {}", line.size(), line.size() == 1 ? "cell" : "cells"),
                     std::to_string(columns().size())));
      return false;
    }
    WeeklyHours hours{zone_, windows_, closed_};
    for (std::size_t column = 1; column < line.size(); ++column) {
      resolve_cell(columns()[column], line[column], index, hours);
    }
    if (!result_.fact.is_some()) {
      return false;
    }
    auto heading =
        resolve_heading(resolver_, "line", result_.fact, heading_cell(line.front()), headings_);
    if (!heading) {
      return false;
    }
    headings_.push_back(*heading);
    add_calendar(std::move(*heading), std::move(hours), line.front().span);
    return true;
  }

  static syntax::MatrixCell heading_cell(const syntax::Text& cell) {
    syntax::MatrixCell heading{{}, cell.span};
    for (const Piece& piece : pieces_of(cell)) {
      if (piece.text == "any other") {
        heading.values.emplace_back(syntax::AnyOther{piece.span});
      } else {
        heading.values.emplace_back(syntax::Name{piece.text, piece.span});
      }
    }
    return heading;
  }

  void resolve_cell(const syntax::Text& column, const syntax::Text& cell, std::size_t line,
                    WeeklyHours& hours) {
    const std::string_view name = trimmed(column.value, column.span).text;
    const Piece whole = trimmed(cell.value, cell.span);
    if (name == "hours") {
      hours.windows = resolve_windows(resolver_, written_.line_hours[line]);
    } else if (name == "zone") {
      hours.zone = check_zone(resolver_, whole.text, whole.span) ? whole.text : "";
    } else if (whole.text != "-" && !whole.text.empty()) {
      for (const Piece& piece : pieces_of(cell)) {
        const DatesId dates = find_dates(resolver_, {{{piece.text, piece.span}}, piece.span});
        if (dates.is_some()) {
          hours.closed.push_back({dates, piece.span});
        }
      }
    }
  }

  void add_calendar(MatrixHeading heading, WeeklyHours hours, Span span) {
    const Type& type = resolver_.model.facts[result_.fact].type;
    std::vector<std::string> values;
    for (const Constant value : heading.values) {
      values.push_back(constant_name(resolver_.model, type, value));
    }
    Calendar calendar;
    calendar.name = fmt::format("{}[{}]", written_.name.text, fmt::join(values, " or "));
    calendar.title = title_of(written_.title, written_.name.text);
    calendar.hours = std::move(hours);
    calendar.span = span;
    result_.lines.push_back(
        {std::move(heading), resolver_.model.calendars.add(std::move(calendar))});
  }

  Resolver& resolver_;
  const syntax::Calendar& written_;
  std::vector<ClosedOn> closed_;
  std::vector<Window> windows_;
  std::string zone_;
  HoursByFact result_;
  std::vector<MatrixHeading> headings_;
};

}  // namespace

HoursByFact resolve_calendar_table(Resolver& resolver, const syntax::Calendar& written) {
  return CalendarTable(resolver, written).resolve();
}

}  // namespace tier::semantics
