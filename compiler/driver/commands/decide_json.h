#pragma once

#include <string>
#include <vector>

#include "compiler/driver/commands/decide_fragments.h"
#include "compiler/driver/commands/decide_parts.h"
#include "compiler/driver/commands/decide_questions.h"
#include "compiler/driver/decider.h"
#include "compiler/tickets/ticket_reader.h"

namespace tier::driver {

/// Writes answers as JSON, each behind the last into one buffer. Their shape is told by
/// docs/ticket-format.md, "The answers"; a member that the book has nothing for is left out.
///
///     {"line":2,"id":"INC1","owner":{…},"derived":{…},"triggers":[…],"may":[…]}
///
/// The same for people is decide_pretty.h.
class JsonWriter {
 public:
  explicit JsonWriter(const table::DecisionTable& table);

  /// All members, without the closing brace, so that sentences can follow.
  void write(const tickets::Ticket& ticket, const Decider& decider, std::string& out);
  /// `,"why":["…","…"]`
  static void write_sentences(std::string_view name, const std::vector<std::string>& sentences,
                              std::string& out);

 private:
  void write_single(table::DecisionId decision, const Decider& decider, std::string& out) const;
  void write_filled(const Fragments::Answer& answer, const Decider& decider,
                    std::string& out) const;
  void write_questions(const runtime::Answer& answer, const Decider& decider,
                       std::string& out) const;
  void write_facts(const std::vector<table::AttributeId>& asked, std::string& out) const;
  void write_derived(const Decider& decider, std::string& out) const;
  void write_promises(const Decider& decider, std::string& out) const;
  void write_promise(table::ObligationId id, const Decider& decider, std::string& out) const;
  void write_notices(table::ObligationId id, const Decider& decider, std::string& out) const;
  void write_people(std::string_view name, const std::vector<table::Person>& people,
                    std::string& out) const;
  void write_ladders(const Decider& decider, std::string& out) const;
  void write_ladder(table::LadderId id, const Decider& decider, std::string& out) const;
  void write_step(const table::LadderStep& step, const runtime::StepAnswer& answer,
                  std::string& out) const;
  void write_triggers(const Decider& decider, std::string& out);
  void write_trigger(table::TriggerId id, const Decider& decider, std::string& out);
  void write_missing(const runtime::TriggerAnswer& answer, const Decider& decider,
                     std::string& out);
  void write_may(const Decider& decider, std::string& out);
  void write_guidance(const Decider& decider, std::string& out);
  void write_next(const Decider& decider, std::string& out) const;
  void write_transitions(table::DecisionId id, const Decider& decider, std::string& out) const;

  const table::DecisionTable& table_;
  Kinds kinds_;
  Fragments fragments_;
  Questions questions_;
  /// By ladder.
  std::vector<table::RuleId> ladder_rules_;
  /// The evidence that a trigger was said to lack, so that none is named twice.
  std::vector<bool> named_;
};

}  // namespace tier::driver
