#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Durations as tickets write them: what a map may turn texts into. What
/// decides whether a fact takes one is the runtime's `bind`, which reads the same forms.
///
///     duration_seconds("1h30m")     5400; the same for "PT1H30M", "5400s" and "5400"
namespace tier::tickets {

/// Whole seconds, 0 or more; none where the text is no duration. One that is longer than any
/// fact takes stays so, whatever its digits.
std::optional<std::int64_t> duration_seconds(std::string_view text);

}  // namespace tier::tickets
