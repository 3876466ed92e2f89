#include "compiler/driver/commands/decide_run.h"

#include <fmt/format.h>

#include "compiler/base/check.h"
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
      form_(form),
      out_(out),
      decider_(book),
      writer_(book.table) {
  buffer_.reserve(2 * buffer_size);
}

void DecideRun::decide_all() {
  tickets::Ticket ticket;
  while (!write_failed_ && reader_.next(ticket)) {
    decider_.begin();
    for (const tickets::GivenFact& given : ticket.facts) {
      bind(given);
    }
    for (const table::AttributeId fact : ticket.refused) {
      decider_.set_missing(fact);
    }
    decider_.decide();
    count();
    if (form_.pretty) {
      writer_.write_pretty(ticket, decider_, form_.why, buffer_);
    } else {
      writer_.write_json(ticket, decider_, form_.why, buffer_);
    }
    if (buffer_.size() >= buffer_size) {
      flush();
    }
  }
  flush();
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
  if (writer_.owner_decision() >= decider_.answers().size()) {
    return;
  }
  switch (decider_.answers()[writer_.owner_decision()].state) {
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
