#include "compiler/tickets/cell_text.h"

#include <algorithm>

#include "compiler/base/check.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;
using State = CellReading::State;

bool is_missing_mark(const ColumnPlan& plan, std::string_view text) {
  return std::find(plan.missing.begin(), plan.missing.end(), text) != plan.missing.end();
}

/// Where the map turns the text into another; else null.
const std::optional<std::string>* mapped(const ColumnPlan& plan, std::string_view text) {
  if (plan.values == nullptr) {
    return nullptr;
  }
  const auto found = plan.values->find(text);
  return found == plan.values->end() ? nullptr : &found->second;
}

CellReading reading_of(const std::optional<std::string>& value) {
  return value ? CellReading{State::Known, *value} : CellReading{};
}

}  // namespace

CellReading look_up(const ColumnPlan& plan, std::string_view text) {
  if (is_missing_mark(plan, text)) {
    return {};
  }
  const auto* value = mapped(plan, text);
  return value == nullptr ? CellReading{State::Known, text} : reading_of(*value);
}

void CellTexts::begin(const Record& record, std::size_t cell_count, bool json) {
  record_ = &record;
  json_ = json;
  made_.clear();
  // What the map makes of a cell is no longer than the cell, or than a time.
  made_.reserve(record.written.size() + sizeof(ConvertedTime::text) * cell_count);
}

CellReading CellTexts::read(const ColumnPlan& plan, const Cell& cell) {
  if (is_missing_mark(plan, cell.text)) {
    return {};
  }
  if (const auto* value = mapped(plan, cell.text); value != nullptr) {
    return reading_of(*value);
  }
  // `now` is no fact, so nobody else looks at its form.
  if (plan.time != nullptr || plan.use == ColumnUse::Now) {
    return time(plan, cell);
  }
  return plan.decimal_comma ? decimal(plan, cell) : CellReading{State::Known, cell.text};
}

CellReading CellTexts::time(const ColumnPlan& plan, const Cell& cell) {
  ConvertedTime converted;
  if (plan.time == nullptr) {
    converted.state = check_time(cell.text);
  } else {
    converted = convert_time(*plan.time, cell.text);
  }
  switch (converted.state) {
    case TimeState::Ok:
      break;
    case TimeState::Repeated:
      report_time(plan, cell, Code::RepeatedTime);
      break;
    case TimeState::Skipped:
      report_time(plan, cell, Code::SkippedTime);
      return {State::Refused, {}};
    case TimeState::MissingZone:
      report_time(plan, cell, Code::MissingZone);
      return {State::Refused, {}};
    case TimeState::Malformed:
      report_time(plan, cell, Code::NotATime);
      return {State::Refused, {}};
  }
  return {State::Known, plan.time == nullptr ? cell.text : keep(converted.view())};
}

void CellTexts::report_time(const ColumnPlan& plan, const Cell& cell, Code code) {
  log_.report(code, [&] {
    const Place place = place_in(*record_, cell.written);
    const std::string text = excerpt(cell.text);
    if (code == Code::MissingZone) {
      return problem(code, place, text)
          .help(
              "write its offset, like `2026-12-01T09:30:00+01:00`, or say in a map in which "
              "zone times are written");
    }
    if (code != Code::NotATime) {
      return problem(code, place, text, plan.time->zone->name());
    }
    Problem found = problem(code, place, text, plan.fact == nullptr ? "now" : plan.fact->name);
    if (plan.time != nullptr) {
      found.help_text = "the map says that times are written `" + plan.time->format + "`";
    }
    return found;
  });
}

CellReading CellTexts::decimal(const ColumnPlan& plan, const Cell& cell) {
  // A number that JSON itself wrote has a point, whatever the desk's texts have.
  const bool bare = json_ && *cell.written != '"';
  if (bare || cell.text.find_first_of(",.") == std::string_view::npos) {
    return {State::Known, cell.text};
  }
  if (cell.text.find('.') != std::string_view::npos) {
    log_.report(Code::NotANumber, [&] {
      return problem(Code::NotANumber, place_in(*record_, cell.written), excerpt(cell.text),
                     plan.fact->name)
          .help("the map says that numbers have a decimal comma, so a point has no place here");
    });
    return {State::Refused, {}};
  }
  const std::size_t first = made_.size();
  keep(cell.text);
  std::replace(made_.begin() + static_cast<std::ptrdiff_t>(first), made_.end(), ',', '.');
  return {State::Known, std::string_view(made_).substr(first)};
}

std::string_view CellTexts::keep(std::string_view text) {
  TIER_CHECK(made_.size() + text.size() <= made_.capacity(), "a ticket's texts do not move");
  const std::size_t first = made_.size();
  made_ += text;
  return std::string_view(made_).substr(first);
}

}  // namespace tier::tickets
