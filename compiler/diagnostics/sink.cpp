#include "compiler/diagnostics/sink.h"

#include <algorithm>
#include <utility>

namespace tier::diagnostics {

void Sink::report(Diagnostic diagnostic) {
  if (!seen_.emplace(diagnostic.code(), diagnostic.primary()).second) {
    return;
  }
  errors_ += diagnostic.severity() == Severity::Error ? 1 : 0;
  warnings_ += diagnostic.severity() == Severity::Warning ? 1 : 0;
  diagnostics_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Sink::sorted() const {
  std::vector<Diagnostic> result = diagnostics_;
  // Code and place together are unique here, so this order is total.
  std::sort(result.begin(), result.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tuple(a.primary(), a.code()) < std::tuple(b.primary(), b.code());
  });
  return result;
}

}  // namespace tier::diagnostics
