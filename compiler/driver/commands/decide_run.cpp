#include "compiler/driver/commands/decide_run.h"

#include <fmt/format.h>

#include "compiler/base/check.h"
#include "compiler/driver/commands/decide_pretty.h"
#include "compiler/driver/commands/decide_why_not.h"
#include "compiler/tickets/value_problem.h"

namespace tier::driver {
namespace {

constexpr std::size_t buffer_size = 64U << 10U;

tickets::Rejection rejection(const table::Attribute& fact, runtime::Status status) {
  switch (status) {
    case runtime::Status::UndeclaredValue:
      return std::holds_alternative<table::FlagDomain>(fact.domain)
                 ? tickets::Rejection::NotYesOrNo
                 : tickets::Rejection::UndeclaredValue;
    case runtime::Status::MalformedNumber:
      return tickets::Rejection::NotANumber;
    case runtime::Status::NumberOutOfRange:
      return tickets::Rejection::NumberOutOfRange;
    case runtime::Status::TooManyDecimals:
      return tickets::Rejection::TooManyDecimals;
    case runtime::Status::MalformedTime:
      return tickets::Rejection::NotATime;
    case runtime::Status::MalformedDuration:
      return tickets::Rejection::NotADuration;
    default:
      break;
  }
  TIER_CHECK(false, "a fact that the reader gives is one that can be bound");
  return tickets::Rejection::UndeclaredValue;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

DecideRun::DecideRun(const Book& book, tickets::TicketReader& reader, tickets::ProblemLog& log,
                     Form form, std::FILE* out)
    : book_(book),
      reader_(reader),
      log_(log),
      form_(std::move(form)),
      out_(out),
      decider_(book),
      writer_(book.table),
      speaker_(book.table) {
  buffer_.reserve(2 * buffer_size);
  if (form_.now) {
    decider_.set_now(*form_.now);
  }
}

void DecideRun::decide_all() {
  tickets::Ticket ticket;
  while (!write_failed_ && reader_.next(ticket)) {
    decide(ticket);
    write(ticket);
    if (buffer_.size() >= buffer_size) {
      flush();
    }
  }
  flush();
}

void DecideRun::decide(const tickets::Ticket& ticket) {
  decider_.begin();
  for (const tickets::GivenFact& given : ticket.facts) {
    bind(given);
  }
  for (const tickets::GivenSet& given : ticket.sets) {
    bind(ticket, given);
  }
  for (const table::AttributeId fact : ticket.refused) {
    decider_.set_missing(fact);
  }
  if (ticket.holder) {
    decider_.set_holder(*ticket.holder);
  }
  for (const table::EvidenceId evidence : ticket.evidence) {
    decider_.add_evidence(evidence);
  }
  decider_.decide();
  report_impossible(ticket);
  count();
}

void DecideRun::write(const tickets::Ticket& ticket) {
  std::vector<std::string> why;
  if (form_.why) {
    why = sentences(speaker_, decider_);
  }
  if (form_.pretty) {
    for (std::string& sentence : all_why_not()) {
      why.push_back(std::move(sentence));
    }
    write_pretty(speaker_, ticket, decider_, why, buffer_);
    return;
  }
  writer_.write(ticket, decider_, buffer_);
  if (form_.why) {
    JsonWriter::write_sentences("why", why, buffer_);
  }
  if (!form_.why_not.empty()) {
    JsonWriter::write_sentences("why_not", all_why_not(), buffer_);
  }
  buffer_ += "}\n";
}

std::vector<std::string> DecideRun::all_why_not() {
  std::vector<std::string> said;
  for (const AskedFor& asked : form_.why_not) {
    said.push_back(why_not(speaker_, asked, decider_));
  }
  return said;
}

void DecideRun::report_impossible(const tickets::Ticket& ticket) {
  if (!speaker_.kinds.impossible) {
    return;
  }
  const runtime::Answer& answer = decider_.answers()[speaker_.kinds.impossible->value];
  if (answer.state != runtime::State::Decided) {
    return;
  }
  log_.report(diagnostics::Code::ImpossibleTicket, [&] {
    const table::Rule& rule = book_.table.rules[table::RuleId(answer.rule)];
    return tickets::problem(diagnostics::Code::ImpossibleTicket, {ticket.line, 1}, rule.title,
                            rule.name)
        .help("`--why` tells which facts make it so");
  });
}

void DecideRun::bind(const tickets::Ticket& ticket, const tickets::GivenSet& given) {
  decider_.begin_set(given.fact);
  for (std::uint32_t index = 0; index < given.member_count; ++index) {
    const std::string_view member = ticket.members[given.first_member + index];
    if (decider_.add_member(given.fact, member) != runtime::Status::Ok) {
      reader_.undeclared_member(given, member);
    }
  }
}

void DecideRun::bind(const tickets::GivenFact& given) {
  const runtime::Status status = decider_.bind(given.fact, given.text);
  if (status == runtime::Status::Ok) {
    return;
  }
  const table::Attribute& fact = book_.table.attributes[given.fact];
  const tickets::Rejection why = rejection(fact, status);
  log_.report(tickets::rejection_code(why, given.text), [&] {
    return tickets::value_problem(fact, why, given.text, reader_.place_of(given));
  });
}

void DecideRun::count() {
  ++tickets_;
  if (!speaker_.kinds.owner) {
    return;
  }
  switch (decider_.answers()[speaker_.kinds.owner->value].state) {
    case runtime::State::Decided:
      ++owned_;
      break;
    case runtime::State::Undetermined:
      ++undetermined_;
      break;
    case runtime::State::None:
      ++without_owner_;
      break;
  }
}

void DecideRun::flush() {
  write_failed_ = write_failed_ ||
                  std::fwrite(buffer_.data(), 1, buffer_.size(), out_) != buffer_.size() ||
                  std::fflush(out_) != 0;
  buffer_.clear();
}

std::string DecideRun::summary() const {
  return fmt::format("{}: {} decided, {} undetermined, {} without owner; {} left out; {}",
                     counted(tickets_, "ticket", "tickets"), owned_, undetermined_, without_owner_,
                     counted(reader_.left_out(), "line", "lines"),
                     counted(log_.errors(), "problem", "problems"));
}

}  // namespace tier::driver
