#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/day.h"
#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// The day that a calendar's clocks show at an instant.
std::int64_t local_day(const table::Calendar& calendar, std::int64_t instant) {
  std::int64_t ahead = 0;
  for (const table::Offset& offset : calendar.offsets) {
    ahead = offset.from <= instant ? offset.seconds : ahead;
  }
  const std::int64_t local = instant + ahead;
  const std::int64_t day = local / base::seconds_a_day;
  return local % base::seconds_a_day < 0 ? day - 1 : day;
}

/// The year that begins with the day from which the book is in force, else with the first that the
/// calendar covers; first and last day.
struct Year {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

Year year_of(const Book& book, const table::Calendar& calendar) {
  const auto effective = base::parse_day(book.table.rulebook.effective);
  const std::int64_t first = effective.value_or(local_day(calendar, calendar.begin));
  const std::string text = base::day_text(first);
  const int year = base::year_of(first);
  // A year later to the day; from the 29th of February to the last of the next one.
  const auto next = base::parse_day(fmt::format("{:04}{}", year + 1, text.substr(4)));
  const std::int64_t last = next ? *next - 1 : base::day_number(year + 1, 2, 28);
  return {first, std::min(last, local_day(calendar, calendar.end - 1))};
}

void add_closed_days(const Book& book, const table::Calendar& calendar,
                     std::vector<Block>& blocks) {
  const CalendarWords& words = book.words.reference.calendars;
  const Year year = year_of(book, calendar);
  const Inlines from_to{Text{date(book, year.first)}, Text{date(book, year.last)}};
  Table table;
  table.header = {{word(words.day)}, {word(words.why)}};
  for (const table::ClosedDay& closed : calendar.closed) {
    if (year.first <= closed.day && closed.day <= year.last) {
      const std::string why = prose::one_line(closed.title);
      table.rows.push_back(
          {{Text{date(book, closed.day)}}, {why.empty() ? word(words.closed) : Text{why}}});
    }
  }
  if (table.rows.empty()) {
    blocks.emplace_back(Paragraph{sentence(words.no_closed_days, from_to)});
    return;
  }
  // By its name too: headings of one page differ.
  Inlines whose{Text{title_or_name(calendar.title, calendar.name)}};
  append(whose, from_to);
  blocks.emplace_back(
      Heading{3, sentence(words.closed_days, whose), anchor("closed", calendar.name)});
  blocks.emplace_back(std::move(table));
}

void add_hours(const Book& book, const table::Calendar& calendar, std::vector<Block>& blocks) {
  const CalendarWords& words = book.words.reference.calendars;
  List list;
  Inlines hours;
  for (const std::string& piece : calendar.hours) {
    if (!hours.empty()) {
      hours.emplace_back(Text{", "});
    }
    hours.emplace_back(Code{prose::one_line(piece)});
  }
  add_particular(list, words.hours, hours);
  add_particular(list, words.zone, {Text{prose::one_line(calendar.zone)}});
  add_particular(
      list, words.covers,
      sentence(book.words.number_range, {Text{date(book, local_day(calendar, calendar.begin))},
                                         Text{date(book, local_day(calendar, calendar.end - 1))}}));
  blocks.emplace_back(std::move(list));
  add_closed_days(book, calendar, blocks);
}

void add_choice(const Book& book, const table::CalendarChoice& choice, std::vector<Block>& blocks) {
  const CalendarWords& words = book.words.reference.calendars;
  blocks.emplace_back(
      Heading{2, title_and_name(choice.title, choice.name), anchor("calendar", choice.name)});
  blocks.emplace_back(Paragraph{sentence(words.chosen_by, {fact_link(book, choice.attribute)})});
  Table table;
  table.header = {{word(words.value)}, {word(words.calendar)}};
  for (std::uint32_t place = 0; place < choice.calendars.size(); ++place) {
    table.rows.push_back({{Text{prose::class_name(book.voice, choice.attribute, place)}},
                          {calendar_link(book, choice.calendars[place])}});
  }
  blocks.emplace_back(std::move(table));
}

}  // namespace

Page calendars_page(const Book& book) {
  const CalendarWords& words = book.words.reference.calendars;
  Page page{calendars_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.calendars)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.calendars_paragraph)}});
  for (const table::Calendar& calendar : book.table.calendars) {
    page.blocks.emplace_back(Heading{2, title_and_name(calendar.title, calendar.name),
                                     anchor("calendar", calendar.name)});
    add_paragraphs(page.blocks, calendar.introduction);
    if (calendar.always) {
      page.blocks.emplace_back(Paragraph{{word(words.always)}});
    } else {
      add_hours(book, calendar, page.blocks);
    }
  }
  for (const table::CalendarChoice& choice : book.table.calendar_choices) {
    add_choice(book, choice, page.blocks);
  }
  return page;
}

}  // namespace tier::emit
