#include <fmt/format.h>

#include "compiler/base/duration.h"
#include "compiler/semantics/dumper.h"

namespace tier::semantics {

void Dumper::show_access() {
  for (const Role& role : model_.roles) {
    line(0, "role {} \"{}\"", role.name, role.title);
  }
  for (const System& system : model_.systems) {
    show(system);
  }
  for (const Evidence& evidence : model_.evidence) {
    show(evidence);
  }
  for (const Permission& permission : model_.permissions) {
    show(permission);
  }
}

void Dumper::show_text(std::string_view word, const std::string& text) {
  if (!text.empty()) {
    line(1, "{} \"{}\"", word, text);
  }
}

void Dumper::show(const System& system) {
  line(0, "system {} \"{}\"", system.name, system.title);
  for (const Action& action : system.actions) {
    line(1, "action {} \"{}\"", action.name, action.title);
  }
}

void Dumper::show(const Evidence& evidence) {
  line(0, "evidence {} \"{}\"{}{}", evidence.name, evidence.title,
       evidence.type.empty() ? "" : " : ", evidence.type);
  show_text("how", evidence.how);
  show_text("example", evidence.example);
  show_text("pattern", evidence.pattern);
  if (evidence.fresh > 0) {
    line(1, "fresh {}", base::duration_text(evidence.fresh));
  }
  for (const EvidenceSource& source : evidence.sources) {
    const System& system = model_.systems[source.access.system];
    line(1, "source {} on {}", system.actions[source.access.action].name, system.name);
    show_clause(2, "when", source.condition);
  }
}

void Dumper::show_approvers(const std::vector<Approver>& approvers) {
  for (const Approver& approver : approvers) {
    line(1, "approved by {} of {}", approver.count, model_.roles[approver.role].name);
  }
}

void Dumper::show(const Permission& permission) {
  line(0, "permission {}{}", permission.name, permission.of_everyone ? " of everyone" : "");
  line(1, "tiers {}", names(model_.tiers, permission.tiers));
  for (const Access& access : permission.access) {
    const System& system = model_.systems[access.system];
    line(1, "{} {} on {}", permission.never ? "never" : "may", system.actions[access.action].name,
         system.name);
  }
  show_clause(1, "when", permission.condition);
  show_approvers(permission.approvers);
  if (permission.expires > 0) {
    line(1, "for {}", base::duration_text(permission.expires));
  }
  if (permission.review) {
    line(1, "reviewed by {}{}", model_.roles[permission.review->role].name,
         permission.review->within > 0 ? " within " + base::duration_text(permission.review->within)
                                       : "");
  }
  if (!permission.needs.empty()) {
    line(1, "needs {}", names(model_.evidence, permission.needs));
  }
}

}  // namespace tier::semantics
