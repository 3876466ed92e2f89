#pragma once

namespace tier::driver {

/// What a command's end says to the script that called it. A fault of tierc's own ends with
/// 3, by TIER_CHECK.
enum ExitStatus : int {
  clean = 0,
  findings = 1,
  unusable = 2,  ///< wrong usage, or input that cannot be read
};

}  // namespace tier::driver
