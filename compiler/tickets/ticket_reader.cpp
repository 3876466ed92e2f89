#include "compiler/tickets/ticket_reader.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/tickets/csv_reader.h"
#include "compiler/tickets/jsonl_reader.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// JSONL begins with an object, or with an array that a person took for it.
InputFormat sniff(InputWindow& window) {
  skip_byte_order_mark(window);
  while (true) {
    const std::string_view text(window.begin(), window.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos) {
      return text[first] == '{' || text[first] == '[' ? InputFormat::Jsonl : InputFormat::Csv;
    }
    if (!window.more()) {
      // Nothing at all: no tickets, rather than a missing header.
      return InputFormat::Jsonl;
    }
  }
}

std::string_view trim_blanks(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void refuse(const ColumnPlan& plan, Ticket& ticket) {
  if (plan.use == ColumnUse::Fact) {
    ticket.refused.push_back(plan.fact_id);
  }
}

}  // namespace

std::optional<InputFormat> format_of_name(std::string_view path) {
  if (ends_with(path, ".csv") || ends_with(path, ".tsv")) {
    return InputFormat::Csv;
  }
  if (ends_with(path, ".jsonl") || ends_with(path, ".ndjson") || ends_with(path, ".json")) {
    return InputFormat::Jsonl;
  }
  return std::nullopt;
}

TicketReader::TicketReader(ByteInput& input, std::optional<InputFormat> format, char separator,
                           const table::DecisionTable& table, const Mapping& mapping,
                           ProblemLog& log)
    : table_(table),
      mapping_(mapping),
      log_(log),
      window_(input),
      format_(format),
      separator_(separator),
      planner_(table, mapping),
      texts_(log) {}

bool TicketReader::start() {
  if (!format_) {
    format_ = sniff(window_);
  }
  if (*format_ == InputFormat::Jsonl) {
    records_ = std::make_unique<JsonlReader>(window_, log_);
    return !window_.failure();
  }
  auto reader = std::make_unique<CsvReader>(window_, log_, separator_);
  const bool has_header = reader->read_header();
  records_ = std::move(reader);
  if (!has_header) {
    return false;
  }
  plan_new_columns();
  return planner_.check_header(records_->columns(), log_);
}

void TicketReader::plan_new_columns() {
  planner_.extend(records_->columns(), log_);
  for (; planned_ < planner_.plans().size(); ++planned_) {
    if (planner_.plans()[planned_].is_used()) {
      used_.push_back(static_cast<std::uint32_t>(planned_));
    }
  }
}

void TicketReader::finish() {
  if (*format_ == InputFormat::Jsonl) {
    planner_.report_unused(records_->columns(), log_);
  }
}

bool TicketReader::next(Ticket& ticket) {
  TIER_CHECK(records_ != nullptr, "a ticket reader is started before it is read");
  if (!records_->next(record_)) {
    return false;
  }
  if (planned_ < records_->columns().size()) {
    plan_new_columns();
  }
  ticket.line = record_.line;
  ticket.id.reset();
  ticket.holder.reset();
  ticket.now.reset();
  ticket.evidence.clear();
  ticket.facts.clear();
  ticket.refused.clear();
  texts_.begin(record_, used_.size(), *format_ == InputFormat::Jsonl);
  for (const std::uint32_t column : used_) {
    if (column < record_.cells.size() && record_.cells[column].kind != CellKind::Absent) {
      take(column, record_.cells[column], ticket);
    }
  }
  if (!record_.repeated.empty()) {
    report_repeated(ticket);
  }
  return true;
}

