#include "compiler/tickets/ticket_reader.h"

#include <algorithm>

#include "compiler/base/check.h"
#include "compiler/tickets/csv_reader.h"
#include "compiler/tickets/jsonl_reader.h"
#include "compiler/tickets/members.h"

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

/// More names than these are told of by nobody: input that invents one a line must not fill the
/// memory.
constexpr std::size_t most_unknown_names = 1000;

void drop_fact(table::AttributeId fact, Ticket& ticket) {
  const auto is_it = [&](const auto& given) { return given.fact == fact; };
  ticket.facts.erase(std::remove_if(ticket.facts.begin(), ticket.facts.end(), is_it),
                     ticket.facts.end());
  ticket.sets.erase(std::remove_if(ticket.sets.begin(), ticket.sets.end(), is_it),
                    ticket.sets.end());
}

/// What the column gave is as if it had not been given.
void forget(const ColumnPlan& plan, Ticket& ticket) {
  switch (plan.use) {
    case ColumnUse::Fact:
      drop_fact(plan.fact_id, ticket);
      break;
    case ColumnUse::Id:
      ticket.id.reset();
      break;
    case ColumnUse::Holder:
      ticket.holder.reset();
      break;
    case ColumnUse::Evidence:
      ticket.evidence.clear();
      break;
    case ColumnUse::Now:
      ticket.now.reset();
      break;
    default:
      break;
  }
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
  undeclared_.report(table_, log_);
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
  ticket.sets.clear();
  ticket.members.clear();
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
  if (plan.is_set) {
    take_set(plan, cell, ticket);
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
      take_holder(cell, text, ticket);
      break;
    default:
      break;
  }
}

void TicketReader::take_holder(const Cell& cell, std::string_view text, Ticket& ticket) {
  ticket.holder = find_tier(table_, text);
  if (!ticket.holder) {
    log_.report(Code::UnknownHolder, [&] {
      return problem(Code::UnknownHolder, place_in(record_, cell.written), excerpt(text))
          .help(tier_help(table_, text));
    });
  }
}

bool TicketReader::take_alone(const ColumnPlan& plan, const Cell& cell, Ticket& ticket) {
  // In CSV two columns of one fact are refused with the header.
  if (*format_ == InputFormat::Csv) {
    return true;
  }
  const auto is_it = [&](const auto& given) { return given.fact == plan.fact_id; };
  if (std::none_of(ticket.facts.begin(), ticket.facts.end(), is_it) &&
      std::none_of(ticket.sets.begin(), ticket.sets.end(), is_it)) {
    return true;
  }
  drop_fact(plan.fact_id, ticket);
  refuse(plan, ticket);
  log_.report(Code::AmbiguousValue, [&] {
    return problem(Code::AmbiguousValue, place_in(record_, cell.written), plan.fact->name)
        .help("two keys of this object give it; the fact counts as missing");
  });
  return false;
}

void TicketReader::take_fact(const ColumnPlan& plan, const Cell& cell, std::string_view text,
                             Ticket& ticket) {
  if (take_alone(plan, cell, ticket)) {
    ticket.facts.push_back({plan.fact_id, text, cell.written});
  }
}

void TicketReader::take_set(const ColumnPlan& plan, const Cell& cell, Ticket& ticket) {
  CellReading whole;
  if (cell.kind == CellKind::Text) {
    whole = look_up(plan, cell.text);
    if (whole.state == CellReading::State::Nothing) {
      return;
    }
  }
  if (!take_alone(plan, cell, ticket)) {
    return;
  }
  const std::size_t first = ticket.members.size();
  if (whole.text != empty_set) {
    for_each_member(record_, cell, mapping_.set_separator, [&](std::string_view text) {
      const CellReading member = look_up(plan, text);
      if (member.state == CellReading::State::Known) {
        ticket.members.push_back(member.text);
      }
    });
  }
  ticket.sets.push_back({plan.fact_id, static_cast<std::uint32_t>(first),
                         static_cast<std::uint32_t>(ticket.members.size() - first), cell.written});
}

void TicketReader::take_evidence(const ColumnPlan& plan, const Cell& cell, Ticket& ticket) {
  for_each_member(record_, cell, mapping_.set_separator, [&](std::string_view text) {
    const CellReading piece = look_up(plan, text);
    if (piece.state != CellReading::State::Known || piece.text == empty_set) {
      return;
    }
    if (const auto evidence = find_evidence(table_, piece.text)) {
      ticket.evidence.push_back(*evidence);
    } else {
      report_unknown_evidence(cell, piece.text);
    }
  });
}

void TicketReader::report_unknown_evidence(const Cell& cell, std::string_view name) {
  if (unknown_evidence_.find(name) != unknown_evidence_.end() ||
      unknown_evidence_.size() >= most_unknown_names) {
    return;
  }
  unknown_evidence_.emplace(name);
  log_.report(Code::UnknownEvidence, [&] {
    return problem(Code::UnknownEvidence, place_in(record_, cell.written), excerpt(name))
        .help(evidence_help(table_, name));
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
    forget(plan, ticket);
  }
}

}  // namespace tier::tickets
