#include "tier/escalate.h"

#include "matches.h"

namespace tier::runtime {
namespace {

using format::DecisionKind;
using format::OutcomeKind;

/// What stands in `first_lack` until the lacks have their places: how the needs of a trigger count.
constexpr std::uint32_t never_fires = format::none;
constexpr std::uint32_t counts_whole = 0;
constexpr std::uint32_t perhaps_waived = 1;

bool is_present(const Request& request, std::uint32_t evidence) {
  return ((request.evidence_present[evidence / 64] >> (evidence % 64)) & 1U) != 0;
}

/// How many pieces of evidence a need lacks.
std::uint32_t lacking(const Table& table, const Request& request, const format::Outcome& need) {
  auto left = static_cast<std::uint32_t>(need.value);
  for (std::uint32_t index = 0; left > 0 && index < need.list.count; ++index) {
    left -= is_present(request, table.lists[need.list.begin + index]) ? 1U : 0U;
  }
  return left;
}

class Triggers {
 public:
  Triggers(const Table& table, const Request& request, const Escalation& escalation)
      : table_(table),
        request_(request),
        escalation_(escalation),
        needs_(matches_of(table, request, DecisionKind::Needs)) {}

  void answer() {
    for (std::uint32_t trigger = 0; trigger < table_.trigger_count; ++trigger) {
      escalation_.triggers[trigger] = TriggerAnswer();
      escalation_.triggers[trigger].first_lack = never_fires;
    }
    hold();
    silence();
    fire();
    waive();
    count_lacks();
    write_lacks();
  }

 private:
  [[nodiscard]] const format::Outcome& outcome(const Match& match) const {
    return table_.outcomes[match.outcome];
  }
  [[nodiscard]] TriggerAnswer& answer_of(const Match& match) const {
    return escalation_.triggers[outcome(match).target];
  }
  static void set(TriggerAnswer& answer, TriggerState state, std::uint32_t rule) {
    answer.state = state;
    answer.rule = rule;
  }

  void hold() {
    for (const Match& match : matches_of(table_, request_, DecisionKind::Unless)) {
      TriggerAnswer& answer = answer_of(match);
      if (answer.state == TriggerState::Held) {
        continue;
      }
      if (match.certain != 0) {
        set(answer, TriggerState::Held, match.rule);
      } else {
        set(answer, TriggerState::Undetermined, format::none);
      }
    }
  }

  /// What is held back is not told where a trigger applies that overrides it. That override is
  /// written at the rules of the triggers, which do not match here.
  void silence() {
    for (const Match& match : matches_of(table_, request_, DecisionKind::Triggers)) {
      const format::Range beaten = table_.rules[match.rule].beats;
      for (std::uint32_t index = 0; index < beaten.count; ++index) {
        silence(table_.lists[beaten.begin + index], match.certain != 0);
      }
    }
  }

  void silence(std::uint32_t rule, bool certain) {
    for (std::uint32_t trigger = 0; trigger < table_.trigger_count; ++trigger) {
      TriggerAnswer& answer = escalation_.triggers[trigger];
      if (table_.triggers[trigger].rule == rule && answer.state != TriggerState::Silent) {
        set(answer, certain ? TriggerState::Silent : TriggerState::Undetermined, format::none);
      }
    }
  }

  void fire() {
    for (const Match& match : matches_of(table_, request_, DecisionKind::Triggers)) {
      TriggerAnswer& answer = answer_of(match);
      if (match.certain != 0) {
        set(answer, TriggerState::Ready, match.rule);
        answer.first_lack = counts_whole;
      } else {
        set(answer, TriggerState::Undetermined, format::none);
        answer.first_lack = counts_whole;
      }
    }
  }

  void waive() {
    for (const Match& match : needs_) {
      TriggerAnswer& answer = answer_of(match);
      if (outcome(match).kind == OutcomeKind::Waiver && answer.first_lack != never_fires) {
        answer.first_lack = match.certain != 0 ? never_fires : perhaps_waived;
      }
    }
  }

  /// Counts for each trigger the needs that are not met, and what they make of its state.
  void count_lacks() {
    for (const Match& match : needs_) {
      TriggerAnswer& answer = answer_of(match);
      if (outcome(match).kind != OutcomeKind::Need || answer.first_lack == never_fires ||
          lacking(table_, request_, outcome(match)) == 0) {
        continue;
      }
      ++answer.lack_count;
      if (match.certain == 0 || answer.first_lack == perhaps_waived) {
        set(answer, TriggerState::Undetermined, format::none);
      } else if (answer.state == TriggerState::Ready) {
        answer.state = TriggerState::Blocked;
      }
    }
  }

  /// Gives each trigger its range of the lacks and fills it from behind, so that the needs come
  /// in the order of their rows.
  void write_lacks() {
    std::uint32_t end = 0;
    for (std::uint32_t trigger = 0; trigger < table_.trigger_count; ++trigger) {
      TriggerAnswer& answer = escalation_.triggers[trigger];
      end += answer.lack_count;
      answer.first_lack = end;
    }
    std::uint32_t written = 0;
    for (std::uint32_t index = needs_.count; index > 0; --index) {
      const Match& match = needs_.first[index - 1];
      const format::Outcome& need = outcome(match);
      TriggerAnswer& answer = answer_of(match);
      const bool is_need = need.kind == OutcomeKind::Need && answer.lack_count > 0;
      const std::uint32_t left = is_need ? lacking(table_, request_, need) : 0;
      if (left > 0) {
        Lack& lack = escalation_.lacks[--answer.first_lack];
        lack = {match.rule, left, written, 0, match.certain};
        write_evidence(need, lack);
        written += lack.evidence_count;
      }
    }
  }

  void write_evidence(const format::Outcome& need, Lack& lack) const {
    for (std::uint32_t index = 0; index < need.list.count; ++index) {
      const std::uint32_t evidence = table_.lists[need.list.begin + index];
      if (!is_present(request_, evidence)) {
        escalation_.evidence[lack.first_evidence + lack.evidence_count++] = evidence;
      }
    }
  }

  const Table& table_;
  const Request& request_;
  const Escalation& escalation_;
  Matches needs_;
};

}  // namespace

std::size_t most_lacks(const Table& table) {
  const format::Decision* needs = find_decision(table, DecisionKind::Needs);
  return needs == nullptr ? 0 : needs->rows.count;
}

std::size_t lacking_evidence_words(const Table& table) {
  const format::Decision* needs = find_decision(table, DecisionKind::Needs);
  std::size_t words = 0;
  for (std::uint32_t place = 0; needs != nullptr && place < needs->rows.count; ++place) {
    words += table.outcomes[table.rows[needs->rows.begin + place].outcome].list.count;
  }
  return words;
}

Status trigger_answers(const Table& table, const Request& request, const Escalation& escalation) {
  if (escalation.trigger_count < table.trigger_count ||
      escalation.lack_capacity < most_lacks(table) ||
      escalation.evidence_capacity < lacking_evidence_words(table) ||
      request.evidence_words < evidence_words(table)) {
    return Status::TooSmall;
  }
  Triggers(table, request, escalation).answer();
  return Status::Ok;
}

}  // namespace tier::runtime