void TicketReader::take(std::size_t column, const Cell& cell, Ticket& ticket) {
  const ColumnPlan& plan = planner_.plans()[column];
  if (plan.use == ColumnUse::Evidence) {
    take_evidence(plan, cell, ticket);
    return;
  }
  // What an agent is has no facts yet: any form will do.
  if (plan.use == ColumnUse::Agent) {
    return;
  }
  if (cell.kind == CellKind::List) {
    refuse(plan, ticket);
    log_.report(Code::SeveralValues, [&] {
      return problem(Code::SeveralValues, place_in(record_, cell.written),
                     records_->columns()[column].name);
    });
    return;
  }
  take_text(plan, cell, ticket);
}

void TicketReader::take_text(const ColumnPlan& plan, const Cell& cell, Ticket& ticket) {
  const CellReading reading = texts_.read(plan, cell);
  if (reading.state == CellReading::State::Refused) {
    refuse(plan, ticket);
  }
  if (reading.state != CellReading::State::Known) {
    return;
  }
  const std::string_view text = reading.text;
  switch (plan.use) {
    case ColumnUse::Fact:
      take_fact(plan, cell, text, ticket);
      break;
    case ColumnUse::Id:
      ticket.id = text;
      break;
    case ColumnUse::Now:
      ticket.now = text;
      break;
    case ColumnUse::Holder:
      if (is_tier(table_, text)) {
        ticket.holder = text;
      } else {
        log_.report(Code::UnknownHolder, [&] {
          return problem(Code::UnknownHolder, place_in(record_, cell.written), excerpt(text))
              .help(tier_help(table_, text));
        });
      }
      break;
    default:
      break;
  }
}

void TicketReader::take_fact(const ColumnPlan& plan, const Cell& cell, std::string_view text,
                             Ticket& ticket) {
  // JSONL only: in CSV two columns of one fact are refused with the header.
  const auto rival =
      *format_ == InputFormat::Csv
          ? ticket.facts.end()
          : std::find_if(ticket.facts.begin(), ticket.facts.end(),
                         [&](const GivenFact& given) { return given.fact == plan.fact_id; });
  if (rival == ticket.facts.end()) {
    ticket.facts.push_back({plan.fact_id, text, cell.written});
    return;
  }
  ticket.facts.erase(rival);
  refuse(plan, ticket);
  log_.report(Code::AmbiguousValue, [&] {
    return problem(Code::AmbiguousValue, place_in(record_, cell.written), plan.fact->name)
        .help("two keys of this object give it; the fact counts as missing");
  });
}

void TicketReader::report_repeated(Ticket& ticket) {
  for (const std::uint32_t column : record_.repeated) {
    const ColumnPlan& plan = planner_.plans()[column];
    const std::string& name = records_->columns()[column].name;
    const Place place = place_in(record_, record_.cells[column].written);
    if (!plan.is_used()) {
      log_.report(Code::RepeatedColumn,
                  [&] { return problem(Code::RepeatedColumn, place, "2", name); });
      continue;
    }
    log_.report(Code::AmbiguousValue, [&] {
      return problem(Code::AmbiguousValue, place, name)
          .help("the key stands in this object more than once; it counts as missing");
    });
    refuse(plan, ticket);
    ticket.facts.erase(std::remove_if(ticket.facts.begin(), ticket.facts.end(),
                                      [&](const GivenFact& given) {
                                        return plan.use == ColumnUse::Fact &&
                                               given.fact == plan.fact_id;
                                      }),
                       ticket.facts.end());
    if (plan.use == ColumnUse::Id) {
      ticket.id.reset();
    }
  }
}

void TicketReader::take_evidence(const ColumnPlan& plan, const Cell& cell, Ticket& ticket) {
  const auto add = [&](std::string_view text) {
    if (!text.empty() && !is_missing_mark(plan, text)) {
      ticket.evidence.push_back(text);
    }
  };
  if (cell.kind == CellKind::List) {
    for (std::uint32_t member = 0; member < cell.member_count; ++member) {
      add(record_.members[cell.first_member + member]);
    }
    return;
  }
  std::string_view rest = cell.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(mapping_.set_separator), rest.size());
    add(trim_blanks(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace tier::tickets
