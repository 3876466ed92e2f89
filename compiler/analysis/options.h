#pragma once

namespace tier::analysis {

/// What is looked for besides mistakes.
struct AnalysisOptions {
  /// Permissions that nothing makes use of: for those who audit a desk.
  bool audit = false;
  /// Whether guarantees hold and tests pass: not where two books are compared, one of which may
  /// break what the other promises.
  bool judge = true;
};

}  // namespace tier::analysis
