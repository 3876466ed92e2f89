#include <fmt/format.h>

#include <utility>

#include "compiler/semantics/look_up.h"
#include "compiler/semantics/resolve_trigger_parts.h"

namespace tier::semantics {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

/// How many of the list a need asks for; none where the number is a mistake.
std::optional<std::uint32_t> count_of(Resolver& resolver, const syntax::Need& written) {
  const auto listed = static_cast<std::uint32_t>(written.evidence.size());
  switch (written.kind) {
    case syntax::Need::Kind::All:
      return listed;
    case syntax::Need::Kind::Any:
      return 1;
    case syntax::Need::Kind::Count:
      break;
  }
  const auto count = written.count ? whole_number(written.count->text) : std::nullopt;
  if (count && *count >= 1 && *count <= listed) {
    return count;
  }
  if (written.count) {
    resolver.sink.report(
        Diagnostic(Code::CountDoesNotFit, written.count->span, std::string(written.count->text),
                   fmt::format("a list of {}", listed))
            .help(listed == 1
                      ? std::string("leave out the number, or list more evidence")
                      : fmt::format("write a number from 1 to {}, or list more evidence", listed)));
  }
  return std::nullopt;
}

}  // namespace

std::vector<Need> resolve_needs(Resolver& resolver, const std::vector<syntax::Need>& written) {
  std::vector<Need> needs;
  for (const syntax::Need& one : written) {
    Need need;
    need.evidence = find_all_evidence(resolver, one.evidence, "one `needs`");
    need.when = resolve_clause(resolver, one.when);
    need.unless = resolve_clause(resolver, one.unless);
    need.span = one.span;
    const auto count = count_of(resolver, one);
    if (count && need.evidence.size() == one.evidence.size()) {
      need.count = *count;
      needs.push_back(std::move(need));
    }
  }
  return needs;
}

}  // namespace tier::semantics
