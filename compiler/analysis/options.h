#pragma once

namespace tier::analysis {

/// What is looked for besides mistakes.
struct AnalysisOptions {
  /// Permissions that nothing makes use of: for those who audit a desk.
  bool audit = false;
};

}  // namespace tier::analysis
