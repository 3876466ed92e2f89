#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"
#include "compiler/semantics/resolve_trigger_parts.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Which trigger silences which, as written and then closed over: triggers by triggers.
class TriggerOverriding {
 public:
  TriggerOverriding(Resolver& resolver, const std::vector<WrittenTrigger>& triggers)
      : resolver_(resolver),
        triggers_(triggers),
        beats_(resolver.model.triggers.size(), std::vector<bool>(resolver.model.triggers.size())) {}

  void resolve() {
    for (const WrittenTrigger& trigger : triggers_) {
      if (trigger.node->overrides) {
        resolve_one(trigger);
      }
    }
    close();
    for (const WrittenTrigger& trigger : triggers_) {
      if (beats(trigger.id, trigger.id)) {
        report_circle(trigger);
        return;
      }
      for (const TriggerId other : resolver_.model.triggers.ids()) {
        if (beats(trigger.id, other)) {
          resolver_.model.triggers[trigger.id].beats.push_back(other);
        }
      }
    }
  }

 private:
  [[nodiscard]] bool beats(TriggerId winner, TriggerId beaten) const {
    return beats_[winner.value][beaten.value];
  }

  void resolve_one(const WrittenTrigger& trigger) {
    const syntax::Overrides& overrides = *trigger.node->overrides;
    if (overrides.all) {
      // Two triggers that override all others are equals: neither silences the other.
      for (const WrittenTrigger& other : triggers_) {
        const bool is_equal = other.node->overrides && other.node->overrides->all;
        if (!is_equal) {
          beats_[trigger.id.value][other.id.value] = true;
        }
      }
    }
    for (const syntax::Path& path : overrides.names) {
      const TriggerId found = look_up(resolver_, "trigger", resolver_.triggers, path);
      if (found.is_some()) {
        beats_[trigger.id.value][found.value] = true;
      }
    }
  }

  /// What a silenced trigger would silence is silent too.
  void close() {
    const std::size_t count = beats_.size();
    for (std::size_t middle = 0; middle < count; ++middle) {
      for (std::size_t winner = 0; winner < count; ++winner) {
        if (!beats_[winner][middle]) {
          continue;
        }
        for (std::size_t beaten = 0; beaten < count; ++beaten) {
          beats_[winner][beaten] = beats_[winner][beaten] || beats_[middle][beaten];
        }
      }
    }
  }

  void report_circle(const WrittenTrigger& trigger) {
    Diagnostic diagnostic(Code::TriggerOverridesItself, trigger.node->overrides->span,
                          resolver_.model.triggers[trigger.id].name);
    for (const WrittenTrigger& other : triggers_) {
      if (other.id != trigger.id && beats(trigger.id, other.id) && beats(other.id, trigger.id)) {
        std::move(diagnostic).label(other.node->overrides->span, "which overrides it in turn");
      }
    }
    resolver_.sink.report(
        std::move(diagnostic).help("take out one `overrides`: only one of two triggers can win"));
  }

  Resolver& resolver_;
  const std::vector<WrittenTrigger>& triggers_;
  std::vector<std::vector<bool>> beats_;
};

}  // namespace

void resolve_trigger_overrides(Resolver& resolver, const std::vector<WrittenTrigger>& triggers) {
  TriggerOverriding(resolver, triggers).resolve();
}

}  // namespace tier::semantics
