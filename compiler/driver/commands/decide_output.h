#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/driver/decider.h"
#include "compiler/tickets/ticket_reader.h"

namespace tier::driver {

/// Writes answers, each behind the last into one buffer: the shape is told by
/// docs/ticket-format.md, "The answers". What a rule answers is put into words once for
/// the book, so that a ticket costs copies only.
class AnswerWriter {
 public:
  explicit AnswerWriter(const table::DecisionTable& table);

  /// {"line":2,"id":"INC1","owner":{…},"derived":{…}} and a line feed; `why` adds sentences.
  void write_json(const tickets::Ticket& ticket, const Decider& decider, bool why,
                  std::string& out) const;
  /// A block for people, with an empty line behind it.
  void write_pretty(const tickets::Ticket& ticket, const Decider& decider, bool why,
                    std::string& out) const;

  /// The decision about the owner, or the number of decisions where there is none.
  [[nodiscard]] std::size_t owner_decision() const { return owner_; }

 private:
  void write_answer(std::size_t decision, const Decider& decider, std::string& out) const;

  const table::DecisionTable& table_;
  std::size_t owner_;
  /// By rule: the JSON value of its answer.
  std::vector<std::string> rules_;
  /// By attribute: its name as a JSON text.
  std::vector<std::string> facts_;
  /// By decision: `"priority":`, and for the owner nothing.
  std::vector<std::string> keys_;
};

/// Appends the text as JSON has it, with its quotes.
void append_json_text(std::string_view text, std::string& out);

}  // namespace tier::driver
