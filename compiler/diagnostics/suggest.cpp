#include "compiler/diagnostics/suggest.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "compiler/base/edit_distance.h"

namespace tier::diagnostics {

bool suggest(Diagnostic& diagnostic, source::Span span, std::string_view written,
             const std::vector<std::string_view>& candidates) {
  const std::string_view near = base::nearest(written, candidates);
  if (near.empty()) {
    return false;
  }
  std::move(diagnostic)
      .help(fmt::format("did you mean `{}`?", near))
      .fix(span, std::string(near), fmt::format("write `{}`", near));
  return true;
}

}  // namespace tier::diagnostics
