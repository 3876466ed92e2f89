#pragma once

#include <string_view>
#include <vector>

namespace tier::source {

/// A module of the standard library, stdlib/**.tier, that the build embeds: `use std.severity`.
struct Module {
  /// `std.calendars.us`
  std::string_view name;
  /// What messages call its file: `std/calendars/us.tier`.
  std::string_view path;
  std::string_view text;
};

/// All modules, by name.
const std::vector<Module>& library();

}  // namespace tier::source
