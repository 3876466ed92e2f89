#pragma once

#include <cstdio>
#include <string>

#include "compiler/driver/commands/decide_output.h"
#include "compiler/driver/decider.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/ticket_reader.h"

namespace tier::driver {

/// From tickets to answers: nothing is allocated a ticket once the first ones have been seen.
class DecideRun {
 public:
  struct Form {
    bool why = false;
    bool pretty = false;
  };

  DecideRun(const Book& book, tickets::TicketReader& reader, tickets::ProblemLog& log, Form form,
            std::FILE* out);

  /// Every ticket of a reader that has started.
  void decide_all();
  [[nodiscard]] bool write_failed() const { return write_failed_; }
  /// "24918 tickets: 24000 with an owner, 900 undetermined, …", without a line feed.
  [[nodiscard]] std::string summary() const;

 private:
  void bind(const tickets::GivenFact& given);
  void count();
  void flush();

  const Book& book_;
  tickets::TicketReader& reader_;
  tickets::ProblemLog& log_;
  Form form_;
  std::FILE* out_;
  Decider decider_;
  AnswerWriter writer_;
  std::string buffer_;
  bool write_failed_ = false;
  std::size_t tickets_ = 0;
  std::size_t owned_ = 0;
  std::size_t undetermined_ = 0;
  std::size_t without_owner_ = 0;
};

}  // namespace tier::driver
