#pragma once

#include <cstddef>
#include <set>
#include <tuple>
#include <vector>

#include "compiler/diagnostics/diagnostic.h"

namespace tier::diagnostics {

/// Collects what the stages find. The same code at the same place is kept once.
class Sink {
 public:
  void report(Diagnostic diagnostic);

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }

  /// Ordered by source, place and code, so that no stage's way of working shows.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

 private:
  std::vector<Diagnostic> diagnostics_;
  std::set<std::tuple<Code, source::Span>> seen_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace tier::diagnostics
