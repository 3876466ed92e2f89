#include <algorithm>
#include <utility>

#include "compiler/semantics/look_up.h"
#include "compiler/semantics/precedence.h"
#include "compiler/semantics/resolve_trigger_parts.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// Which trigger silences which.
class TriggerOverriding {
 public:
  TriggerOverriding(Resolver& resolver, const std::vector<WrittenTrigger>& triggers)
      : resolver_(resolver), triggers_(triggers), precedence_(resolver.model.triggers.size()) {}

  void resolve() {
    for (const WrittenTrigger& trigger : triggers_) {
      if (trigger.node->overrides) {
        resolve_one(trigger);
      }
    }
    precedence_.close();
    for (const WrittenTrigger& trigger : triggers_) {
      if (precedence_.beats(trigger.id, trigger.id)) {
        report_circle(trigger);
        return;
      }
      resolver_.model.triggers[trigger.id].beats = precedence_.beaten_by(trigger.id);
    }
  }

 private:
  void resolve_one(const WrittenTrigger& trigger) {
    const syntax::Overrides& overrides = *trigger.node->overrides;
    if (overrides.all) {
      // Two triggers that override all others are equals: neither silences the other.
      for (const WrittenTrigger& other : triggers_) {
        const bool is_equal = other.node->overrides && other.node->overrides->all;
        if (!is_equal) {
          precedence_.add(trigger.id, other.id);
        }
      }
    }
    for (const syntax::Path& path : overrides.names) {
      const TriggerId found = find(trigger, path);
      if (found.is_some()) {
        precedence_.add(trigger.id, found);
      }
    }
  }

  /// A trigger that is not there is not taken for the one that names it.
  TriggerId find(const WrittenTrigger& own, const syntax::Path& path) {
    const std::string name = spelling(path);
    const TriggerId found = resolver_.triggers.find(name);
    if (!found.is_some() && !resolver_.triggers.is_broken(name)) {
      std::vector<std::string_view> others = resolver_.triggers.all();
      others.erase(std::remove(others.begin(), others.end(), own.node->name.text), others.end());
      resolver_.sink.report(
          suggest(Diagnostic(Code::UnknownName, path.span, std::string("trigger"), name),
                  {name, path.span}, others));
    }
    return found;
  }

  void report_circle(const WrittenTrigger& trigger) {
    Diagnostic diagnostic(Code::TriggerOverridesItself, trigger.node->overrides->span,
                          resolver_.model.triggers[trigger.id].name);
    for (const WrittenTrigger& other : triggers_) {
      if (other.id != trigger.id && precedence_.beats(trigger.id, other.id) &&
          precedence_.beats(other.id, trigger.id)) {
        std::move(diagnostic).label(other.node->overrides->span, "which overrides it in turn");
      }
    }
    resolver_.sink.report(
        std::move(diagnostic).help("take out one `overrides`: only one of two triggers can win"));
  }

  Resolver& resolver_;
  const std::vector<WrittenTrigger>& triggers_;
  Precedence<TriggerId> precedence_;
};

}  // namespace

void resolve_trigger_overrides(Resolver& resolver, const std::vector<WrittenTrigger>& triggers) {
  TriggerOverriding(resolver, triggers).resolve();
}

}  // namespace tier::semantics
