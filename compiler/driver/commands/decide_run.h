#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "compiler/driver/commands/decide_json.h"
#include "compiler/driver/commands/decide_names.h"
#include "compiler/driver/commands/decide_sentences.h"
#include "compiler/driver/decider.h"
#include "compiler/tickets/problem_log.h"
#include "compiler/tickets/ticket_reader.h"

namespace tier::driver {

/// From tickets to answers. As JSON without sentences, nothing is allocated a ticket once the first
/// ones have been seen.
class DecideRun {
 public:
  struct Form {
    bool why = false;
    bool pretty = false;
    std::vector<AskedFor> why_not;
    /// In seconds since 1970-01-01T00:00:00Z.
    std::optional<std::int64_t> now = std::nullopt;
  };

  DecideRun(const Book& book, tickets::TicketReader& reader, tickets::ProblemLog& log, Form form,
            std::FILE* out);

  /// Every ticket of a reader that has started.
  void decide_all();
  [[nodiscard]] bool write_failed() const { return write_failed_; }
  /// "24918 tickets: 24000 decided, 900 undetermined, …", without a line feed.
  [[nodiscard]] std::string summary() const;

 private:
  void bind(const tickets::GivenFact& given);
  void bind(const tickets::Ticket& ticket, const tickets::GivenSet& given);
  void decide(const tickets::Ticket& ticket);
  void report_impossible(const tickets::Ticket& ticket);
  void write(const tickets::Ticket& ticket);
  std::vector<std::string> all_why_not();
  void count();
  void flush();

  const Book& book_;
  tickets::TicketReader& reader_;
  tickets::ProblemLog& log_;
  Form form_;
  std::FILE* out_;
  Decider decider_;
  JsonWriter writer_;
  Speaker speaker_;
  std::string buffer_;
  bool write_failed_ = false;
  std::size_t tickets_ = 0;
  std::size_t owned_ = 0;
  std::size_t undetermined_ = 0;
  std::size_t without_owner_ = 0;
};

}  // namespace tier::driver
