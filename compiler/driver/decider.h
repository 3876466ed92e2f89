#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compiler/driver/open_book.h"
#include "tier/access.h"
#include "tier/decide.h"
#include "tier/escalate.h"
#include "tier/notify.h"

namespace tier::driver {

/// The runtime with the memory it asks for, lent once for all tickets.
///
///     decider.begin();
///     decider.bind(fact, "high");
///     decider.set_holder(l1);
///     decider.add_evidence(workspace);
///     decider.decide();
///     decider.answers()[0].rule …  decider.trigger(api_failure).state …
///
/// Attributes, decisions, rules, tiers, evidence, triggers and permissions have the same numbers as
/// in the table.
class Decider {
 public:
  /// `book` outlives the decider.
  explicit Decider(const Book& book);

  /// Every fact absent, nobody holds the ticket, no evidence.
  void begin();
  /// On any status but Ok the fact is missing, whatever its default.
  runtime::Status bind(table::AttributeId fact, std::string_view text);
  /// A set is given: without members until some are added.
  void begin_set(table::AttributeId set);
  /// UndeclaredValue where the enum of the set has no such value: it is left out then.
  runtime::Status add_member(table::AttributeId set, std::string_view text);
  /// With what rows ask of the fact, where it is a set or a text.
  void set_missing(table::AttributeId fact);
  void set_holder(table::TierId tier);
  void add_evidence(table::EvidenceId evidence);
  /// What time it is for all tickets, in seconds since 1970-01-01T00:00:00Z.
  void set_now(std::int64_t now) { now_ = now; }
  void decide();

  /// One class an attribute, those of derived facts after `decide` included.
  [[nodiscard]] const std::vector<std::uint32_t>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<runtime::Answer>& answers() const { return answers_; }
  [[nodiscard]] table::AttributeId question(std::uint32_t index) const {
    return table::AttributeId(questions_[index]);
  }
  /// What a decision that collects has for its answer.
  [[nodiscard]] const runtime::Match& match(std::uint32_t index) const { return matches_[index]; }

  [[nodiscard]] const std::optional<table::TierId>& holder() const { return holder_; }
  [[nodiscard]] const runtime::TriggerAnswer& trigger(table::TriggerId id) const {
    return triggers_[id.value];
  }
  [[nodiscard]] const runtime::Lack& lack(std::uint32_t index) const { return lacks_[index]; }
  [[nodiscard]] table::EvidenceId lacking(std::uint32_t index) const {
    return table::EvidenceId(lacking_[index]);
  }
  [[nodiscard]] const runtime::PromiseAnswer& promise(table::ObligationId id) const {
    return promises_[id.value];
  }
  /// Of the notice at this place among those of the promise: its warnings, then its breaches.
  [[nodiscard]] const runtime::NoticeAnswer& notice(table::ObligationId id,
                                                    std::size_t place) const {
    return notices_[packed_.promises[id.value].notices.begin + place];
  }
  [[nodiscard]] const runtime::LadderAnswer& ladder(table::LadderId id) const {
    return ladders_[id.value];
  }
  [[nodiscard]] const runtime::StepAnswer& step(table::LadderId id, std::size_t place) const {
    return steps_[packed_.ladders[id.value].steps.begin + place];
  }
  /// By when a hand-off of now has to be accepted; none where nothing says so, or not what time it
  /// is.
  [[nodiscard]] std::optional<std::int64_t> accept_by(table::TriggerId trigger) const {
    return accept_by_[trigger.value];
  }
  /// Of the action at this place among all actions of all systems, in their order.
  [[nodiscard]] const runtime::AccessAnswer& access(std::size_t action) const {
    return access_[action];
  }

 private:
  [[nodiscard]] runtime::Request request();
  void fill_derived();
  void answer_promises(const runtime::Request& request);
  void answer_hand_offs(const runtime::Request& request);

  const table::DecisionTable& table_;
  const runtime::Table& packed_;
  std::vector<std::uint32_t> absent_;
  std::vector<std::uint32_t> classes_;
  std::vector<std::uint32_t> facts_;
  /// By attribute: its members or patterns.
  std::vector<std::vector<std::uint32_t>> parts_;
  /// The attribute `at`, or none where no row asks who holds the ticket.
  std::uint32_t holder_fact_ = runtime::format::none;
  std::optional<table::TierId> holder_;
  std::vector<runtime::Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<runtime::Match> matches_;
  std::vector<std::uint64_t> evidence_;
  std::vector<runtime::TriggerAnswer> triggers_;
  std::vector<runtime::Lack> lacks_;
  std::vector<std::uint32_t> lacking_;
  std::vector<runtime::AccessAnswer> access_;
  /// One an attribute: instants of times, seconds of durations.
  std::vector<std::int64_t> absent_moments_;
  std::vector<std::int64_t> moments_;
  std::int64_t now_ = runtime::no_moment;
  std::vector<runtime::PromiseAnswer> promises_;
  std::vector<runtime::NoticeAnswer> notices_;
  std::vector<runtime::LadderAnswer> ladders_;
  std::vector<runtime::StepAnswer> steps_;
  /// Of the ticket decided last, for triggers.
  std::vector<std::optional<std::int64_t>> accept_by_;
};

}  // namespace tier::driver
