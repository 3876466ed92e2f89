#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

#include "compiler/base/overloaded.h"
#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using base::Overloaded;
using diagnostics::Code;
using diagnostics::Diagnostic;

/// The kinds of declarations that are read and go no further, each with its first place.
class Kinds {
 public:
  void add(const syntax::Declaration& declaration) {
    std::visit(Overloaded{
                   [&](const syntax::Ladder& node) { add("ladders (`ladder`)", node.name.span); },
                   [&](const syntax::Tier& node) { add_members(node.members); },
                   [&](const syntax::Everyone& node) { add_members(node.members); },
                   [](const auto&) {},
               },
               declaration.node);
  }

  void add_waiting(const Clocks& clocks) {
    if (clocks.waiting_guarantee) {
      add("guarantees about time (`guarantee`)", *clocks.waiting_guarantee);
    }
    if (clocks.waiting_test) {
      add("expectations about time (`test`)", *clocks.waiting_test);
    }
  }

  void report(diagnostics::Sink& sink) const {
    for (const auto& [kind, span] : first_) {
      sink.report(Diagnostic(Code::NotCarriedOut, span, std::string(kind))
                      .label("the first is here")
                      .help("names and values in them are checked, and no decision depends on "
                            "them"));
    }
  }

 private:
  void add(std::string_view kind, Span span) { first_.try_emplace(kind, span); }

  void add_members(const std::vector<syntax::TierMember>& members) {
    for (const syntax::TierMember& member : members) {
      const auto* staffed = std::get_if<syntax::Staffed>(&member);
      if (staffed != nullptr && !staffed->always) {
        add("staffing hours (`staffed`)", staffed->span);
      }
    }
  }

  std::map<std::string_view, Span> first_;
};

}  // namespace

void report_not_carried_out(Resolver& resolver, const std::vector<syntax::Tree>& trees) {
  if (resolver.sink.has_errors()) {
    return;
  }
  Kinds kinds;
  for (const syntax::Tree& tree : trees) {
    if (tree.from_library) {
      continue;
    }
    for (const syntax::Declaration& declaration : tree.declarations) {
      kinds.add(declaration);
    }
  }
  kinds.add_waiting(resolver.clocks);
  kinds.report(resolver.sink);
}

}  // namespace tier::semantics
