#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "compiler/analysis/report_parts.h"
#include "compiler/prose/prose.h"

namespace tier::analysis {

void report_ruled_out_values(const Words& words, const findings::Findings& findings,
                             diagnostics::Sink& sink) {
  for (const findings::RuledOutValue& value : findings.ruled_out) {
    const auto& by = value.declared_by;
    const auto place = [&](std::size_t index) {
      return words.table().rules[by[index]].origin.span;
    };
    diagnostics::Diagnostic diagnostic(
        diagnostics::Code::RuledOutValue, place(0), words.names(by),
        by.size() == 1 ? "rules" : "rule",
        prose::ticket(words.table(), {{value.attribute, value.class_index}}));
    std::move(diagnostic).label("so nothing is proved of these tickets, and none is tested");
    for (std::size_t index = 1; index < std::min(by.size(), named_at_most); ++index) {
      std::move(diagnostic).label(place(index), "rules out some of them");
    }
    sink.report(std::move(diagnostic)
                    .help("name what makes such a ticket impossible, joined by `and`; where there "
                          "is none at all, say that alone in an `impossible` of its own"));
  }
}

}  // namespace tier::analysis
