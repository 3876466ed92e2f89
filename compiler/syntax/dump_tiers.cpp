#include "compiler/base/overloaded.h"
#include "compiler/syntax/dumper.h"

namespace tier::syntax {
namespace {

void dump_scope(const Scope& scope, Dumper& out) {
  out.documentation(1, scope.documentation);
  out.line(1, "scope {}{}{}", scope.name.text, titled(scope.title),
           scope.otherwise ? " otherwise" : "");
  dump_overrides(2, scope.overrides, out);
  if (scope.condition.is_some()) {
    out.condition(2, scope.condition);
  }
  dump_team(2, scope.team, out);
}

void dump_permission(const Permission& permission, Dumper& out) {
  out.documentation(1, permission.documentation);
  out.line(1, "{} {} on {}", permission.never ? "never" : "may", spelled(permission.actions),
           spelled(permission.system));
  out.condition(2, "when", permission.condition);
  dump_approvers(2, permission.approvers, out);
  if (permission.expires) {
    out.line(2, "for {}", spelled(*permission.expires));
  }
  if (permission.review) {
    const std::string within =
        permission.review->within ? " within " + spelled(*permission.review->within) : "";
    out.line(2, "reviewed by {}{}", spelled(permission.review->role), within);
  }
  out.line_of(2, "needs", permission.needs);
}

void dump_members(const std::vector<TierMember>& members, Dumper& out) {
  for (const TierMember& member : members) {
    std::visit(
        base::Overloaded{
            [&](const BrokenMember& node) {
              out.line(1, "broken {} {}", node.keyword, node.name.text);
            },
            [&](const Staffed& node) {
              out.line(1, "staffed {}", node.always ? "always" : spelled(node.calendar));
            },
            [&](const Team& node) { out.line(1, "team {}{}", node.name.text, titled(node.title)); },
            [&](const Scope& node) { dump_scope(node, out); },
            [&](const Permission& node) { dump_permission(node, out); },
            [&](const Allow& node) {
              out.line(1, "allow {} \"{}\"", node.code.text, node.reason.value);
            },
        },
        member);
  }
}

void dump_text(std::string_view word, const std::optional<Text>& text, Dumper& out) {
  if (text) {
    out.line(1, "{} \"{}\"", word, text->value);
  }
}

}  // namespace

void dump_overrides(int depth, const std::optional<Overrides>& overrides, Dumper& out) {
  if (overrides && overrides->all) {
    out.line(depth, "overrides all");
  }
  if (overrides) {
    for (const Path& name : overrides->names) {
      out.line(depth, "overrides {}", spelled(name));
    }
  }
}

void dump_team(int depth, const std::optional<TeamChoice>& team, Dumper& out) {
  if (team) {
    std::visit(base::Overloaded{
                   [&](const Path& path) { out.line(depth, "to team {}", spelled(path)); },
                   [&](const Matrix& matrix) {
                     out.line(depth, "to team");
                     out.matrix(depth + 1, matrix);
                   },
               },
               *team);
  }
}

void dump_approvers(int depth, const std::vector<Approver>& approvers, Dumper& out) {
  for (const Approver& approver : approvers) {
    out.line(depth, "approved by {}{}{}", approver.count ? approver.count->text : "",
             approver.count ? " of " : "", spelled(approver.role));
  }
}

void dump_node(const Role& node, Dumper& out) {
  out.line(0, "role {}{}", node.name.text, titled(node.title));
}

void dump_node(const System& node, Dumper& out) {
  out.line(0, "system {}{}", node.name.text, titled(node.title));
  for (const Action& action : node.actions) {
    out.line(1, "action {}{}", action.name.text, titled(action.title));
  }
}

void dump_node(const Evidence& node, Dumper& out) {
  out.line(0, "evidence {}{}{}", node.name.text, node.type ? " : " + spelled(*node.type) : "",
           titled(node.title));
  dump_text("how", node.how, out);
  dump_text("example", node.example, out);
  dump_text("pattern", node.pattern, out);
  if (node.fresh) {
    out.line(1, "fresh {}", spelled(*node.fresh));
  }
  for (const EvidenceSource& source : node.sources) {
    out.line(1, "source {} on {}", source.action.text, spelled(source.system));
    out.condition(2, "when", source.condition);
  }
}

void dump_node(const Tier& node, Dumper& out) {
  out.line(0, "tier {}{}", node.name.text, titled(node.title));
  out.line_of(1, "above", node.above);
  dump_members(node.members, out);
}

void dump_node(const Everyone& node, Dumper& out) {
  out.line(0, "everyone");
  dump_members(node.members, out);
}

void dump_node(const Refuse& node, Dumper& out) {
  out.line(0, "refuse {}{}", node.name.text, titled(node.title));
  dump_overrides(1, node.overrides, out);
  out.condition(1, node.condition);
  dump_text("say", node.say, out);
}

void dump_node(const Allow& node, Dumper& out) {
  out.line(0, "allow {} \"{}\"", node.code.text, node.reason.value);
}

}  // namespace tier::syntax
