#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

#include "compiler/semantics/resolver.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// The kinds of declarations that are read and go no further, each with its first place.
class Kinds {
 public:
  void add_waiting(const Clocks& clocks) {
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

  std::map<std::string_view, Span> first_;
};

}  // namespace

void report_not_carried_out(Resolver& resolver) {
  if (resolver.sink.has_errors()) {
    return;
  }
  Kinds kinds;
  kinds.add_waiting(resolver.clocks);
  kinds.report(resolver.sink);
}

}  // namespace tier::semantics
